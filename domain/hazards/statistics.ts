import { addDays, type Day, firstOfMonth, lastOfMonth, monthOf, yearOf } from '../base/day.ts'
import { type Lamp, lampOf } from '../duties/lamp.ts'
import type { Period } from '../duties/period.ts'
import { periodsOf } from '../duties/period.ts'
import { soonFromOf } from '../duties/soon.ts'
import { ceiling } from '../law/exact.ts'
import type { Law, LawRefusal } from '../law/law-book.ts'

/** Until when the statistics of a period are handed in (interim provisions on hazards, Art. 14). */
export const statisticsDue = (period: Period, law: Law): Day | LawRefusal => {
  if (/^\d{4}$/.test(period.name)) {
    const yearly = law.get('hazards.statistics.year')
    if ('refused' in yearly) return yearly
    return `${yearOf(period.last) + 1}-${String(yearly.value)}`
  }
  const found = law.numbers({ day: 'hazards.statistics.quarter-day' })
  if ('refused' in found) return found
  const next = addDays(period.last, 1)
  const due = addDays(firstOfMonth(yearOf(next), monthOf(next)), Number(ceiling(found.day.amount)) - 1)
  const end = lastOfMonth(yearOf(next), monthOf(next))
  return due < end ? due : end
}

/** The quarter whose statistics are to be made on this day: the last one that is over. */
export const quarterToTell = (today: Day): Period => {
  const over = periodsOf('quarter', { from: firstOfMonth(yearOf(today) - 1, 1), to: addDays(today, -1) })
  const last = over.at(-1)
  if (last === undefined) throw new RangeError(`no quarter before ${today}`)
  return last
}

/** The statistics that may be asked for by now: the quarters and the years that ended within the last two years. */
export const periodsToTell = (today: Day): Period[] => {
  const window = { from: firstOfMonth(yearOf(today) - 1, 1), to: addDays(today, -1) }
  return [...periodsOf('quarter', window), ...periodsOf('year', window)].sort((a, b) =>
    a.last === b.last ? a.name.length - b.name.length : a.last < b.last ? 1 : -1,
  )
}

export const isStatisticsOfYear = ({ name }: Pick<Period, 'name'>): boolean => /^\d{4}$/.test(name)

export const isOver = ({ last }: Pick<Period, 'last'>, today: Day): boolean => last < today

/** A form that was handed in: on which day, and whether it was given back. */
export type HandedIn = { filedOn: Day; isReturned: boolean }

/** From the day after the period: due soon, overdue, or handed in. */
export const statisticsLamp = (period: Period, due: Day, filed: HandedIn | undefined, today: Day): Lamp => {
  const first = addDays(period.last, 1)
  const handed = filed === undefined ? {} : { deliveredOn: filed.filedOn, returned: filed.isReturned }
  return lampOf({ first, due, soonFrom: soonFromOf({}, { first, last: due }), ...handed }, today)
}
