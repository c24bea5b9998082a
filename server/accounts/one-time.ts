import { codeFromHash, invitationLength, oneTimeLength } from '@bihuan/domain/accounts/one-time-code.ts'
import type { Sealer } from '../frame/seal.ts'

/** How long a one-time password waits to be used. */
export const oneTimeMs = 7 * 24 * 3_600_000

/**
 * Codes and one-time passwords are made out of the key that lives outside the database. So the office can read one out
 * again while it waits, and yet it is stored nowhere but as a hash.
 */
export const oneTimePassword = (sealer: Sealer, account: string, until: number): string =>
  codeFromHash(sealer.keyedHash(`one-time/${account}/${until}`), oneTimeLength)

export const invitationCode = (sealer: Sealer, invitation: string): string =>
  codeFromHash(sealer.keyedHash(`invitation/${invitation}`), invitationLength)

export const codeHash = (sealer: Sealer, code: string): string => sealer.keyedHash(`code/${code}`)
