import type { Words } from '../base/words.ts'

/** Where a ledger stands in the menu, in its order. */
export const groups = {
  responsibility: { zh: '责任落实', en: 'Responsibility' },
  organisation: { zh: '机构队伍', en: 'Organisation' },
  training: { zh: '教育培训', en: 'Training' },
  investment: { zh: '安全投入', en: 'Investment' },
  rules: { zh: '规章制度', en: 'Rules' },
  risk: { zh: '风险防控', en: 'Risks' },
  inspection: { zh: '检查排查', en: 'Inspection' },
  emergency: { zh: '应急准备', en: 'Emergency' },
  enforcement: { zh: '执法监管', en: 'Enforcement' },
  campaign: { zh: '专项整治', en: 'Campaigns' },
  publicity: { zh: '宣传教育', en: 'Publicity' },
} as const satisfies Record<string, Words>

export type LedgerGroup = keyof typeof groups
export const groupNames = Object.keys(groups) as LedgerGroup[]
