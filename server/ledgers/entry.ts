import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import { partyKindNames } from '@bihuan/domain/parties/kind.ts'
import type { Writer } from '../frame/desk.ts'
import { findParty, type PartyFile } from '../parties/store.ts'
import { draftOf, withPhotos } from './draft.ts'
import { type Ledgers, ledgerOf } from './known-ledgers.ts'

export type Entry = {
  kind: string
  party: string | null
  values: Record<string, unknown>
  signature: Signature
}

/** A draft for this body, if the ledger is one that such a body keeps. */
export const entryOf = async (
  { kind, party: id, values, signature }: Entry,
  desk: Writer,
  ledgers: Ledgers,
) => {
  const ledger = ledgerOf(ledgers, kind)
  if (ledger === undefined) return refuse('record.unknown-ledger', { kind })
  const party = id === null ? undefined : await findParty(desk.rows, id)
  if (party === undefined) return refuse('party.not-found')
  if (!isKeptBy(ledger, party))
    return refuse('record.not-kept-by', { kind, party: partyKindNames[party.kind][desk.language] })
  const draft = await withPhotos(desk, draftOf(desk, ledger, party, values, signature))
  return isRefusal(draft) ? draft : { ...draft, enteredFor: party.id !== desk.signer.party }
}

const isKeptBy = ({ filedBy }: Ledger, { kind }: PartyFile): boolean =>
  (filedBy as readonly string[]).includes(kind)
