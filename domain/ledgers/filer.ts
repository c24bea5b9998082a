import type { Words } from '../base/words.ts'

/** The kinds of body that file records. `office`: the town's safety office; `agency`: who serves enterprises for pay. */
export const filers = {
  enterprise: { zh: '企业', en: 'Enterprise' },
  department: { zh: '部门', en: 'Department' },
  village: { zh: '村（社区）', en: 'Village' },
  office: { zh: '镇安办', en: 'Town safety office' },
  agency: { zh: '服务机构', en: 'Service agency' },
} as const satisfies Record<string, Words>

export type Filer = keyof typeof filers
export const filerNames = Object.keys(filers) as Filer[]

export const isFiler = (text: string): text is Filer => Object.hasOwn(filers, text)
