import type { Debtor } from '@bihuan/domain/duties/duty.ts'
import type { Selectable } from 'kysely'
import { pageSize } from '../frame/cursor.ts'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import type {} from './tables.ts'

export type PartyFile = Selectable<Tables['party']>

export const findParty = (rows: ReadRows, id: string): Promise<PartyFile | undefined> =>
  rows.selectFrom('party').selectAll().where('id', '=', id).executeTakeFirst()

export const placeNames = async (rows: ReadRows, areas: readonly string[]) => {
  if (areas.length === 0) return new Map<string, { zh: string; en: string }>()
  const places = await rows
    .selectFrom('place')
    .selectAll()
    .where('code', 'in', [...new Set(areas)])
    .execute()
  return new Map(places.map(({ code, name_zh, name_en }) => [code, { zh: name_zh, en: name_en }]))
}

export type PartyFilter = { kind?: PartyFile['kind'] | undefined; name?: string | undefined }

const filtered = (rows: ReadRows, { kind, name }: PartyFilter) => {
  const all = rows.selectFrom('party')
  const ofKind = kind === undefined ? all : all.where('kind', '=', kind)
  return name === undefined || name === ''
    ? ofKind
    : ofKind.where('name', 'like', `%${name.replace(/[\\%_]/g, '\\$&')}%`)
}

export const countParties = async (rows: ReadRows, filter: PartyFilter): Promise<number> => {
  const { count } = await filtered(rows, filter)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** One row more than a page, by kind, name and id. */
export const pageOfParties = (rows: ReadRows, filter: PartyFilter, after: readonly string[] | undefined) => {
  const page = filtered(rows, filter)
    .selectAll()
    .orderBy('kind')
    .orderBy('name')
    .orderBy('id')
    .limit(pageSize + 1)
  if (after === undefined) return page.execute()
  const [kind = '', name = '', id = ''] = after
  return page
    .where((e) => e(e.refTuple('kind', 'name', 'id'), '>', e.tuple(kind as PartyFile['kind'], name, id)))
    .execute()
}

/** Every party as a plan sees it: somebody who may owe. */
export const debtorsOf = async (rows: ReadRows): Promise<(Debtor & { handler: string | null })[]> => {
  const parties = await rows.selectFrom('party').selectAll().execute()
  return parties.map((party) => ({
    id: party.id,
    kind: party.kind,
    area: party.area,
    name: party.name,
    handler: party.handler,
    since: party.since,
    ...(party.until === null ? {} : { until: party.until }),
    ...(party.suspended_from === null
      ? {}
      : {
          suspended: [
            {
              from: party.suspended_from,
              ...(party.suspended_to === null ? {} : { to: party.suspended_to }),
            },
          ],
        }),
  }))
}

export type PartyChange = Pick<PartyFile, 'name' | 'since' | 'until' | 'suspended_from' | 'suspended_to'> & {
  attributes: string
  changed_by: string
  changed_by_name: string
  changed_at: number
}

/** Writes over the version that was read; false when somebody was faster. */
export const writeParty = async (
  rows: WriteRows,
  id: string,
  version: number,
  change: PartyChange,
): Promise<boolean> => {
  const done = await rows
    .updateTable('party')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
