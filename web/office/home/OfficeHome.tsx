import { plans } from '@bihuan/contract/plans.ts'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { useMe } from '../../frame/session.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import type { PlanView } from '../plan/groups.ts'
import { TodayTable } from '../today/TodayTable.tsx'
import { ClauseTodo, type Todo } from './ClauseTodo.tsx'
import { HomeFrame } from './HomeFrame.tsx'
import { OwnDuties } from './OwnDuties.tsx'
import { OwnTasks } from './OwnTasks.tsx'
import { PlanProgress } from './PlanProgress.tsx'

/** One row for each rule of a clause that has anything under this lamp. */
const todosOf = (plan: PlanView, lamp: 'late' | 'soon'): Todo[] =>
  plan.clauses.flatMap((clause) =>
    clause.rules
      .filter(({ counts }) => counts[lamp] > 0)
      .map((rule) => ({
        clause: clause.id,
        rule: rule.id,
        title: rule.title,
        lamp,
        count: rule.counts[lamp],
      })),
  )

/** The town's own view, below what its office owes itself: which clauses have debtors overdue or due soon, and how far the plan is. */
export function OfficeHome() {
  const { t } = useWords()
  const { value: plan, problem, again } = useAsk(plans.show, {})
  const late = plan === undefined ? [] : todosOf(plan, 'late')
  const soon = plan === undefined ? [] : todosOf(plan, 'soon')
  const all = late.length + soon.length
  const title =
    plan === undefined
      ? t('office.menu.home')
      : all > 0
        ? t('office.home.watch', { count: all, late: late.length })
        : t('office.home.watchCalm')
  return (
    <HomeFrame
      title={title}
      acts={<ListOut list="watch" />}
      aside={plan === undefined ? null : <PlanProgress plan={plan} />}
    >
      <OwnDuties />
      <OwnTasks />
      <TodayTable />
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {plan === undefined && problem === undefined ? <Skeleton rows={8} columns={[12, 45, 20]} /> : null}
      {plan === undefined ? null : all > 0 ? (
        <table className="todo">
          <TodoGroup name="late" todos={late} />
          <TodoGroup name="soon" todos={soon} />
        </table>
      ) : (
        <NextAct plan={plan} />
      )}
    </HomeFrame>
  )
}

function TodoGroup({ name, todos }: { name: 'late' | 'soon'; todos: Todo[] }) {
  const { t } = useWords()
  if (todos.length === 0) return null
  return (
    <tbody>
      <tr className="h">
        <th colSpan={5} scope="rowgroup">
          {t(`office.home.group.${name}`)}
        </th>
      </tr>
      {todos.map((todo, at) => (
        <ClauseTodo key={`${todo.clause}.${todo.rule}`} todo={todo} isFirst={name === 'late' && at === 0} />
      ))}
    </tbody>
  )
}

/** Nothing is owed: because no notice is loaded, because nothing is issued, or because all is well. */
function NextAct({ plan }: { plan: PlanView }) {
  const { t } = useWords()
  const me = useMe()
  if (plan.notice === null)
    return (
      <Empty
        title={t('office.plan.noNotice')}
        act={
          me.may.includes('plan.load') ? (
            <Link to="/plan/notice" className="btn p">
              {t('office.notice.load')}
            </Link>
          ) : undefined
        }
      >
        {t('office.home.noNoticeText')}
      </Empty>
    )
  if (plan.issue === null)
    return (
      <Empty
        title={t('office.plan.notIssued')}
        act={
          me.may.includes('plan.issue') ? (
            <Link to="/plan/issue" className="btn p">
              {t('office.issue.open')}
            </Link>
          ) : undefined
        }
      >
        {t('office.home.notIssuedText')}
      </Empty>
    )
  return (
    <Empty
      title={t('office.home.allWell')}
      act={
        <Link to="/plan/{-$clause}" className="btn">
          {t('office.home.openPlan')}
        </Link>
      }
    >
      {t('office.home.allWellText')}
    </Empty>
  )
}
