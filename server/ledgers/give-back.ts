import { refuse } from '@bihuan/domain/base/refusal.ts'
import type { Writer } from '../frame/desk.ts'
import { dutyFile, recordFile, reopeningActs } from './acts.ts'
import { lastNumber } from './amend-record.ts'
import { dutiesOfRecord, undeliver, withoutRecord } from './evidence-store.ts'
import { findRecord, markReturned } from './store.ts'

/** Returns a record with a reason: what it delivered is owed again, or held by another record that still holds. */
export const giveBack = async ({ record: id, reason }: { record: string; reason: string }, desk: Writer) => {
  const seen = await findRecord(desk.rows, id)
  if (seen === undefined) return refuse('record.not-found')
  const file = recordFile(seen)
  await desk.lock(file, ...(await dutiesOfRecord(desk.rows, id)).map(dutyFile))
  const record = (await findRecord(desk.rows, id)) ?? seen
  if (record.status === 'returned') return refuse('record.already-returned')
  if (record.status === 'amended')
    return refuse('record.already-amended', { number: await lastNumber(desk, record) })

  const duties = await dutiesOfRecord(desk.rows, id)
  const after = await withoutRecord(desk.rows, id, duties, 'returned')
  const { signer, now } = desk
  const returned = {
    file,
    act: 'record.returned',
    body: { duties: duties.map((duty) => duty.id) },
    personal: { reason },
  }
  await desk.append([returned, ...reopeningActs(id, duties)], async (rows) => {
    await markReturned(rows, id, {
      returned_at: now,
      returned_by_name: signer.person,
      return_reason: reason,
    })
    await undeliver(rows, id, duties, after, now)
  })
  return { record: id, reopened: duties.length }
}
