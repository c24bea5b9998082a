import { plans } from '@bihuan/contract/plans.ts'
import { useState } from 'react'
import { useAct } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { ProblemWords } from '../../parts/ErrorView.tsx'
import { Note } from '../../parts/Note.tsx'
import { Labelled } from '../parts/Labelled.tsx'
import type { SubPlans } from './SubPlansPage.tsx'
import { isWhole, nothingPromised, TaskFields } from './TaskFields.tsx'

type Props = Pick<SubPlans, 'clauses' | 'parties'> & { close: () => void }

/** A progress meeting: when, about what, who came, and what was decided; each decision becomes a task. */
export function MeetingForm({ clauses, parties, close }: Props) {
  const { t } = useWords()
  const me = useMe()
  const [meeting, setMeeting] = useState({ heldOn: me.today, subject: '', people: '', note: '' })
  const [decisions, setDecisions] = useState([nothingPromised])
  const { act, isBusy, problem } = useAct(plans.holdMeeting)
  // The safety office alone gives what was decided to others.
  const isOffice = parties.some(({ id, kind }) => id === me.party?.id && kind === 'office')
  const bodies = isOffice ? parties.filter(({ id }) => id !== me.party?.id) : undefined
  const isReady =
    meeting.subject.trim().length > 1 && meeting.people.trim() !== '' && decisions.every(isWhole)
  const hold = async () => {
    const given = decisions.map(({ party = '', ...one }) => (party === '' ? one : { ...one, party }))
    if ((await act({ ...meeting, decisions: given })).ok) close()
  }
  const field = (name: keyof typeof meeting, type: 'text' | 'date' = 'text') => (
    <Labelled
      label={t(`office.subPlans.meeting.${name}`)}
      type={type}
      value={meeting[name]}
      change={(value) => setMeeting({ ...meeting, [name]: value })}
    />
  )
  return (
    <section className="task-form no-print">
      <div className="task-fields">
        {field('heldOn', 'date')}
        {field('subject')}
        {field('people')}
        {field('note')}
      </div>
      <h2>{t('office.subPlans.decisions')}</h2>
      {decisions.map((decision, at) => (
        <TaskFields
          // biome-ignore lint/suspicious/noArrayIndexKey: decisions have no name yet
          key={at}
          clauses={clauses}
          bodies={bodies}
          value={decision}
          change={(next) => setDecisions(decisions.map((one, i) => (i === at ? next : one)))}
        />
      ))}
      {problem === undefined ? null : (
        <Note kind="error" title={problem.title}>
          <ProblemWords problem={problem} />
        </Note>
      )}
      <p className="acts">
        <button type="button" className="btn" onClick={() => setDecisions([...decisions, nothingPromised])}>
          {t('office.subPlans.oneMore')}
        </button>
        <button type="button" className="btn" onClick={() => setDecisions(decisions.slice(0, -1))}>
          {t('office.subPlans.oneLess')}
        </button>
        <button type="button" className="btn p" disabled={!isReady || isBusy} onClick={() => void hold()}>
          {t('office.subPlans.keep')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('office.cancel')}
        </button>
        {isReady ? null : <span className="q s">{t('office.subPlans.whole')}</span>}
      </p>
    </section>
  )
}
