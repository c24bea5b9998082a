import Type from 'typebox'
import Value from 'typebox/value'

import { addDays, type Day, yearOf } from '../base/day.ts'
import { isRefusal, refuse } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import { ceiling, zero } from '../law/exact.ts'
import { amountOf, type Law, type LawBook, type LawRefusal, lawOn } from '../law/law-book.ts'
import { type Feast, Feasts, feastDay } from './feast.ts'
import { type WorkYears, workYears } from './work-calendar.ts'

/** A time that the plan asks to be guarded: work before it, duty lists during it. */
export type KeyTime = { name: Words; prepareFrom: Day; from: Day; to: Day; isProvisional: boolean }

const rests = (years: WorkYears, day: Day): boolean => {
  const year = years(day)
  return !isRefusal(year) && !year.kindOf(day).isWorking
}

const runTo = (years: WorkYears, day: Day, by: 1 | -1): Day =>
  rests(years, addDays(day, by)) ? runTo(years, addDays(day, by), by) : day

const keyTimeOf = (
  years: WorkYears,
  feast: Feast,
  year: number,
  prepareDays: number,
): KeyTime | undefined => {
  const on = feastDay(feast, year)
  const judged = on === undefined ? undefined : years(on)
  if (on === undefined || judged === undefined || isRefusal(judged)) return undefined
  const from = runTo(years, on, -1)
  return {
    name: { zh: feast.zh, en: feast.en },
    prepareFrom: addDays(from, -prepareDays),
    from,
    to: runTo(years, on, 1),
    isProvisional: judged.isProvisional,
  }
}

const Names = Type.Array(Type.String())
const Meetings = Type.Array(
  Type.Object({ zh: Type.String(), en: Type.String(), from: Type.String(), to: Type.String() }),
)

const firstOfName = (feasts: readonly Feast[], name: string) =>
  feasts.filter((feast) => feast.zh === name).slice(0, 1)

/**
 * The key times of a year: the whole run of days off around each holiday that the plan names, and the important
 * meetings that the town entered.
 */
export const keyTimesOf = (book: LawBook, year: number): KeyTime[] | LawRefusal => {
  const law = lawOn(book, `${year}-12-31`)
  const feasts = law.table('calendar.statutory-days', Feasts)
  if (isRefusal(feasts)) return feasts
  const named = law.binding('calendar.key-times.holidays')
  if (isRefusal(named)) return named
  const before = law.binding('calendar.key-times.prepare-days')
  if (isRefusal(before)) return before
  const prepareDays = Number(ceiling(amountOf(before) ?? zero))
  if (!Value.Check(Names, named.value))
    return refuse('law.wrong-shape', { key: named.key, name: named.name.zh, nameEn: named.name.en })
  const years = workYears(book)
  const holidays = named.value
    .flatMap((name) => firstOfName(feasts.rows, name))
    .flatMap((feast) => keyTimeOf(years, feast, year, prepareDays) ?? [])
  return [...holidays, ...meetingsOf(law, year, prepareDays)].toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

/** Important meetings as the town entered them; a town that entered none has none. */
const meetingsOf = (law: Law, year: number, prepareDays: number): KeyTime[] => {
  const meetings = law.table('calendar.key-times.meetings', Meetings)
  return isRefusal(meetings)
    ? []
    : meetings.rows
        .filter(({ from }) => yearOf(from) === year)
        .map(({ zh, en, from, to }) => ({
          name: { zh, en },
          prepareFrom: addDays(from, -prepareDays),
          from,
          to,
          isProvisional: false,
        }))
}

/** The key times whose preparation or duty a day belongs to. Those of next January prepare in December. */
export const keyTimesOn = (book: LawBook, on: Day): KeyTime[] =>
  [yearOf(on), yearOf(on) + 1].flatMap((year) => {
    const times = keyTimesOf(book, year)
    return isRefusal(times) ? [] : times.filter((time) => time.prepareFrom <= on && on <= time.to)
  })
