import { events } from '@bihuan/contract/events.ts'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Labelled } from '../parts/Labelled.tsx'

/** Takes an event back, with a reason: what nobody delivered yet is withdrawn. */
export function EndEvent({ event }: { event: { id: string; name: string } }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { act, isBusy, problem } = useAct(events.end)
  if (!isOpen)
    return (
      <button type="button" className="btn sm" onClick={() => setOpen(true)}>
        {t('office.events.end')}
      </button>
    )
  const end = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const answer = await act({ event: event.id, reason })
    if (answer.ok) setOpen(false)
  }
  return (
    <form className="end-event" onSubmit={(submitted) => void end(submitted)} noValidate>
      <Labelled label={t('office.events.reason', { name: event.name })} value={reason} change={setReason} />
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts">
        <button type="submit" className="btn p sm" disabled={isBusy}>
          {t('office.events.end')}
        </button>
        <button type="button" className="btn sm" onClick={() => setOpen(false)}>
          {t('office.cancel')}
        </button>
      </p>
    </form>
  )
}
