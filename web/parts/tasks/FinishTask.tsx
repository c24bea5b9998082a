import './finish-task.css'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { photos as photosField } from '@bihuan/domain/ledgers/field.ts'
import { useId, useState } from 'react'
import { useAct, useAsk } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { photoSender } from '../../frame/photo-sending.ts'
import type { Problem } from '../../frame/problem.ts'
import { useMe } from '../../frame/session.ts'
import type { Typed } from '../../frame/typed.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ProblemWords } from '../ErrorView.tsx'
import { Note } from '../Note.tsx'
import { PhotoField } from '../PhotoField.tsx'

export type Task = OutputOf<typeof plans.myTasks>['tasks'][number]
type Props = { task: Task; close: () => void }

const shownBy = photosField({ zh: '凭据照片', en: 'Photos that show it' }, { max: 6 })

/** Saying that a task is done: on which day, in a few words, and with what shows it; a decision must show something. */
export function FinishTask({ task, close }: Props) {
  const { t } = useWords()
  const me = useMe()
  const id = useId()
  const [doneOn, setDoneOn] = useState(me.today)
  const [note, setNote] = useState(task.note)
  const [photos, setPhotos] = useState<Typed[string]>(task.photos)
  const [record, setRecord] = useState(task.record?.id ?? '')
  const [unsent, setUnsent] = useState<Problem>()
  const { act, isBusy, problem } = useAct(plans.finishTask)
  const shown = unsent ?? problem
  const left = task.parts === null ? 0 : task.parts.all - task.parts.done
  const isShown = task.meeting === null || record !== '' || (Array.isArray(photos) && photos.length > 0)
  const finish = async () => {
    const sent = await photoSender.sendAllIn({ photos })
    setUnsent(sent.ok ? undefined : sent.problem)
    if (!sent.ok) return
    const proof = { photos: sent.value.photos as string[], record: record === '' ? null : record }
    const answer = await act({ task: task.id, version: task.version, doneOn, note, ...proof })
    if (answer.ok) close()
  }
  if (left > 0) return <Note>{t('parts.tasks.partsFirst', { count: left })}</Note>
  return (
    <div className="finish-task">
      <div className="fld">
        <label htmlFor={`${id}-on`}>{t('parts.tasks.doneOn')}</label>
        <input
          id={`${id}-on`}
          className="in"
          type="date"
          max={me.today}
          value={doneOn}
          onChange={({ target }) => setDoneOn(target.value)}
        />
      </div>
      <div className="fld">
        <label htmlFor={`${id}-note`}>{t('parts.tasks.note')}</label>
        <textarea
          id={`${id}-note`}
          className="in"
          rows={2}
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
      <PhotoField
        name="photos"
        field={shownBy}
        value={photos}
        change={setPhotos}
        wrong={undefined}
        label={t('parts.tasks.photos')}
      />
      <RecordPick value={record} change={setRecord} />
      {shown === undefined ? null : (
        <Note kind="error" title={shown.title}>
          <ProblemWords problem={shown} />
        </Note>
      )}
      <p className="acts">
        <button
          type="button"
          className="btn p"
          disabled={isBusy || !isShown || doneOn === ''}
          onClick={() => void finish()}
        >
          {t('parts.tasks.finish')}
        </button>
        {isShown ? null : <span className="q s">{t('parts.tasks.proofNeeded')}</span>}
      </p>
    </div>
  )
}

/** One of the body's latest records; the chosen one stays in the list. */
function RecordPick({ value, change }: { value: string; change: (record: string) => void }) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  const id = useId()
  const party = me.party?.id
  const { value: found } = useAsk(ledgers.list, party === undefined ? {} : { party }, {
    enabled: party !== undefined,
  })
  const rows = (found?.records ?? []).filter(({ status }) => status !== 'returned')
  if (rows.length === 0) return null
  return (
    <div className="fld">
      <label htmlFor={id}>{t('parts.tasks.record')}</label>
      <select id={id} className="in" value={value} onChange={({ target }) => change(target.value)}>
        <option value="">{t('parts.tasks.noRecord')}</option>
        {rows.map((row) => (
          <option key={row.id} value={row.id}>
            {say(row.title)} {say(row.number)} {sayDay(row.happenedOn, language, me.today)}
          </option>
        ))}
      </select>
    </div>
  )
}
