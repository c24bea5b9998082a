import { addDays, type Day, isDay, yearOf } from '../base/day.ts'
import { problem, type Read } from './cell-problem.ts'
import type { Cell } from './sheet.ts'

/** What a day without a year may refer to: today, and the year that the sheet names above its table. */
export type Calendar = { today: Day; year?: number | undefined }

/** A workbook's day number: 1 is 1900-01-01, and it believes that 1900 had a 29 February. */
const firstSerial: Day = '1899-12-30'
/** Numbers of the years 1954 to 2119; others are no days. */
const [leastSerial, mostSerial] = [20_000, 80_400]

const dayOfSerial = (serial: number): Day => addDays(firstSerial, Math.floor(serial))

const wholeDay = /^(\d{4})[.\-/年](\d{1,2})[.\-/月](\d{1,2})[日号]?(?:[T ]?\d{1,2}[:时点].*)?$/
const eightDigits = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const shortYear = /^(\d{2})[.\-/年](\d{1,2})[.\-/月](\d{1,2})[日号]?$/
const withoutYear = /^(\d{1,2})[.\-/月](\d{1,2})[日号]?$/
const withoutDay = /^(\d{4})[.\-/年](\d{1,2})月?$/

/** A day in the notations that people use, or a workbook's own number. Never completed by a guess: what lacks is proposed. */
export const readDate = ({ text, kind }: Cell, calendar: Calendar): Read => {
  const said = text
    .normalize('NFKC')
    .replace(/\s*([.\-/年月日号])\s*/g, '$1')
    .trim()
  const whole = wholeDay.exec(said) ?? eightDigits.exec(said)
  if (whole) return existing(said, whole[1], whole[2], whole[3])
  const serial = /^\d{5}(\.\d+)?$/.test(said) ? Number(said) : undefined
  if (serial !== undefined && serial >= leastSerial && serial <= mostSerial)
    return { value: dayOfSerial(serial) }
  if (kind === 'number') return problem('not-a-date', { text, example: calendar.today })
  return incomplete(text, said, calendar)
}

const incomplete = (text: string, said: string, calendar: Calendar): Read => {
  const example = calendar.today
  const short = shortYear.exec(said)
  if (short) return proposed('date-short-year', text, existing(said, `20${short[1]}`, short[2], short[3]))
  const bare = withoutYear.exec(said)
  if (bare) return proposed('date-without-year', text, likelyYear(bare[1], bare[2], calendar))
  if (withoutDay.test(said)) return problem('date-without-day', { text, example })
  return problem('not-a-date', { text, example })
}

const proposed = (code: 'date-short-year' | 'date-without-year', text: string, read: Read): Read => {
  if (!('value' in read)) return read
  const proposal = String(read.value)
  return problem(code, { text, proposal }, proposal)
}

/** The year that the sheet names, else the latest one in which the day is not to come. */
const likelyYear = (month: string | undefined, day: string | undefined, { today, year }: Calendar): Read => {
  const asked = year ?? yearOf(today)
  const read = existing(`${month}-${day}`, String(asked), month, day)
  const isAhead = year === undefined && 'value' in read && String(read.value) > today
  return isAhead ? existing(`${month}-${day}`, String(asked - 1), month, day) : read
}

const existing = (text: string, year = '', month = '', day = ''): Read => {
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(value) ? { value } : problem('no-such-day', { text })
}
