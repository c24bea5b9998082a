import { isRefusal, refuse } from '../base/refusal.ts'
import { type Hand, hands } from '../hazards/hand.ts'
import { handFor, type Signer } from '../hazards/signer.ts'
import { type Signed, type Snap, snapStates } from './snap.ts'
import { type SnapSaid, type SnapStep, snapStepNames, snapSteps } from './step.ts'

/** The hazard with which a report is to be joined, as far as the rule asks. */
export type JoinedWith = { party: string; isOpen: boolean }

/** A step that was allowed, signed. `hazard`: which one it became, known once its file was begun. */
export type SnapAct = SnapSaid & { hand: Hand; signed: Signed; hazard?: string }

/**
 * Whether this signer may take this step now: the signed act, or why not. `target` is the hazard that a joining names.
 */
export const decideSnap = (
  snap: Snap,
  said: SnapSaid,
  { hands: held, ...signed }: Signer,
  party: string,
  target?: JoinedWith,
) => {
  const hand = turnOf(snap, said.act, held)
  if (isRefusal(hand)) return hand
  if (said.act === 'join') {
    if (target === undefined || target.party !== party) return refuse('snap.no-such-hazard', {}, 'hazard')
    if (!target.isOpen) return refuse('snap.hazard-closed', {}, 'hazard')
  }
  const act: SnapAct = { ...said, hand, signed }
  return act
}

/** The hand that would sign, if the state and the signer allow the step at all. */
export const turnOf = (snap: Snap, name: SnapStep, held: readonly Hand[]) => {
  const step = snapSteps[name]
  const hand = handFor(step.by, held)
  const called = { step: step.name.zh, stepEn: step.name.en }
  if (hand === undefined) {
    const by = { by: step.by.map((one) => hands[one].zh), byEn: step.by.map((one) => hands[one].en) }
    return refuse('snap.not-yours', { ...called, ...by })
  }
  const state = { state: snapStates[snap.state].zh, stateEn: snapStates[snap.state].en }
  if ((step.from as readonly string[]).includes(snap.state)) return hand
  return name === 'reward'
    ? refuse('snap.nothing-to-reward', state)
    : refuse('snap.decided', { ...state, ...called, on: snap.decided?.on ?? '' })
}

/** The steps that a person with these hands could ever sign, each with whether now and why not. */
export const mayDoWith = (snap: Snap, held: readonly Hand[]) =>
  snapStepNames.flatMap((act) => {
    const turn = turnOf(snap, act, held)
    if (isRefusal(turn) && turn.refused === 'snap.not-yours') return []
    const because = isRefusal(turn) ? turn : null
    return [{ act, allowed: because === null, because }]
  })

/**
 * Whose hand may learn who reported it. The unit has to thank and reward, so it may, unless the reporter asked that it
 * should not; then the town's office may, which can shield whoever spoke.
 */
export const mayKnowReporter = (isHiddenFromUnit: boolean, held: readonly Hand[]): boolean =>
  held.includes(isHiddenFromUnit ? 'office' : 'owner')
