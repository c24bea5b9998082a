import { messages } from '@bihuan/contract/messages.ts'
import { Modal } from 'antd'
import { useId, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'

type Props = { duties: readonly string[]; isSmall?: boolean }

/** Sends a slip to everybody who owes one of these duties; says how many, and who was left out and why. */
export function Remind({ duties, isSmall = false }: Props) {
  const { t } = useWords()
  const me = useMe()
  const [isOpen, setOpen] = useState(false)
  if (!mayDo(me, 'message.send') || duties.length === 0) return null
  return (
    <>
      <button type="button" className={`btn ${isSmall ? 's' : ''}`} onClick={() => setOpen(true)}>
        {duties.length === 1 ? t('office.remind.one') : t('office.remind.many', { count: duties.length })}
      </button>
      {isOpen ? <RemindBox duties={duties} close={() => setOpen(false)} /> : null}
    </>
  )
}

function RemindBox({ duties, close }: { duties: readonly string[]; close: () => void }) {
  const { t } = useWords()
  const say = useSay()
  const id = useId()
  const [note, setNote] = useState('')
  const [sent, setSent] = useState<{ sent: number; skipped: string[] }>()
  const { act, isBusy, problem } = useAct(messages.remind)
  const send = async () => {
    const answer = await act({ duties: [...duties], note })
    if (!answer.ok) return
    const skipped = answer.value.skipped.map(({ debtor, because }) => `${debtor}：${say(because)}`)
    if (skipped.length === 0) close()
    else setSent({ sent: answer.value.sent, skipped })
  }
  return (
    <Modal
      open
      title={t('office.remind.title')}
      okText={t('office.remind.do')}
      cancelText={t(sent === undefined ? 'office.cancel' : 'office.close')}
      confirmLoading={isBusy}
      {...(sent === undefined ? {} : { okButtonProps: { style: { display: 'none' } } })}
      onOk={() => void send()}
      onCancel={close}
    >
      {sent === undefined ? (
        <div className="fld">
          <p className="q2">{t('office.remind.about')}</p>
          <label htmlFor={id}>{t('office.remind.note')}</label>
          <textarea
            id={id}
            className="in"
            rows={3}
            maxLength={500}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </div>
      ) : (
        <Note title={t('office.remind.sent', { count: sent.sent })}>
          <ul>
            {sent.skipped.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Note>
      )}
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
    </Modal>
  )
}
