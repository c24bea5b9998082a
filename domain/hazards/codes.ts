import type { Day } from '../base/day.ts'
import { isRefusal, refuse } from '../base/refusal.ts'
import { findBan, findClass } from './catalogue.ts'
import { findCriterion } from './major-criteria.ts'
import type { HazardContent } from './read-hazard-content.ts'

/** The members of a form that cite the catalogue or a criterion. */
export type Cited = { class?: unknown; ban?: unknown; criterion?: unknown }

/** The first code that the catalogue does not have, or whose criterion was not in force on the day that it was found. */
export const unknownCode = (
  { catalogue, standards }: Pick<HazardContent, 'catalogue' | 'standards'>,
  cited: Cited,
  foundOn: Day,
) => {
  if (cited.class !== undefined && findClass(catalogue, String(cited.class)) === undefined)
    return refuse('hazard.unknown-class', { code: String(cited.class) }, 'class')
  if (cited.ban !== undefined && findBan(catalogue, String(cited.ban)) === undefined)
    return refuse('hazard.unknown-class', { code: String(cited.ban) }, 'ban')
  if (cited.criterion === undefined) return undefined
  const found = findCriterion(standards, String(cited.criterion), foundOn)
  return isRefusal(found) ? found : undefined
}
