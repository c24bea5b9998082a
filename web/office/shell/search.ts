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
  return {
    ...(asOf && { asOf }),
    ...(only && { only }),
    ...(lamp && { lamp }),
    ...(duty && { duty }),
    ...(kind && { kind }),
    ...(name && { name }),
  }
}

/** What stays in the address while one walks from clause to clause: the day looked at and the tree's filter. */
export const keepPlace = ({ asOf, only }: Search): Search => ({
  ...(asOf && { asOf }),
  ...(only && { only }),
})
