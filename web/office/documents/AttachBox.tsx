import { documents } from '@bihuan/contract/documents.ts'
import { photos } from '@bihuan/contract/photos.ts'
import { photoSentences } from '@bihuan/domain/photos/sentences.ts'
import { Modal } from 'antd'
import { useState } from 'react'
import { call } from '../../frame/api.ts'
import { useAct, useAsk } from '../../frame/ask.ts'
import { preparePhoto } from '../../frame/prepare-photo.ts'
import { useWords } from '../../frame/words.ts'
import { Note } from '../../parts/Note.tsx'
import type { PaperRow } from './paper-state.ts'

type Props = {
  isOpen: boolean
  /** The paper it is meant for; without it the square on the sheet decides. */
  row?: Pick<PaperRow, 'id' | 'number'> | undefined
  close: () => void
  /** Where it went. */
  done: (row: PaperRow) => void
}

/** A photo of the signed sheet: its square says which paper it is; where none can be read, a person does. */
export function AttachBox({ isOpen, row, close, done }: Props) {
  const { t } = useWords()
  const sheet = useSheet(row?.id, done)
  const leave = () => {
    sheet.forget()
    close()
  }
  return (
    <Modal
      open={isOpen}
      title={row === undefined ? t('office.documents.attachAny') : t('office.documents.attachTo', row)}
      footer={null}
      onCancel={leave}
      destroyOnHidden
    >
      <p className="s q2">{t('office.documents.attachHow')}</p>
      <p className="acts attach-ways">
        {(['camera', 'album'] as const).map((source) => (
          <label key={source} className={source === 'album' ? 'btn p' : 'btn'}>
            <input
              type="file"
              className="unseen"
              accept="image/*"
              {...(source === 'camera' ? { capture: 'environment' as const } : {})}
              disabled={sheet.isBusy}
              onChange={({ target }) => {
                const file = target.files?.[0]
                target.value = ''
                if (file !== undefined) void sheet.send(file, source)
              }}
            />
            {t(`office.documents.from.${source}`)}
          </label>
        ))}
      </p>
      <p role="status" className="s q2">
        {sheet.isBusy ? t('office.documents.reading') : ''}
      </p>
      {sheet.wrong === undefined ? null : <Note kind="error">{sheet.wrong}</Note>}
      {sheet.wrong !== undefined && sheet.photo !== undefined && row === undefined ? (
        <ByHand pick={(document) => void sheet.attach(document)} />
      ) : null}
    </Modal>
  )
}

/** Makes the photo small, sends it, and asks whose it is. */
const useSheet = (document: string | undefined, done: Props['done']) => {
  const { language } = useWords()
  const { act, isBusy: isAttaching } = useAct(documents.attach)
  const [isSending, setSending] = useState(false)
  const [photo, setPhoto] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const attachPhoto = async (digest: string, to: string | undefined) => {
    const answer = await act(to === undefined ? { photo: digest } : { photo: digest, document: to })
    setWrong(answer.ok ? undefined : answer.problem.detail)
    if (answer.ok) done(answer.value)
  }
  const send = async (file: File, source: 'camera' | 'album') => {
    setSending(true)
    setWrong(undefined)
    const ready = await preparePhoto(file)
    if ('refused' in ready) {
      setWrong(photoSentences[ready.refused].say[language]({}))
      return setSending(false)
    }
    const sent = await call(photos.add, { source, content: new Uint8Array(ready.bytes) })
    setSending(false)
    if (!sent.ok) return setWrong(sent.problem.detail)
    setPhoto(sent.value.digest)
    await attachPhoto(sent.value.digest, document)
  }
  const forget = () => {
    setPhoto(undefined)
    setWrong(undefined)
  }
  const attach = (to: string) => (photo === undefined ? undefined : attachPhoto(photo, to))
  return { send, attach, forget, photo, wrong, isBusy: isSending || isAttaching }
}

/** The papers that still wait for their sheet, to choose from. */
function ByHand({ pick }: { pick: (document: string) => void }) {
  const { t } = useWords()
  const { value } = useAsk(documents.list, { state: 'unsigned' })
  return (
    <>
      <h3>{t('office.documents.byHand')}</h3>
      <ul className="by-hand">
        {value?.documents.map((row) => (
          <li key={row.id}>
            <button type="button" className="btn" onClick={() => pick(row.id)}>
              <span className="mono">{row.number}</span>
              <span className="q2">
                {row.party.name} · {row.hazard.what}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
