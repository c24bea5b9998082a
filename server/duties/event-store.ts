import type { TownEvent } from '@bihuan/domain/plans/event.ts'
import type { Selectable } from 'kysely'
import type { ReadRows } from '../frame/desk.ts'
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
