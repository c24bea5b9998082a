import type { Words } from '../base/words.ts'

/** How often a thing is looked at, the most often first. */
export const checkRhythms = {
  day: { zh: '每日', en: 'daily' },
  week: { zh: '每周', en: 'weekly' },
  month: { zh: '每月', en: 'monthly' },
  quarter: { zh: '每季度', en: 'quarterly' },
  'half-year': { zh: '每半年', en: 'half-yearly' },
  year: { zh: '每年', en: 'yearly' },
} as const satisfies Record<string, Words>
export type CheckRhythm = keyof typeof checkRhythms
const order = Object.keys(checkRhythms) as CheckRhythm[]

/** Whether what is looked at so often belongs into a check of this rhythm: a monthly check takes the daily things too. */
export const belongsTo = (every: CheckRhythm, rhythm: CheckRhythm): boolean =>
  order.indexOf(every) <= order.indexOf(rhythm)

export const proposedGrades = {
  general: { zh: '一般隐患', en: 'general hazard' },
  major: { zh: '重大隐患', en: 'major hazard' },
} as const satisfies Record<string, Words>
export type ProposedGrade = keyof typeof proposedGrades
