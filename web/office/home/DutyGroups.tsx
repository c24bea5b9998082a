import type { duties } from '@bihuan/contract/duties.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { addDays, weekdayOf } from '@bihuan/domain/base/day.ts'
import { Link } from '@tanstack/react-router'
import { sayDay } from '../../frame/dates.ts'
import { useMe } from '../../frame/session.ts'
import { useSay, useWords } from '../../frame/words.ts'
import { DutyLamp } from '../../parts/Lamp.tsx'

type Mine = OutputOf<typeof duties.mine>
export type MyDuty = Mine['duties'][number]

const groups = ['late', 'today', 'week', 'later', 'done'] as const
type Group = (typeof groups)[number]

/** A duty's place in the list: overdue, due today, until Sunday, later, or delivered. */
export const groupOf = ({ lamp, due }: MyDuty, asOf: string): Group => {
  if (lamp.kind === 'done') return 'done'
  if (lamp.kind === 'late') return 'late'
  if (due === asOf) return 'today'
  return due <= addDays(asOf, 7 - weekdayOf(asOf)) ? 'week' : 'later'
}

/** A body's own duties by urgency, each with its lamp and the way to file for it. */
export function DutyGroups({ rows, asOf }: { rows: readonly MyDuty[]; asOf: string }) {
  const { t } = useWords()
  const firstUrgent = rows.find((row) => groupOf(row, asOf) === 'late')?.id
  return (
    <table className="todo">
      {groups.map((group) => {
        const inIt = rows.filter((row) => groupOf(row, asOf) === group)
        return inIt.length === 0 ? null : (
          <tbody key={group}>
            <tr className="h">
              <th colSpan={5} scope="rowgroup">
                {t(`office.home.group.${group}`)}
              </th>
            </tr>
            {inIt.map((row) => (
              <MyRow key={row.id} row={row} asOf={asOf} isFirst={row.id === firstUrgent} />
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

function MyRow({ row, asOf, isFirst }: { row: MyDuty; asOf: string; isFirst: boolean }) {
  const { t, language } = useWords()
  const say = useSay()
  const me = useMe()
  const mayFile = me.may.includes('record.file') && row.lamp.kind !== 'done' && row.lamp.kind !== 'none'
  return (
    <tr>
      <td>
        <Link to="/duties/$duty" params={{ duty: row.id }} className="opens">
          <DutyLamp lamp={row.lamp} />
        </Link>
      </td>
      <td className="what">
        {say(row.title)} <span className="q2 s">{say(row.occasion)}</span>{' '}
        {row.escalated === null ? null : <span className="tag">{say(row.escalated.words)}</span>}
      </td>
      <td className="q2 nw when">{sayDay(row.due, language, asOf)}</td>
      <td className="c">
        <Link to="/plan/{-$clause}" params={{ clause: row.clause }}>
          {row.clause}
        </Link>
      </td>
      <td>
        {mayFile ? (
          <a className={`btn s ${isFirst ? 'p' : ''}`} href={`/field/duty/${row.id}`}>
            {t('office.home.file')}
          </a>
        ) : null}
      </td>
    </tr>
  )
}
