import type { hazardAnalysis as contract } from '@bihuan/contract/hazard-analysis.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import type { Period } from '@bihuan/domain/duties/period.ts'
import { sql } from 'kysely'
import type { Reader } from '../frame/desk.ts'
import { withinReach } from '../frame/reach.ts'
import { placeName, placesInReach } from '../rollup/places.ts'

type Line = OutputOf<typeof contract.statistics>['lines'][number]

/** One line a village, counted from the rows as they stood at the end of a day: a form that is signed is counted anew. */
export const statisticsLines = async (desk: Reader, { first, last }: Period, asOf: Day): Promise<Line[]> => {
  const places = await placesInReach(desk)
  const [hazards, bodies] = [
    await hazardsByArea(desk, first, last, asOf),
    await enterprisesByArea(desk, asOf),
  ]
  const areas = [...new Set([...hazards.keys(), ...bodies.keys()])].sort()
  return areas.map((key) => ({
    key,
    name: placeName(places, key),
    enterprises: bodies.get(key) ?? 0,
    ...(hazards.get(key) ?? { found: 0, fixed: 0, major: 0, majorFixed: 0, funds: '0.00' }),
  }))
}

const hazardsByArea = async ({ rows, signer }: Reader, first: Day, last: Day, asOf: Day) => {
  const fixed = sql`stage = 'struck-off' and ended_on <= ${asOf}::date`
  const count = (of: ReturnType<typeof sql>) => sql<string>`count(*) filter (where ${of})`
  let counted = rows
    .selectFrom('hazard')
    .select('area')
    .select([
      sql<string>`count(*)`.as('found'),
      count(fixed).as('fixed'),
      count(sql`grade = 'major'`).as('major'),
      count(sql`grade = 'major' and ${fixed}`).as('majorFixed'),
      sql<string>`coalesce(sum((state->'rectified'->>'spent')::numeric) filter (where ${fixed}), 0)::numeric(16,2)::text`.as(
        'funds',
      ),
    ])
    .where('stage', '!=', 'withdrawn')
    .where('found_on', '>=', first)
    .where('found_on', '<=', last)
  for (const condition of withinReach(signer, 'hazard')) counted = counted.where(condition)
  const found = await counted.groupBy('area').execute()
  return new Map(
    found.map(({ area, funds, ...numbers }) => [
      area,
      {
        found: Number(numbers.found),
        fixed: Number(numbers.fixed),
        major: Number(numbers.major),
        majorFixed: Number(numbers.majorFixed),
        funds,
      },
    ]),
  )
}

const enterprisesByArea = async ({ rows, signer }: Reader, asOf: Day) => {
  let counted = rows
    .selectFrom('party')
    .select('area')
    .select((e) => e.fn.countAll<string>().as('number'))
    .where('kind', '=', 'enterprise')
    .where('since', '<=', asOf)
    .where((e) => e.or([e('until', 'is', null), e('until', '>', asOf)]))
  for (const condition of withinReach(signer, 'party')) counted = counted.where(condition)
  const found = await counted.groupBy('area').execute()
  return new Map(found.map(({ area, number }) => [area, Number(number)]))
}
