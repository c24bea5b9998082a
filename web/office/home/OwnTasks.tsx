import { plans } from '@bihuan/contract/plans.ts'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { mayDo, useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { DutyLamp } from '../../parts/Lamp.tsx'
import type { Task } from '../../parts/tasks/FinishTask.tsx'

/** As many as leave the list below in sight. */
const shown = 6

/** What meetings decided for my body and what presses in its sub-plan; and what it gave to others. */
export function OwnTasks() {
  const { t } = useWords()
  const me = useMe()
  const isAsked = me.party !== null && mayDo(me, 'subplan.decide')
  const { value } = useAsk(plans.myTasks, {}, { enabled: isAsked })
  if (!isAsked || value === undefined) return null
  const { tasks, decisions, late, given } = value
  if (tasks.length === 0 && given.open === 0) return null
  return (
    <section className="own-duties">
      <div className="sec">
        <h2>{t('office.home.tasks')}</h2>
        <span className="q s">
          {tasks.length === 0 ? '' : t('office.home.tasksCount', { decisions, late })}
          {given.open === 0 ? '' : ` ${t('office.home.tasksGiven', { count: given.open, late: given.late })}`}
        </span>
        <Link to="/plan/sub-plans" className="more">
          {t('office.home.tasksAll')}
        </Link>
      </div>
      {tasks.length === 0 ? null : (
        <table className="todo">
          <tbody>
            {tasks.slice(0, shown).map((task) => (
              <TaskLine key={task.id} task={task} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function TaskLine({ task }: { task: Task }) {
  const { t, language } = useWords()
  const me = useMe()
  const { decided } = task
  return (
    <tr>
      <td>
        <DutyLamp lamp={task.lamp} />
      </td>
      <td className="what">
        {task.title}{' '}
        <span className="q2 s">
          {task.unit} {task.person}
          {decided === null
            ? ''
            : ` · ${t('office.subPlans.decidedAt', { ...decided, on: sayDay(decided.on, language) })}`}
        </span>
      </td>
      <td className="q2 nw when">{sayDay(task.due, language, me.today)}</td>
      <td className="c">
        <Link to="/plan/{-$clause}" params={{ clause: task.clause }}>
          {task.clause}
        </Link>
      </td>
      <td>
        <Link to="/plan/sub-plans" search={{ party: task.party.id, clause: task.clause }} className="btn s">
          {t('office.subPlans.open')}
        </Link>
      </td>
    </tr>
  )
}
