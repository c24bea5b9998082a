import { sumOf } from '@bihuan/domain/rollup/tally.ts'
import { Link } from '@tanstack/react-router'
import { useSay, useWords } from '../../frame/words.ts'
import { Bar } from '../../parts/Bar.tsx'
import { GroupLamp } from '../plan/GroupLamp.tsx'
import { isOwed, type PlanView, partsOf } from '../plan/groups.ts'

/** Task by task, how much is delivered and the worst lamp. Tasks whose clauses make no duties stay quiet. */
export function PlanProgress({ plan }: { plan: PlanView }) {
  const { t } = useWords()
  const say = useSay()
  const all = sumOf(plan.clauses.map(({ counts }) => counts))
  return (
    <section>
      <div className="sec">
        <h2>{t('office.home.progress')}</h2>
        <Link to="/plan/{-$clause}" className="more">
          {t('office.home.openPlan')}
        </Link>
      </div>
      <p className="s q2">
        {t('office.home.progressLine', { tasks: plan.tasks.filter(({ id }) => id !== 'R').length, ...all })}
      </p>
      <ul className="tasks">
        {partsOf(plan).flatMap(({ tasks }) =>
          tasks.map((task) => {
            const first = task.clauses.find(({ rules }) => rules.length > 0) ?? task.clauses[0]
            return (
              <li key={task.id}>
                <Link to="/plan/{-$clause}" params={{ clause: first?.id }}>
                  <span className="q">{task.id}</span>
                  <span className="el" title={say(task.title)}>
                    {say(task.title)}
                  </span>
                  {isOwed(task.counts) ? <Bar counts={task.counts} /> : <span className="no-bar" />}
                  {isOwed(task.counts) ? (
                    <GroupLamp counts={task.counts} />
                  ) : (
                    <span className="q xs">{t('office.home.quiet')}</span>
                  )}
                </Link>
              </li>
            )
          }),
        )}
      </ul>
    </section>
  )
}
