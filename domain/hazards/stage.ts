import type { Words } from '../base/words.ts'

/** How far a hazard has come, in the words that ledgers use. */
export const stages = {
  found: { zh: '待判级', en: 'to be graded' },
  planning: { zh: '待定措施', en: 'measures to be settled' },
  rectifying: { zh: '整改中', en: 'being put right' },
  rectified: { zh: '待自验', en: 'to be accepted by the unit' },
  accepted: { zh: '待申请复查', en: 'review to be asked for' },
  review: { zh: '待复查', en: 'to be reviewed' },
  passed: { zh: '待销号', en: 'to be struck off' },
  'struck-off': { zh: '已销号', en: 'struck off' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
} as const satisfies Record<string, Words>
export type Stage = keyof typeof stages

export const stageNames = Object.keys(stages) as Stage[]

/** Nothing more is to be done against the danger itself. */
export const closedStages: readonly Stage[] = ['struck-off', 'withdrawn']
export const openStages: readonly Stage[] = stageNames.filter((stage) => !closedStages.includes(stage))

/** While the unit is to act, and its deadline counts; later the town has it. */
export const ownersStages: readonly Stage[] = ['planning', 'rectifying', 'rectified', 'accepted']

/** While the town is to act. */
export const townsStages: readonly Stage[] = ['found', 'review', 'passed']

export const isClosed = (stage: Stage): boolean => closedStages.includes(stage)

/** The only grades that the law knows (interim provisions on hazards, Art. 3). */
export const grades = {
  general: { zh: '一般隐患', en: 'General hazard' },
  major: { zh: '重大隐患', en: 'Major hazard' },
} as const satisfies Record<string, Words>
export type Grade = keyof typeof grades

/** How it came to be struck off: fixed on the spot, by the unit's own acceptance, after a review, or before it came here. */
export const endings = {
  spot: { zh: '当场整改', en: 'fixed on the spot' },
  own: { zh: '自查自改自验', en: 'found, fixed and accepted by the unit itself' },
  review: { zh: '复查合格', en: 'review passed' },
  ledger: { zh: '旧台账写明已验收', en: 'accepted, as an earlier ledger says' },
} as const satisfies Record<string, Words>
export type Ending = keyof typeof endings
