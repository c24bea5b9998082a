import type { Ledger, Value, Values } from './ledger.ts'

/** One value that a list can be filtered by. */
export type Facet = { field: string; value: string }

/**
 * What a record is found by in the filters of its ledger: each chosen word, `true` or `false`. Counts and days are
 * compared as ranges and are no facets. A word that the ledger does not know (any more) is none either.
 */
export const facetsOf = (ledger: Ledger, values: Values): Facet[] =>
  ledger.filters.flatMap((name) => {
    const [field, value] = [ledger.fields[name], Object.hasOwn(values, name) ? values[name] : undefined]
    if (field === undefined || value === undefined) return []
    if (field.type === 'yesNo') return typeof value === 'boolean' ? [{ field: name, value: `${value}` }] : []
    if (field.type !== 'choice' && field.type !== 'several') return []
    return chosen(value)
      .filter((one) => Object.hasOwn(field.choices, one))
      .map((one) => ({ field: name, value: one }))
  })

const chosen = (value: Value): string[] => (Array.isArray(value) ? value : [value]).map(String)
