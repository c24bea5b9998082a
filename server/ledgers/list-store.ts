import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ReadRows, Signer } from '../frame/desk.ts'
import { withinReach } from '../frame/reach.ts'
import type {} from '../parties/tables.ts'
import { type Keyed, keysOf } from './list-keys.ts'
import type { ListQuery } from './list-query.ts'
import type {} from './tables.ts'

type Place = readonly string[] | undefined

/**
 * The keys of one page, cut before the records and the names are fetched: row security makes the planner expect too
 * few rows of each table it adds, until it sorts the whole ledger for fifty.
 */
const pageOfKeys = ({ keys, key, id }: Keyed, { sort }: ListQuery, after: Place, limit: number) => {
  const direction = sort.descends ? 'desc' : 'asc'
  const page = keys.orderBy(key, direction).orderBy(id, direction).limit(limit)
  if (after === undefined) return page
  const [value = '', last = ''] = after
  const beyond = sort.descends ? sql`<` : sql`>`
  return page.where(sql<SqlBool>`(${key}, ${id}) ${beyond} (${cast(sort, value)}, ${last}::uuid)`)
}

const cast = ({ column }: ListQuery['sort'], value: string): RawBuilder<unknown> => {
  if (column === 'number') return sql`${value}::bigint`
  return column === 'party' ? sql`${value}::text` : sql`${value}::date`
}

/** The records of a page in its order, with the name of each one's party; empty where the party is out of reach by now. */
const recordsOf = (rows: ReadRows, signer: Signer, query: ListQuery, after: Place, limit: number) => {
  const direction = query.sort.descends ? 'desc' : 'asc'
  return rows
    .selectFrom(pageOfKeys(keysOf(rows, signer, query), query, after, limit).as('page'))
    .innerJoin('record', 'record.id', 'page.id')
    .leftJoin('party', 'party.id', 'record.party')
    .select(sql<string>`coalesce(party.name, '')`.as('party_name'))
    .orderBy('page.key', direction)
    .orderBy('page.id', direction)
}

/** So many records after a place in the query's order, with the values that the list shows. */
export const pageOfRecords = (
  rows: ReadRows,
  signer: Signer,
  query: ListQuery,
  after: Place,
  limit: number,
) =>
  recordsOf(rows, signer, query, after, limit)
    .select(['record.id', 'record.kind', 'record.version', 'record.number', 'record.revision'])
    .select(['record.status', 'record.party', 'record.area', 'record.happened_on', 'record.filed_on'])
    .select(['record.filed_by_name', 'record.entered_for', 'record.late_days', 'record.backdated'])
    .select(shownOf(query.ledger).as('values'))
    .execute()

export type ListedRecord = Awaited<ReturnType<typeof pageOfRecords>>[number]

/** Only what the columns show, so that long texts are not fetched; a ledger that upgrades old values needs them all. */
const shownOf = (ledger: Ledger | undefined) => {
  if (ledger?.upgrade !== undefined) return sql<ListedValues>`record.values`
  const names = ledger?.list.filter((name) => ledger.fields[name]?.personal === false) ?? []
  const members = names.map((name) => sql`${sql.lit(name)}, record.values -> ${sql.lit(name)}`)
  return sql<ListedValues>`jsonb_build_object(${sql.join(members)})`
}
type ListedValues = { readonly [field: string]: unknown }

/** The records themselves with every value, for whoever copies them out. */
export const pageOfWholeRecords = (
  rows: ReadRows,
  signer: Signer,
  query: ListQuery,
  after: Place,
  limit: number,
) => recordsOf(rows, signer, query, after, limit).selectAll('record').execute()

/** Counting stops here: beyond it nobody reads the list, and the walk would cost more than the page. */
export const countedTo = 10_000

export const countRecords = async (rows: ReadRows, signer: Signer, query: ListQuery): Promise<number> => {
  const { keys } = keysOf(rows, signer, query)
  const { count } = await rows
    .selectFrom(keys.limit(countedTo + 1).as('some'))
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many of the query's records say each word; only asked where all of them were counted. */
export const countFacets = (rows: ReadRows, signer: Signer, query: ListQuery) =>
  rows
    .selectFrom(keysOf(rows, signer, query).keys.as('some'))
    .innerJoin('facet', 'facet.record', 'some.id')
    .select(['facet.field', 'facet.value'])
    .select((e) => e.fn.countAll<number>().as('count'))
    .groupBy(['facet.field', 'facet.value'])
    .execute()

/** How many records of each ledger lie in reach, each counted as far as a list is. */
export const countByKind = async (
  rows: ReadRows,
  signer: Signer,
  kinds: readonly string[],
): Promise<Map<string, number>> => {
  const [first, ...rest] = kinds.map((kind) => {
    let own = rows
      .selectFrom('record')
      .select((e) => e.lit(1).as('one'))
      .where('record.kind', '=', kind)
      .where('record.status', '!=', 'amended')
    for (const condition of withinReach(signer, 'record')) own = own.where(condition)
    return rows
      .selectFrom(own.limit(countedTo + 1).as('some'))
      .select((e) => [sql<string>`${kind}::text`.as('kind'), e.fn.countAll<number>().as('count')])
  })
  if (first === undefined) return new Map()
  const counts = await rest.reduce((all, one) => all.unionAll(one), first).execute()
  return new Map(counts.map(({ kind, count }) => [kind, Number(count)]))
}
