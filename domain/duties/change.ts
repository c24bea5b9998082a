import type { Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import type { Duty, Excused } from './duty.ts'
import { isStanding } from './occasion.ts'
import { isWithin, type Window } from './period.ts'

/** A duty as the town has it. `returned` counts as undelivered. */
export type Existing = {
  key: string
  due: Day
  soonFrom: Day
  state: 'open' | 'delivered' | 'returned' | 'withdrawn'
  /** Its rule asks for other evidence in the version now issued. */
  revised?: boolean
}

/** `from` and `to` are due dates; they are equal when only the reminder moved, or what has to be handed in. */
export type Move = { key: string; from: Day; to: Day; soonFrom: Day }

export type Change = {
  added: Duty[]
  moved: Move[]
  withdrawn: { key: string; why: Words }[]
  /** Withdrawn before, wanted again: open them as they are given here. */
  reopened: Duty[]
  /** Existing duties that stay as they are: wanted and unmoved, or delivered. */
  kept: number
}

/**
 * What an issue has to do so that the town has exactly the wanted duties of this window. What is delivered stays,
 * and so does everything that fell due outside the window; only undelivered duties move or are withdrawn.
 * A standing duty keeps the due date of its first issue, and ends, delivered or not, when its debtor is no longer bound.
 */
export const changeOf = (
  existing: readonly Existing[],
  wanted: readonly Duty[],
  window: Window,
  withdrawBecause: (key: string) => Words,
): Change => {
  const had = new Map(existing.map((duty) => [duty.key, duty]))
  const change: Change = { added: [], moved: [], withdrawn: [], reopened: [], kept: 0 }
  for (const duty of wanted) place(change, duty, had.get(duty.key))

  const keys = new Set(wanted.map(({ key }) => key))
  for (const { key, due, state } of existing) {
    if (keys.has(key) || state === 'withdrawn') continue
    if (!isStanding(key) && !isWithin(due, window)) continue
    if (state === 'delivered' && !isStanding(key)) change.kept += 1
    else change.withdrawn.push({ key, why: withdrawBecause(key) })
  }
  return change
}

const place = (change: Change, duty: Duty, had: Existing | undefined) => {
  if (had === undefined) change.added.push(duty)
  else if (had.state === 'withdrawn') change.reopened.push(duty)
  else if (had.state === 'delivered' || isSame(had, duty)) change.kept += 1
  else change.moved.push({ key: duty.key, from: had.due, ...datesOf(had, duty) })
}

const isSame = (had: Existing, duty: Duty) => {
  const { to, soonFrom } = datesOf(had, duty)
  return had.due === to && had.soonFrom === soonFrom && had.revised !== true
}

/** A standing duty keeps the days of its first issue. */
const datesOf = (had: Existing, duty: Duty) =>
  isStanding(duty.key) ? { to: had.due, soonFrom: had.soonFrom } : { to: duty.due, soonFrom: duty.soonFrom }

/** Why a duty is withdrawn: its debtor's excuse, or that the plan asks it no longer. */
export const withdrawalOf = (excused: readonly Excused[]): ((key: string) => Words) => {
  const excuses = new Map(excused.map(({ key, why }) => [key, why]))
  return (key) =>
    excuses.get(key) ?? { zh: '现行方案不再要求', en: 'The plan in force no longer asks for it' }
}
