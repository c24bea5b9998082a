import type { accounts } from '@bihuan/contract/accounts.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { Act } from '@bihuan/domain/accounts/role.ts'
import { createContext, useContext } from 'react'

/** Who is signed in and what they may do; pages ask for acts, never for roles. */
export type Me = OutputOf<typeof accounts.me>

const SignedIn = createContext<Me | null>(null)
export const SignedInProvider = SignedIn.Provider

/** Who is signed in, behind the door. */
export const useMe = (): Me => {
  const me = useContext(SignedIn)
  if (me === null) throw new Error('useMe stands behind the door')
  return me
}

export const mayDo = (me: Me, act: Act): boolean => me.may.includes(act)

/** The address that what is printed leads to: what the installation says, or where this page came from. */
export const useAddress = (): string => useMe().address ?? location.origin

/** Whose drafts and outbox these are: one phone may serve two people. */
export const ownerOf = ({ town, account }: Me): string => `${town.code}/${account}`
