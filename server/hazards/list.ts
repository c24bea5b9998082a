import type { hazards } from '@bihuan/contract/hazards.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import { ownersStages, type Stage, stageNames, townsStages } from '@bihuan/domain/hazards/stage.ts'
import { type Expression, type SqlBool, sql } from 'kysely'
import { pageSize } from '../frame/cursor.ts'
import type { ReadRows, Signer } from '../frame/desk.ts'
import { piecesOfReach } from '../frame/reach.ts'
import { type Piece, written, writtenByPieces } from '../frame/written-once.ts'
import type {} from '../parties/tables.ts'
import { fundCondition } from './funds.ts'
import type {} from './tables.ts'
import type { Listed } from './views.ts'

export type Asked = Omit<InputOf<typeof hazards.list>, 'cursor' | 'asOf'>

const piece = (
  name: string,
  write: (first: unknown, second: unknown) => Expression<SqlBool>,
  ...given: readonly unknown[]
): Piece => ({ name, given, write: ([first, second]) => write(first, second) })

const is = (column: string, value: unknown) =>
  piece(`${column}=`, (given) => sql<SqlBool>`${sql.ref(`hazard.${column}`)} = ${given}`, value)
/** A condition with nothing given to it, which is its own name. */
const plain = (text: string) => piece(text, () => sql<SqlBool>`${sql.raw(text)}`)

function* conditionsOf(asked: Asked, signer: Signer, asOf: Day): Generator<Piece> {
  yield* piecesOfReach(signer, 'hazard')
  yield* inState(asked.state, asOf)
  const { class: sort, village, from, to } = asked
  for (const name of ['grade', 'source', 'sector', 'ban', 'party', 'handler'] as const)
    if (asked[name] !== undefined) yield is(name, asked[name])
  if (village !== undefined) yield is('area', village)
  if (asked.funds !== undefined) yield plain(fundCondition(asked.funds))
  if (asked.again !== undefined) yield plain(`hazard.is_repeat and hazard.stage <> 'withdrawn'`)
  if (sort !== undefined)
    yield sort.length < 3
      ? piece('class in', (given) => sql<SqlBool>`starts_with(hazard.class, ${given})`, sort)
      : is('class', sort)
  if (from !== undefined) yield piece('from', (day) => sql<SqlBool>`hazard.found_on >= ${day}::date`, from)
  if (to !== undefined) yield piece('to', (day) => sql<SqlBool>`hazard.found_on <= ${day}::date`, to)
  for (const word of (asked.q ?? '').toLowerCase().split(/\s+/).slice(0, 5))
    if (word !== '') yield piece('word', (given) => sql<SqlBool>`strpos(hazard.search, ${given}) > 0`, word)
}

const isStage = (state: string): state is Stage => (stageNames as readonly string[]).includes(state)

const atStages = (name: string, stages: readonly Stage[]) =>
  piece(name, () => sql<SqlBool>`hazard.stage in (${sql.join(stages)})`)

/** What the clock decides is asked with the day: overdue is open past its deadline, waiting is what the town owes. */
function* inState(state: Asked['state'], asOf: Day): Generator<Piece> {
  if (state === undefined) return
  if (isStage(state)) yield is('stage', state)
  else if (state === 'counted') yield plain(`hazard.stage <> 'withdrawn'`)
  else if (state === 'closed') yield plain('not hazard.is_open')
  else yield plain('hazard.is_open')
  if (state === 'overdue') {
    yield atStages('with its owner', ownersStages)
    yield piece('overdue', (day) => sql<SqlBool>`hazard.due_on < ${day}::date`, asOf)
  }
  if (state === 'waiting') yield atStages('with the town', townsStages)
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

/** What is asked of the list, and where it goes on. */
const piecesOf = (
  asked: Asked,
  signer: Signer,
  after: readonly string[] | undefined,
  asOf: Day,
): readonly Piece[] => {
  const { key, direction } = orderOf(asked)
  const beyond = direction === 'asc' ? sql`>` : sql`<`
  const place = (day: unknown, id: unknown) =>
    sql<SqlBool>`(${key}, hazard.id) ${beyond} (${day}::date, ${id}::uuid)`
  return [
    ...conditionsOf(asked, signer, asOf),
    ...(after === undefined ? [] : [piece('after', place, after[0], after[1])]),
  ]
}

const keysWhere = (rows: ReadRows, asked: Asked, pieces: readonly Piece[], atMost: number) => {
  const { key, direction } = orderOf(asked)
  let keys = rows.selectFrom('hazard').select(['hazard.id', key.as('key')])
  for (const one of pieces) keys = keys.where(written(one))
  return keys.orderBy(key, direction).orderBy('hazard.id', direction).limit(atMost)
}

/** Ids of so many hazards after a place in their order, what was found last first or due first. */
export const keysOfHazards = (
  rows: ReadRows,
  signer: Signer,
  asked: Asked,
  after: readonly string[] | undefined,
  asOf: Day,
  atMost: number,
) => keysWhere(rows, asked, piecesOf(asked, signer, after, asOf), atMost)

/** Each order of the list is a statement of its own. */
const pageIn = { '-found': writtenByPieces<Listed>(), due: writtenByPieces<Listed>() }

/** One row more than a page of hazards after a place in their order. */
export const pageOfHazards = (
  rows: ReadRows,
  signer: Signer,
  asked: Asked,
  after: readonly string[] | undefined,
  asOf: Day,
): Promise<Listed[]> =>
  pageIn[asked.sort ?? '-found'](rows, piecesOf(asked, signer, after, asOf), (pieces) =>
    pageWhere(rows, asked, pieces),
  )

const pageWhere = (rows: ReadRows, asked: Asked, pieces: readonly Piece[]) => {
  const { direction } = orderOf(asked)
  const page = keysWhere(rows, asked, pieces, pageSize + 1)
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
}

const told = (member: string) => sql<string>`hazard.state->>${sql.lit(member)}`

/** Where the page after this row begins. */
export const placeAfter = ({ sort }: Asked, row: Pick<Listed, 'id' | 'due_on' | 'found_on'>): string[] => [
  sort === 'due' ? (row.due_on ?? farAway) : row.found_on,
  row.id,
]
