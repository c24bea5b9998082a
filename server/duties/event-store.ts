import { placeOfTown } from '@bihuan/domain/base/area.ts'
import type { TownEvent } from '@bihuan/domain/plans/event.ts'
import type { Insertable, Selectable } from 'kysely'
import { pageSize } from '../frame/cursor.ts'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import type {} from './tables.ts'

export type EventRow = Selectable<Tables['event']>

/** Everything that happened and was not taken back, the earliest first. */
export const eventsOf = async (rows: ReadRows): Promise<TownEvent[]> => {
  const events = await rows
    .selectFrom('event')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  return events.map(townEvent)
}

export const townEvent = ({ id, kind, name, on_day, areas, about }: EventRow): TownEvent => ({
  id,
  kind,
  name,
  on: on_day,
  areas,
  ...(about === null ? {} : { party: about }),
})

export type EventWithName = EventRow & { about_name: string | null }

const withNames = (rows: ReadRows) =>
  rows
    .selectFrom('event')
    .leftJoin('party', 'party.id', 'event.about')
    .selectAll('event')
    .select('party.name as about_name')

export const findEvent = (rows: ReadRows, id: string): Promise<EventWithName | undefined> =>
  withNames(rows).where('event.id', '=', id).executeTakeFirst()

/** One row more than a page, the latest day first. */
export const pageOfEvents = (rows: ReadRows, after: readonly string[] | undefined) => {
  const page = withNames(rows)
    .orderBy('event.on_day', 'desc')
    .orderBy('event.id', 'desc')
    .limit(pageSize + 1)
  if (after === undefined) return page.execute()
  const [on = '', id = ''] = after
  return page.where((e) => e(e.refTuple('event.on_day', 'event.id'), '<', e.tuple(on, id))).execute()
}

/** How many duties each event called for, and how many of them are delivered. */
export const countsOfEvents = async (rows: ReadRows, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, { duties: number; delivered: number }>()
  const counts = await rows
    .selectFrom('duty')
    .select('occasion')
    .select((e) => [
      e.fn.countAll<number>().as('duties'),
      e.fn.countAll<number>().filterWhere('state', '=', 'delivered').as('delivered'),
    ])
    .where('occasion', 'in', [...ids])
    .where('state', '!=', 'withdrawn')
    .groupBy('occasion')
    .execute()
  return new Map(
    counts.map(({ occasion, duties, delivered }) => [
      occasion,
      { duties: Number(duties), delivered: Number(delivered) },
    ]),
  )
}

export const insertEvent = (rows: WriteRows, event: Insertable<Tables['event']>) =>
  rows.insertInto('event').values(event).execute()

export const endEvent = (rows: WriteRows, id: string, at: number) =>
  rows.updateTable('event').set({ ended_at: at }).where('id', '=', id).execute()

export const villagesIn = (rows: ReadRows, town: string) =>
  rows
    .selectFrom('place')
    .selectAll()
    .where('code', 'like', `${town}___`)
    .where('code', '!=', placeOfTown(town))
    .orderBy('code')
    .execute()
