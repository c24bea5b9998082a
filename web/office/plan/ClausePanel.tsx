import { debtorNames } from '@bihuan/domain/duties/rule-words.ts'
import { Link } from '@tanstack/react-router'
import { useSay, useWords } from '../../frame/words.ts'
import { Bar } from '../../parts/Bar.tsx'
import { keepPlace } from '../shell/search.ts'
import { Debtors } from './Debtors.tsx'
import { type ClauseView, isOwed, neighbours, type PlanView } from './groups.ts'

/** The chosen clause: how many delivered, who did not, and why they owe it. */
export function ClausePanel({ plan, clause }: { plan: PlanView; clause: ClauseView }) {
  const { t } = useWords()
  const say = useSay()
  const task = plan.tasks.find(({ id }) => id === clause.task)
  const { counts, rules } = clause
  return (
    <>
      <section className="blk">
        <div className="row">
          <span className="tag pri">
            {t('office.plan.clause')} {clause.id}
          </span>
          <span className="q s el">{task === undefined ? '' : say(task.title)}</span>
          <span className="sp" />
          <Neighbours plan={plan} clause={clause.id} />
        </div>
        <h2 className="clause-title">{say(clause.title)}</h2>
        {rules.length === 0 ? (
          <p className="s q2">{t('office.plan.noRules')}</p>
        ) : (
          <>
            <p className="figure">
              <span className="big">{counts.delivered}</span>{' '}
              <span className="q2">/ {t('office.plan.owed', { count: counts.owed })}</span>
              {counts.notYet > 0 ? (
                <span className="q s"> · {t('office.plan.notYet', { count: counts.notYet })}</span>
              ) : null}
            </p>
            <Bar counts={counts} height={8} />
          </>
        )}
      </section>
      {rules.length > 0 && isOwed(counts) ? (
        <Debtors clause={clause.id} asOf={plan.asOf} counts={counts} />
      ) : null}
      {rules.map((rule) => (
        <section key={rule.id} className="blk">
          <h3>{t('office.plan.why', { title: say(rule.title) })}</h3>
          <dl className="cmp">
            <dt>{t('office.plan.binds')}</dt>
            <dd>
              {t('office.plan.bindsWho', {
                who: say(debtorNames[rule.binds]),
                often: say(rule.often),
              })}
            </dd>
            <dt>{t('office.plan.legal')}</dt>
            <dd>{say(rule.legalBaseline)}</dd>
            <dt>{t('office.plan.demand')}</dt>
            <dd>
              <b>{say(rule.planDemand)}</b>
            </dd>
            <dt>{t('office.plan.effort')}</dt>
            <dd>{t('office.plan.minutes', { count: rule.minutes })}</dd>
          </dl>
        </section>
      ))}
      {clause.passage === null ? null : (
        <section className="blk">
          <h3>{t('office.plan.reading')}</h3>
          <p className="s q2">{say(clause.words)}</p>
        </section>
      )}
    </>
  )
}

function Neighbours({ plan, clause }: { plan: PlanView; clause: string }) {
  const { t } = useWords()
  const { before, after } = neighbours(plan.clauses, clause)
  return (
    <span className="neighbours s nw">
      {before === undefined ? null : <Neighbour id={before} words={`‹ ${t('office.plan.before')}`} />}
      {after === undefined ? null : <Neighbour id={after} words={`${t('office.plan.after')} ›`} />}
    </span>
  )
}

function Neighbour({ id, words }: { id: string; words: string }) {
  return (
    <Link to="/plan/{-$clause}" params={{ clause: id }} search={keepPlace}>
      {words}
    </Link>
  )
}
