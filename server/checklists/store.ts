import type { Insertable } from 'kysely'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import type {} from '../hazards/tables.ts'
import type {} from './tables.ts'

/** Notes which hazards a self-check found. */
export const insertFindings = async (
  rows: WriteRows,
  found: readonly Insertable<Tables['check_finding']>[],
): Promise<void> => {
  if (found.length > 0)
    await rows
      .insertInto('check_finding')
      .values([...found])
      .execute()
}

/** What a self-check found, as far as the reader may see the hazards, in the order of the list. */
export const findingsOf = (rows: ReadRows, record: string) =>
  rows
    .selectFrom('check_finding')
    .innerJoin('hazard', 'hazard.id', 'check_finding.hazard')
    .select(['check_finding.item', 'hazard.id', 'hazard.year', 'hazard.number', 'hazard.state'])
    .where('check_finding.record', '=', record)
    .orderBy('check_finding.item')
    .execute()
