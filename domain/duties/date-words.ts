import { type Day, monthOf, yearOf } from '../base/day.ts'
import type { Words } from '../base/words.ts'

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

const monthName = (day: Day): string => months[monthOf(day) - 1] ?? ''
const isAlike = (day: Day, asOf: Day | undefined) => asOf !== undefined && yearOf(day) === yearOf(asOf)

/** 6月11日 / 11 Jun; with its year when the reader's day (`asOf`) is in another one or is not given. */
export const dayWords = (day: Day, asOf?: Day): Words => {
  const zh = `${monthOf(day)}月${Number(day.slice(8))}日`
  const en = `${Number(day.slice(8))} ${monthName(day).slice(0, 3)}`
  return isAlike(day, asOf) ? { zh, en } : { zh: `${yearOf(day)}年${zh}`, en: `${en} ${yearOf(day)}` }
}

/** 7月 / July; with its year by the same rule as `dayWords`. */
export const monthWords = (day: Day, asOf?: Day): Words =>
  isAlike(day, asOf)
    ? { zh: `${monthOf(day)}月`, en: monthName(day) }
    : { zh: `${yearOf(day)}年${monthOf(day)}月`, en: `${monthName(day)} ${yearOf(day)}` }

/** 1 day, 2 days. */
export const daysInEnglish = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`
