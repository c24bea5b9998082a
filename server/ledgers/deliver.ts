import { sql } from 'kysely'
import { shiftTally, shiftTallyAtOnce, standOf } from '../duties/tally.ts'
import type { WriteRows } from '../frame/desk.ts'
import { evidenceOf } from './evidence-store.ts'
import type { Filed } from './record-row.ts'
import type {} from './tables.ts'

const chunk = 1000

/** Above so many links the counts move in two statements; below, in the order that keeps writers from clashing. */
const many = 50

/** Writes what these records deliver, in their order: links, duties and counts. */
export const deliver = async (rows: WriteRows, filed: readonly Filed[]): Promise<void> => {
  const links = filed.flatMap(({ record, links }) => links.map((link) => ({ record, link })))
  if (links.length === 0) return
  for (let at = 0; at < links.length; at += chunk)
    await rows
      .insertInto('evidence')
      .values(links.slice(at, at + chunk).map(({ record, link }) => evidenceOf(record, link)))
      .execute()
  await markDelivered(rows, links)
  const shift = links.length > many ? shiftTallyAtOnce : shiftTally
  await shift(
    rows,
    links.map(({ link: { duty, deliveredOn, lapsesOn, renewOn } }) => ({
      duty,
      from: standOf(duty),
      to: { on: deliveredOn, lapsesOn, renewOn },
    })),
  )
}

type Linked = { record: Filed['record']; link: Filed['links'][number] }

type Delivered = {
  id: string
  happened_on: string
  delivered_on: string
  lapses_on: string | null
  renew_on: string | null
  record: string
  times: number
}

/** A standing duty may be delivered more than once: the last record holds, and each counts in the version. */
const markDelivered = async (rows: WriteRows, links: readonly Linked[]) => {
  const last = new Map<string, Delivered>()
  for (const { record, link } of links) {
    const { duty, deliveredOn, lapsesOn, renewOn } = link
    last.set(duty.id, {
      id: duty.id,
      happened_on: record.happened_on,
      ...{ delivered_on: deliveredOn, lapses_on: lapsesOn, renew_on: renewOn },
      record: record.id,
      times: (last.get(duty.id)?.times ?? 0) + 1,
    })
  }
  const given = sql<Delivered>`jsonb_to_recordset(${JSON.stringify([...last.values()])}::jsonb)`
  const columns = sql`one(id uuid, happened_on date, delivered_on date, lapses_on date, renew_on date, record uuid,
    times integer)`
  await rows
    .updateTable('duty')
    .from(given.as<'one'>(columns))
    .set((e) => ({
      state: 'delivered' as const,
      happened_on: e.ref('one.happened_on'),
      delivered_on: e.ref('one.delivered_on'),
      lapses_on: e.ref('one.lapses_on'),
      renew_on: e.ref('one.renew_on'),
      record: e.ref('one.record'),
      version: e('duty.version', '+', e.ref('one.times')),
    }))
    .whereRef('duty.id', '=', 'one.id')
    .execute()
}
