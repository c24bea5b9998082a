import { type SqlBool, sql } from 'kysely'
import type {} from '../duties/tables.ts'
import type { ReadRows } from '../frame/desk.ts'
import type {} from '../hazards/tables.ts'
import type {} from '../ledgers/tables.ts'
import type {} from '../parties/tables.ts'
import type {} from '../people/tables.ts'

/** As many of each as one reads at a glance. */
const few = 6

/** Plain inclusion: no wildcard a person might type means anything, and two Chinese characters are a word. */
type Searched = 'party.name' | 'person.name' | 'event.name' | 'record.search' | 'hazard.search'
const holds = (column: Searched, text: string) => sql<SqlBool>`strpos(lower(${sql.ref(column)}), ${text}) > 0`

export const partiesNamed = (rows: ReadRows, text: string) =>
  rows
    .selectFrom('party')
    .select(['party.id', 'party.name', 'party.area'])
    .where('party.struck_at', 'is', null)
    .where((e) => e.or([holds('party.name', text), e('party.uscc', '=', text.toUpperCase())]))
    .orderBy(sql`strpos(lower(party.name), ${text})`)
    .orderBy('party.name')
    .limit(few)
    .execute()

export const peopleNamed = (rows: ReadRows, text: string) =>
  rows
    .selectFrom('person')
    .innerJoin('party', 'party.id', 'person.party')
    .select(['person.id', 'person.name', 'person.party', 'party.name as party_name'])
    .where(holds('person.name', text))
    .where('party.struck_at', 'is', null)
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(few)
    .execute()

/** Every word must stand in the record or in its party's name; the newest first. */
export const recordsHolding = (rows: ReadRows, words: readonly string[]) => {
  let found = rows
    .selectFrom('record')
    .innerJoin('party', 'party.id', 'record.party')
    .select(['record.id', 'record.kind', 'record.number', 'record.revision', 'record.happened_on'])
    .select('party.name as party_name')
    .where('record.status', '!=', 'amended')
  for (const word of words)
    found = found.where((e) => e.or([holds('record.search', word), holds('party.name', word)]))
  return found.orderBy('record.happened_on', 'desc').orderBy('record.id', 'desc').limit(few).execute()
}

/** Every word must stand in the hazard or in its party's name; open ones first, then the newest. */
export const hazardsHolding = (
  rows: ReadRows,
  words: readonly string[],
  numbered: { year: number; number: number } | undefined,
) => {
  let found = rows
    .selectFrom('hazard')
    .innerJoin('party', 'party.id', 'hazard.party')
    .select(['hazard.id', 'hazard.year', 'hazard.number', 'hazard.stage', 'party.name as party_name'])
    .select(sql<string>`hazard.state->>'what'`.as('what'))
  if (numbered === undefined) for (const word of words) found = found.where(holds('hazard.search', word))
  else found = found.where('hazard.year', '=', numbered.year).where('hazard.number', '=', numbered.number)
  return found
    .orderBy('hazard.is_open', 'desc')
    .orderBy('hazard.found_on', 'desc')
    .orderBy('hazard.id', 'desc')
    .limit(few)
    .execute()
}

export const eventsNamed = (rows: ReadRows, text: string) =>
  rows
    .selectFrom('event')
    .select(['id', 'name', 'on_day'])
    .where('ended_at', 'is', null)
    .where(holds('event.name', text))
    .orderBy('on_day', 'desc')
    .orderBy('id')
    .limit(few)
    .execute()
