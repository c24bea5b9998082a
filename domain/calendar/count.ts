import { addDays, type Day, lastOfMonth, monthOf, yearOf } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import type { LawRefusal } from '../law/law-book.ts'
import type { WorkDay, WorkYear, WorkYears } from './work-calendar.ts'

/** A day that a count passed, with the year that judged it. */
export type Passed = { day: Day; as: WorkDay; year: WorkYear }

/** Where a count ended and the days it passed, the day of the event not among them. */
export type Count = { day: Day; passed: Passed[] }

const pass = (years: WorkYears, day: Day): Passed | LawRefusal => {
  const year = years(day)
  return isRefusal(year) ? year : { day, as: year.kindOf(day), year }
}

/** So many working days after a day (before it, when `by` is -1). The day itself is not counted. */
export const addWorkingDays = (
  years: WorkYears,
  from: Day,
  count: number,
  by: 1 | -1 = 1,
): Count | LawRefusal => {
  const passed: Passed[] = []
  let [day, left] = [from, count]
  while (left > 0) {
    day = addDays(day, by)
    const next = pass(years, day)
    if (isRefusal(next)) return next
    passed.push(next)
    if (next.as.isWorking) left -= 1
  }
  return { day, passed }
}

/** The day itself when it is a working day, otherwise the next one. */
export const nextWorkingDay = (years: WorkYears, from: Day): Count | LawRefusal => {
  const first = pass(years, from)
  if (isRefusal(first)) return first
  if (first.as.isWorking) return { day: from, passed: [] }
  const rest = addWorkingDays(years, from, 1)
  return isRefusal(rest) ? rest : { day: rest.day, passed: [first, ...rest.passed] }
}

/** Every day from the first to the second, both included. */
export const daysPassed = (years: WorkYears, from: Day, to: Day): Passed[] | LawRefusal => {
  const passed: Passed[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const next = pass(years, day)
    if (isRefusal(next)) return next
    passed.push(next)
  }
  return passed
}

const monthsInYear = 12

/** The same-numbered day so many months later (earlier, when negative); where it is missing, the last of that month. */
export const addMonths = (day: Day, months: number): Day => {
  const index = yearOf(day) * monthsInYear + monthOf(day) - 1 + months
  const [year, month] = [
    Math.floor(index / monthsInYear),
    (((index % monthsInYear) + monthsInYear) % monthsInYear) + 1,
  ]
  const last = lastOfMonth(year, month)
  const wanted = `${last.slice(0, -2)}${day.slice(-2)}`
  return wanted < last ? wanted : last
}

export const addYears = (day: Day, years: number): Day => addMonths(day, years * monthsInYear)
