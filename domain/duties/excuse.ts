import { addDays, type Day, daysBetween } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import type { DutyRule } from '../plans/plan.ts'
import { daysInEnglish, dayWords } from './date-words.ts'
import type { Period } from './period.ts'

/** The life of a debtor, as far as it decides what is owed. Days in China; every end belongs to its span. */
export type Life = {
  since: Day
  /** The last day of business. Without it, still open. */
  until?: Day
  /** Spans of suspended business; without `to`, still suspended. */
  suspended?: readonly { from: Day; to?: Day }[]
}

export type Excuse = 'closed' | 'not-begun' | 'not-settled' | 'suspended'

/** A period, and the last day on which a debtor may begin and still owe it. */
export type Term = Period & { beginBy: Day }

export const termOf = (period: Period, rule: Pick<DutyRule, 'settledFor'>): Term => ({
  ...period,
  beginBy: addDays(period.last, -rule.settledFor),
})

/**
 * Why this debtor does not owe this period, or undefined when it does. A debtor owes when it was still open on
 * the last day, began at least `settledFor` days before it, and was in business on some day of the period.
 * Days compare as text here: an issue asks this a million times.
 */
export const excuseOf = (life: Life, term: Term): Excuse | undefined => {
  if (life.until !== undefined && life.until < term.last) return 'closed'
  if (life.since > term.last) return 'not-begun'
  if (life.since > term.beginBy) return 'not-settled'
  if (life.suspended !== undefined && isSuspendedOver(life.suspended, openingOf(life, term), term.last))
    return 'suspended'
  return undefined
}

/** The first day of the period on which the debtor existed. */
const openingOf = ({ since }: Life, { first }: Period) => (since > first ? since : first)

/** Whether no day of business is left between the two days. */
const isSuspendedOver = (spans: NonNullable<Life['suspended']>, from: Day, last: Day) => {
  let open = from
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (span.from > open) break
    if (span.to === undefined || span.to >= last) return true
    if (span.to >= open) open = addDays(span.to, 1)
  }
  return false
}

/** The excuse as a sentence that names the dates it rests on. */
export const excuseWords = (excuse: Excuse, life: Life, period: Period, settledFor: number): Words => {
  const [since, last, until] = [
    dayWords(life.since),
    dayWords(period.last),
    dayWords(life.until ?? period.last),
  ]
  const start = dayWords(openingOf(life, period))
  const days = daysBetween(life.since, period.last)
  const said: Record<Excuse, Words> = {
    closed: {
      zh: `经营到${until.zh}为止，早于期末 ${last.zh}`,
      en: `Closed on ${until.en}, before the period ended on ${last.en}`,
    },
    'not-begun': {
      zh: `${since.zh}才开始经营，晚于期末 ${last.zh}`,
      en: `Began on ${since.en}, after the period ended on ${last.en}`,
    },
    'not-settled': {
      zh: `${since.zh}开始经营，到期末 ${last.zh} 只有 ${days} 天，不满 ${settledFor} 天`,
      en: `Began on ${since.en}: ${daysInEnglish(days)} before the period ended on ${last.en}, fewer than ${settledFor}`,
    },
    suspended: {
      zh: `${start.zh}至${last.zh}一直停业`,
      en: `Business was suspended from ${start.en} to ${last.en}`,
    },
  }
  return said[excuse]
}
