import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import { type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { ReadRows, Signer } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import type { FacetFilter, ListQuery } from './list-query.ts'
import type {} from './tables.ts'

type Rows = SelectQueryBuilder<Tables, 'record' | 'party', object>

/**
 * The facet that leads: a list by day with one chosen word walks that word's index in order and stops when the page
 * is full, however rare or common the word is. Where a party is named its own few records are walked instead.
 */
const leadOf = ({ facets, party, sort }: ListQuery): FacetFilter | undefined =>
  sort.column === 'happened' && party === undefined
    ? facets.find(({ values }) => values.length === 1)
    : undefined

/** Every record that the query means, within the signer's reach. */
const matching = (rows: ReadRows, signer: Signer, query: ListQuery): Rows => {
  const lead = leadOf(query)
  let found = rows.selectFrom('record').innerJoin('party', 'party.id', 'record.party') as unknown as Rows
  if (lead !== undefined) found = ledBy(found, query, lead)
  found = placed(ofState(found, query), signer, query)
  for (const filter of query.facets) if (filter !== lead) found = found.where(saysOneOf(query, filter))
  // Nothing chosen finds nothing, rather than everything.
  if (query.ids !== undefined)
    found = found.where('record.id', 'in', query.ids.length > 0 ? query.ids : [nobody])
  for (const word of query.words) found = found.where(sql<SqlBool>`strpos(record.search, ${word}) > 0`)
  return found
}

const nobody = '00000000-0000-0000-0000-000000000000'

const ledBy = (found: Rows, { kind = '', from, to }: ListQuery, { field, values }: FacetFilter): Rows => {
  const [value = ''] = values
  let led = found.innerJoin('facet as lead', 'lead.record', 'record.id')
  led = led.where('lead.kind', '=', kind).where('lead.field', '=', field).where('lead.value', '=', value)
  if (from !== undefined) led = led.where('lead.happened_on', '>=', from)
  if (to !== undefined) led = led.where('lead.happened_on', '<=', to)
  return led as unknown as Rows
}

const ofState = (found: Rows, { state }: ListQuery): Rows => {
  if (state === 'standing' || state === 'amended' || state === 'returned')
    return found.where('record.status', '=', state)
  const current = found.where('record.status', '!=', 'amended')
  if (state === 'late') return current.where('record.late_days', '>', 0)
  return state === 'backdated' ? current.where('record.backdated', '=', true) : current
}

const placed = (found: Rows, signer: Signer, { kind, from, to, party, area, handler }: ListQuery): Rows => {
  let here = within(found, signer)
  if (kind !== undefined) here = here.where('record.kind', '=', kind)
  if (from !== undefined) here = here.where('record.happened_on', '>=', from)
  if (to !== undefined) here = here.where('record.happened_on', '<=', to)
  if (party !== undefined) here = here.where('record.party', '=', party)
  if (area !== undefined) here = here.where('record.area', '=', area)
  return handler === undefined ? here : here.where('record.handler', '=', handler)
}

/**
 * Row security decides who sees what; said once more as plain equality, a narrow reach finds its rows by an index
 * instead of walking the whole town's.
 */
const within = (found: Rows, { reach, party, handler }: Signer): Rows => {
  if (reach.some((prefix) => prefix.length < 12)) return found
  return found.where((e) =>
    e.or([
      ...(reach.length > 0 ? [e('record.area', 'in', reach)] : []),
      ...(party === null ? [] : [e('record.party', '=', party)]),
      ...(handler === null ? [] : [e('record.handler', '=', handler)]),
    ]),
  )
}

const saysOneOf =
  ({ kind = '' }: ListQuery, { field, values }: FacetFilter) =>
  (e: ExpressionBuilder<Tables, 'record' | 'party'>) =>
    e.exists(
      e
        .selectFrom('facet as said')
        .select((one) => one.lit(1).as('one'))
        .whereRef('said.record', '=', 'record.id')
        .whereRef('said.happened_on', '=', 'record.happened_on')
        .where('said.kind', '=', kind)
        .where('said.field', '=', field)
        .where('said.value', 'in', values),
    )

/** Plain columns of a list; `values` holds the columns that its ledger shows. */
const listed = (found: Rows, ledger: Ledger | undefined) =>
  found
    .select(['record.id', 'record.kind', 'record.version', 'record.number', 'record.revision'])
    .select(['record.status', 'record.party', 'record.area', 'record.happened_on', 'record.filed_on'])
    .select(['record.filed_by_name', 'record.entered_for', 'record.late_days', 'record.backdated'])
    .select('party.name as party_name')
    .select(shownOf(ledger).as('values'))

export type ListedRecord = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number]

/** Only what the columns show, so that long texts are not fetched; a ledger that upgrades old values needs them all. */
const shownOf = (ledger: Ledger | undefined) => {
  if (ledger?.upgrade !== undefined) return sql<ListedValues>`record.values`
  const names = ledger?.list.filter((name) => ledger.fields[name]?.personal === false) ?? []
  const members = names.map((name) => sql`${sql.lit(name)}, record.values -> ${sql.lit(name)}`)
  return sql<ListedValues>`jsonb_build_object(${sql.join(members)})`
}
type ListedValues = { readonly [field: string]: unknown }

const keyOf = (query: ListQuery) => {
  const isLed = leadOf(query) !== undefined
  const columns = {
    happened: isLed ? 'lead.happened_on' : 'record.happened_on',
    filed: 'record.filed_on',
    number: 'record.number',
    party: 'party.name',
  } as const
  return { key: sql.ref(columns[query.sort.column]), id: sql.ref(isLed ? 'lead.record' : 'record.id') }
}

/** So many records after a place in the query's order. */
export const pageOfRecords = (
  rows: ReadRows,
  signer: Signer,
  query: ListQuery,
  after: readonly string[] | undefined,
  limit: number,
): Promise<ListedRecord[]> =>
  ordered(listed(matching(rows, signer, query), query.ledger), query, after, limit).execute()

const ordered = <O>(
  found: SelectQueryBuilder<Tables, 'record' | 'party', O>,
  query: ListQuery,
  after: readonly string[] | undefined,
  limit: number,
) => {
  const { key, id } = keyOf(query)
  const direction = query.sort.descends ? 'desc' : 'asc'
  const isPast = query.sort.descends ? sql`<` : sql`>`
  const page = found.orderBy(key, direction).orderBy(id, direction).limit(limit)
  if (after === undefined) return page
  const [value = '', last = ''] = after
  return page.where(sql<SqlBool>`(${key}, ${id}) ${isPast} (${cast(query, value)}, ${last}::uuid)`)
}

const cast = ({ sort }: ListQuery, value: string) => {
  if (sort.column === 'number') return sql`${value}::bigint`
  return sort.column === 'party' ? sql`${value}::text` : sql`${value}::date`
}

/** The records themselves with every value, for whoever copies them out. */
export const pageOfWholeRecords = (
  rows: ReadRows,
  signer: Signer,
  query: ListQuery,
  after: readonly string[] | undefined,
  limit: number,
) =>
  ordered(
    matching(rows, signer, query).selectAll('record').select('party.name as party_name'),
    query,
    after,
    limit,
  ).execute()

/** Counting stops here: beyond it nobody reads the list, and the walk would cost more than the page. */
export const countedTo = 10_000

export const countRecords = async (rows: ReadRows, signer: Signer, query: ListQuery): Promise<number> => {
  const some = matching(rows, signer, query)
    .select((e) => e.lit(1).as('one'))
    .limit(countedTo + 1)
    .as('some')
  const { count } = await rows
    .selectFrom(some)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many of the query's records say each word; only asked where all of them were counted. */
export const countFacets = (rows: ReadRows, signer: Signer, query: ListQuery) =>
  rows
    .selectFrom('facet')
    .select(['field', 'value'])
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('kind', '=', query.kind ?? '')
    .where('record', 'in', matching(rows, signer, query).select('record.id'))
    .groupBy(['field', 'value'])
    .execute()

/** How many records of each ledger lie in reach, each counted as far as a list is. */
export const countByKind = async (
  rows: ReadRows,
  signer: Signer,
  kinds: readonly string[],
): Promise<Map<string, number>> => {
  const [first, ...rest] = kinds.map((kind) => {
    const some = within(rows.selectFrom('record') as unknown as Rows, signer)
      .select((e) => e.lit(1).as('one'))
      .where('record.kind', '=', kind)
      .where('record.status', '!=', 'amended')
      .limit(countedTo + 1)
      .as('some')
    return rows
      .selectFrom(some)
      .select((e) => [sql<string>`${kind}::text`.as('kind'), e.fn.countAll<number>().as('count')])
  })
  if (first === undefined) return new Map()
  const counts = await rest.reduce((all, one) => all.unionAll(one), first).execute()
  return new Map(counts.map(({ kind, count }) => [kind, Number(count)]))
}
