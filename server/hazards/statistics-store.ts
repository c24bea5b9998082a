import type { Day } from '@bihuan/domain/base/day.ts'
import type { Period } from '@bihuan/domain/duties/period.ts'
import { isStatisticsOfYear } from '@bihuan/domain/hazards/statistics.ts'
import { type Insertable, type Selectable, type SqlBool, sql } from 'kysely'
import { pageSize } from '../frame/cursor.ts'
import type { Reader, ReadRows, WriteRows } from '../frame/desk.ts'
import { withinReach } from '../frame/reach.ts'
import type { Tables, TownColumn } from '../frame/tables.ts'
import type {} from '../ledgers/tables.ts'
import { standing } from '../parties/store.ts'

declare module '../frame/tables.ts' {
  interface Tables {
    statistics_reminder: {
      town: TownColumn
      period: string
      party: string
      area: string
      handler: string | null
      reminded_at: number
      reminded_by_name: string
    }
  }
}

export type Filed = Selectable<Tables['record']>

const spanName = (period: Period) => (isStatisticsOfYear(period) ? 'year' : 'quarter')

/** What stands in the ledger for a period: one standing before one that was given back, the latest first. */
const filedIn = (rows: ReadRows, period: Period) =>
  rows
    .selectFrom('record')
    .where('record.kind', '=', 'hazard-statistics')
    .where('record.happened_on', '=', period.last)
    .where('record.status', '!=', 'amended')
    .where(sql<SqlBool>`record.values->>'span' = ${spanName(period)}`)

export const filedBy = (rows: ReadRows, party: string, period: Period): Promise<Filed | undefined> =>
  filedIn(rows, period)
    .selectAll('record')
    .where('record.party', '=', party)
    .orderBy(sql`record.status = 'standing'`, 'desc')
    .orderBy('record.filed_at', 'desc')
    .executeTakeFirst()

export type FiledInShort = Pick<Filed, 'happened_on' | 'filed_on' | 'status'> & { span: string }

/** Every form of one body, one that stands before one that was given back. */
export const everythingFiledBy = (rows: ReadRows, party: string): Promise<FiledInShort[]> =>
  rows
    .selectFrom('record')
    .select(['happened_on', 'filed_on', 'status', sql<string>`record.values->>'span'`.as('span')])
    .where('kind', '=', 'hazard-statistics')
    .where('party', '=', party)
    .where('status', '!=', 'amended')
    .orderBy(sql`record.status = 'standing'`, 'desc')
    .orderBy('filed_at', 'desc')
    .execute()

export const isOf = ({ happened_on, span }: FiledInShort, period: Period): boolean =>
  happened_on === period.last && span === spanName(period)

/** Enterprises within reach that were there before the period ended and are still: whoever has to hand something in. */
const tellers = ({ rows, signer, today }: Reader, period: Period, village: string | undefined) => {
  let asked = standing(rows)
    .where('party.kind', '=', 'enterprise')
    .where('party.since', '<=', period.last)
    .where((e) => e.or([e('party.until', 'is', null), e('party.until', '>', today)]))
  for (const condition of withinReach(signer, 'party')) asked = asked.where(condition)
  return village === undefined ? asked : asked.where('party.area', '=', village)
}

const latest = (rows: ReadRows, period: Period) =>
  filedIn(rows, period)
    .distinctOn('record.party')
    .select(['record.party', 'record.id', 'record.filed_on', 'record.status'])
    .orderBy('record.party')
    .orderBy(sql`record.status = 'standing'`, 'desc')
    .orderBy('record.filed_at', 'desc')

export type Asked = { period: Period; village?: string | undefined; state?: 'missing' | 'filed' | undefined }

/** How many have to hand in, and how many did. */
export const countTellers = async (desk: Reader, { period, village }: Asked) => {
  const { all, filed } = await tellers(desk, period, village)
    .leftJoin(latest(desk.rows, period).as('filed'), 'filed.party', 'party.id')
    .select([
      sql<string>`count(*)`.as('all'),
      sql<string>`count(*) filter (where filed.status = 'standing')`.as('filed'),
    ])
    .executeTakeFirstOrThrow()
  return { all: Number(all), filed: Number(filed) }
}

export type TellerRow = {
  id: string
  name: string
  area: string
  handler: string | null
  record: string | null
  filed_on: Day | null
  status: Filed['status'] | null
  reminders: number
  reminded_at: number | null
}

const rowsOf = (desk: Reader, { period, village, state }: Asked) => {
  const asked = tellers(desk, period, village)
    .leftJoin(latest(desk.rows, period).as('filed'), 'filed.party', 'party.id')
    .leftJoin(
      desk.rows
        .selectFrom('statistics_reminder')
        .select((e) => [
          'party',
          e.fn.countAll<string>().as('reminders'),
          e.fn.max('reminded_at').as('reminded_at'),
        ])
        .where('period', '=', period.name)
        .groupBy('party')
        .as('reminded'),
      'reminded.party',
      'party.id',
    )
    .select(['party.id', 'party.name', 'party.area', 'party.handler'])
    .select(['filed.id as record', 'filed.filed_on', 'filed.status'])
    .select(['reminded.reminders', 'reminded.reminded_at'])
  if (state === undefined) return asked
  return asked.where(
    state === 'filed'
      ? sql<SqlBool>`filed.status = 'standing'`
      : sql<SqlBool>`filed.status is distinct from 'standing'`,
  )
}

const read = ({
  reminders,
  reminded_at,
  ...row
}: Awaited<ReturnType<typeof fetched>>[number]): TellerRow => ({
  ...row,
  reminders: Number(reminders ?? 0),
  reminded_at: reminded_at === null ? null : Number(reminded_at),
})
const fetched = (query: ReturnType<typeof rowsOf>) => query.execute()

/** One row more than a page of those who have to hand in, by name. */
export const pageOfTellers = async (
  desk: Reader,
  asked: Asked,
  after: readonly string[] | undefined,
): Promise<TellerRow[]> => {
  let page = rowsOf(desk, asked)
  if (after !== undefined)
    page = page.where(sql<SqlBool>`(party.name, party.id) > (${after[0]}::text, ${after[1]}::uuid)`)
  const found = await fetched(
    page
      .orderBy('party.name')
      .orderBy('party.id')
      .limit(pageSize + 1),
  )
  return found.map(read)
}

/** These of them, as far as they have to hand in. */
export const tellersAmong = async (
  desk: Reader,
  asked: Asked,
  ids: readonly string[],
): Promise<TellerRow[]> =>
  (
    await fetched(
      rowsOf(desk, asked)
        .where('party.id', 'in', [...ids])
        .orderBy('party.id'),
    )
  ).map(read)

export const insertStatisticsReminders = (
  rows: WriteRows,
  reminders: readonly Insertable<Tables['statistics_reminder']>[],
) => rows.insertInto('statistics_reminder').values(reminders).execute()
