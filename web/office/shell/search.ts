import { isDay } from '@bihuan/domain/base/day.ts'

export const lampTabs = ['late', 'soon', 'ok', 'done', 'none'] as const
export type LampTab = (typeof lampTabs)[number]
export const partyKinds = ['enterprise', 'department', 'village'] as const
export type PartyKind = (typeof partyKinds)[number]

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
}

const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((one) => one === value)

export const readSearch = (given: Record<string, unknown>): Search => {
  const asOf = typeof given.asOf === 'string' && isDay(given.asOf) ? given.asOf : undefined
  const only = oneOf(['late', 'soon'] as const, given.only)
  const lamp = oneOf(lampTabs, given.lamp)
  const kind = oneOf(partyKinds, given.kind)
  const name = typeof given.name === 'string' && given.name !== '' ? given.name.slice(0, 60) : undefined
  const duty = typeof given.duty === 'string' ? given.duty : undefined
  const text = (key: string) =>
    typeof given[key] === 'string' && given[key] !== '' ? given[key].slice(0, 60) : undefined
  const [party, draft, clause, handler, words] = ['party', 'draft', 'clause', 'handler', 'words'].map(text)
  const imagined = oneOf(partyKinds, given.imagined)
  const change = oneOf(['added', 'moved', 'withdrawn', 'reopened'] as const, given.change)
  const year = Number.isInteger(given.year) ? Math.min(2100, Math.max(2000, Number(given.year))) : undefined
  const area = /^\d{12}$/.test(String(given.area ?? '')) ? String(given.area) : undefined
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
