import { placeOfTown } from '@bihuan/domain/base/area.ts'
import { idOfName } from '../frame/digest.ts'

/** The file that all acts on a plan in one town share; holding it keeps two issues from crossing. */
export const planFile = (town: string, plan: string) => ({
  id: idOfName(`${town}/${plan}`),
  kind: 'plan',
  area: placeOfTown(town),
  party: null,
  handler: null,
})
