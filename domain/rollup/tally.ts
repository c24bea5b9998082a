import type { Day } from '../base/day.ts'
import { judge, type LampKind } from '../duties/lamp.ts'

/** Duties that share their dates and their fate, counted together. */
export type TallyRow = {
  /** Without it, taken as begun. */
  first?: Day
  due: Day
  soonFrom: Day
  deliveredOn: Day | null
  /** Of a standing duty's record; without them, it does not run out. */
  lapsesOn?: Day
  renewFrom?: Day
  state: 'open' | 'delivered' | 'returned' | 'withdrawn'
  count: number
}

/** `owed` = delivered + late + soon + open; what has not begun yet stands apart and what was withdrawn counts nowhere. */
export type Counts = {
  owed: number
  /** In time or late. */
  delivered: number
  /** Undelivered and overdue, or its record has run out. */
  late: number
  /** Undelivered and due soon, or its record runs out soon. */
  soon: number
  /** Undelivered, running, not yet due soon. */
  open: number
  notYet: number
}

const placeOf = { done: 'delivered', late: 'late', soon: 'soon', ok: 'open' } as const

/** How the duties stand on this day. What was delivered after it counts as undelivered. */
export const countsOf = (rows: Iterable<TallyRow>, asOf: Day): Counts => {
  const counts = noCounts()
  for (const row of rows) if (row.state !== 'withdrawn') add(counts, row, asOf)
  return counts
}

const add = (counts: Counts, { deliveredOn, state, count, ...row }: TallyRow, asOf: Day) => {
  const { kind } = judge(
    {
      first: row.first ?? asOf,
      due: row.due,
      soonFrom: row.soonFrom,
      returned: state === 'returned',
      ...(deliveredOn === null ? {} : { deliveredOn }),
      ...(row.lapsesOn === undefined ? {} : { lapsesOn: row.lapsesOn }),
      ...(row.renewFrom === undefined ? {} : { renewFrom: row.renewFrom }),
    },
    asOf,
  )
  if (kind === 'none') {
    counts.notYet += count
    return
  }
  counts[placeOf[kind]] += count
  counts.owed += count
}

export const noCounts = (): Counts => ({ owed: 0, delivered: 0, late: 0, soon: 0, open: 0, notYet: 0 })

/** The counts of a whole are the sum of the counts of its parts. */
export const sumOf = (parts: Iterable<Counts>): Counts => {
  const sum = noCounts()
  for (const part of parts) for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += part[name]
  return sum
}

/** The lamp a group shows: its worst one. */
export const worst = (counts: Counts): LampKind => {
  if (counts.late > 0) return 'late'
  if (counts.soon > 0) return 'soon'
  if (counts.open > 0) return 'ok'
  return counts.delivered > 0 ? 'done' : 'none'
}
