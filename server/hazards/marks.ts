import type { Marks } from '@bihuan/domain/hazards/entry.ts'
import type { Reader } from '../frame/desk.ts'
import type { Handed } from './paper.ts'

/** Who signed, as the account is named, with the drawn name and what the device said of itself. */
export const marksOf = (
  { signer }: Reader,
  { signature, device }: Pick<Handed, 'signature' | 'device'>,
): Marks => ({
  by: signer.person,
  ...(signature === undefined ? {} : { signature }),
  ...(device === undefined ? {} : { device }),
})
