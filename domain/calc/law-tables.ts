import { caseTables } from '../cases/tables.ts'
import type { TableShapes } from '../law/table-shape.ts'
import { peopleTables } from '../people/tables.ts'
import { riskTables } from '../risks/tables.ts'
import { trainingTables } from '../training/tables.ts'
import { calendarTables } from './calendar-tables.ts'
import { calcTables } from './tables.ts'

/** The shape of every table of the law, from the rooms that count with them. A test fails when a shipped table has none. */
export const lawTables: TableShapes = {
  ...riskTables,
  ...calcTables,
  ...trainingTables,
  ...peopleTables,
  ...caseTables,
  ...calendarTables,
}
