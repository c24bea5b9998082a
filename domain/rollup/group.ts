import type { Words } from '../base/words.ts'
import { isSector, sectors } from '../parties/sector.ts'
import type { DebtorKind } from '../plans/plan.ts'

/** How a comparison is cut. */
export const groupings = {
  clause: { zh: '按条款', en: 'By clause' },
  village: { zh: '按村', en: 'By village' },
  sector: { zh: '按行业', en: 'By sector' },
} as const satisfies Record<string, Words>
export type Grouping = keyof typeof groupings
export const groupingNames = Object.keys(groupings) as Grouping[]

/** Firms whose file names no sector. */
export const noSector = 'none'

const sectorless: Words = { zh: '未填行业的企业', en: 'Enterprises without a sector' }

/** Bodies that have no sector stand under their kind. */
const otherBodies = {
  village: { zh: '村（社区）', en: 'Villages' },
  department: { zh: '部门', en: 'Departments' },
  office: { zh: '镇安办', en: 'Town safety office' },
  agency: { zh: '服务机构', en: 'Service agencies' },
} as const satisfies Record<Exclude<DebtorKind, 'enterprise'>, Words>
type OtherKind = keyof typeof otherBodies

const keyOfKind = (kind: OtherKind): string => `kind-${kind}`
const kindOf = (key: string): OtherKind | undefined =>
  (Object.keys(otherBodies) as OtherKind[]).find((kind) => keyOfKind(kind) === key)

/** Where a duty stands in a cut by sector: an enterprise's trade; any other body by its kind. */
export const sectorKey = (kind: DebtorKind, sector: string): string =>
  kind === 'enterprise' ? sector || noSector : keyOfKind(kind)

export const sectorName = (key: string): Words => {
  if (isSector(key)) return { zh: sectors[key].zh, en: sectors[key].en }
  const kind = kindOf(key)
  if (kind !== undefined) return otherBodies[kind]
  return key === noSector ? sectorless : { zh: key, en: key }
}

const order = [...Object.keys(sectors), noSector, ...(Object.keys(otherBodies) as OtherKind[]).map(keyOfKind)]

/** Trades as the list of sectors has them, then what has none, then the town's own bodies. */
export const inSectorOrder = (a: string, b: string): number => order.indexOf(a) - order.indexOf(b)

/** The kind and the trade that stand behind a key, to look for them; an unknown key finds nothing. */
export const behindSector = (key: string): { kind: string; sector: string } => {
  const kind = kindOf(key)
  return kind === undefined
    ? { kind: 'enterprise', sector: key === noSector ? '' : key }
    : { kind, sector: '' }
}
