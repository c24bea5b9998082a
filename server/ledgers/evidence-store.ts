import { canonical } from '@bihuan/domain/base/canonical.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { standing } from '@bihuan/domain/duties/occasion.ts'
import { type DutyFile, noDelivery } from '../duties/store.ts'
import { shiftTally, standOf } from '../duties/tally.ts'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { RecordFile } from './store.ts'
import type {} from './tables.ts'

/**
 * A duty and the verdict that a record delivers it. `filedOn` is the day of filing that counts, `deliveredOn` since
 * when it is delivered without a gap, `renewOn` from when a new record is due soon.
 */
export type Link = {
  duty: DutyFile
  filedOn: Day
  deliveredOn: Day
  late: number
  backdated: boolean
  because: Words
  lapsesOn: Day | null
  renewOn: Day | null
}

/** Parties and days of records that may deliver something. */
export type Reach = { parties: readonly string[]; from: Day; to: Day }

/** Duties of these debtors that a record of these days may deliver. */
export const openDutiesIn = (rows: ReadRows, { parties, from, to }: Reach): Promise<DutyFile[]> =>
  rows
    .selectFrom('duty')
    .selectAll()
    .where('debtor', 'in', parties)
    .where((e) =>
      e.or([
        e.and([e('state', 'in', ['open', 'returned']), e('first_on', '<=', to), e('due_on', '>=', from)]),
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

/** The row of a link. */
export const evidenceOf = (
  record: RecordFile,
  { duty, late, backdated, because, lapsesOn, renewOn }: Link,
) => ({
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

/** The duties of a record as they stand once it no longer delivers them: owed again, or held by another record. */
export const withoutRecord = async (
  rows: ReadRows,
  record: string,
  duties: readonly DutyFile[],
  owed: 'open' | 'returned',
): Promise<DutyFile[]> => {
  const after: DutyFile[] = []
  for (const duty of duties)
    after.push({ ...duty, ...((await heldBy(rows, duty, record)) ?? { ...noDelivery, state: owed }) })
  return after
}

/** Writes that the record delivers nothing any more. `before` and `after` are its duties, one by one. */
export const undeliver = async (
  rows: WriteRows,
  record: string,
  before: readonly DutyFile[],
  after: readonly DutyFile[],
  at: number,
): Promise<void> => {
  if (before.length === 0) return
  await rows
    .updateTable('evidence')
    .set({ ended_at: at })
    .where('record', '=', record)
    .where('ended_at', 'is', null)
    .execute()
  for (const { id, state, happened_on, delivered_on, lapses_on, renew_on, record: holder } of after)
    await rows
      .updateTable('duty')
      .set((e) => ({
        ...{ state, happened_on, delivered_on, lapses_on, renew_on, record: holder },
        version: e('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
  await shiftTally(
    rows,
    before.map((duty, at) => ({ duty, from: standOf(duty), to: standOf(after[at] ?? duty) })),
  )
}

/** What else delivers a standing duty: of its other records the one that holds longest. */
const heldBy = async (rows: ReadRows, { id, occasion }: DutyFile, besides: string) => {
  if (occasion !== standing) return undefined
  const left = await rows
    .selectFrom('evidence')
    .innerJoin('record', 'record.id', 'evidence.record')
    .select(['evidence.record', 'evidence.lapses_on', 'evidence.renew_on'])
    .select(['record.happened_on', 'record.filed_on'])
    .where('evidence.duty', '=', id)
    .where('evidence.record', '!=', besides)
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
