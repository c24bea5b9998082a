import type { Words } from '../base/words.ts'
import type { Figures } from './figures.ts'

/** How the duties behind a number stand on the day: what a number opens to. */
export const stands = {
  late: { zh: '逾期', en: 'Overdue' },
  soon: { zh: '临期', en: 'Due soon' },
  open: { zh: '办理中', en: 'Running' },
  'delivered-late': { zh: '迟交', en: 'Delivered late' },
  'in-time': { zh: '按时交', en: 'In time' },
  'not-yet': { zh: '未到', en: 'Not yet begun' },
} as const satisfies Record<string, Words>
export type Stand = keyof typeof stands
export const standNames = Object.keys(stands) as Stand[]

/** How many of the figures stand so. All stands together are everything that is owed or will be. */
export const countIn = (figures: Figures, stand: Stand): number => {
  if (stand === 'in-time') return figures.delivered - figures.deliveredLate
  if (stand === 'delivered-late') return figures.deliveredLate
  if (stand === 'not-yet') return figures.notYet
  return figures[stand]
}
