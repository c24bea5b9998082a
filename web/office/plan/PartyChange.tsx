import './notice.css'
import { plans } from '@bihuan/contract/plans.ts'
import { useState } from 'react'
import { useAct, useAsk } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { ErrorView, ProblemWords } from '../../parts/ErrorView.tsx'
import { Lamp } from '../../parts/Lamp.tsx'
import { Note } from '../../parts/Note.tsx'
import { ChangeTable } from './ChangeTable.tsx'

type Props = {
  party: string
  /** Somebody has just changed the facts: say so too when no duty changes by them. */
  wasEdited: boolean
}

/** So many are told at once; more are folded. */
const toldAtOnce = 12

/**
 * What a body's facts, as they stand now, change in its open duties; and carrying just that out. For the page of a
 * party, after an edit. Nothing for those who do not issue.
 */
export function PartyChange({ party, wasEdited }: Props) {
  const me = useMe()
  return me.may.includes('plan.issue') ? <Preview party={party} wasEdited={wasEdited} /> : null
}

function Preview({ party, wasEdited }: Props) {
  const { t, language } = useWords()
  const { value, problem, again } = useAsk(plans.previewFor, { party })
  const { act, isBusy, problem: refused } = useAct(plans.issueFor)
  const [isDone, setDone] = useState(false)
  if (problem?.code === 'plan.not-issued') return null
  if (problem !== undefined) return <ErrorView problem={problem} again={again} />
  if (value === undefined) return null
  const { added, moved, withdrawn, reopened, kept } = value.counts
  const [before, after] = [kept + moved + withdrawn, kept + moved + added + reopened]
  const carryOut = async () => setDone((await act({ party })).ok)
  if (added + moved + withdrawn + reopened === 0)
    return isDone || wasEdited ? (
      <p className="party-change">
        <Lamp kind="done" word={t(isDone ? 'office.partyChange.done' : 'office.partyChange.none')} />
      </p>
    ) : null
  return (
    <section className="party-change">
      <Note title={t('office.partyChange.title')}>
        <p>
          {t('office.partyChange.beforeAfter', {
            ...{ before, after, from: sayDay(value.from, language), to: sayDay(value.to, language) },
          })}{' '}
          {t('office.partyChange.counts', { added, moved, withdrawn, reopened })}
        </p>
      </Note>
      <details className="issue-changes" open={value.changes.length <= toldAtOnce}>
        <summary>{t('office.issue.changes')}</summary>
        <ChangeTable changes={value.changes} isForOne />
      </details>
      {refused === undefined ? null : (
        <Note kind="error" title={refused.title}>
          <ProblemWords problem={refused} />
        </Note>
      )}
      <p className="acts">
        <button type="button" className="btn p" disabled={isBusy} onClick={() => void carryOut()}>
          {t('office.partyChange.do')}
        </button>
        <span className="q s">{t('office.issue.promise')}</span>
      </p>
    </section>
  )
}
