import { alikeOf, likeness } from '@bihuan/domain/hazards/alike.ts'
import type { Likeness } from '@bihuan/domain/snaps/snap.ts'
import type { Reader } from '../frame/desk.ts'
import { openOfParty } from '../hazards/store.ts'
import { waitingOf } from './store.ts'

/** Beside how many open hazards and waiting reports a new one is laid. */
const nearby = 200
/** Two things in the same corner are not one: their words must be alike as well. */
const fewestWords = 0.3
/** A stranger is told “three or more” at most. */
const mostTold = 3

/**
 * What of this unit is like what was told. A hazard that came by a tip is left out: that somebody tipped the town off is
 * nobody's to guess at the gate.
 */
export const alikeAtGate = async (
  { rows }: Reader,
  party: string,
  told: { what: string; place: string },
): Promise<Likeness[]> => {
  const hazards = (await openOfParty(rows, party, nearby)).filter(({ source }) => source !== 'tip')
  const waiting = await waitingOf(rows, party, nearby)
  const all = [
    ...hazards.map(({ id, state }) => ({
      kind: 'hazard' as const,
      id,
      what: state.what,
      place: state.place,
    })),
    ...waiting.map(({ id, state }) => ({ kind: 'snap' as const, id, what: state.what, place: state.place })),
  ]
  const sameWords = all.filter(({ what }) => likeness(told.what, what) >= fewestWords)
  return alikeOf(told, sameWords, mostTold).map(({ kind, id }) => ({ kind, id }))
}
