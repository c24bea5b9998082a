import type { Words } from '../base/words.ts'

/** The two halves into which the field sorts every hazard. */
export const hazardHalves = {
  basic: { zh: '基础管理类', en: 'Basic management' },
  site: { zh: '现场管理类', en: 'On-site management' },
} as const satisfies Record<string, Words>
export type HazardHalf = keyof typeof hazardHalves

/** How sure we are of a line of content, in the words of its files. */
export const sureness = {
  sourced: { zh: '据出处转录', en: 'read in a source' },
  known: { zh: '通行说法，待核对出处', en: 'widely known, source not yet read' },
  unsure: { zh: '待确认', en: 'to be confirmed' },
} as const satisfies Record<string, Words>
export type Sureness = keyof typeof sureness

/** By what means a thing is checked. */
export const checkMethods = {
  documents: { zh: '查资料', en: 'documents' },
  see: { zh: '看现场', en: 'look' },
  test: { zh: '试功能', en: 'try' },
  interview: { zh: '问员工', en: 'ask' },
} as const satisfies Record<string, Words>
export type CheckMethod = keyof typeof checkMethods

/** Whether one finding is enough, or counts together with others of its standard. */
export const criterionWeights = {
  direct: { zh: '一项即判重大', en: 'one is enough' },
  combined: { zh: '与其他项合并判定', en: 'judged together with others' },
} as const satisfies Record<string, Words>
export type CriterionWeight = keyof typeof criterionWeights
