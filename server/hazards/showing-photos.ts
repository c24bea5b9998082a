import { hazardNumber } from '@bihuan/domain/hazards/number.ts'
import type {} from '../photos/tables.ts'
import type { UsesOf } from '../photos/uses.ts'
import type {} from './tables.ts'

const title = { zh: '隐患', en: 'Hazard' }

/** The hazards within reach whose acts show these pictures, the latest first; without the one at hand. */
export const hazardsShowing: UsesOf = async ({ rows }, digests, within) => {
  const found = await rows
    .selectFrom('photo_use')
    .innerJoin('hazard', 'hazard.id', 'photo_use.file')
    .innerJoin('party', 'party.id', 'hazard.party')
    .select(['photo_use.digest', 'photo_use.used_on', 'hazard.id', 'hazard.year', 'hazard.number'])
    .select(['hazard.party', 'party.name as party_name'])
    .where('photo_use.kind', '=', 'hazard')
    .where('photo_use.digest', 'in', [...digests])
    .orderBy('photo_use.used_on', 'desc')
    .orderBy('hazard.id', 'desc')
    .limit(500)
    .execute()
  return found
    .filter(({ id }) => id !== within)
    .map(({ digest, id, year, number, used_on, party, party_name }) => ({
      ...{ kind: 'hazard' as const, digest, file: id, on: used_on, title },
      number: hazardNumber(year, Number(number)),
      party: { id: party, name: party_name },
    }))
}
