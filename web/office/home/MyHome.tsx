import { duties } from '@bihuan/contract/duties.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { useAsk } from '../../frame/ask.ts'
import { useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { ListOut } from '../parts/ListOut.tsx'
import { TodayTable } from '../today/TodayTable.tsx'
import { DutyGroups, groupOf } from './DutyGroups.tsx'
import { HomeFrame } from './HomeFrame.tsx'
import { OwnTasks } from './OwnTasks.tsx'
import { PlanProgress } from './PlanProgress.tsx'

/** What a body owes itself, and the plan's progress beside it. */
export function MyHome() {
  const { t } = useWords()
  const { value: mine, problem, again } = useAsk(duties.mine, {})
  const { value: plan } = useAsk(plans.show, {})
  const owed = (mine?.duties ?? []).filter(({ lamp }) => lamp.kind !== 'done' && lamp.state !== 'withdrawn')
  const inGroup = (group: ReturnType<typeof groupOf>) =>
    owed.filter((row) => groupOf(row, mine?.asOf ?? '') === group)
  const [late, now] = [inGroup('late').length, inGroup('late').length + inGroup('today').length]
  const title =
    mine === undefined
      ? t('office.menu.home')
      : now > 0
        ? t('office.home.mineNow', { count: now, late })
        : t('office.home.mineCalm', { count: inGroup('week').length })
  return (
    <HomeFrame
      title={title}
      acts={<ListOut list="todo" />}
      aside={plan === undefined ? null : <PlanProgress plan={plan} />}
    >
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {mine === undefined && problem === undefined ? <Skeleton rows={8} columns={[12, 45, 20]} /> : null}
      {mine !== undefined && mine.duties.length === 0 ? (
        <Empty title={t('office.home.mineNone')}>{t('office.home.mineNoneText')}</Empty>
      ) : null}
      <OwnTasks />
      {mine === undefined ? null : (
        <DutyGroups rows={mine.duties.filter(({ lamp }) => lamp.state !== 'withdrawn')} asOf={mine.asOf} />
      )}
      <TodayTable />
    </HomeFrame>
  )
}
