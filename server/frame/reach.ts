import { type Expression, type SqlBool, sql } from 'kysely'
import type { Signer } from './desk.ts'

/**
 * Row security decides who sees what; said once more as plain equality, a narrow reach finds its rows by an index
 * instead of walking the whole town's. `table` is the name of a table, or of its alias, with the three axes.
 */
export function* withinReach(
  { reach, party, handler }: Signer,
  table: string,
): Generator<Expression<SqlBool>> {
  if (reach.some((prefix) => prefix.length < 12)) return
  const is = (axis: string, value: string) => sql`${sql.ref(`${table}.${axis}`)} = ${value}`
  const axes = [
    ...(reach.length > 0 ? [sql`${sql.ref(`${table}.area`)} in (${sql.join(reach)})`] : []),
    ...(party === null ? [] : [is('party', party)]),
    ...(handler === null ? [] : [is('handler', handler)]),
  ]
  yield axes.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(axes, sql` or `)})`
}
