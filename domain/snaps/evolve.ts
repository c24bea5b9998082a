import type { SnapAct } from './decide.ts'
import type { Snap } from './snap.ts'

/** The report after one more act. */
export const evolveSnap = (snap: Snap, act: SnapAct): Snap => {
  const { signed } = act
  switch (act.act) {
    case 'take':
      return { ...snap, ...wordOf(act.values), state: 'taken', decided: signed, ...hazardOf(act.hazard) }
    case 'join':
      return {
        ...snap,
        ...wordOf(act.values),
        ...{ state: 'joined', decided: signed, hazard: act.values.hazard },
      }
    case 'answer': {
      const { result, answer } = act.values
      return { ...snap, state: 'answered', decided: signed, result, answer }
    }
    case 'reward':
      return { ...snap, reward: act.values.reward, rewarded: signed }
  }
}

const wordOf = ({ answer }: { answer?: string | undefined }) => (answer === undefined ? {} : { answer })
const hazardOf = (hazard: string | undefined) => (hazard === undefined ? {} : { hazard })

/** A whole file replayed. */
export const replaySnap = (first: Snap, acts: readonly SnapAct[]): Snap => acts.reduce(evolveSnap, first)
