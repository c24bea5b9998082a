import type { Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'

/** Where a party stands on a day. Asked of its dates, never kept. */
export const statusNames = {
  open: { zh: '在册', en: 'open' },
  coming: { zh: '未开始', en: 'not begun' },
  suspended: { zh: '停产停业', en: 'suspended' },
  closed: { zh: '已注销', en: 'closed' },
} as const satisfies Record<string, Words>
export type PartyStatus = keyof typeof statusNames
export const statuses = Object.keys(statusNames) as PartyStatus[]

/** First and last days; `until` is the last day on which it is there. */
export type Life = {
  since: Day
  until: Day | null
  suspendedFrom: Day | null
  suspendedTo: Day | null
}

export const statusOn = ({ since, until, suspendedFrom, suspendedTo }: Life, on: Day): PartyStatus => {
  if (until !== null && until < on) return 'closed'
  if (since > on) return 'coming'
  if (suspendedFrom !== null && suspendedFrom <= on && (suspendedTo === null || suspendedTo >= on))
    return 'suspended'
  return 'open'
}
