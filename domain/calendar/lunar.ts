import { LunarDay, LunarMonth, LunarYear, SolarDay, SolarTerm } from 'tyme4ts'
import { type Day, yearOf } from '../base/day.ts'

/** A day of the Chinese calendar. A leap month has the number of the month before it. */
export type LunarDate = { year: number; month: number; isLeap: boolean; day: number }

const dayOfSolar = (solar: SolarDay): Day =>
  [solar.getYear(), solar.getMonth(), solar.getDay()].map((part) => String(part).padStart(2, '0')).join('-')

const solarOf = (day: Day): SolarDay => {
  const [year, month, date] = day.split('-').map(Number)
  return SolarDay.fromYmd(year ?? 0, month ?? 0, date ?? 0)
}

export const lunarOf = (day: Day): LunarDate => {
  const lunar = solarOf(day).getLunarDay()
  const month = lunar.getLunarMonth()
  return { year: lunar.getYear(), month: month.getMonth(), isLeap: month.isLeap(), day: lunar.getDay() }
}

/** Which month of this lunar year is doubled; 0 when none is. */
export const leapMonthOf = (lunarYear: number): number => LunarYear.fromYear(lunarYear).getLeapMonth()

const signed = (date: Pick<LunarDate, 'month' | 'isLeap'>) => (date.isLeap ? -date.month : date.month)

const hasMonth = (date: Pick<LunarDate, 'year' | 'month' | 'isLeap'>): boolean =>
  !date.isLeap || leapMonthOf(date.year) === date.month

/** How many days a lunar month has; undefined when that year has no such leap month. */
export const lunarMonthLength = (date: Pick<LunarDate, 'year' | 'month' | 'isLeap'>): number | undefined =>
  hasMonth(date) ? LunarMonth.fromYm(date.year, signed(date)).getDayCount() : undefined

/** The day on which a lunar date falls; undefined when the lunar year does not have it. */
export const dayOfLunar = (date: LunarDate): Day | undefined =>
  date.day <= (lunarMonthLength(date) ?? 0)
    ? dayOfSolar(LunarDay.fromYmd(date.year, signed(date), date.day).getSolarDay())
    : undefined

/** Lunar New Year's Eve: the day before the first, whether that month has 29 or 30 days. */
export const newYearsEve = (year: number): Day =>
  dayOfSolar(LunarDay.fromYmd(year, 1, 1).getSolarDay().next(-1))

export const termNames = SolarTerm.NAMES

const exactDayOf = (term: SolarTerm): Day => dayOfSolar(term.getJulianDay().getSolarDay())

/** The 24 solar terms that fall in a calendar year, in its order. The winter solstice is its last. */
export const termsOf = (year: number): { name: string; day: Day }[] =>
  termNames.map((_, at) => {
    const term = SolarTerm.fromIndex(year, at + 1)
    return { name: term.getName(), day: exactDayOf(term) }
  })

/** The day of a solar term in a calendar year; undefined when there is no such term. */
export const termDay = (year: number, name: string): Day | undefined =>
  termsOf(year).find((term) => term.name === name)?.day

/** The solar term that begins on this day. */
export const termOn = (day: Day): string | undefined =>
  termsOf(yearOf(day)).find((term) => term.day === day)?.name

/** Year by stems and branches and its animal, as `丙午` and `马`. */
export const yearNameOf = (lunarYear: number): { stemBranch: string; animal: string } => {
  const sixty = LunarYear.fromYear(lunarYear).getSixtyCycle()
  return { stemBranch: sixty.getName(), animal: sixty.getEarthBranch().getZodiac().getName() }
}

export const lunarDayName = (date: LunarDate): string => LunarDay.NAMES[date.day - 1] ?? ''
