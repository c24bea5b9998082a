import { addDays, type Day, daysBetween, yearOf } from '../base/day.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import { type Feast, feastDay } from './feast.ts'
import { type Arrangement, isWeekend } from './work-calendar.ts'

/** A row of a year's arrangement as an officer fills it: the rest days in one piece, and the days worked for them. */
export type Holiday = { name: Words; from: Day; to: Day; makeUp: Day[] }
export type TypedHoliday = Omit<Holiday, 'name'> & { name: string }

/** A statutory day off of a year. */
export type StatutoryDay = { name: Words; day: Day }

export type BadArrangement = Refusal<'calendar.bad-arrangement'>
type Fault = { field: string; words: Words }

const includes = ({ from, to }: { from: Day; to: Day }, day: Day): boolean => from <= day && day <= to

export const statutoryDays = (feasts: readonly Feast[], year: number): StatutoryDay[] =>
  feasts
    .flatMap((feast) => {
      const day = feastDay(feast, year)
      return day === undefined ? [] : [{ name: { zh: feast.zh, en: feast.en }, day }]
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))

const fault = (field: string, zh: string, en: string): Fault => ({ field, words: { zh, en } })

/** The dates of a row by themselves: in the year, and in their order. */
const spanFaults = (year: number, { from, to }: TypedHoliday, at: string): Fault[] => {
  const outside = Object.entries({ from, to }).filter(([, day]) => yearOf(day) !== year)
  if (outside.length > 0)
    return outside.map(([end, day]) =>
      fault(
        `${at}.${end}`,
        `${day} 不在 ${year} 年，跨年的假期请分别填在两年里`,
        `${day} is not in ${year}; enter a holiday over the turn of the year in both years`,
      ),
    )
  return to < from
    ? [fault(`${at}.to`, `结束日期不能早于 ${from}`, `the last day must not be before ${from}`)]
    : []
}

/** A row with its place in the table; only rows whose own dates are in order are held against others. */
type Placed = { row: TypedHoliday; index: number }

/** The earlier row that already rests on a day of this one. */
const overlapFaults = (placed: readonly Placed[]): Fault[] =>
  placed.flatMap(({ row, index }, nth) => {
    const other = placed.slice(0, nth).find(({ row: one }) => row.from <= one.to && one.from <= row.to)
    if (other === undefined) return []
    const day = row.from > other.row.from ? row.from : other.row.from
    return [
      fault(
        `holidays.${index}.from`,
        `${day} 已在第 ${other.index + 1} 行（${other.row.name}）放假`,
        `${day} is a rest day of row ${other.index + 1} (${other.row.name}) already`,
      ),
    ]
  })

const makeUpFault = (year: number, placed: readonly Placed[], day: Day, isTwice: boolean) => {
  if (yearOf(day) !== year) return { zh: `${day} 不在 ${year} 年`, en: `${day} is not in ${year}` }
  const resting = placed.find(({ row }) => includes(row, day))
  if (resting !== undefined)
    return {
      zh: `${day} 在第 ${resting.index + 1} 行里放假，不能同时上班`,
      en: `${day} is a rest day of row ${resting.index + 1}; it cannot be worked`,
    }
  if (!isWeekend(day))
    return {
      zh: `${day} 本来就是工作日，调休上班只能填周六或周日`,
      en: `${day} is a working day anyway; only a Saturday or Sunday can be worked instead`,
    }
  return isTwice ? { zh: `${day} 填了两次`, en: `${day} is entered twice` } : undefined
}

const makeUpFaults = (
  year: number,
  holidays: readonly TypedHoliday[],
  placed: readonly Placed[],
): Fault[] => {
  const seen = new Set<Day>()
  return holidays.flatMap((row, index) =>
    row.makeUp.flatMap((day, nth) => {
      const words = makeUpFault(year, placed, day, seen.has(day))
      seen.add(day)
      return words === undefined ? [] : [{ field: `holidays.${index}.makeUp.${nth}`, words }]
    }),
  )
}

/**
 * Every statutory day must be a rest day: said at the row of that name, else of the whole table. A row whose own dates
 * are wrong has been told that already.
 */
const statutoryFaults = (
  holidays: readonly TypedHoliday[],
  placed: readonly Placed[],
  statutory: readonly StatutoryDay[],
): Fault[] =>
  statutory
    .filter(({ day }) => !placed.some(({ row }) => includes(row, day)))
    .flatMap(({ name, day }) => {
      const at = holidays.findIndex((one) => one.name === name.zh || one.name === name.en)
      if (at >= 0 && !placed.some(({ index }) => index === at)) return []
      return fault(
        at < 0 ? 'holidays' : `holidays.${at}.from`,
        `${name.zh} ${day} 是法定节假日，没有放假`,
        `${day} is a statutory day (${name.en}) and is not a rest day`,
      )
    })

/** The table of a year as the law keeps it, or everything that is wrong with it, row by row. */
export const arrangementOf = (
  year: number,
  holidays: readonly TypedHoliday[],
  statutory: readonly StatutoryDay[],
  nameOf: (typed: string) => Words,
): Arrangement | BadArrangement => {
  const dates = holidays.map((row, index) => spanFaults(year, row, `holidays.${index}`))
  const placed = holidays
    .map((row, index) => ({ row, index }))
    .filter(({ index }) => dates[index]?.length === 0)
  const faults = [
    ...dates.flat(),
    ...overlapFaults(placed),
    ...makeUpFaults(year, holidays, placed),
    ...statutoryFaults(holidays, placed, statutory),
  ]
  if (faults.length > 0)
    return {
      ...refuse('calendar.bad-arrangement', { year, count: faults.length }, faults[0]?.field),
      fields: faults,
    }
  const sorted = holidays.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return {
    off: sorted.map(({ name, from, to }) => ({ ...nameOf(name), from, to })),
    work: holidays.flatMap(({ makeUp }) => makeUp).toSorted(),
  }
}

/** Working days that a row takes beyond its statutory days: as many are worked for it at weekends. */
const owed = ({ from, to }: { from: Day; to: Day }, statutory: readonly StatutoryDay[]): number => {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at))
  const lawful = new Set(statutory.filter(({ day }) => includes({ from, to }, day)).map(({ day }) => day))
  return days.filter((day) => !isWeekend(day)).length - lawful.size
}

const distance = ({ from, to }: { from: Day; to: Day }, day: Day): number =>
  day < from ? daysBetween(day, from) : daysBetween(to, day)

/** No notice has asked for work further from its holiday. */
const farthest = 30

/**
 * The rows of an arrangement. The law lists make-up days by themselves; each goes to the nearest holiday that still
 * owes one, as the notices reckon, else to the nearest.
 */
export const holidaysOf = ({ off, work }: Arrangement, statutory: readonly StatutoryDay[]): Holiday[] => {
  const rows = off.map(({ zh, en, from, to }) => ({
    row: { name: { zh, en }, from, to, makeUp: [] as Day[] },
    owes: owed({ from, to }, statutory),
  }))
  for (const day of work.toSorted()) {
    const near = rows.toSorted((a, b) => distance(a.row, day) - distance(b.row, day))
    const owing = near.find(({ row, owes }) => row.makeUp.length < owes && distance(row, day) <= farthest)
    const taken = owing ?? near[0]
    taken?.row.makeUp.push(day)
  }
  return rows.map(({ row }) => row)
}

/** The rows that are certain before a year's notice: statutory days that follow each other, together. */
export const statutoryHolidays = (statutory: readonly StatutoryDay[]): Holiday[] => {
  const rows: { names: Words[]; from: Day; to: Day }[] = []
  for (const { name, day } of statutory) {
    const last = rows.at(-1)
    if (last === undefined || daysBetween(last.to, day) > 1) rows.push({ names: [name], from: day, to: day })
    else {
      if (!last.names.some(({ zh }) => zh === name.zh)) last.names.push(name)
      last.to = day
    }
  }
  return rows.map(({ names, from, to }) => ({ name: joined(names), from, to, makeUp: [] }))
}

/** New Year's Eve is part of Spring Festival; two other holidays that meet are named both. */
const joined = (names: readonly Words[]): Words => {
  const said = names.length > 1 ? names.filter(({ zh }) => zh !== '除夕') : names
  return { zh: said.map(({ zh }) => zh).join('、'), en: said.map(({ en }) => en).join(' and ') }
}
