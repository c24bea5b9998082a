import type { Marks } from '@bihuan/domain/hazards/entry.ts'
import type { Hand } from '@bihuan/domain/hazards/hand.ts'
import type { Reader } from '../frame/desk.ts'
import type { Handed } from './paper.ts'

/** Who signed, as the account is named, with the drawn name and what the device said of itself. */
export const marksOf = (
  { signer }: Reader,
  { signature, device }: Pick<Handed, 'signature' | 'device'>,
  unit?: string | null,
): Marks => ({
  by: signer.person,
  ...(unit ? { unit } : {}),
  ...(signature === undefined ? {} : { signature }),
  ...(device === undefined ? {} : { device }),
})

/** The unit for which this hand signs, where the file itself names it; of the others there is one in a town. */
export const unitOf = (
  hand: Hand | null,
  { party_name, handler_name }: { party_name: string; handler_name: string | null },
): string | null => (hand === 'owner' ? party_name : hand === 'department' ? handler_name : null)
