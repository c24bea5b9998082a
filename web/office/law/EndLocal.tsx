import { law } from '@bihuan/contract/law.ts'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Note } from '../../parts/Note.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import type { Edition, Parameter } from './figure.ts'

type Props = { parameter: Parameter; edition: Edition }

/** Ends the town's own edition on a day, or strikes it out; both with a reason. */
export function EndLocal({ parameter, edition }: Props) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <EndForm parameter={parameter} edition={edition} close={() => setOpen(false)} />
  return (
    <p className="acts">
      <button type="button" className="btn s" onClick={() => setOpen(true)}>
        {t('office.law.end.open')}
      </button>
    </p>
  )
}

function EndForm({ parameter, edition, close }: Props & { close: () => void }) {
  const { t } = useWords()
  const me = useMe()
  const [lastDay, setLastDay] = useState(me.today)
  const [reason, setReason] = useState('')
  const { act, isBusy, problem } = useAct(law.endLocal)
  const end = async (event: FormEvent) => {
    event.preventDefault()
    const last = lastDay === '' ? null : lastDay
    const answer = await act({ parameter: parameter.key, from: edition.from, lastDay: last, reason })
    if (answer.ok) close()
  }
  const wrong = (name: string) => problem?.fields?.find(({ field }) => field === name)?.detail
  return (
    <form className="law-form" onSubmit={end} noValidate aria-label={t('office.law.end.open')}>
      <Labelled
        label={t('office.law.end.lastDay')}
        hint={t('office.law.end.hint')}
        type="date"
        wrong={wrong('lastDay')}
        value={lastDay}
        change={setLastDay}
      />
      <Labelled
        label={t('office.law.form.reason')}
        wrong={wrong('reason')}
        value={reason}
        change={setReason}
      />
      {problem === undefined || problem.fields !== undefined ? null : (
        <Note kind="error" title={problem.title}>
          {problem.detail}
        </Note>
      )}
      <p className="acts">
        <button type="submit" className="btn p" disabled={isBusy}>
          {t(lastDay === '' ? 'office.law.end.strike' : 'office.law.end.do')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('office.cancel')}
        </button>
      </p>
    </form>
  )
}
