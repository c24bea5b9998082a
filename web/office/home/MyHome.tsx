import { duties } from '@bihuan/contract/duties.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { addDays, weekdayOf } from '@bihuan/domain/base/day.ts'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../../frame/ask.ts'
import { sayDay } from '../../frame/dates.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { Empty } from '../../parts/Empty.tsx'
import { ErrorView } from '../../parts/ErrorView.tsx'
import { DutyLamp } from '../../parts/Lamp.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { TodayTable } from '../today/TodayTable.tsx'
import { HomeFrame } from './HomeFrame.tsx'
import { PlanProgress } from './PlanProgress.tsx'

type Mine = OutputOf<typeof duties.mine>
type Row = Mine['duties'][number]

const groups = ['late', 'today', 'week', 'later', 'done'] as const
type Group = (typeof groups)[number]

/** A duty's place in the list: overdue, due today, until Sunday, later, or delivered. */
const groupOf = ({ lamp, due }: Row, asOf: string): Group => {
  if (lamp.kind === 'done') return 'done'
  if (lamp.kind === 'late') return 'late'
  if (due === asOf) return 'today'
  return due <= addDays(asOf, 7 - weekdayOf(asOf)) ? 'week' : 'later'
}

export function MyHome() {
  const { t } = useWords()
  const { value: mine, problem, again } = useAsk(duties.mine, {})
  const { value: plan } = useAsk(plans.show, {})
  const owed = (mine?.duties ?? []).filter(({ lamp }) => lamp.kind !== 'done' && lamp.state !== 'withdrawn')
  const inGroup = (group: Group) => owed.filter((row) => groupOf(row, mine?.asOf ?? '') === group)
  const [late, now] = [inGroup('late').length, inGroup('late').length + inGroup('today').length]
  const title =
    mine === undefined
      ? t('office.menu.home')
      : now > 0
        ? t('office.home.mineNow', { count: now, late })
        : t('office.home.mineCalm', { count: inGroup('week').length })
  return (
    <HomeFrame title={title} aside={plan === undefined ? null : <PlanProgress plan={plan} />}>
      {problem === undefined ? null : <ErrorView problem={problem} again={again} />}
      {mine === undefined && problem === undefined ? <Skeleton rows={8} columns={[12, 45, 20]} /> : null}
      {mine !== undefined && mine.duties.length === 0 ? (
        <Empty title={t('office.home.mineNone')}>{t('office.home.mineNoneText')}</Empty>
      ) : null}
      {mine === undefined ? null : <Groups mine={mine} />}
      <TodayTable />
    </HomeFrame>
  )
}

function Groups({ mine }: { mine: Mine }) {
  const { t } = useWords()
  const rows = mine.duties.filter(({ lamp }) => lamp.state !== 'withdrawn')
  const firstUrgent = rows.find((row) => groupOf(row, mine.asOf) === 'late')?.id
  return (
    <table className="todo">
      {groups.map((group) => {
        const inIt = rows.filter((row) => groupOf(row, mine.asOf) === group)
        return inIt.length === 0 ? null : (
          <tbody key={group}>
            <tr className="h">
              <th colSpan={5} scope="rowgroup">
                {t(`office.home.group.${group}`)}
              </th>
            </tr>
            {inIt.map((row) => (
              <MyRow key={row.id} row={row} asOf={mine.asOf} isFirst={row.id === firstUrgent} />
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

function MyRow({ row, asOf, isFirst }: { row: Row; asOf: string; isFirst: boolean }) {
  const { t, language } = useWords()
  const say = useSay()
  const mayFile = row.lamp.kind !== 'done' && row.lamp.kind !== 'none'
  return (
    <tr>
      <td>
        <Link to="/duties/$duty" params={{ duty: row.id }} className="opens">
          <DutyLamp lamp={row.lamp} />
        </Link>
      </td>
      <td className="what">
        {say(row.title)} <span className="q2 s">{say(row.occasion)}</span>
      </td>
      <td className="q2 nw when">{sayDay(row.due, language, asOf)}</td>
      <td className="c">
        <Link to="/plan/{-$clause}" params={{ clause: row.clause }}>
          {row.clause}
        </Link>
      </td>
      <td>
        {mayFile ? (
          <a className={`btn s ${isFirst ? 'p' : ''}`} href={`/field/duties/${row.id}`}>
            {t('office.home.file')}
          </a>
        ) : null}
      </td>
    </tr>
  )
}
