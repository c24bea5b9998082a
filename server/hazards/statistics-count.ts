import type { Day } from '@bihuan/domain/base/day.ts'
import type { Period } from '@bihuan/domain/duties/period.ts'
import type { Figures } from '@bihuan/domain/hazards/statistics-figures.ts'
import { type Expression, type SqlBool, sql } from 'kysely'
import type { ReadRows } from '../frame/desk.ts'
import type {} from './tables.ts'

type Counted = { key: string; closedLater: number; figures: Figures }

/**
 * The figures of the form from the rows themselves, as they stood at the end of a day: a form that is signed is counted
 * anew. By each value of `key`, of the hazards that the conditions leave.
 */
export const countHazards = async (
  rows: ReadRows,
  key: Expression<string>,
  conditions: Iterable<Expression<SqlBool>>,
  { first, last }: Pick<Period, 'first' | 'last'>,
  asOf: Day,
): Promise<Counted[]> => {
  const closed = sql`hazard.stage = 'struck-off' and hazard.ended_on <= ${asOf}::date`
  const count = (of: ReturnType<typeof sql>) => sql<string>`count(*) filter (where ${of})`
  let counted = rows
    .selectFrom('hazard')
    .select(sql<string>`${key}`.as('key'))
    .select([
      sql<string>`count(*)`.as('found'),
      count(closed).as('closed'),
      count(sql`hazard.stage = 'struck-off' and hazard.ended_on > ${asOf}::date`).as('closedLater'),
      count(sql`hazard.grade = 'major'`).as('major'),
      count(sql`hazard.grade = 'major' and ${closed}`).as('majorClosed'),
      sql<string>`coalesce(sum((hazard.state->'rectified'->>'spent')::numeric) filter (where ${closed}), 0)::numeric(16,2)::text`.as(
        'funds',
      ),
    ])
    .where('hazard.stage', '!=', 'withdrawn')
    .where('hazard.found_on', '>=', first)
    .where('hazard.found_on', '<=', last)
  for (const condition of conditions) counted = counted.where(condition)
  const found = await counted.groupBy(sql`1`).execute()
  return found.map(({ key: of, closedLater, funds, ...numbers }) => ({
    ...{ key: of, closedLater: Number(closedLater) },
    figures: {
      ...{ found: Number(numbers.found), closed: Number(numbers.closed) },
      ...{ major: Number(numbers.major), majorClosed: Number(numbers.majorClosed), funds },
    },
  }))
}
