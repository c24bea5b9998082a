import { addDays, type Day, isDay, yearOf } from '../base/day.ts'

/** The same day a year earlier; of 29 February the 28th. */
export const yearBefore = (day: Day): Day => {
  const before = `${String(yearOf(day) - 1).padStart(4, '0')}${day.slice(4)}`
  return isDay(before) ? before : addDays(`${before.slice(0, 4)}-03-01`, -1)
}
