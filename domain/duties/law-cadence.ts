import { addDays, type Day } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Edition } from '../law/edition.ts'
import { compare, exact } from '../law/exact.ts'
import { amountOf, type LawBook, lawOn } from '../law/law-book.ts'
import type { Cadence, DutyRule } from '../plans/plan.ts'
import type { Window } from './period.ts'

const perYear: Record<Cadence, number> = { year: 1, 'half-year': 2, quarter: 4, month: 12 }
const rarestFirst: readonly Cadence[] = ['year', 'half-year', 'quarter', 'month']

/** What the law asks beside the plan, and which of the two schedules. */
export type LawBeside = { key: string; perYear: string; instrument: string; article: string; binds: boolean }

/** One cadence over one stretch of time. */
export type Stretch = { window: Window; every: Cadence; law?: LawBeside }

/**
 * The rule's cadence over the window, the stricter of the plan's and the law's. Where an edition of the law begins
 * or ends within the window, the window is cut there: every period is judged by the law of its last day.
 */
export const stretchesOf = (
  rule: Pick<DutyRule, 'law'> & { every: Cadence },
  window: Window,
  book: LawBook,
): Stretch[] => {
  const key = rule.law?.perYear
  if (key === undefined) return [{ window, every: rule.every }]
  return cut(window, book.editions.get(key) ?? []).map((piece) => {
    const edition = lawOn(book, piece.from).get(key)
    return isRefusal(edition)
      ? { window: piece, every: rule.every }
      : { window: piece, ...stricter(rule.every, edition) }
  })
}

const stricter = (every: Cadence, edition: Edition): Omit<Stretch, 'window'> => {
  const asked = amountOf(edition)
  if (asked === undefined) return { every }
  const isEnough = (cadence: Cadence) => compare(exact(perYear[cadence]), asked) >= 0
  const lawful = rarestFirst.find(isEnough) ?? 'month'
  const binds = perYear[lawful] > perYear[every]
  return {
    every: binds ? lawful : every,
    law: {
      key: edition.key,
      perYear: String(edition.value),
      instrument: edition.instrument.zh,
      article: edition.article,
      binds,
    },
  }
}

const cut = ({ from, to }: Window, editions: readonly Edition[]): Window[] => {
  const edges = editions
    .flatMap((edition) => [edition.from, ...(edition.to === null ? [] : [addDays(edition.to, 1)])])
    .filter((day) => from < day && day <= to)
  const starts: Day[] = [from, ...[...new Set(edges)].sort()]
  return starts.map((start, at) => {
    const next = starts[at + 1]
    return { from: start, to: next === undefined ? to : addDays(next, -1) }
  })
}
