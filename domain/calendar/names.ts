import type { Words } from '../base/words.ts'

/** The seasons that change what is checked. Their days are local settings. */
export const seasonNames = {
  flood: { zh: '汛期', en: 'flood season' },
  'forest-fire': { zh: '森林防火期', en: 'forest-fire season' },
} as const satisfies Record<string, Words>
export type Season = keyof typeof seasonNames

/** What a day is for counting. `work` and `make-up` are working days, the rest are not. */
export const dayKindNames = {
  work: { zh: '工作日', en: 'working day' },
  'make-up': { zh: '调休上班', en: 'make-up working day' },
  holiday: { zh: '放假', en: 'day off' },
  weekend: { zh: '周末', en: 'weekend' },
} as const satisfies Record<string, Words>
export type DayKind = keyof typeof dayKindNames
