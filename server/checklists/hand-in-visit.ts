import type { checklists } from '@bihuan/contract/checklists.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import type { Json } from '@bihuan/domain/base/canonical.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { listOn } from '@bihuan/domain/checklists/checklist.ts'
import { obstacleToRecord } from '@bihuan/domain/checklists/run.ts'
import { reportsOfRun } from '@bihuan/domain/checklists/run-makes.ts'
import { foundAtVisit, valuesOfVisit, visitorOf, visits } from '@bihuan/domain/checklists/visit.ts'
import { checkSignature } from '@bihuan/domain/ledgers/signature.ts'
import type { Writer } from '../frame/desk.ts'
import { recordFile } from '../ledgers/acts.ts'
import { entryOf } from '../ledgers/entry.ts'
import { fileFreely } from '../ledgers/file-record.ts'
import type { Filed } from '../ledgers/record-row.ts'
import { findParty } from '../parties/store.ts'
import { type By, dayOf, headOf, itemsFor, tellAll } from './hand-in.ts'

export type Visit = InputOf<typeof checklists.visit>

/** Files the visitor's record of a list ticked at a firm and the firm's hazards, in one transaction. */
export const handInVisit = async (visit: Visit, desk: Writer, { shipped, rules, ruleOf, ledgers }: By) => {
  const { signer, language } = desk
  const { answers, signature, met } = visit
  const firm = await findParty(desk.rows, visit.party)
  if (firm === undefined) return refuse('party.not-found')
  const role = visitorOf(signer, firm)
  if (isRefusal(role)) return role
  const unsigned = met?.signature && checkSignature(met.signature)
  if (unsigned !== undefined) return unsigned
  const { ledger: kind, day } = visits[role]
  const on = dayOf(visit.values[day], desk.today)
  const list = listOn(shipped.lists, visit.list, on)
  if (list === undefined) return refuse('checklist.not-found', { list: visit.list, on })
  const items = itemsFor(visit, list, shipped, firm, on)
  const obstacle = obstacleToRecord(items, answers)
  if (obstacle !== undefined) return obstacle

  const told = { firm: firm.name, met: met?.name ?? '', list: headOf(visit, list) }
  const values = { ...visit.values, ...valuesOfVisit(told, items, answers, language) }
  const draft = await entryOf({ kind, party: signer.party, values, signature }, desk, ledgers)
  if (isRefusal(draft)) return draft
  const filed = await fileFreely(draft, desk, ruleOf)
  await noteMet(filed, firm.id, met, desk)
  const reports = reportsOfRun(items, answers, on, language, foundAtVisit(role))
  const at = { run: visit, party: firm, record: filed.record.id }
  return (await tellAll(reports, at, desk, rules)) ?? filed
}

/** At whose place it was, and who of theirs signed beside the visitor: sealed, since it names a person. */
const noteMet = async ({ record }: Filed, party: string, met: Visit['met'], desk: Writer) => {
  const personal = met === undefined ? {} : { personal: { met: met as unknown as Json } }
  const body = { party, signed: met?.signature !== undefined }
  await desk.append({ file: recordFile(record), act: 'record.visited', body, ...personal }, async () => {})
}
