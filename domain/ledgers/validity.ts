import type { Day } from '../base/day.ts'
import { findLedger } from './kinds/index.ts'

/** The last day on which a record of this kind holds, where its ledger names a field for it. */
export const validityOf = (kind: string, values: Readonly<Record<string, unknown>>): { validUntil?: Day } => {
  const field = findLedger(kind)?.validUntil
  const until = field === undefined ? undefined : values[field]
  return typeof until === 'string' ? { validUntil: until } : {}
}
