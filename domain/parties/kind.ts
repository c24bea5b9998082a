import type { Words } from '../base/words.ts'

/** Every body a town keeps a file of. `office` is the town safety office itself; `group` a named set of others. */
export const partyKindNames = {
  enterprise: { zh: '企业', en: 'enterprise' },
  department: { zh: '部门', en: 'department' },
  village: { zh: '村（社区）', en: 'village' },
  office: { zh: '镇安办', en: 'town safety office' },
  agency: { zh: '专业机构', en: 'expert agency' },
  group: { zh: '领导小组', en: 'leading group' },
} as const satisfies Record<string, Words>
export type PartyKind = keyof typeof partyKindNames

export const partyKinds = Object.keys(partyKindNames) as PartyKind[]

/** Kinds whose own places are kept: works of an enterprise, offices of a department, villagers' groups. */
const divided: readonly PartyKind[] = ['enterprise', 'department', 'village', 'agency']

export const mayHaveDivisions = (kind: PartyKind): boolean => divided.includes(kind)

/** Kinds that a department supervises; the others are part of the town's own body. */
const supervised: readonly PartyKind[] = ['enterprise', 'agency']

export const hasHandler = (kind: PartyKind): boolean => supervised.includes(kind)
