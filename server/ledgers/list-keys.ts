import {
  type Expression,
  expressionBuilder,
  type RawBuilder,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from 'kysely'
import type { ReadRows, Signer } from '../frame/desk.ts'
import { withinReach } from '../frame/reach.ts'
import type { Tables } from '../frame/tables.ts'
import type { FacetFilter, ListQuery } from './list-query.ts'
import type {} from './tables.ts'

/** Ids of records with what they are sorted by, of which a page is cut before anything else is fetched. */
export type Keys = SelectQueryBuilder<Tables, never, { id: string; key: unknown }>

/** The keys that a query means within the signer's reach, and what a place in their order is compared with. */
export type Keyed = { keys: Keys; id: RawBuilder<unknown>; key: RawBuilder<unknown> }

/**
 * The facet that leads: a list by day with one chosen word walks that word's index in order and stops when the page
 * is full, however rare or common the word is. Where a party is named its own few records are walked instead.
 */
const leadOf = ({ facets, party, sort }: ListQuery): FacetFilter | undefined =>
  sort.column === 'happened' && party === undefined
    ? facets.find(({ values }) => values.length === 1)
    : undefined

/** A facet knows its record's day, place and whether it is current; words and states are told by the record alone. */
const isToldByFacet = ({ state, words, ids }: ListQuery): boolean =>
  state === undefined && words.length === 0 && ids === undefined

export const keysOf = (rows: ReadRows, signer: Signer, query: ListQuery): Keyed => {
  const lead = leadOf(query)
  const { id, key, from } = columnsOf(query, lead)
  const all = sourceOf(rows, query, lead) as unknown as Keys
  let keys = all.select([sql<string>`${id}`.as('id'), key.as('key')]) as Keys
  for (const condition of conditionsOf(signer, query, lead, from)) keys = keys.where(condition)
  return { keys, id, key }
}

type Source = 'record' | 'lead'

const sourceOf = (rows: ReadRows, query: ListQuery, lead: FacetFilter | undefined) => {
  if (lead !== undefined && isToldByFacet(query)) return rows.selectFrom('facet as lead')
  const records = rows.selectFrom('record')
  if (lead !== undefined) return records.innerJoin('facet as lead', 'lead.record', 'record.id')
  return query.sort.column === 'party' ? records.innerJoin('party', 'party.id', 'record.party') : records
}

const columnsOf = ({ sort }: ListQuery, lead: FacetFilter | undefined) => {
  const from: Source = lead === undefined ? 'record' : 'lead'
  const names = {
    happened: `${from}.happened_on`,
    filed: 'record.filed_on',
    number: 'record.number',
    party: 'party.name',
  }
  return {
    from,
    id: sql.ref(lead === undefined ? 'record.id' : 'lead.record'),
    key: sql.ref(names[sort.column]),
  }
}

const is = (column: string, value: unknown) => sql<SqlBool>`${sql.ref(column)} = ${value}`

function* conditionsOf(
  signer: Signer,
  query: ListQuery,
  lead: FacetFilter | undefined,
  from: Source,
): Generator<Expression<SqlBool>> {
  const { kind, party, area, handler } = query
  yield* withinReach(signer, from)
  if (kind !== undefined) yield is(`${from}.kind`, kind)
  if (lead !== undefined) {
    yield is('lead.field', lead.field)
    yield is('lead.value', lead.values[0])
  }
  if (query.from !== undefined) yield sql<SqlBool>`${sql.ref(`${from}.happened_on`)} >= ${query.from}::date`
  if (query.to !== undefined) yield sql<SqlBool>`${sql.ref(`${from}.happened_on`)} <= ${query.to}::date`
  if (party !== undefined) yield is(`${from}.party`, party)
  if (area !== undefined) yield is(`${from}.area`, area)
  if (handler !== undefined) yield is(`${from}.handler`, handler)
  if (lead !== undefined && isToldByFacet(query)) yield sql<SqlBool>`lead.live`
  else yield* toldByRecord(query)
  for (const filter of query.facets) if (filter !== lead) yield saysOneOf(query, filter, from)
}

function* toldByRecord({ state, words, ids }: ListQuery): Generator<Expression<SqlBool>> {
  if (state === 'standing' || state === 'amended' || state === 'returned') yield is('record.status', state)
  else yield sql<SqlBool>`record.status <> 'amended'`
  if (state === 'late') yield sql<SqlBool>`record.late_days > 0`
  if (state === 'backdated') yield sql<SqlBool>`record.backdated`
  // Nothing chosen finds nothing, rather than everything.
  if (ids !== undefined) yield sql<SqlBool>`record.id = any(${ids}::uuid[])`
  for (const word of words) yield sql<SqlBool>`strpos(record.search, ${word}) > 0`
}

const e = expressionBuilder<Tables, never>()

/**
 * Whether the record also says one of these words: one probe of the facet's key. A value and not an `exists`, which the
 * planner would turn into a join of the two words' whole lists before it cuts fifty.
 */
const saysOneOf = ({ kind = '' }: ListQuery, { field, values }: FacetFilter, from: Source) =>
  e
    .selectFrom('facet as said')
    .select(sql<SqlBool>`true`.as('one'))
    .where('said.kind', '=', kind)
    .where('said.field', '=', field)
    .where('said.value', 'in', values)
    .where(sql<SqlBool>`said.happened_on = ${sql.ref(`${from}.happened_on`)}`)
    .where(sql<SqlBool>`said.record = ${sql.ref(from === 'lead' ? 'lead.record' : 'record.id')}`)
    .limit(1)
    .$asScalar()
