import { rollup as contract } from '@bihuan/contract/rollup.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { noCounts, sumOf } from '@bihuan/domain/rollup/tally.ts'
import { countsBy, readTally } from '../duties/tally.ts'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'

/** Counts of every town in reach. Nothing here knows a name of a person or a firm: it reads counts and places. */
export const rollupOperations = (shipped: Plan) =>
  serve('rollup', contract, {
    async towns({ asOf }, desk) {
      const day = asOf ?? desk.today
      const tally = await readTally(desk.rows)
      const places = await placesInReach(desk)
      const towns = places.filter(({ code }) => code.length === 9)
      return {
        asOf: day,
        towns: towns.map(({ code, name }) => {
          const own = tally.filter((of) => of.town === code)
          const clauses = countsBy(own, (of) => of.clause, day)
          const villages = countsBy(own, (of) => of.area, day)
          return {
            town: code,
            name,
            counts: sumOf(clauses.values()),
            clauses: shipped.clauses
              .filter(({ duties }) => duties.length > 0)
              .map(({ id, title }) => ({
                plan: shipped.id,
                clause: id,
                title,
                counts: clauses.get(id) ?? noCounts(),
              })),
            villages: places
              .filter((place) => place.code.length === 12 && place.code.startsWith(code))
              .map((place) => ({
                area: place.code,
                name: place.name,
                counts: villages.get(place.code) ?? noCounts(),
              })),
          }
        }),
      }
    },
  })

/** Towns and villages whose code begins with one of the signer's prefixes; a body's own padded code is no town. */
const placesInReach = async ({ rows, signer }: Reader) => {
  const places = await rows
    .selectFrom('place')
    .selectAll()
    .where((e) => e.or(signer.reach.map((prefix) => e('code', 'like', `${prefix}%`))))
    .orderBy('code')
    .execute()
  return places
    .filter(({ code }) => !(code.length === 9 && code.endsWith('000')))
    .map(({ code, name_zh, name_en }) => ({ code, name: { zh: name_zh, en: name_en } }))
}
