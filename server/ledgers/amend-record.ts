import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { standing } from '@bihuan/domain/duties/occasion.ts'
import { facetsOf } from '@bihuan/domain/ledgers/facets.ts'
import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import { numberWords } from '@bihuan/domain/ledgers/number.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import { valuesNow } from '@bihuan/domain/ledgers/upgrade.ts'
import type { DutyFile } from '../duties/store.ts'
import type { RuleOf } from '../duties/views.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { notePhotos } from '../photos/in-record.ts'
import { filingActs, recordFile, reopeningActs } from './acts.ts'
import { deliver } from './deliver.ts'
import { checkedValues, type Draft, draftOf, draftWith, withPhotos } from './draft.ts'
import { dutiesOfRecord, type Link, openDutiesIn, undeliver, withoutRecord } from './evidence-store.ts'
import { holdAround } from './file-record.ts'
import { type Ledgers, ledgerOf } from './known-ledgers.ts'
import { mayAmend } from './may.ts'
import { linkOf, linksOf } from './reckon.ts'
import { recordOf } from './record-row.ts'
import { findRecord, insertRecords, type RecordWithName, revisionsOf, supersede } from './store.ts'

export type Correction = { record: string; values: Record<string, unknown> }
export type Amending = Correction & { signature: Signature; reason: string }

/**
 * What a correction does to the duties: those that it still delivers keep the day on which the record was first filed
 * for them; the others are owed again. It may also deliver what the old values did not.
 */
export type Verdict = { before: DutyFile[]; after: DutyFile[]; links: Link[] }

const judge = async (desk: Reader, old: RecordWithName, draft: Draft, ruleOf: RuleOf): Promise<Verdict> => {
  const { rows, today } = desk
  const before = await dutiesOfRecord(rows, old.id)
  const after = await withoutRecord(rows, old.id, before, 'open')
  const kept = before.flatMap((duty, at) => keptLink(old, duty, after[at] ?? duty, draft, ruleOf) ?? [])
  const isKept = new Set(kept.map(({ duty }) => duty.id))
  const own = new Set(before.map(({ id }) => id))
  const day = { parties: [old.party], from: draft.happenedOn, to: draft.happenedOn }
  const others = (await openDutiesIn(rows, day)).filter(({ id }) => !own.has(id))
  const loose = [...after.filter(({ id }) => !isKept.has(id)), ...others]
  const [gained = []] = linksOf([draft], loose, today, ruleOf)
  return { before, after, links: [...kept, ...gained] }
}

/** The same duty by the corrected record, as if it had been filed when the old one was. */
const keptLink = (
  old: RecordWithName,
  before: DutyFile,
  after: DutyFile,
  draft: Draft,
  ruleOf: RuleOf,
): Link | undefined => {
  const filedOn = before.occasion === standing ? old.filed_on : (before.delivered_on ?? old.filed_on)
  const link = linkOf(after, draft, filedOn, ruleOf)
  return link && { ...link, deliveredOn: before.delivered_on ?? filedOn }
}

/** What the correction would do, before anybody signs it. */
export const previewAmendment = async (
  { record: id, values }: Correction,
  desk: Reader,
  ruleOf: RuleOf,
  ledgers: Ledgers,
) => {
  const open = await openForAmending(desk, id, ledgers)
  if (isRefusal(open)) return open
  const { old, ledger } = open
  const checked = checkedValues(ledger, values, desk.today)
  if (isRefusal(checked)) return checked
  return judge(desk, old, draftWith(ledger, partyOf(old), checked.values, old.signature), ruleOf)
}

/** Files the corrected values as a new revision beside the old one, which stays as it was, struck through. */
export const amendRecord = async (
  { record: id, values, signature, reason }: Amending,
  desk: Writer,
  ruleOf: RuleOf,
  ledgers: Ledgers,
) => {
  const seen = await openForAmending(desk, id, ledgers)
  if (isRefusal(seen)) return seen
  const draft = await withPhotos(desk, draftOf(desk, seen.ledger, partyOf(seen.old), values, signature))
  if (isRefusal(draft)) return draft
  await desk.lock(recordFile(seen.old))
  await holdAround(desk, [draft], await dutiesOfRecord(desk.rows, id))
  const open = await openForAmending(desk, id, ledgers)
  if (isRefusal(open)) return open
  const { old, ledger } = open
  if (old.status === 'standing' && isSame(ledger, old, draft)) return refuse('record.unchanged')

  const verdict = await judge(desk, old, draft, ruleOf)
  const place = { number: old.number, revision: old.revision + 1, amends: id, reason }
  const row = recordOf(desk, { ...draft, enteredFor: desk.signer.party !== old.party }, verdict.links, place)
  const isSameDay = draft.happenedOn === old.happened_on
  const record = { ...row, backdated: isSameDay ? old.backdated : row.backdated }
  await write(desk, old, record, verdict, draft)
  return { record, ...verdict }
}

const write = async (
  desk: Writer,
  old: RecordWithName,
  record: ReturnType<typeof recordOf>,
  { before, after, links }: Verdict,
  { ledger, values }: Draft,
) => {
  const isDelivered = new Set(links.map(({ duty }) => duty.id))
  const lost = before.filter(({ id }) => !isDelivered.has(id))
  const amended = {
    file: recordFile(old),
    act: 'record.amended',
    body: { by: record.id, revision: record.revision },
    personal: { reason: record.amend_reason ?? '' },
  }
  await desk.append([amended, ...filingActs(record, links), ...reopeningActs(old.id, lost)], async (rows) => {
    await undeliver(rows, old.id, before, after, desk.now)
    await supersede(rows, old.id)
    await insertRecords(rows, [{ record, facets: facetsOf(ledger, values) }])
    await notePhotos(desk, rows, [record])
    await deliver(rows, [{ record, links }])
  })
}

/** The record, if it is there, is the last revision, and this signer may correct it. */
const openForAmending = async (desk: Reader, id: string, ledgers: Ledgers) => {
  const old = await findRecord(desk.rows, id)
  if (old === undefined) return refuse('record.not-found')
  if (!mayAmend(old, desk.signer)) return refuse('record.not-yours')
  if (old.status === 'amended')
    return refuse('record.already-amended', { number: await lastNumber(desk, old) })
  const ledger = ledgerOf(ledgers, old.kind)
  return ledger === undefined ? refuse('record.unknown-ledger', { kind: old.kind }) : { old, ledger }
}

export const lastNumber = async ({ rows, language }: Reader, record: RecordWithName): Promise<string> => {
  const last = (await revisionsOf(rows, record)).at(-1)
  return numberWords(record.number, last?.revision ?? record.revision)[language]
}

const partyOf = ({ party, party_name, area, handler }: RecordWithName) => ({
  ...{ id: party, name: party_name, area, handler },
})

const isSame = (ledger: Ledger, old: RecordWithName, { values }: Draft): boolean =>
  canonical(valuesNow(ledger, old.version, old.values as Draft['values']) as Json) ===
  canonical(values as Json)
