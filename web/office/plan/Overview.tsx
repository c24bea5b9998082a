import { sumOf } from '@bihuan/domain/rollup/tally.ts'
import { Link } from '@tanstack/react-router'
import { sayInstant } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Bar } from '../../parts/Bar.tsx'
import { Hash } from '../parts/Hash.tsx'
import { keepPlace } from '../shell/search.ts'
import { GroupLamp } from './GroupLamp.tsx'
import { isOwed, type PlanView } from './groups.ts'

/** Beside the paper while no clause is chosen: the whole plan's count, and the clauses that make duties. */
export function Overview({ plan }: { plan: PlanView }) {
  const { t } = useWords()
  const say = useSay()
  const counts = sumOf(plan.clauses.map((clause) => clause.counts))
  const working = plan.clauses.filter(({ rules }) => rules.length > 0)
  return (
    <>
      <section className="blk">
        <h2>{t('office.plan.whole')}</h2>
        <p className="figure">
          <span className="big">{counts.delivered}</span>{' '}
          <span className="q2">/ {t('office.plan.owed', { count: counts.owed })}</span>
        </p>
        <Bar counts={counts} height={8} />
        {isOwed(counts) ? null : <p className="s q2">{t('office.plan.notIssued')}</p>}
      </section>
      <section className="blk">
        <h2>{t('office.plan.working', { count: working.length })}</h2>
        <ul className="lines">
          {working.map((clause) => (
            <li key={clause.id}>
              <Link to="/plan/{-$clause}" params={{ clause: clause.id }} search={keepPlace}>
                <span className="q">{clause.id}</span>
                <span className="el">{say(clause.title)}</span>
                <span className="q2">
                  {clause.counts.delivered}/{clause.counts.owed}
                </span>
                <GroupLamp counts={clause.counts} />
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <LastIssue plan={plan} />
    </>
  )
}

function LastIssue({ plan }: { plan: PlanView }) {
  const { t, language } = useWords()
  const me = useMe()
  const { issue } = plan
  if (issue === null) return null
  return (
    <section className="blk">
      <h2>{t('office.plan.lastIssue')}</h2>
      <dl className="cmp">
        <dt>{t('office.issue.at')}</dt>
        <dd>{sayInstant(issue.issuedAt, language, me.today)}</dd>
        <dt>{t('office.issue.duties')}</dt>
        <dd>{t('office.issue.countsLine', issue.counts)}</dd>
        <dt>{t('office.issue.digest')}</dt>
        <dd>
          <Hash value={issue.digest} />
        </dd>
      </dl>
    </section>
  )
}
