import type { Role } from '../accounts/role.ts'
import type { Words } from '../base/words.ts'

/** From where somebody signs a step of a hazard. One person may have several hands: the office keeps a house of its own. */
export const hands = {
  owner: { zh: '责任单位', en: 'The unit answerable' },
  office: { zh: '镇安办', en: 'Town safety office' },
  leader: { zh: '镇领导', en: 'Town leader' },
  department: { zh: '主管部门', en: 'Department in charge' },
  village: { zh: '村（社区）', en: 'Village' },
  expert: { zh: '专家', en: 'Expert' },
} as const satisfies Record<string, Words>
export type Hand = keyof typeof hands

type Standing = { roles: readonly Role[]; party: string | null; handler: string | null }

const ofRole: Partial<Record<Role, Hand>> = {
  officer: 'office',
  leader: 'leader',
  village: 'village',
  expert: 'expert',
}

/**
 * The hands that a signer has for a hazard of this party, in the care of this department. A department speaks as the
 * one in charge only where it is; elsewhere it may look if it is let in, and sign nothing.
 */
export const handsOf = (
  { roles, party, handler }: Standing,
  hazard: { party: string; handler: string | null },
): Hand[] => {
  const held: Hand[] = party !== null && party === hazard.party ? ['owner'] : []
  for (const role of roles) {
    const hand = ofRole[role]
    if (hand !== undefined) held.push(hand)
    if (role === 'department' && handler !== null && handler === hazard.handler) held.push('department')
  }
  return held
}

/** The hand with which somebody reports what others are answerable for; whoever keeps a firm reports what it found itself. */
export const reportingHand = (roles: readonly Role[]): Hand =>
  roles.includes('department') ? 'department' : (roles.flatMap((role) => ofRole[role] ?? [])[0] ?? 'owner')
