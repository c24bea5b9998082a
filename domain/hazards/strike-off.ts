import { refuse } from '../base/refusal.ts'
import { type Hazard, unsettled } from './hazard.ts'
import { settlementRefusal } from './settlement-words.ts'
import type { Terms } from './terms.ts'

/**
 * What stands between a hazard whose review passed and its end. Of a major one: the five things (notice 9.3), both
 * halves of the double report (Work Safety Law Art. 41), an evaluation from outside that finds it fit (notice 9.2),
 * and where the town wants it a second signature.
 */
export const obstacleToEnd = (hazard: Hazard, account: string, { secondSignature }: Terms) => {
  if (hazard.grade !== 'major') return undefined
  const missing = unsettled(hazard)
  if (missing.length > 0) return settlementRefusal('major', missing)
  if (hazard.report === undefined) return refuse('hazard.not-reported')
  if (hazard.workersTold === undefined) return refuse('hazard.workers-not-told')
  const { evaluated } = hazard
  if (evaluated === undefined || evaluated.by === 'own') return refuse('hazard.not-evaluated')
  if (!evaluated.isFit) return refuse('hazard.evaluated-unfit', { by: evaluated.organisation })
  return secondSignature && account === orderingHand(hazard) ? refuse('hazard.second-signature') : undefined
}

/** Who ordered it to be put right; where nobody did, who judged it to be major. */
const orderingHand = ({ ordered, graded }: Hazard): string | undefined => (ordered ?? graded)?.account
