import type { calendar } from '@bihuan/contract/calendar.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { type Day, daysBetween } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { calendarName } from '@bihuan/domain/calendar/english-names.ts'

export type Year = OutputOf<typeof calendar.year>
export type DayView = Year['months'][number]['days'][number]
export type SeasonView = Year['seasons'][number]
export type Source = Year['source']

/** What makes a day one that matters. */
export type MatterKind = 'off' | 'work' | 'key' | 'season' | 'festival' | 'term'

/** A line of the list: a day or a stretch of days, and what it is. */
export type Matter = {
  kind: MatterKind
  from: Day
  to: Day
  name: Words
  /** For a key time: the first day of its preparation. For a make-up day: the holiday it is worked for. */
  prepareFrom?: Day
  worksFor?: Words
  isProvisional?: boolean
}

const offMatters = ({ holidays, isProvisional }: Year): Matter[] =>
  holidays.flatMap(({ name, from, to, makeUp }): Matter[] => [
    { kind: 'off', from, to, name, isProvisional },
    ...makeUp.map((day): Matter => ({ kind: 'work', from: day, to: day, name, worksFor: name })),
  ])

const dayMatters = ({ day, festivals, term }: DayView, isOff: (name: Words) => boolean): Matter[] => {
  const named = festivals.filter((name) => !isOff(name))
  const isNamed = term !== null && !festivals.some(({ zh }) => zh.startsWith(term))
  return [
    ...named.map((name): Matter => ({ kind: 'festival', from: day, to: day, name })),
    ...(isNamed ? [{ kind: 'term', from: day, to: day, name: calendarName(term) } satisfies Matter] : []),
  ]
}

const order: readonly MatterKind[] = ['off', 'work', 'key', 'season', 'festival', 'term']

/** The days of a year that somebody plans by; festivals without a day off and solar terms only when asked for. */
export const mattersOf = (year: Year, isWhole: boolean): Matter[] => {
  const isOff = ({ zh }: Words) => year.holidays.some(({ name }) => name.zh.includes(zh))
  const days = isWhole ? year.months.flatMap((month) => month.days) : []
  const all: Matter[] = [
    ...offMatters(year),
    ...year.keyTimes.map((time): Matter => ({ kind: 'key', ...time })),
    ...year.seasons.flatMap(({ name, spans }) =>
      spans.map((span): Matter => ({ kind: 'season', name, ...span })),
    ),
    ...days.flatMap((day) => dayMatters(day, isOff)),
  ]
  return all.toSorted((a, b) => a.from.localeCompare(b.from) || order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** Where a stretch lies in its year, in per cent of it; what lies outside is cut off. */
export const placeIn = (year: number, span: { from: Day; to: Day }) => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const length = daysBetween(first, last) + 1
  const from = span.from < first ? first : span.from
  const to = span.to > last ? last : span.to
  const left = (daysBetween(first, from) / length) * 100
  return { left, width: ((daysBetween(from, to) + 1) / length) * 100 }
}

/**
 * The word of a day's small line: a festival, else a solar term, else the lunar day. The cell holds two characters
 * with ease, so 劳动节 is 劳动; no English name would fit, so its day only stands out.
 */
export const smallOf = ({ festivals: [festival], term, lunarShort }: DayView): Words => {
  if (festival !== undefined) return { zh: festival.zh.replace(/^(..)节$/u, '$1'), en: lunarShort.en }
  return term === null ? lunarShort : { zh: term, en: lunarShort.en }
}

/** Cells before the first of a month, Monday first. */
export const blanksBefore = (days: readonly DayView[]): number => (days[0]?.weekday ?? 1) - 1

/** A month's days in weeks of seven, with gaps before and after. */
export const weeksOf = (days: readonly DayView[]): (DayView | null)[][] => {
  const cells = [...Array.from({ length: blanksBefore(days) }, () => null), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, at) =>
    Array.from({ length: 7 }, (__, column) => cells[at * 7 + column] ?? null),
  )
}
