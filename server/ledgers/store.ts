import { canonical } from '@bihuan/domain/base/canonical.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { Selectable } from 'kysely'
import type { DutyFile } from '../duties/store.ts'
import { shiftTally, undelivered } from '../duties/tally.ts'
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

/** Duties of this debtor whose period holds the day and that still want delivering. */
export const openDutiesOn = (rows: ReadRows, debtor: string, day: Day): Promise<DutyFile[]> =>
  rows
    .selectFrom('duty')
    .selectAll()
    .where('debtor', '=', debtor)
    .where('state', 'in', ['open', 'returned'])
    .where('first_on', '<=', day)
    .where('due_on', '>=', day)
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

export type Link = { duty: DutyFile; late: number; backdated: boolean; because: Words }

/** Writes that these duties are delivered by this record, filed today. */
export const deliver = async (rows: WriteRows, record: RecordFile, links: readonly Link[]): Promise<void> => {
  for (const { duty, late, backdated, because } of links) {
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
      })
      .execute()
    await rows
      .updateTable('duty')
      .set((e) => ({
        state: 'delivered',
        happened_on: record.happened_on,
        delivered_on: record.filed_on,
        record: record.id,
        version: e('version', '+', 1),
      }))
      .where('id', '=', duty.id)
      .execute()
  }
  await shiftTally(
    rows,
    links.map(({ duty }) => ({ duty, from: undelivered, to: record.filed_on })),
  )
}

/** Writes that the record was given back: what it delivered is owed again. */
export const undeliver = async (
  rows: WriteRows,
  record: string,
  duties: readonly DutyFile[],
  at: number,
): Promise<void> => {
  await rows
    .updateTable('evidence')
    .set({ ended_at: at })
    .where('record', '=', record)
    .where('ended_at', 'is', null)
    .execute()
  for (const duty of duties)
    await rows
      .updateTable('duty')
      .set((e) => ({
        state: 'returned',
        happened_on: null,
        delivered_on: null,
        record: null,
        version: e('version', '+', 1),
      }))
      .where('id', '=', duty.id)
      .execute()
  await shiftTally(
    rows,
    duties.map((duty) => ({ duty, from: duty.delivered_on ?? undelivered, to: undelivered })),
  )
}
