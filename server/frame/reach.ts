import { type Expression, type SqlBool, sql } from 'kysely'
import type { Signer } from './desk.ts'
import { type Piece, written } from './written-once.ts'

/**
 * Row security decides who sees what; said once more as plain equality, a narrow reach finds its rows by an index
 * instead of walking the whole town's. `table` is the name of a table, or of its alias, with the three axes.
 */
export const piecesOfReach = ({ reach, party, handler }: Signer, table: string): Piece[] => {
  if (reach.some((prefix) => prefix.length < 12)) return []
  const axes = [
    ...reach.map((area) => ['area', area] as const),
    ...(party === null ? [] : [['party', party] as const]),
    ...(handler === null ? [] : [['handler', handler] as const]),
  ]
  const write = (given: readonly unknown[]): Expression<SqlBool> => {
    if (axes.length === 0) return sql<SqlBool>`false`
    const areas = given.slice(0, reach.length)
    const others = axes.slice(reach.length).map(([axis], at) => is(table, axis, given[reach.length + at]))
    const all =
      areas.length > 0 ? [sql`${sql.ref(`${table}.area`)} in (${sql.join(areas)})`, ...others] : others
    return sql<SqlBool>`(${sql.join(all, sql` or `)})`
  }
  return [
    { name: `reach ${table} ${axes.map(([axis]) => axis)}`, given: axes.map(([, value]) => value), write },
  ]
}

const is = (table: string, axis: string, value: unknown) => sql`${sql.ref(`${table}.${axis}`)} = ${value}`

/** The same as conditions, for a statement that is written each time. */
export const withinReach = (signer: Signer, table: string): Expression<SqlBool>[] =>
  piecesOfReach(signer, table).map(written)
