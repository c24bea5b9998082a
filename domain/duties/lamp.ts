import { type Day, daysBetween } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import { daysInEnglish, dayWords, monthWords } from './date-words.ts'

export type LampKind = 'ok' | 'soon' | 'late' | 'done' | 'none'

export type DutyState =
  | 'delivered'
  | 'delivered-late'
  | 'open'
  | 'not-yet'
  | 'due-soon'
  | 'overdue'
  | 'returned'
  | 'withdrawn'
  /** A standing duty whose record holds, but not for long. */
  | 'lapsing'
  /** A standing duty whose record has run out. */
  | 'lapsed'

/** Shape and word, which never part. `days`: left, over, late or until it begins, as the state says; never negative. */
export type Lamp = { kind: LampKind; state: DutyState; days: number; words: Words }

/** What a lamp is made of. */
export type Timed = {
  first: Day
  due: Day
  soonFrom: Day
  /** The day on which the record that delivers it was filed. */
  deliveredOn?: Day
  /** Of a standing duty: the last day on which its record holds, and the day from which a new one is due soon. */
  lapsesOn?: Day
  renewFrom?: Day
  /** An officer gave the record back: it counts as undelivered. */
  returned?: boolean
  withdrawn?: boolean
}

/** Kind, state and days without words, for counting. */
export type Judged = Omit<Lamp, 'words'>

/** How the duty stands at the end of this day. What was delivered after it does not count yet. */
export const judge = (duty: Timed, asOf: Day): Judged => {
  if (duty.withdrawn) return { kind: 'none', state: 'withdrawn', days: 0 }
  if (duty.deliveredOn !== undefined && duty.deliveredOn <= asOf && !duty.returned)
    return judgeLapsing(duty, asOf) ?? judgeDelivered(duty.due, duty.deliveredOn)
  const running = judgeRunning(duty, asOf)
  return duty.returned && running.state !== 'not-yet' ? { ...running, state: 'returned' } : running
}

const judgeDelivered = (due: Day, deliveredOn: Day): Judged =>
  deliveredOn <= due
    ? { kind: 'done', state: 'delivered', days: 0 }
    : { kind: 'done', state: 'delivered-late', days: daysBetween(due, deliveredOn) }

/** A record that runs out or has run out is owed again, though it was delivered once. */
const judgeLapsing = ({ lapsesOn, renewFrom }: Timed, asOf: Day): Judged | undefined => {
  if (lapsesOn === undefined) return undefined
  if (asOf > lapsesOn) return { kind: 'late', state: 'lapsed', days: daysBetween(lapsesOn, asOf) }
  return renewFrom !== undefined && asOf >= renewFrom
    ? { kind: 'soon', state: 'lapsing', days: daysBetween(asOf, lapsesOn) }
    : undefined
}

const judgeRunning = ({ first, due, soonFrom }: Timed, asOf: Day): Judged => {
  if (asOf < first) return { kind: 'none', state: 'not-yet', days: daysBetween(asOf, first) }
  if (asOf > due) return { kind: 'late', state: 'overdue', days: daysBetween(due, asOf) }
  const days = daysBetween(asOf, due)
  return asOf < soonFrom ? { kind: 'ok', state: 'open', days } : { kind: 'soon', state: 'due-soon', days }
}

/** The duty's lamp on this day: one function of dates, stored nowhere. */
export const lampOf = (duty: Timed, asOf: Day): Lamp => {
  const judged = judge(duty, asOf)
  return { ...judged, words: wordsOf(judged, duty, asOf) }
}

const wordsOf = (judged: Judged, duty: Timed, asOf: Day): Words => {
  if (judged.state === 'withdrawn') return { zh: '已撤回', en: 'withdrawn' }
  if (judged.state === 'not-yet') return beginning(duty.first, asOf)
  if (judged.state === 'lapsing') return lapsing(judged.days)
  if (judged.state === 'lapsed') return lapsed(judged.days)
  if (judged.kind === 'done') return delivered(judged.days, duty.deliveredOn ?? duty.due, asOf)
  const distance = judged.kind === 'late' ? overdue(judged.days) : left(judged.days)
  return judged.state === 'returned'
    ? { zh: `已退回，${distance.zh}`, en: `returned, ${distance.en}` }
    : distance
}

const beginning = (first: Day, asOf: Day): Words => {
  const month = monthWords(first, asOf)
  return { zh: `${month.zh}起`, en: `from ${month.en}` }
}

const delivered = (late: number, on: Day, asOf: Day): Words => {
  const day = dayWords(on, asOf)
  return {
    zh: `${day.zh}交${late > 0 ? `，迟 ${late} 天` : ''}`,
    en: `delivered ${day.en}${late > 0 ? `, ${daysInEnglish(late)} late` : ''}`,
  }
}

const left = (days: number): Words =>
  days === 0 ? { zh: '今天', en: 'today' } : { zh: `还有 ${days} 天`, en: `${daysInEnglish(days)} left` }

const overdue = (days: number): Words => ({ zh: `逾期 ${days} 天`, en: `${daysInEnglish(days)} overdue` })

const lapsing = (days: number): Words =>
  days === 0
    ? { zh: '今天到期，要续', en: 'expires today' }
    : { zh: `还有 ${days} 天到期，要续`, en: `expires in ${daysInEnglish(days)}` }

const lapsed = (days: number): Words => ({ zh: `过期 ${days} 天`, en: `expired ${daysInEnglish(days)} ago` })
