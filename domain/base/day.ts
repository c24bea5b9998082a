/**
 * Calendar days in Asia/Shanghai (UTC+8, no summer time since 1991), as `YYYY-MM-DD`.
 * Days compare as strings. Nothing here reads a clock.
 */
export type Day = string

/** An instant: milliseconds since the epoch, made in the app. */
export type Instant = number

const dayMs = 86_400_000
const shanghai = 8 * 3_600_000

const utcOf = (day: Day): number => Date.UTC(yearOf(day), monthOf(day) - 1, Number(day.slice(8, 10)))
const dayOfUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

export const yearOf = (day: Day): number => Number(day.slice(0, 4))
/** 1 to 12. */
export const monthOf = (day: Day): number => Number(day.slice(5, 7))

/** Whether the text names a day that exists: 2026-02-30 does not. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOfUtc(utcOf(text)) === text

/** The day on which this instant falls in China. */
export const dayOf = (instant: Instant): Day => dayOfUtc(instant + shanghai)

/** The first instant of this day in China. */
export const startOf = (day: Day): Instant => utcOf(day) - shanghai

export const addDays = (day: Day, days: number): Day => dayOfUtc(utcOf(day) + days * dayMs)

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utcOf(to) - utcOf(from)) / dayMs)

/** The last day of a month (1 to 12; 13 is January of the next year). */
export const lastOfMonth = (year: number, month: number): Day => dayOfUtc(Date.UTC(year, month, 0))

export const firstOfMonth = (year: number, month: number): Day => dayOfUtc(Date.UTC(year, month - 1, 1))

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => ((new Date(utcOf(day)).getUTCDay() + 6) % 7) + 1
