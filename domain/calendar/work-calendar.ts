import Type, { type Static } from 'typebox'
import { type Day, weekdayOf, yearOf } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import type { Edition } from '../law/edition.ts'
import { type LawBook, type LawRefusal, lawOn } from '../law/law-book.ts'
import { Feasts, feastDay } from './feast.ts'
import { type DayKind, dayKindNames } from './names.ts'

/** The days off and the make-up working days that a State Council notice sets for a year. */
export const Arrangement = Type.Object({
  off: Type.Array(
    Type.Object({ zh: Type.String(), en: Type.String(), from: Type.String(), to: Type.String() }),
  ),
  work: Type.Array(Type.String()),
})
export type Arrangement = Static<typeof Arrangement>

export type WorkDay = { kind: DayKind; name: Words; isWorking: boolean }

/** The working days of one year. Provisional: the year's notice is not known yet, so no swaps are. */
export type WorkYear = {
  kindOf(day: Day): WorkDay
  isProvisional: boolean
  edition: Edition
  /** Absent while provisional. */
  arrangement?: Arrangement
}

const saturday = 6
export const isWeekend = (day: Day): boolean => weekdayOf(day) >= saturday

const workDay = (kind: DayKind, name: Words = dayKindNames[kind]): WorkDay => ({
  kind,
  name,
  isWorking: kind === 'work' || kind === 'make-up',
})

const plain = (day: Day): WorkDay => workDay(isWeekend(day) ? 'weekend' : 'work')

const arranged = (rows: Arrangement, day: Day): WorkDay => {
  if (rows.work.includes(day)) return workDay('make-up')
  const off = rows.off.find((span) => span.from <= day && day <= span.to)
  return off === undefined ? plain(day) : workDay('holiday', { zh: off.zh, en: off.en })
}

const firstArranged = (book: LawBook): Day =>
  (book.editions.get('calendar.arrangement') ?? []).map((edition) => edition.from).toSorted()[0] ?? ''

/** Only the statutory days, each on its own date: what is certain before the year's notice. */
const provisionalYear = (book: LawBook, year: number): WorkYear | LawRefusal => {
  const feasts = lawOn(book, `${year}-01-01`).table('calendar.statutory-days', Feasts)
  if (isRefusal(feasts)) return feasts
  const names = new Map(
    feasts.rows.map((feast) => [feastDay(feast, year) ?? '', { zh: feast.zh, en: feast.en }]),
  )
  const kindOf = (day: Day) => (names.has(day) ? workDay('holiday', names.get(day)) : plain(day))
  return { kindOf, isProvisional: true, edition: feasts.edition }
}

/** The working days of a year: by its notice; without one by the statutory days alone; before the first notice, refused. */
export const workYear = (book: LawBook, year: number): WorkYear | LawRefusal => {
  const table = lawOn(book, `${year}-01-01`).table('calendar.arrangement', Arrangement)
  if (isRefusal(table))
    return table.refused === 'law.outside-known-dates' && `${year}` > firstArranged(book)
      ? provisionalYear(book, year)
      : table
  // An edition without an end still names the days of one year only.
  if (yearOf(table.edition.from) !== year) return provisionalYear(book, year)
  const { rows: arrangement, edition } = table
  return { kindOf: (day) => arranged(arrangement, day), isProvisional: false, edition, arrangement }
}

/** Years of working days, each looked up once. */
export const workYears = (book: LawBook) => {
  const known = new Map<number, WorkYear | LawRefusal>()
  return (day: Day): WorkYear | LawRefusal => {
    const year = yearOf(day)
    const found = known.get(year) ?? workYear(book, year)
    known.set(year, found)
    return found
  }
}
export type WorkYears = ReturnType<typeof workYears>
