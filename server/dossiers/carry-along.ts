import { type Shift, shiftTally, standOf } from '../duties/tally.ts'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type {} from '../ledgers/tables.ts'
import type {} from '../parties/tables.ts'
import type {} from '../people/tables.ts'

/**
 * Every table whose rows lie within somebody's reach through their party. They go where the party goes, so that whoever
 * answers for it now sees all of its file. A test holds this list against the database.
 */
export const rowsOfParty = [
  'party',
  'division',
  'party_member',
  'person',
  'post',
  'unmasking',
  'invitation',
  'application',
  'duty',
  'record',
  'evidence',
  'file',
  'journal',
] as const

type Axes = { area: string; handler: string | null }

/** Moves all rows of a party to its new place or department, and the counts over its duties with them. */
export const carryAlong = async (rows: WriteRows, read: ReadRows, party: string, to: Axes): Promise<void> => {
  const duties = await read
    .selectFrom('duty')
    .selectAll()
    .where('debtor', '=', party)
    .where('state', '!=', 'withdrawn')
    .where('area', '!=', to.area)
    .execute()
  // All of them have these columns; one name stands for all, since no statement is typed over several tables.
  for (const table of rowsOfParty)
    await rows
      .updateTable(table as 'file')
      .set({ area: to.area, handler: to.handler })
      .where('party', '=', party)
      .execute()
  await shiftTally(
    rows,
    duties.flatMap((duty): Shift[] => [
      { duty, from: standOf(duty), to: 'nowhere' },
      { duty: { ...duty, area: to.area }, from: 'nowhere', to: standOf(duty) },
    ]),
  )
}
