import { ledgerKinds } from '@bihuan/domain/ledgers/kinds/index.ts'
import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'

/** The ledgers of a server, by kind. */
export type Ledgers = Readonly<Record<string, Ledger>>

export const shippedLedgers: Ledgers = ledgerKinds

export const ledgerOf = (ledgers: Ledgers, kind: string): Ledger | undefined =>
  Object.hasOwn(ledgers, kind) ? ledgers[kind] : undefined
