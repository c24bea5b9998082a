import { date } from './field.ts'

/** The day that places a report of counts: the last day of what it counts, not the day of writing. */
export const countedTo = date(
  { zh: '统计截止日', en: 'Counted up to' },
  { hint: { zh: '填这一期的最后一天', en: 'The last day of the period' } },
)

export const from = date({ zh: '起始日期', en: 'From' }, { when: 'any' })

export const until = date({ zh: '有效期至', en: 'Valid until' }, { when: 'any' })
