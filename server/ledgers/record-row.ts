import { randomBytes } from 'node:crypto'
import { isBackdated } from '@bihuan/domain/duties/fulfilment.ts'
import { numberWords } from '@bihuan/domain/ledgers/number.ts'
import { searchTextOf } from '@bihuan/domain/ledgers/search-text.ts'
import type { Writer } from '../frame/desk.ts'
import type { Draft } from './draft.ts'
import type { Link } from './evidence-store.ts'
import type { RecordFile } from './store.ts'

/** A record and what it delivers. */
export type Filed = { record: RecordFile; links: Link[] }

export type Place = Pick<RecordFile, 'number' | 'revision'> & { amends?: string; reason?: string }

/** The row of a draft: who, when, what it is found by, and by how much it was late. */
export const recordOf = (
  { signer, newId, today, now }: Writer,
  draft: Draft,
  links: readonly Link[],
  { number, revision, amends, reason }: Place,
): RecordFile => {
  const { ledger, party, values, happenedOn, signature } = draft
  return {
    town: signer.town,
    id: newId(),
    kind: ledger.kind,
    version: ledger.version,
    ...{ number, revision, status: 'standing' },
    ...{ area: party.area, party: party.id, handler: party.handler },
    values: values as RecordFile['values'],
    search: searchOf(draft, numberWords(number, 0).zh),
    salt: randomBytes(16).toString('hex'),
    signature,
    ...{ happened_on: happenedOn, filed_on: today, filed_at: now },
    ...{ filed_by: signer.account, filed_by_name: signer.person },
    entered_for: draft.enteredFor ?? false,
    late_days: Math.max(0, ...links.map(({ late }) => late)),
    backdated: isBackdated({ happenedOn, filedOn: today }),
    ...{ amends: amends ?? null, amend_reason: reason ?? null },
    ...{ returned_at: null, returned_by_name: null, return_reason: null },
  }
}

/** The party by the name it bore, the number, and every word that is not personal. */
const searchOf = ({ ledger, party, values }: Draft, number: string): string =>
  `${party.name}\n${number}\n${searchTextOf(ledger, values)}`.toLowerCase()
