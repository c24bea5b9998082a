import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '@bihuan/domain/accounts/role.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { RiskColour } from '@bihuan/domain/parties/profile.ts'
import type { Sector } from '@bihuan/domain/parties/sector.ts'
import type { HeldTrait } from '@bihuan/domain/parties/trait.ts'
import { parse } from 'yaml'

type Village = { code: string } & Words
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

export type DemoTowns = {
  password: string
  district: { code: string; name: Words }
  towns: DemoTown[]
  districtAccounts: DemoAccount[]
}

/** The invented towns, as data. */
export const readDemoTowns = (root: string): DemoTowns =>
  parse(readFileSync(join(root, 'content', 'demo', 'towns.yaml'), 'utf8')) as DemoTowns
