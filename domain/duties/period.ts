import { type Day, daysBetween, firstOfMonth, lastOfMonth, yearOf } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import type { Cadence } from '../plans/plan.ts'
import { monthWords } from './date-words.ts'

/** Both ends belong to it. */
export type Window = { from: Day; to: Day }

/** A calendar period in China. Its name is the occasion of the duties that fall due on its last day. */
export type Period = { name: string; first: Day; last: Day; words: Words }

const ordinals = ['first', 'second', 'third', 'fourth']
const numerals = '一二三四'

/** How each cadence cuts the year, and what it calls the pieces (n counts from 1). */
const cuts: Record<
  Cadence,
  { months: number; nameOf: (n: number) => string; say: (year: number, n: number) => Words }
> = {
  month: {
    months: 1,
    nameOf: (n) => `-${String(n).padStart(2, '0')}`,
    say: (year, n) => monthWords(firstOfMonth(year, n)),
  },
  quarter: {
    months: 3,
    nameOf: (n) => `-Q${n}`,
    say: (year, n) => ({
      zh: `${year} 第${numerals[n - 1]}季度`,
      en: `${ordinals[n - 1]} quarter of ${year}`,
    }),
  },
  'half-year': {
    months: 6,
    nameOf: (n) => `-H${n}`,
    say: (year, n) => ({
      zh: `${year} ${n === 1 ? '上' : '下'}半年`,
      en: `${ordinals[n - 1]} half of ${year}`,
    }),
  },
  year: { months: 12, nameOf: () => '', say: (year) => ({ zh: `${year} 全年`, en: `the year ${year}` }) },
}

/** Every period of the cadence whose last day lies within the window, in order of time. */
export const periodsOf = (cadence: Cadence, window: Window): Period[] =>
  yearsIn(window)
    .flatMap((year) => periodsOfYear(cadence, year))
    .filter(({ last }) => window.from <= last && last <= window.to)

/** The period that an occasion names (`2026`, `2026-H1`, `2026-Q3`, `2026-06`), if it names one. */
export const periodNamed = (name: string): Period | undefined =>
  /^\d{4}/.test(name)
    ? (Object.keys(cuts) as Cadence[])
        .flatMap((cadence) => periodsOfYear(cadence, Number(name.slice(0, 4))))
        .find((period) => period.name === name)
    : undefined

const periodsOfYear = (cadence: Cadence, year: number): Period[] => {
  const { months, nameOf, say } = cuts[cadence]
  return Array.from({ length: 12 / months }, (_, index) => ({
    name: `${year}${nameOf(index + 1)}`,
    first: firstOfMonth(year, index * months + 1),
    last: lastOfMonth(year, (index + 1) * months),
    words: say(year, index + 1),
  }))
}

const yearsIn = ({ from, to }: Window) =>
  Array.from({ length: Math.max(0, yearOf(to) - yearOf(from) + 1) }, (_, index) => yearOf(from) + index)

/**
 * What an issue on this day covers: every period that ends today or later, to the end of the next calendar year.
 * Periods that ended before are never issued (nobody is born overdue) and, in `changeOf`, never taken away.
 */
export const issueWindow = (today: Day): Window => ({ from: today, to: lastOfMonth(yearOf(today) + 1, 12) })

/** Days in the period, both ends counted. */
export const lengthOf = ({ first, last }: Pick<Period, 'first' | 'last'>): number =>
  daysBetween(first, last) + 1

/** Whether the day lies in the window. */
export const isWithin = (day: Day, { from, to }: Window): boolean => from <= day && day <= to
