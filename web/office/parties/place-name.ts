import { placeOfTown } from '@bihuan/domain/base/area.ts'
import type { Me } from '../../frame/session.ts'

/** A body of the town itself stands at the town's own place, which has a code and no name of its own. */
export const placeName = (place: string, { town }: Me): string =>
  place === placeOfTown(town.code) ? town.name : place
