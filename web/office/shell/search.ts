import { isArea } from '@bihuan/domain/base/area.ts'
import { isDay } from '@bihuan/domain/base/day.ts'
import { type PartyKind, partyKinds } from '@bihuan/domain/parties/kind.ts'
import { type RiskColour, riskCodes } from '@bihuan/domain/parties/profile.ts'
import { type Sector, sectorCodes } from '@bihuan/domain/parties/sector.ts'
import { type PartyStatus, statuses } from '@bihuan/domain/parties/status.ts'
import { type Trait, traitCodes } from '@bihuan/domain/parties/trait.ts'
import { type Grouping, groupingNames } from '@bihuan/domain/rollup/group.ts'
import { type Stand, standNames } from '@bihuan/domain/rollup/stand.ts'

export const lampTabs = ['late', 'soon', 'ok', 'done', 'none'] as const
export type LampTab = (typeof lampTabs)[number]
export const partyTabs = ['duties', 'hazards', 'records', 'people', 'parts', 'file'] as const
export const accountTabs = ['accounts', 'invitations', 'applications'] as const
/** Which part of a page with tabs is shown. */
const tabs = [...partyTabs, ...accountTabs] as const

/** What the address says beside the path: filters and the as-of day live there, so that a link shows the same. */
export type Search = {
  asOf?: string | undefined
  /** Clauses of the tree: only those with something overdue or due soon. */
  only?: 'late' | 'soon' | undefined
  lamp?: LampTab | undefined
  /** The duty opened beside the page. */
  duty?: string | undefined
  kind?: PartyKind | undefined
  name?: string | undefined
  /** The body looked at: a simulated year, a sub-plan. */
  party?: string | undefined
  imagined?: 'enterprise' | 'department' | 'village' | undefined
  year?: number | undefined
  /** The draft of a plan that a year is simulated by. */
  draft?: string | undefined
  clause?: string | undefined
  change?: 'added' | 'moved' | 'withdrawn' | 'reopened' | undefined
  /** The plan's page narrowed to a village, a department, or words. */
  area?: string | undefined
  handler?: string | undefined
  words?: string | undefined
  /** What narrows the list of parties. */
  place?: string | undefined
  sector?: Sector | undefined
  trait?: Trait | undefined
  risk?: RiskColour | undefined
  status?: PartyStatus | undefined
  tab?: (typeof tabs)[number] | undefined
  /** A comparison of towns: how it is cut and sorted, and what a number in it is narrowed to. */
  by?: Grouping | undefined
  sort?: 'worst' | undefined
  task?: string | undefined
  /** A sector, or what stands beside the sectors: firms without one, and the other kinds of bodies. */
  trade?: string | undefined
  month?: string | undefined
  stand?: Stand | undefined
}

const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((one) => one === value)

export const readSearch = (given: Record<string, unknown>): Search => {
  const asOf = typeof given.asOf === 'string' && isDay(given.asOf) ? given.asOf : undefined
  const only = oneOf(['late', 'soon'] as const, given.only)
  const lamp = oneOf(lampTabs, given.lamp)
  const kind = oneOf(partyKinds, given.kind)
  const name = typeof given.name === 'string' && given.name !== '' ? given.name.slice(0, 60) : undefined
  const place = typeof given.place === 'string' && isArea(given.place) ? given.place : undefined
  const sector = oneOf(sectorCodes, given.sector)
  const trait = oneOf(traitCodes, given.trait)
  const risk = oneOf(riskCodes, given.risk)
  const status = oneOf(statuses, given.status)
  const tab = oneOf(tabs, given.tab)
  const duty = typeof given.duty === 'string' ? given.duty : undefined
  const text = (key: string) =>
    typeof given[key] === 'string' && given[key] !== '' ? given[key].slice(0, 60) : undefined
  const [party, draft, clause, handler, words] = ['party', 'draft', 'clause', 'handler', 'words'].map(text)
  const imagined = oneOf(['enterprise', 'department', 'village'] as const, given.imagined)
  const change = oneOf(['added', 'moved', 'withdrawn', 'reopened'] as const, given.change)
  const year = Number.isInteger(given.year) ? Math.min(2100, Math.max(2000, Number(given.year))) : undefined
  const area = /^\d{12}$/.test(String(given.area ?? '')) ? String(given.area) : undefined
  const by = oneOf(groupingNames, given.by)
  const sort = oneOf(['worst'] as const, given.sort)
  const stand = oneOf(standNames, given.stand)
  const fitting = (key: string, form: RegExp) => {
    const value = String(given[key] ?? '')
    return form.test(value) ? value : undefined
  }
  const task = fitting('task', /^\w{1,8}$/)
  const trade = fitting('trade', /^[a-z-]{1,30}$/)
  const month = fitting('month', /^(19|20)\d{2}-(0[1-9]|1[0-2])$/)
  return {
    ...(asOf && { asOf }),
    ...(only && { only }),
    ...(lamp && { lamp }),
    ...(duty && { duty }),
    ...(kind && { kind }),
    ...(name && { name }),
    ...(party && { party }),
    ...(imagined && { imagined }),
    ...(year && { year }),
    ...(draft && { draft }),
    ...(clause && { clause }),
    ...(change && { change }),
    ...(area && { area }),
    ...(handler && { handler }),
    ...(words && { words }),
    ...(place && { place }),
    ...(sector && { sector }),
    ...(trait && { trait }),
    ...(risk && { risk }),
    ...(status && { status }),
    ...(tab && { tab }),
    ...(by && { by }),
    ...(sort && { sort }),
    ...(task && { task }),
    ...(trade && { trade }),
    ...(month && { month }),
    ...(stand && { stand }),
  }
}

/** What stays in the address while one walks from clause to clause: the day looked at and the tree's filter. */
export const keepPlace = ({ asOf, only, area, handler, words }: Search): Search => ({
  ...(asOf && { asOf }),
  ...(only && { only }),
  ...(area && { area }),
  ...(handler && { handler }),
  ...(words && { words }),
})
