import { hazardAnalysis } from '@bihuan/contract/hazard-analysis.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { readHazardSearch } from './hazard-search.ts'

type Question = OutputOf<typeof hazardAnalysis.questions>['questions'][number]

/** Patterns as questions, each with what to look at next and the rows behind it. */
export function AnalysisQuestions({ village }: { village: string | undefined }) {
  const { t } = useWords()
  const { value, problem, again } = useAsk(
    hazardAnalysis.questions,
    village === undefined ? {} : { village },
    { keep: true },
  )
  if (problem !== undefined) return <ErrorView problem={problem} again={again} />
  if (value === undefined) return null
  const { from, to, questions } = value
  return (
    <section className="questions">
      <h2>{t('office.hazards.analysis.questions')}</h2>
      <p className="q s">
        {t('office.hazards.analysis.questionsAbout', { from, to })}{' '}
        <Link to="/law" className="no-print">
          {t('office.hazards.analysis.thresholds')}
        </Link>
      </p>
      {questions.length === 0 ? <p className="q2">{t('office.hazards.analysis.noQuestion')}</p> : null}
      <ol>
        {questions.map((question) => (
          <Asked key={`${question.kind} ${question.question.zh}`} of={question} since={from} />
        ))}
      </ol>
    </section>
  )
}

function Asked({ of: { name, question, next, opens, behind }, since }: { of: Question; since: string }) {
  const { t } = useWords()
  const say = useSay()
  return (
    <li>
      <p className="asked">
        <span className="tag">{say(name)}</span> {say(question)}
      </p>
      <p className="q2 s">
        {t('office.hazards.analysis.next')}
        {say(next)}
      </p>
      <details>
        <summary>{t('office.hazards.analysis.behind', { count: behind.length })}</summary>
        <ul>
          {behind.map(({ party, class: sort, className, count }) => (
            <li key={`${party.id} ${sort}`}>
              <Link
                to="/hazards"
                search={readHazardSearch({ party: party.id, class: sort, from: since, state: 'counted' })}
              >
                {party.name} · {say(className)} · {t('office.hazards.analysis.pieces', { count })}
              </Link>
            </li>
          ))}
        </ul>
      </details>
      <Link
        to="/hazards"
        className="s no-print"
        search={readHazardSearch({ ...opens, from: since, state: 'counted' })}
      >
        {t('office.hazards.analysis.openAll')}
      </Link>
    </li>
  )
}
