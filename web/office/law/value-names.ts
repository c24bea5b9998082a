import type { Words } from '@bihuan/domain/base/words.ts'

/** Values of the law's files that are marks for a rule, as people say them. */
export const valueNames: Readonly<Record<string, Words>> = {
  'not-counted': { zh: '不计入', en: 'not counted' },
  'next-working-day': { zh: '顺延到其后第一个工作日', en: 'moves to the next working day' },
  'last-day-of-month': { zh: '取当月最后一日', en: 'the last day of the month' },
  'top-up': { zh: '年末补提', en: 'topped up at the end of the year' },
}
