import { type Day, yearOf } from '../base/day.ts'
import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import type { Edition } from '../law/edition.ts'
import { type LawBook, type LawRefusal, lawOn } from '../law/law-book.ts'
import { type Holiday, holidaysOf, statutoryDays, statutoryHolidays } from './arrangement.ts'
import { type DaySheet, daySheets } from './day-sheet.ts'
import { Feasts } from './feast.ts'
import { type KeyTime, keyTimesOf } from './key-time.ts'
import { type LunarDate, lunarDayName } from './lunar.ts'
import { type DayKind, type Season, seasonNames } from './names.ts'
import { seasons } from './season.ts'
import { workYear } from './work-calendar.ts'

export type UnknownYear = Refusal<'calendar.unknown-year'>

/** A season as far as it lies in the year. */
export type SeasonSpan = { season: Season; name: Words; from: Day; to: Day }

/** Everything that a calendar shows of a year. */
export type YearSheet = {
  days: DaySheet[]
  /** Those of the year, and those of next January that are prepared in December. */
  keyTimes: KeyTime[]
  seasons: SeasonSpan[]
  holidays: Holiday[]
  isProvisional: boolean
  edition: Edition
}

/** The years that can be shown: from the first notice on days off that is known, as far as the lunar calendar goes. */
export const calendarYears = (book: LawBook): { first: number; last: number } => {
  const years = (key: string, day: (edition: Edition) => Day) =>
    (book.editions.get(key) ?? []).map((edition) => yearOf(day(edition)))
  return {
    first: Math.min(...years('calendar.arrangement', ({ from }) => from)),
    last: Math.max(...years('calendar.lunar.month-names', ({ to }) => to ?? '2100-12-31')),
  }
}

/** A no to a year that cannot be shown, naming those that can. */
export const unknownYear = (book: LawBook, year: number): UnknownYear | undefined => {
  const { first, last } = calendarYears(book)
  return year < first || year > last ? refuse('calendar.unknown-year', { year, first, last }) : undefined
}

/** The statutory days of a year by the rule in force in it. */
export const statutoryOf = (book: LawBook, year: number) => {
  const feasts = lawOn(book, `${year}-01-01`).table('calendar.statutory-days', Feasts)
  return isRefusal(feasts) ? feasts : statutoryDays(feasts.rows, year)
}

/** Runs of days that lie in a season: it may have two in a year, and its days may change within one. */
const spansOf = (days: readonly DaySheet[], season: Season): SeasonSpan[] => {
  const spans: SeasonSpan[] = []
  days.forEach((sheet, at) => {
    if (!sheet.seasons.includes(season)) return
    const last = spans.at(-1)
    if (last !== undefined && days[at - 1]?.seasons.includes(season)) last.to = sheet.day
    else spans.push({ season, name: seasonNames[season], from: sheet.day, to: sheet.day })
  })
  return spans
}

/** Before the first plan that names any there are none. */
const namedKeyTimes = (book: LawBook, year: number): KeyTime[] | LawRefusal => {
  const times = keyTimesOf(book, year)
  return isRefusal(times) && times.refused === 'law.outside-known-dates' ? [] : times
}

/** A year whole, or why it cannot be shown. */
export const yearSheet = (book: LawBook, year: number): YearSheet | LawRefusal | UnknownYear => {
  const unknown = unknownYear(book, year)
  if (unknown !== undefined) return unknown
  const work = workYear(book, year)
  if (isRefusal(work)) return work
  const days = daySheets(book, `${year}-01-01`, `${year}-12-31`)
  if (isRefusal(days)) return days
  const own = namedKeyTimes(book, year)
  if (isRefusal(own)) return own
  const statutory = statutoryOf(book, year)
  if (isRefusal(statutory)) return statutory
  const next = namedKeyTimes(book, year + 1)
  const { arrangement, isProvisional, edition } = work
  return {
    days,
    keyTimes: [...own, ...(isRefusal(next) ? [] : next)].filter(
      (time) => time.prepareFrom <= `${year}-12-31`,
    ),
    seasons: seasons.flatMap((season) => spansOf(days, season)),
    holidays: arrangement ? holidaysOf(arrangement, statutory) : statutoryHolidays(statutory),
    isProvisional,
    edition,
  }
}

/** Why a day is what it is. */
export const whyOf = ({ kind, name, isProvisional }: DaySheet): Words => whys[kind](name, isProvisional)

const whys: Record<DayKind, (name: Words, isProvisional: boolean) => Words> = {
  work: () => ({ zh: '工作日', en: 'Working day' }),
  weekend: () => ({ zh: '周末休息', en: 'Weekend' }),
  'make-up': () => ({ zh: '周末调休上班', en: 'Worked at a weekend in exchange' }),
  holiday: (name, isProvisional) =>
    isProvisional
      ? { zh: `${name.zh}，法定假日`, en: `Statutory day: ${name.en}` }
      : { zh: `${name.zh}放假`, en: `Day off: ${name.en}` },
}

/** The lunar date in a sentence: `丙午年正月初一`, and for whoever does not read Chinese by its numbers. */
export const lunarWords = ({ lunar, lunarText }: DaySheet): Words => ({
  zh: lunarText,
  en: `lunar ${lunar.year}, ${lunar.isLeap ? 'leap ' : ''}month ${lunar.month}, day ${lunar.day}`,
})

/** The lunar date in a small cell: the day, and on a first the month. */
export const lunarShort = ({ lunar, lunarText }: DaySheet): Words => ({
  zh: lunar.day === 1 ? monthIn(lunarText, lunar) : lunarDayName(lunar),
  en: `${lunar.isLeap ? '+' : ''}${lunar.month}/${lunar.day}`,
})

const monthIn = (text: string, lunar: LunarDate): string =>
  text.slice(text.indexOf('年') + 1, -lunarDayName(lunar).length)
