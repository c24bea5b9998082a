import { sql } from 'kysely'
import { type Shift, shiftTally, standOf } from '../duties/tally.ts'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import { noteHazards } from '../hazards/tally.ts'

/**
 * Every table whose rows lie within somebody's reach through their party, and may be moved. Read from the catalogue, so
 * that a room which adds a table need not know of this.
 */
const tablesOfParties = async (read: ReadRows): Promise<string[]> => {
  const owned = sql<{ name: string }>`(
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and (select count(*) from pg_attribute a
           where a.attrelid = c.oid and a.attname = 'party'
             or a.attrelid = c.oid and a.attname in ('area', 'handler')
               and has_column_privilege(c.oid, a.attnum, 'update')) = 3)`
  const found = await read.selectFrom(owned.as('owned')).select('owned.name').orderBy('owned.name').execute()
  return found.map(({ name }) => name)
}

type Axes = { area: string; handler: string | null }

/**
 * Moves all rows of a party to its new place or department, so that whoever answers for it now sees all of its file,
 * and the counts over its duties with them.
 */
export const carryAlong = async (rows: WriteRows, read: ReadRows, party: string, to: Axes): Promise<void> => {
  const duties = await read
    .selectFrom('duty')
    .selectAll()
    .where('debtor', '=', party)
    .where('state', '!=', 'withdrawn')
    .where('area', '!=', to.area)
    .execute()
  await noteHazards(rows, 'go', { party })
  // All of them have these columns; one name stands for all, since no statement is typed over several tables.
  for (const table of await tablesOfParties(read))
    await rows
      .updateTable(table as 'file')
      .set({ area: to.area, handler: to.handler })
      .where('party', '=', party)
      .execute()
  await noteHazards(rows, 'come', { party })
  await shiftTally(
    rows,
    duties.flatMap((duty): Shift[] => [
      { duty, from: standOf(duty), to: 'nowhere' },
      { duty: { ...duty, area: to.area }, from: 'nowhere', to: standOf(duty) },
    ]),
  )
}
