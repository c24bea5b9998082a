import { randomBytes } from 'node:crypto'
import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { fulfils } from '@bihuan/domain/duties/fulfilment.ts'
import { checkValues, isComplete, missingFrom } from '@bihuan/domain/ledgers/check-values.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import type { Ledger, Values } from '@bihuan/domain/ledgers/ledger.ts'
import { checkSignature, type Signature } from '@bihuan/domain/ledgers/signature.ts'
import { type DutyFile, findDuty, holdDuties } from '../duties/store.ts'
import { type RuleOf } from '../duties/views.ts'
import type { Writer } from '../frame/desk.ts'
import { digestOf } from '../frame/digest.ts'
import { deliver, type Link, openDutiesOn, type RecordFile } from './store.ts'

export type Filing = { duty: string; values: Record<string, unknown>; signature: Signature }

export const dutyFile = ({ id, area, party, handler }: DutyFile) => ({
  id,
  kind: 'duty',
  area,
  party,
  handler,
})

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
  if (ledger === undefined) throw new Error(`duty ${id} asks for a ledger that is not there`)

  const checked = checkFiling(ledger, values, signature, desk.today)
  if (isRefusal(checked)) return checked
  const happenedOn = String(checked.values[ledger.happenedOn])

  const candidates = await openDutiesOn(desk.rows, seen.debtor, happenedOn)
  await desk.lock(dutyFile(seen), ...candidates.map(dutyFile))
  await holdDuties(
    desk.rows,
    [seen, ...candidates].map((one) => one.id),
  )
  const duty = (await findDuty(desk.rows, id)) ?? seen
  if (duty.state === 'withdrawn') return refuse('duty.withdrawn')
  if (duty.state === 'delivered')
    return refuse('duty.already-delivered', { deliveredOn: duty.delivered_on ?? '' })
  if (happenedOn < duty.first_on || happenedOn > duty.due_on)
    return refuse('record.outside-period', { first: duty.first_on, last: duty.due_on }, ledger.happenedOn)

  const record = recordOf(desk, ledger, duty, checked.values, happenedOn, signature)
  const links = linksOf(
    await openDutiesOn(desk.rows, duty.debtor, happenedOn),
    record,
    ledger,
    checked.values,
    ruleOf,
  )
  await desk.append(actsOf(record, links), async (rows) => {
    await rows
      .insertInto('record')
      .values({
        ...record,
        values: canonical(record.values as Json),
        signature: canonical(record.signature as unknown as Json),
      })
      .execute()
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
  desk: Writer,
  ledger: Ledger,
  duty: DutyFile,
  values: Values,
  happenedOn: string,
  signature: Signature,
): RecordFile => ({
  town: desk.signer.town,
  id: desk.newId(),
  kind: ledger.kind,
  version: ledger.version,
  area: duty.area,
  party: duty.debtor,
  handler: duty.handler,
  values: values as RecordFile['values'],
  salt: randomBytes(16).toString('hex'),
  signature,
  happened_on: happenedOn,
  filed_on: desk.today,
  filed_at: desk.now,
  filed_by: desk.signer.account,
  filed_by_name: desk.signer.person,
  returned_at: null,
  returned_by_name: null,
  return_reason: null,
})

const linksOf = (
  duties: readonly DutyFile[],
  record: RecordFile,
  ledger: Ledger,
  values: Values,
  ruleOf: RuleOf,
): Link[] =>
  duties.flatMap((duty) => {
    const rule = ruleOf(duty)?.rule
    if (rule === undefined) return []
    const verdict = fulfils(
      { debtor: duty.debtor, first: duty.first_on, due: duty.due_on },
      {
        kind: record.kind,
        party: record.party,
        happenedOn: record.happened_on,
        filedOn: record.filed_on,
        complete: isComplete(ledger, values),
      },
      rule,
    )
    return verdict.delivers ? [{ duty, ...verdict }] : []
  })

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
