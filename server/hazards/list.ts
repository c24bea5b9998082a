import type { hazards } from '@bihuan/contract/hazards.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import { ownersStages, type Stage, stageNames, townsStages } from '@bihuan/domain/hazards/stage.ts'
import { type Expression, type SqlBool, sql } from 'kysely'
import { pageSize } from '../frame/cursor.ts'
import type { ReadRows, Signer } from '../frame/desk.ts'
import { withinReach } from '../frame/reach.ts'
import type {} from '../parties/tables.ts'
import type {} from './tables.ts'
import type { Listed } from './views.ts'

export type Asked = Omit<InputOf<typeof hazards.list>, 'cursor' | 'asOf'>

const is = (column: string, value: unknown) => sql<SqlBool>`${sql.ref(`hazard.${column}`)} = ${value}`

function* conditionsOf(asked: Asked, signer: Signer, asOf: Day): Generator<Expression<SqlBool>> {
  yield* withinReach(signer, 'hazard')
  yield* inState(asked.state, asOf)
  const { class: sort, village, from, to } = asked
  for (const name of ['grade', 'source', 'sector', 'ban', 'party', 'handler'] as const)
    if (asked[name] !== undefined) yield is(name, asked[name])
  if (village !== undefined) yield is('area', village)
  if (asked.again !== undefined) yield sql<SqlBool>`hazard.is_repeat and hazard.stage <> 'withdrawn'`
  if (sort !== undefined)
    yield sort.length < 3 ? sql<SqlBool>`starts_with(hazard.class, ${sort})` : is('class', sort)
  if (from !== undefined) yield sql<SqlBool>`hazard.found_on >= ${from}::date`
  if (to !== undefined) yield sql<SqlBool>`hazard.found_on <= ${to}::date`
  for (const word of (asked.q ?? '').toLowerCase().split(/\s+/).slice(0, 5))
    if (word !== '') yield sql<SqlBool>`strpos(hazard.search, ${word}) > 0`
}

const isStage = (state: string): state is Stage => (stageNames as readonly string[]).includes(state)

/** What the clock decides is asked with the day: overdue is open past its deadline, waiting is what the town owes. */
function* inState(state: Asked['state'], asOf: Day): Generator<Expression<SqlBool>> {
  if (state === undefined) return
  if (isStage(state)) yield is('stage', state)
  else if (state === 'counted') yield sql<SqlBool>`hazard.stage <> 'withdrawn'`
  else if (state === 'closed') yield sql<SqlBool>`not hazard.is_open`
  else yield sql<SqlBool>`hazard.is_open`
  if (state === 'overdue') {
    yield sql<SqlBool>`hazard.stage in (${sql.join(ownersStages)})`
    yield sql<SqlBool>`hazard.due_on < ${asOf}::date`
  }
  if (state === 'waiting') yield sql<SqlBool>`hazard.stage in (${sql.join(townsStages)})`
}

const farAway = '9999-12-31'

const orderOf = ({ sort }: Asked) =>
  sort === 'due'
    ? // As the index has it: a literal, for a parameter would be another expression.
      ({
        key: sql<string>`coalesce(hazard.due_on, ${sql.raw(`date '${farAway}'`)})`,
        direction: 'asc',
      } as const)
    : ({ key: sql<string>`hazard.found_on`, direction: 'desc' } as const)

/** Ids of so many hazards after a place in their order, what was found last first or due first. */
export const keysOfHazards = (
  rows: ReadRows,
  signer: Signer,
  asked: Asked,
  after: readonly string[] | undefined,
  asOf: Day,
  atMost: number,
) => {
  const { key, direction } = orderOf(asked)
  let keys = rows.selectFrom('hazard').select(['hazard.id', key.as('key')])
  for (const condition of conditionsOf(asked, signer, asOf)) keys = keys.where(condition)
  if (after !== undefined) {
    const beyond = direction === 'asc' ? sql`>` : sql`<`
    keys = keys.where(sql<SqlBool>`(${key}, hazard.id) ${beyond} (${after[0]}::date, ${after[1]}::uuid)`)
  }
  return keys.orderBy(key, direction).orderBy('hazard.id', direction).limit(atMost)
}

/** One row more than a page of hazards after a place in their order. */
export const pageOfHazards = async (
  rows: ReadRows,
  signer: Signer,
  asked: Asked,
  after: readonly string[] | undefined,
  asOf: Day,
): Promise<Listed[]> => {
  const { direction } = orderOf(asked)
  const page = keysOfHazards(rows, signer, asked, after, asOf, pageSize + 1)
  return rows
    .selectFrom(page.as('page'))
    .innerJoin('hazard', 'hazard.id', 'page.id')
    .leftJoin('party', 'party.id', 'hazard.party')
    .leftJoin('party as care', 'care.id', 'hazard.handler')
    .select(['hazard.id', 'hazard.year', 'hazard.number', 'hazard.area', 'hazard.party', 'hazard.handler'])
    .select(['hazard.stage', 'hazard.is_open', 'hazard.grade', 'hazard.source', 'hazard.class', 'hazard.ban'])
    .select(['hazard.found_on', 'hazard.due_on', 'hazard.town_due_on', 'hazard.ended_on'])
    .select(['hazard.is_listed', 'hazard.is_suspended', 'care.name as handler_name'])
    .select((e) => [
      e.fn.coalesce('party.name', e.val('')).as('party_name'),
      told('what').as('what'),
      told('place').as('place'),
      sql<string | null>`hazard.state->>'deadlineSince'`.as('deadline_since'),
      sql<string | null>`coalesce(hazard.state->>'reviewAsked', hazard.state->'extension'->>'on')`.as(
        'town_since',
      ),
      sql<string | null>`hazard.state->'photos'->>0`.as('photo'),
    ])
    .orderBy('page.key', direction)
    .orderBy('page.id', direction)
    .execute()
}

const told = (member: string) => sql<string>`hazard.state->>${sql.lit(member)}`

/** Where the page after this row begins. */
export const placeAfter = ({ sort }: Asked, row: Pick<Listed, 'id' | 'due_on' | 'found_on'>): string[] => [
  sort === 'due' ? (row.due_on ?? farAway) : row.found_on,
  row.id,
]
