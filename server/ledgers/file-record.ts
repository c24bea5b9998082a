import { randomBytes } from 'node:crypto'
import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { lapseTimes } from '@bihuan/domain/duties/duty.ts'
import { fulfils } from '@bihuan/domain/duties/fulfilment.ts'
import { standing } from '@bihuan/domain/duties/occasion.ts'
import { checkValues, isComplete, missingFrom } from '@bihuan/domain/ledgers/check-values.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import type { Ledger, Values } from '@bihuan/domain/ledgers/ledger.ts'
import { problemWords } from '@bihuan/domain/ledgers/problem-words.ts'
import { checkSignature, type Signature } from '@bihuan/domain/ledgers/signature.ts'
import { validityOf } from '@bihuan/domain/ledgers/validity.ts'
import type { DutyRule } from '@bihuan/domain/plans/plan.ts'
import { type DutyFile, findDuty, holdDuties } from '../duties/store.ts'
import { type RuleOf } from '../duties/views.ts'
import type { Writer } from '../frame/desk.ts'
import { digestOf } from '../frame/digest.ts'
import { deliver, insertRecord, type Link, openDutiesOn, type RecordFile } from './store.ts'

export type Filing = { duty: string; values: Record<string, unknown>; signature: Signature }

export const dutyFile = ({ id, area, party, handler }: DutyFile) => ({
  id,
  kind: 'duty',
  area,
  party,
  handler,
})

/** A record that is in order, before anybody asked which duties it delivers. */
export type Draft = {
  ledger: Ledger
  party: { id: string; area: string; handler: string | null }
  values: Values
  happenedOn: string
  signature: Signature
}

/**
 * Files a record against a duty. The same record delivers every duty of that debtor which asks for this ledger and
 * whose period holds the day: one honest piece of work, filled in once.
 */
export const fileRecord = async ({ duty: id, values, signature }: Filing, desk: Writer, ruleOf: RuleOf) => {
  const seen = await findDuty(desk.rows, id)
  if (seen === undefined) return refuse('duty.not-found')
  if (desk.signer.party !== seen.debtor) return refuse('record.not-yours')
  const rule = ruleOf(seen)?.rule
  const ledger = rule && findLedger(rule.evidence.ledger)
  if (rule === undefined || ledger === undefined) throw new Error(`duty ${id} asks for a ledger that is not there`)

  const { area, handler } = seen
  const draft = draftOf(desk, ledger, { id: seen.debtor, area, handler }, values, signature)
  if (isRefusal(draft)) return draft
  await holdAround(desk, draft, [seen])
  const duty = (await findDuty(desk.rows, id)) ?? seen
  const closed = obstacleOf(duty, draft)
  if (closed !== undefined) return closed

  const filing = await reckon(desk, draft, ruleOf)
  if (!filing.links.some((link) => link.duty.id === id)) return doesNotDeliver(ledger, rule)
  return writeRecord(desk, filing)
}

/** Files a record that nobody's duty asked for by name: it delivers what it delivers, which may be nothing. */
export const fileFreely = async (draft: Draft, desk: Writer, ruleOf: RuleOf) => {
  await holdAround(desk, draft, [])
  return writeRecord(desk, await reckon(desk, draft, ruleOf))
}

/** The values and the signature judged; a draft when nothing is wrong with them. */
export const draftOf = (
  desk: Writer,
  ledger: Ledger,
  party: Draft['party'],
  values: Record<string, unknown>,
  signature: Signature,
) => {
  const checked = checkFiling(ledger, values, signature, desk.today)
  if (isRefusal(checked)) return checked
  const happenedOn = String(checked.values[ledger.happenedOn])
  return { ledger, party, values: checked.values, happenedOn, signature }
}

/** Holds the files and rows of every duty that the record may deliver, so that what is read next stays true. */
const holdAround = async (desk: Writer, { party, happenedOn }: Draft, more: readonly DutyFile[]) => {
  const duties = [...more, ...(await openDutiesOn(desk.rows, party.id, happenedOn))]
  await desk.lock(...duties.map(dutyFile))
  await holdDuties(
    desk.rows,
    duties.map(({ id }) => id),
  )
}

const obstacleOf = (duty: DutyFile, { ledger, happenedOn }: Draft) => {
  const isPeriodic = duty.occasion !== standing
  if (duty.state === 'withdrawn') return refuse('duty.withdrawn')
  if (isPeriodic && duty.state === 'delivered')
    return refuse('duty.already-delivered', { deliveredOn: duty.delivered_on ?? '' })
  return isPeriodic && (happenedOn < duty.first_on || happenedOn > duty.due_on)
    ? refuse('record.outside-period', { first: duty.first_on, last: duty.due_on }, ledger.happenedOn)
    : undefined
}

/** What the rule wants said and the record does not say, field by field. */
const doesNotDeliver = (ledger: Ledger, { evidence }: DutyRule) => {
  const fields = Object.entries(evidence.with ?? {}).map(([field, allowed]) => ({
    field,
    words: problemWords.wanted(ledger.fields[field], allowed),
  }))
  return { ...refuse('record.does-not-deliver', { fields: fields.map(({ field }) => field) }), fields }
}

const reckon = async (desk: Writer, draft: Draft, ruleOf: RuleOf) => {
  const record = recordOf(desk, draft)
  const duties = await openDutiesOn(desk.rows, draft.party.id, draft.happenedOn)
  return { record, links: linksOf(duties, record, draft, ruleOf) }
}

const writeRecord = async (
  desk: Writer,
  { record, links }: { record: RecordFile; links: readonly Link[] },
) => {
  await desk.append(actsOf(record, links), async (rows) => {
    await insertRecord(rows, record)
    await deliver(rows, record, links)
  })
  return { record, links }
}

const checkFiling = (ledger: Ledger, values: unknown, signature: Signature, today: string) => {
  const checked = checkValues(ledger, values, today)
  if ('problems' in checked) {
    const fields = checked.problems.map(({ field }) => field)
    return { ...refuse('record.values-wrong', { kind: ledger.kind, fields }), fields: checked.problems }
  }
  if (!isComplete(ledger, checked.values)) {
    const missing = missingFrom(ledger, checked.values)
    const fields = missing.map(({ field }) => field)
    return { ...refuse('record.incomplete', { kind: ledger.kind, fields }), fields: missing }
  }
  return checkSignature(signature) ?? checked
}

const recordOf = (
  { signer, newId, today, now }: Writer,
  { ledger, party, values, happenedOn, signature }: Draft,
): RecordFile => ({
  town: signer.town,
  id: newId(),
  kind: ledger.kind,
  version: ledger.version,
  area: party.area,
  party: party.id,
  handler: party.handler,
  values: values as RecordFile['values'],
  salt: randomBytes(16).toString('hex'),
  signature,
  happened_on: happenedOn,
  filed_on: today,
  filed_at: now,
  filed_by: signer.account,
  filed_by_name: signer.person,
  returned_at: null,
  returned_by_name: null,
  return_reason: null,
})

const linksOf = (duties: readonly DutyFile[], record: RecordFile, draft: Draft, ruleOf: RuleOf): Link[] => {
  const filed = {
    kind: record.kind,
    party: record.party,
    happenedOn: record.happened_on,
    filedOn: record.filed_on,
    complete: isComplete(draft.ledger, draft.values),
    values: draft.values,
    ...validityOf(record.kind, draft.values),
  }
  return duties.flatMap((duty) => {
    const rule = ruleOf(duty)?.rule
    if (rule === undefined) return []
    const asked = { debtor: duty.debtor, first: duty.first_on, due: duty.due_on, occasion: duty.occasion }
    const verdict = fulfils(asked, filed, rule)
    if (!verdict.delivers) return []
    const { lapsesOn = null, renewFrom: renewOn = null } = lapseTimes(rule, verdict.lapsesOn)
    return [{ duty, ...verdict, lapsesOn, renewOn }]
  })
}

/** The salted digest vouches for the values; the values themselves are sealed, since they may name people. */
export const commitmentOf = ({
  salt,
  values,
  signature,
}: Pick<RecordFile, 'salt' | 'values' | 'signature'>): string =>
  digestOf(`${salt}${canonical({ values: values as Json, signature: signature as unknown as Json })}`)

const actsOf = (record: RecordFile, links: readonly Link[]) => {
  const { id, kind, version, area, party, handler } = record
  return [
    {
      file: { id, kind: 'record', area, party, handler },
      act: 'record.filed',
      body: { kind, version, happenedOn: record.happened_on, commitment: commitmentOf(record) },
      personal: { values: record.values as Json, by: record.filed_by_name },
    },
    ...links.map(({ duty, late, backdated }) => ({
      file: dutyFile(duty),
      act: 'duty.delivered',
      body: {
        record: id,
        rule: `${duty.plan}#${duty.clause}.${duty.rule}`,
        planVersion: duty.plan_version,
        occasion: duty.occasion,
        due: duty.due_on,
        happenedOn: record.happened_on,
        filedOn: record.filed_on,
        lateDays: late,
        backdated,
      },
    })),
  ]
}
