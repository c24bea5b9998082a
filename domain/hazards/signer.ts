import type { Hand } from './hand.ts'
import type { Signed } from './hazard.ts'

/** Who takes a step, with every hand that the account has for this hazard. */
export type Signer = Signed & { hands: readonly Hand[] }

/** The hand with which a step is signed: the first of the step's own that the signer has. */
export const handFor = (by: readonly Hand[], hands: readonly Hand[]): Hand | undefined =>
  by.find((hand) => hands.includes(hand))
