import type { Ledger, Values } from '@bihuan/domain/ledgers/ledger.ts'
import { numberWords } from '@bihuan/domain/ledgers/number.ts'
import { svgPathOf } from '@bihuan/domain/ledgers/signature.ts'
import { valuesNow } from '@bihuan/domain/ledgers/upgrade.ts'
import { occasionWords } from '../duties/views.ts'
import type { Reader } from '../frame/desk.ts'
import { commitmentOf } from './acts.ts'
import { dutiesOfRecord, type Link } from './evidence-store.ts'
import { type Ledgers, ledgerOf } from './known-ledgers.ts'
import type { ListedRecord } from './list-store.ts'
import { mayWith } from './may.ts'
import { type RecordWithName, revisionsOf } from './store.ts'

/** A line of a list. */
export const viewRow = (record: ListedRecord, ledgers: Ledgers) => {
  const ledger = ledgerOf(ledgers, record.kind)
  return {
    id: record.id,
    kind: record.kind,
    title: ledger?.title ?? { zh: record.kind, en: record.kind },
    number: numberWords(record.number, record.revision),
    party: { id: record.party, name: record.party_name },
    happenedOn: record.happened_on,
    filedOn: record.filed_on,
    status: record.status,
    lateDays: record.late_days,
    backdated: record.backdated,
    enteredBy: record.entered_for ? record.filed_by_name : null,
    values: shownIn(ledger, record),
  }
}

/** The values of the list's columns as the ledger reads them today; an empty one is left out. */
const shownIn = (ledger: Ledger | undefined, { version, values }: ListedRecord) => {
  const read = valuesNow(ledger, version, values as Values)
  const shown: Record<string, unknown> = {}
  for (const name of ledger?.list ?? []) {
    const value = read[name]
    if (value != null && ledger?.fields[name]?.personal === false) shown[name] = value
  }
  return shown
}

export const viewRecord = async (desk: Reader, record: RecordWithName, ledgers: Ledgers) => {
  const ledger = ledgerOf(ledgers, record.kind)
  const duties = await dutiesOfRecord(desk.rows, record.id)
  const revisions = await revisionsOf(desk.rows, record)
  return {
    ...viewRow(record, ledgers),
    version: record.version,
    revision: record.revision,
    filedAt: record.filed_at,
    filedBy: record.filed_by_name,
    values: { ...valuesNow(ledger, record.version, record.values as Values) },
    signature: { path: svgPathOf(record.signature) },
    commitment: commitmentOf(record),
    revisions: revisions.map((one) => ({
      record: one.id,
      number: numberWords(record.number, one.revision),
      status: one.status,
      at: one.filed_at,
      by: one.filed_by_name,
      reason: one.amend_reason,
    })),
    returnedBecause: returnOf(record),
    duties: duties.map((duty) => ({
      duty: duty.id,
      clause: duty.clause,
      occasion: occasionWords(duty),
      because: duty.because,
      lateDays: duty.late_days,
    })),
    may: mayWith(record, desk.signer),
  }
}

const returnOf = ({ status, returned_at, returned_by_name, return_reason }: RecordWithName) =>
  status !== 'returned' || returned_at === null
    ? null
    : { reason: return_reason ?? '', by: returned_by_name ?? '', at: returned_at }

export const viewLink = ({ duty, late }: Pick<Link, 'duty' | 'late'>) => ({
  duty: duty.id,
  clause: duty.clause,
  occasion: occasionWords(duty),
  lateDays: late,
})
