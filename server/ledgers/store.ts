import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { standing } from '@bihuan/domain/duties/occasion.ts'
import type { Selectable } from 'kysely'
import { type DutyFile, noDelivery } from '../duties/store.ts'
import { type Shift, shiftTally, standOf } from '../duties/tally.ts'
import { pageSize } from '../frame/cursor.ts'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import type {} from './tables.ts'

export type RecordFile = Selectable<Tables['record']>
export type RecordWithName = RecordFile & { party_name: string }

const withNames = (rows: ReadRows) =>
  rows
    .selectFrom('record')
    .innerJoin('party', 'party.id', 'record.party')
    .selectAll('record')
    .select('party.name as party_name')

export const findRecord = (rows: ReadRows, id: string): Promise<RecordWithName | undefined> =>
  withNames(rows).where('record.id', '=', id).executeTakeFirst()

/** One row more than a page, newest first. */
export const pageOfRecords = (
  rows: ReadRows,
  kind: string | undefined,
  after: readonly string[] | undefined,
) => {
  let page = withNames(rows)
  if (kind !== undefined) page = page.where('record.kind', '=', kind)
  if (after !== undefined) {
    const [on = '', id = ''] = after
    page = page.where((e) => e(e.refTuple('record.happened_on', 'record.id'), '<', e.tuple(on, id)))
  }
  return page
    .orderBy('record.happened_on', 'desc')
    .orderBy('record.id', 'desc')
    .limit(pageSize + 1)
    .execute()
}

/** Duties of this debtor that a record of this day may deliver. */
export const openDutiesOn = (rows: ReadRows, debtor: string, day: Day): Promise<DutyFile[]> =>
  rows
    .selectFrom('duty')
    .selectAll()
    .where('debtor', '=', debtor)
    .where((e) =>
      e.or([
        e.and([e('state', 'in', ['open', 'returned']), e('first_on', '<=', day), e('due_on', '>=', day)]),
        // A standing duty takes a record at any time, and a newer one while the old still holds.
        e.and([e('occasion', '=', standing), e('state', '!=', 'withdrawn')]),
      ]),
    )
    .orderBy('id')
    .execute()

/** Duties that this record delivers now. */
export const dutiesOfRecord = (rows: ReadRows, record: string) =>
  rows
    .selectFrom('evidence')
    .innerJoin('duty', 'duty.id', 'evidence.duty')
    .selectAll('duty')
    .select(['evidence.late_days', 'evidence.because'])
    .where('evidence.record', '=', record)
    .where('evidence.ended_at', 'is', null)
    .orderBy('duty.id')
    .execute()

export const insertRecord = (rows: WriteRows, record: RecordFile) =>
  rows
    .insertInto('record')
    .values({
      ...record,
      values: canonical(record.values as Json),
      signature: canonical(record.signature as unknown as Json),
    })
    .execute()

/** A duty and the verdict that a record delivers it. `renewOn`: from when a new record is due soon. */
export type Link = {
  duty: DutyFile
  late: number
  backdated: boolean
  because: Words
  lapsesOn: Day | null
  renewOn: Day | null
}

/** Writes that these duties are delivered by this record, filed today. */
export const deliver = async (rows: WriteRows, record: RecordFile, links: readonly Link[]): Promise<void> => {
  for (const { duty, late, backdated, because, lapsesOn, renewOn } of links) {
    await rows
      .insertInto('evidence')
      .values({
        duty: duty.id,
        record: record.id,
        area: duty.area,
        party: duty.party,
        handler: duty.handler,
        plan_version: duty.plan_version,
        late_days: late,
        backdated,
        because: canonical(because),
        linked_at: record.filed_at,
        ended_at: null,
        lapses_on: lapsesOn,
        renew_on: renewOn,
      })
      .execute()
    await rows
      .updateTable('duty')
      .set((e) => ({
        state: 'delivered',
        happened_on: record.happened_on,
        delivered_on: deliveredOn(duty, record),
        lapses_on: lapsesOn,
        renew_on: renewOn,
        record: record.id,
        version: e('version', '+', 1),
      }))
      .where('id', '=', duty.id)
      .execute()
  }
  await shiftTally(
    rows,
    links.map(({ duty, lapsesOn, renewOn }) => ({
      duty,
      from: standOf(duty),
      to: { on: deliveredOn(duty, record), lapsesOn, renewOn },
    })),
  )
}

/** A standing duty renewed in time has been in order since its first record; after a gap it begins anew. */
const deliveredOn = (duty: DutyFile, { filed_on }: Pick<RecordFile, 'filed_on'>): Day =>
  duty.delivered_on !== null && (duty.lapses_on === null || duty.lapses_on >= filed_on)
    ? duty.delivered_on
    : filed_on

/** Writes that the record was given back: what it delivered is owed again. */
export const undeliver = async (
  rows: WriteRows,
  seen: ReadRows,
  record: string,
  duties: readonly DutyFile[],
  at: number,
): Promise<void> => {
  const shifts: Shift[] = []
  await rows
    .updateTable('evidence')
    .set({ ended_at: at })
    .where('record', '=', record)
    .where('ended_at', 'is', null)
    .execute()
  for (const duty of duties) {
    const rest = (await heldBy(seen, duty)) ?? nothing
    await rows
      .updateTable('duty')
      .set((e) => ({ ...rest, version: e('version', '+', 1) }))
      .where('id', '=', duty.id)
      .execute()
    shifts.push({ duty, from: standOf(duty), to: standOf(rest) })
  }
  await shiftTally(rows, shifts)
}

const nothing = { ...noDelivery, state: 'returned' as const }

/** What still delivers a standing duty after one of its records was given back: the one that holds longest. */
const heldBy = async (rows: ReadRows, { id, occasion }: DutyFile) => {
  if (occasion !== standing) return undefined
  const left = await rows
    .selectFrom('evidence')
    .innerJoin('record', 'record.id', 'evidence.record')
    .select(['evidence.record', 'evidence.lapses_on', 'evidence.renew_on'])
    .select(['record.happened_on', 'record.filed_on'])
    .where('evidence.duty', '=', id)
    .where('evidence.ended_at', 'is', null)
    .orderBy('evidence.lapses_on', (order) => order.desc().nullsFirst())
    .executeTakeFirst()
  return (
    left && {
      state: 'delivered' as const,
      happened_on: left.happened_on,
      delivered_on: left.filed_on,
      lapses_on: left.lapses_on,
      renew_on: left.renew_on,
      record: left.record,
    }
  )
}
