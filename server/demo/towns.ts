import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '@bihuan/domain/accounts/role.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { RiskColour } from '@bihuan/domain/parties/profile.ts'
import type { Sector } from '@bihuan/domain/parties/sector.ts'
import type { HeldTrait } from '@bihuan/domain/parties/trait.ts'
import { parse } from 'yaml'
import { type FirmParts, firmsOf } from './firms.ts'

/** `small` is what tests run on; `full` a town as large as a real one, for people to look around in. */
export type DemoSize = 'small' | 'full'

export type Village = { code: string } & Words
type Department = { key: string; name: string }
export type DemoEnterprise = {
  key: string
  name: string
  village: string
  handler: string
  sector: Sector
  /** The trade in its own words. */
  trade: string
  staff: number
  industry: string
  /** 10 000 yuan a year. */
  revenue: number
  risk: RiskColour
  traits: HeldTrait[]
  /** Share of its duties that it delivers: what makes the lamps differ. */
  diligence: number
  openedDaysAgo?: number
  closedDaysAgo?: number
  /** At a standstill since then, for three months. */
  suspendedDaysAgo?: number
  /** Registered after the plan was issued: the next issue adds its duties. */
  afterIssue?: boolean
}
export type DemoAccount = { name: string; person: string; role: Role; party?: string }
export type DemoTown = {
  code: string
  name: Words
  villages: Village[]
  departments: Department[]
  enterprises: DemoEnterprise[]
  accounts: DemoAccount[]
}

type WrittenTown = DemoTown & {
  /** What the full demo has besides. */
  more: { firms: number; villages: Village[]; departments: Department[] }
}

export type DemoTowns = {
  password: string
  district: { code: string; name: Words }
  towns: DemoTown[]
  districtAccounts: DemoAccount[]
}

/** The invented towns, as data. */
export const readDemoTowns = (root: string, size: DemoSize): DemoTowns => {
  const read = (name: string): unknown => parse(readFileSync(join(root, 'content', 'demo', name), 'utf8'))
  const { towns, ...others } = read('towns.yaml') as Omit<DemoTowns, 'towns'> & { towns: WrittenTown[] }
  const parts = read('firms.yaml') as FirmParts
  return { ...others, towns: towns.map((town) => (size === 'small' ? town : grown(town, parts))) }
}

const grown = ({ more, ...town }: WrittenTown, parts: FirmParts): DemoTown => {
  const whole = {
    ...town,
    villages: [...town.villages, ...more.villages],
    departments: [...town.departments, ...more.departments],
  }
  return { ...whole, enterprises: [...town.enterprises, ...firmsOf(parts, whole, more.firms)] }
}
