import type { calendar as contract } from '@bihuan/contract/calendar.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { type Day, monthOf } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { DaySheet } from '@bihuan/domain/calendar/day-sheet.ts'
import type { KeyTime } from '@bihuan/domain/calendar/key-time.ts'
import { type Season, seasonNames } from '@bihuan/domain/calendar/names.ts'
import { seasonDays, seasonKeys, seasons } from '@bihuan/domain/calendar/season.ts'
import {
  lunarShort,
  lunarWords,
  type SeasonSpan,
  whyOf,
  type YearSheet,
} from '@bihuan/domain/calendar/year-sheet.ts'
import type { Edition } from '@bihuan/domain/law/edition.ts'
import { type LawBook, lawOn } from '@bihuan/domain/law/law-book.ts'
import type { LocalRow } from '../law/store.ts'

export type YearView = OutputOf<typeof contract.year>
export type SeasonView = OutputOf<typeof contract.setSeason>
type DayView = YearView['months'][number]['days'][number]

const dayView = (sheet: DaySheet, keyTimes: readonly KeyTime[]): DayView => {
  const { day, weekday, kind, isWorking, term, festivals } = sheet
  const named = (holds: (time: KeyTime) => boolean) => keyTimes.filter(holds).map(({ name }) => name)
  return {
    day,
    weekday,
    kind,
    isWorking,
    why: whyOf(sheet),
    lunar: lunarWords(sheet),
    lunarShort: lunarShort(sheet),
    term: term ?? null,
    festivals,
    preparing: named(({ prepareFrom, from }) => prepareFrom <= day && day < from),
    guarded: named(({ from, to }) => from <= day && day <= to),
  }
}

const sourceView = (
  { key, side, instrument, number, article, from }: Edition,
  locals: readonly LocalRow[],
): YearView['source'] => {
  const row = side === 'local' ? locals.find((one) => one.key === key && one.from_on === from) : undefined
  const local = row === undefined ? null : { reason: row.reason, by: row.set_by_name, at: row.set_at }
  return { instrument, number: number ?? null, article, from, local }
}

/** A season by its days in force on a day, with its stretches in the year shown. */
export const seasonView = (
  book: LawBook,
  season: Season,
  on: Day,
  spans: readonly SeasonSpan[],
  locals: readonly LocalRow[],
): SeasonView => {
  const days = seasonDays(book, season, on)
  const edition = lawOn(book, on).get(seasonKeys(season).from)
  return {
    season,
    name: seasonNames[season],
    ...(isRefusal(days) ? { from: null, to: null } : days),
    source: isRefusal(edition) ? null : sourceView(edition, locals),
    spans: spans.filter((span) => span.season === season).map(({ from, to }) => ({ from, to })),
  }
}

const monthsOf = ({ days, keyTimes }: YearSheet): YearView['months'] =>
  Array.from({ length: 12 }, (_, at) => ({
    month: at + 1,
    days: days.filter(({ day }) => monthOf(day) === at + 1).map((sheet) => dayView(sheet, keyTimes)),
  }))

/** A year as a page shows it. */
export const yearView = (
  book: LawBook,
  sheet: YearSheet,
  year: number,
  locals: readonly LocalRow[],
): Omit<YearView, 'first' | 'last' | 'today' | 'may'> => ({
  year,
  months: monthsOf(sheet),
  keyTimes: sheet.keyTimes,
  seasons: seasons.map((season) => seasonView(book, season, `${year}-12-31`, sheet.seasons, locals)),
  isProvisional: sheet.isProvisional,
  source: sourceView(sheet.edition, locals),
  holidays: sheet.holidays,
})
