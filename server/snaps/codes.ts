import { codeFromHash, tidyCode } from '@bihuan/domain/accounts/one-time-code.ts'
import { gateCodeLength, receiptLength } from '@bihuan/domain/snaps/limits.ts'
import { digestOf } from '../frame/digest.ts'
import type { Sealer } from '../frame/seal.ts'

/** Made out of the key outside the database, so that the poster can be printed again and no row tells the code. */
export const gateCode = (sealer: Sealer, gate: string): string =>
  codeFromHash(sealer.keyedHash(`gate/${gate}`), gateCodeLength)

/**
 * A receipt's code comes out of the form's own secret and what was written, and of nothing that is kept: sent twice by
 * a trembling thumb it is the same code, and nobody can read it out of the rows afterwards.
 */
export const receiptCode = (sealer: Sealer, once: string, gate: string, written: readonly string[]): string =>
  codeFromHash(
    sealer.keyedHash(`receipt/${gate}/${once}/${digestOf(JSON.stringify(written))}`),
    receiptLength,
  )

/** What the table of codes holds in a code's stead. */
export const gatedHash = (sealer: Sealer, kind: 'gate' | 'snap', typed: string): string =>
  sealer.keyedHash(`gated/${kind}/${tidyCode(typed)}`)

/** Vouches that this gate itself took a picture in, so that nobody hangs another one's on a report. */
export const photoMark = (sealer: Sealer, gate: string, once: string, picture: string): string =>
  sealer.keyedHash(`snap-photo/${gate}/${once}/${picture}`)
