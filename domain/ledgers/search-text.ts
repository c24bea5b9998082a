import type { Columns, Fields } from './field.ts'
import type { Ledger, Row, Value, Values } from './ledger.ts'

/** Everything written in a record that is not personal, a line each: what a search looks through. */
export const searchTextOf = (ledger: Ledger, values: Values): string =>
  linesOf(ledger.fields, values).join('\n')

/** A table with a personal column is left out whole: its other columns would say who. */
const linesOf = (fields: Fields | Columns, values: Values): string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value: Value | undefined = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined || field.personal) return []
    if (field.type === 'text') return [String(value)]
    if (field.type === 'rows' && Array.isArray(value))
      return (value as readonly Row[]).flatMap((row) => linesOf(field.columns, row))
    return []
  })
