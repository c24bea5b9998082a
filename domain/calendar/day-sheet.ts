import { addDays, type Day, weekdayOf, yearOf } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import { type LawBook, type LawRefusal, lawOn } from '../law/law-book.ts'
import { Feasts, feastDay } from './feast.ts'
import { type LunarDate, lunarOf, termOn } from './lunar.ts'
import { lunarText } from './lunar-date.ts'
import type { DayKind, Season } from './names.ts'
import { seasonsOn } from './season.ts'
import { workYears } from './work-calendar.ts'

/** What a calendar shows of a day. */
export type DaySheet = {
  day: Day
  /** 1 Monday … 7 Sunday. */
  weekday: number
  kind: DayKind
  name: Words
  isWorking: boolean
  isProvisional: boolean
  lunar: LunarDate
  lunarText: string
  term?: string
  festivals: Words[]
  seasons: Season[]
}

/** Names of the statutory and customary festivals of a year, by day; each name once a day. */
const festivalsOf = (book: LawBook, year: number): Map<Day, Words[]> | LawRefusal => {
  const law = lawOn(book, `${year}-12-31`)
  const byDay = new Map<Day, Words[]>()
  for (const key of ['calendar.statutory-days', 'calendar.lunar.festivals']) {
    const feasts = law.table(key, Feasts)
    if (isRefusal(feasts)) return feasts
    for (const feast of feasts.rows) {
      const on = feastDay(feast, year) ?? ''
      const known = byDay.get(on) ?? []
      if (!known.some((name) => name.zh === feast.zh))
        byDay.set(on, [...known, { zh: feast.zh, en: feast.en }])
    }
  }
  return byDay
}

/** The days from the first to the second, both included, as a calendar shows them. */
export const daySheets = (book: LawBook, from: Day, to: Day): DaySheet[] | LawRefusal => {
  const years = workYears(book)
  const festivals = new Map<number, Map<Day, Words[]>>()
  const sheets: DaySheet[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const year = years(day)
    if (isRefusal(year)) return year
    const named = festivals.get(yearOf(day)) ?? festivalsOf(book, yearOf(day))
    if (isRefusal(named)) return named
    festivals.set(yearOf(day), named)
    const text = lunarText(lawOn(book, day), lunarOf(day))
    if (typeof text !== 'string') return text
    const term = termOn(day)
    const { kind, name, isWorking } = year.kindOf(day)
    sheets.push({
      day,
      weekday: weekdayOf(day),
      kind,
      name,
      isWorking,
      isProvisional: year.isProvisional,
      lunar: lunarOf(day),
      lunarText: text,
      ...(term === undefined ? {} : { term }),
      festivals: named.get(day) ?? [],
      seasons: seasonsOn(book, day),
    })
  }
  return sheets
}
