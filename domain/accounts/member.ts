import { isArea, placeOfTown, type Town, townOf } from '../base/area.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import type { PartyKind } from '../parties/kind.ts'
import type { Post } from '../people/post.ts'
import type { Role } from './role.ts'

/** Somebody in a town: what they are, whose they are, and which places they reach besides. */
export type Asked = {
  roles: readonly Role[]
  party: { id: string; kind: PartyKind; area: string } | null
  /** Villages of the town; empty for what the role itself brings. */
  reach: readonly string[]
}

/** What the database is told of them. */
export type Scope = { reach: string[]; party: string | null; handler: string | null }

/** The kind of party without which a role makes no sense. */
const needs: Partial<Record<Role, PartyKind>> = {
  enterprise: 'enterprise',
  village: 'village',
  department: 'department',
}

type Wrong = Refusal<
  'account.role-needs-party' | 'account.reach-outside' | 'account.role-elsewhere' | 'account.no-role'
>

/**
 * The scope that the roles bring: office and leaders reach the town or the villages named, a village its own place, a
 * department what it supervises, an enterprise itself. Nobody is given a reach beyond the town.
 */
export const scopeOf = (town: Town, { roles, party, reach }: Asked): Scope | Wrong => {
  if (roles.length === 0) return refuse('account.no-role', {}, 'roles')
  if (roles.includes('district')) return refuse('account.role-elsewhere', {}, 'roles')
  for (const role of roles)
    if (needs[role] !== undefined && party?.kind !== needs[role])
      return refuse('account.role-needs-party', {}, 'party')
  if (reach.some((area) => !isArea(area) || townOf(area) !== town || area === placeOfTown(town)))
    return refuse('account.reach-outside', {}, 'reach')
  const overTown = roles.includes('officer') || roles.includes('leader')
  // Only who answers for places has a reach over them; firms and departments have their own rows.
  if (reach.length > 0 && !overTown && !roles.includes('village'))
    return refuse('account.reach-outside', {}, 'reach')
  const own = roles.includes('village') && party !== null ? [party.area] : []
  return {
    reach: overTown && reach.length === 0 ? [town] : [...new Set([...own, ...reach])],
    party: party?.id ?? null,
    handler: roles.includes('department') ? (party?.id ?? null) : null,
  }
}

/** What a code for a party makes of whoever brings it; a party of another kind takes nobody in by code. */
export const invited: Partial<Record<PartyKind, { role: Role; post: Post }>> = {
  enterprise: { role: 'enterprise', post: 'safety-manager' },
  village: { role: 'village', post: 'village-safety' },
  department: { role: 'department', post: 'department-safety' },
}
