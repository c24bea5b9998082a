import { sql } from 'kysely'
import type { Reader, ReadRows } from '../frame/desk.ts'
import { type Asked, keysOfHazards, placeAfter } from './list.ts'
import type { NamedHazard } from './store.ts'

/** A hazard with how many acts its file holds: by that a workbook that comes back knows whether it is the same. */
export type WholeHazard = NamedHazard & { seq: number }

/** Whole hazards with the names of their body and department. */
export const wholeHazards = (rows: ReadRows) =>
  rows
    .selectFrom('hazard')
    .innerJoin('file', 'file.id', 'hazard.id')
    .leftJoin('party', 'party.id', 'hazard.party')
    .leftJoin('party as care', 'care.id', 'hazard.handler')
    .selectAll('hazard')
    .select(['file.seq', 'care.name as handler_name'])
    .select((e) => e.fn.coalesce('party.name', e.val('')).as('party_name'))

const chunk = 500

/** Every hazard that the list would show under these filters, in its order, page by page. */
export async function* everyHazard(desk: Reader, asked: Asked): AsyncGenerator<WholeHazard> {
  let after: string[] | undefined
  for (;;) {
    const keys = await keysOfHazards(desk.rows, desk.signer, asked, after, desk.today, chunk).execute()
    const ids = keys.map(({ id }) => id)
    const found =
      ids.length === 0 ? [] : await wholeHazards(desk.rows).where('hazard.id', 'in', ids).execute()
    const byId = new Map(found.map((one) => [one.id, one]))
    for (const id of ids) {
      const one = byId.get(id)
      if (one !== undefined) yield one
    }
    const last = byId.get(ids.at(-1) ?? '')
    if (last === undefined || ids.length < chunk) return
    after = placeAfter(asked, last)
  }
}

/** Open hazards of these bodies, and those found on these days: what a row may be a second copy of. */
export const hazardsNear = (
  rows: ReadRows,
  parties: readonly string[],
  days: readonly string[],
  atMost: number,
) =>
  wholeHazards(rows)
    .where('hazard.party', 'in', parties)
    .where('hazard.stage', '!=', 'withdrawn')
    .where((e) =>
      e.or([
        e('hazard.is_open', '=', true),
        days.length === 0 ? sql<boolean>`false` : e('hazard.found_on', 'in', days),
      ]),
    )
    .orderBy('hazard.found_on', 'desc')
    .orderBy('hazard.id', 'desc')
    .limit(atMost)
    .execute()
