import Type, { type Static } from 'typebox'
import { type Day, weekdayOf, yearOf } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import type { Edition } from '../law/edition.ts'
import { type LawBook, type LawRefusal, lawOn } from '../law/law-book.ts'
import { Feasts, feastDay } from './feast.ts'

/** The days off and the make-up working days that a State Council notice sets for a year. */
const Arrangement = Type.Object({
  off: Type.Array(
    Type.Object({ zh: Type.String(), en: Type.String(), from: Type.String(), to: Type.String() }),
  ),
  work: Type.Array(Type.String()),
})

/** What a day is for counting. `work` and `make-up` are working days, the rest are not. */
export type DayKind = 'work' | 'make-up' | 'holiday' | 'weekend'

export const dayKindNames: Record<DayKind, Words> = {
  work: { zh: '工作日', en: 'working day' },
  'make-up': { zh: '调休上班', en: 'make-up working day' },
  holiday: { zh: '放假', en: 'day off' },
  weekend: { zh: '周末', en: 'weekend' },
}

export type WorkDay = { kind: DayKind; name: Words; isWorking: boolean }

/** The working days of one year. Provisional: the year's notice is not known yet, so no swaps are. */
export type WorkYear = { kindOf(day: Day): WorkDay; isProvisional: boolean; edition: Edition }

const saturday = 6
const isWeekend = (day: Day): boolean => weekdayOf(day) >= saturday

const workDay = (kind: DayKind, name: Words = dayKindNames[kind]): WorkDay => ({
  kind,
  name,
  isWorking: kind === 'work' || kind === 'make-up',
})

const plain = (day: Day): WorkDay => workDay(isWeekend(day) ? 'weekend' : 'work')

const arranged = (rows: Static<typeof Arrangement>, day: Day): WorkDay => {
  if (rows.work.includes(day)) return workDay('make-up')
  const off = rows.off.find((span) => span.from <= day && day <= span.to)
  return off === undefined ? plain(day) : workDay('holiday', { zh: off.zh, en: off.en })
}

const latestArranged = (book: LawBook): Day =>
  (book.editions.get('calendar.arrangement') ?? [])
    .map((edition) => edition.to ?? '')
    .toSorted()
    .at(-1) ?? ''

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

/** The working days of a year: by its notice; after the last known notice by the statutory days alone; before, refused. */
export const workYear = (book: LawBook, year: number): WorkYear | LawRefusal => {
  const table = lawOn(book, `${year}-01-01`).table('calendar.arrangement', Arrangement)
  if (!isRefusal(table))
    return { kindOf: (day) => arranged(table.rows, day), isProvisional: false, edition: table.edition }
  const isLater = `${year}` > latestArranged(book)
  return table.refused === 'law.outside-known-dates' && isLater ? provisionalYear(book, year) : table
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
