import { isRefusal, type Refusal } from '../base/refusal.ts'
import { turnOf } from './decide.ts'
import type { Hand } from './hand.ts'
import type { Hazard } from './hazard.ts'
import { type StepName, singleSteps } from './step.ts'

export type May = { act: StepName; allowed: boolean; because: Refusal | null }

/**
 * The steps that a person with these hands could ever sign, each with whether now and why not. What is filled in is
 * judged when it is there; here only what no form can mend.
 */
export const mayDo = (hazard: Hazard, held: readonly Hand[]): May[] =>
  singleSteps.flatMap((act) => {
    const turn = turnOf(hazard, act, held)
    if (isRefusal(turn) && turn.refused === 'hazard.not-your-step') return []
    const because = isRefusal(turn) ? turn : null
    return [{ act, allowed: because === null, because }]
  })
