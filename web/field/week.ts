import type { duties } from '@bihuan/contract/duties.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { addDays, type Day, weekdayOf } from '@bihuan/domain/base/day.ts'

/** A duty, in the to-do list with the level above that has heard of it. */
export type DutyRow = OutputOf<typeof duties.show>['duty'] &
  Partial<Pick<OutputOf<typeof duties.mine>['duties'][number], 'escalated'>>

/** Somebody's duties as they are read: what this week asks, what can wait, what is done. */
export type Week = { now: DutyRow[]; later: DutyRow[]; done: DutyRow[] }

/** Overdue, returned, due soon by the duty's own lamp, or due by Sunday: that is this week's work, worst first. */
export const weekOf = (rows: readonly DutyRow[], asOf: Day): Week => {
  const sunday = addDays(asOf, 7 - weekdayOf(asOf))
  const owed = rows.filter(({ lamp }) => lamp.kind !== 'done' && lamp.state !== 'withdrawn')
  const isNow = ({ lamp, due }: DutyRow) =>
    lamp.kind === 'late' ||
    lamp.kind === 'soon' ||
    lamp.state === 'returned' ||
    (lamp.kind === 'ok' && due <= sunday)
  return {
    now: owed.filter(isNow).sort(byDue),
    later: owed.filter((row) => !isNow(row)).sort(byDue),
    done: rows
      .filter(({ lamp }) => lamp.kind === 'done')
      .sort((a, b) => byText(b.deliveredOn ?? '', a.deliveredOn ?? '')),
  }
}

/** Minutes of work: duties that one record can deliver together are counted once. */
export const minutesOf = (rows: readonly DutyRow[]): number => {
  const counted: DutyRow[] = []
  for (const row of [...rows].sort(byDue))
    if (!counted.some((other) => shareRecord(row, other))) counted.push(row)
  return counted.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** Whether there is a day on which one record would serve both. */
const shareRecord = (a: DutyRow, b: DutyRow) => a.ledger === b.ledger && a.first <= b.due && b.first <= a.due

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byDue = (a: DutyRow, b: DutyRow) => byText(a.due, b.due) || byText(a.clause, b.clause)
