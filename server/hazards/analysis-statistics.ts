import type { hazardAnalysis as contract } from '@bihuan/contract/hazard-analysis.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import type { Period } from '@bihuan/domain/duties/period.ts'
import { sql } from 'kysely'
import type { Reader } from '../frame/desk.ts'
import { withinReach } from '../frame/reach.ts'
import { placeName, placesInReach } from '../rollup/places.ts'
import { countHazards } from './statistics-count.ts'

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
  const conditions = withinReach(signer, 'hazard')
  const found = await countHazards(rows, sql<string>`hazard.area`, conditions, { first, last }, asOf)
  return new Map(
    found.map(({ key, figures: { found, closed, major, majorClosed, funds } }) => [
      key,
      { found, fixed: closed, major, majorFixed: majorClosed, funds },
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
