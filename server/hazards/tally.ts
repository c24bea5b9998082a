import type { Hazard } from '@bihuan/domain/hazards/hazard.ts'
import { type RawBuilder, sql } from 'kysely'
import type { WriteRows, Writer } from '../frame/desk.ts'
import { writtenOnce } from '../frame/written-once.ts'
import type {} from './analysis-tables.ts'
import type {} from './tables.ts'

const counted = [
  ...(['area', 'party', 'handler', 'sector', 'class', 'source', 'grade', 'stage'] as const),
  ...(['found_on', 'due_on', 'answered_on', 'ended_on', 'is_repeat'] as const),
] as const

/**
 * Says to the counts that these hazards leave their places or come to them, as their rows stand now: `go` before they
 * change and `come` after. A row is added and nobody's is touched, so that writers do not wait for each other.
 */
export const noteHazards = async (
  rows: WriteRows,
  what: 'go' | 'come',
  of: { ids: readonly string[] } | { party: string },
): Promise<void> => {
  if ('party' in of) await noted(rows, what, sql`h.party = ${of.party}::uuid`).execute()
  else await noteById[what](rows, of.ids)
}

const noted = (rows: WriteRows, what: 'go' | 'come', which: RawBuilder<unknown>) =>
  rows
    .insertInto('hazard_change')
    .columns(['town', 'id', 'sign', 'department', ...counted])
    .expression(
      sql`select h.town, gen_random_uuid(), ${sql.lit(what === 'come' ? 1 : -1)},
          (select p.id from party p where p.town = h.town and p.id = h.party and p.kind = 'department'),
          ${sql.join(counted.map((name) => sql.ref(`h.${name}`)))}
        from hazard h where h.town = (select fact.town()) and ${which}`,
    )

const byId = (what: 'go' | 'come') =>
  writtenOnce((rows: WriteRows, ids: readonly string[]) => noted(rows, what, sql`h.id = any(${ids}::uuid[])`))
const noteById = { go: byId('go'), come: byId('come') }

/** The trade of a body as its file has it; files from before the sectors had a list say nothing here. */
export const sectorOf = (party: string) =>
  sql<string>`coalesce((select p.sector from party p where p.town = (select fact.town()) and p.id = ${party}::uuid
    and p.sector ~ '^[a-z]+(-[a-z]+)*$'), '')`

/** Whether the body had an earlier one of this class, found within the year before it. */
export const isRepeat = ({ id, party }: { id: string; party: string }, hazard: Hazard) =>
  hazard.class === undefined
    ? false
    : sql<boolean>`exists (select from hazard h where h.town = (select fact.town()) and h.party = ${party}::uuid
        and h.class = ${hazard.class} and h.stage <> 'withdrawn'
        and h.found_on between (${hazard.foundOn}::date - interval '1 year')::date and ${hazard.foundOn}::date
        and (h.found_on, h.id) < (${hazard.foundOn}::date, ${id}::uuid))`

/** Of so many acts one folds, by the last digits of an id. */
const seldom = 32

/** Folds what waits into the counts, once in so many acts; whoever finds somebody else folding leaves it to them. */
export const foldAtTimes = async (desk: Writer): Promise<void> => {
  if (Number.parseInt(desk.newId().slice(-4), 16) % seldom !== 0) return
  await desk.rows.selectFrom(sql`(select fold_hazards())`.as('folded')).select(sql`1`.as('one')).execute()
}
