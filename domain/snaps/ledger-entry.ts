import { isClosed, type Stage } from '../hazards/stage.ts'
import type { WorkerReport } from '../ledgers/kinds/worker-report.ts'
import type { Snap } from './snap.ts'

/**
 * What the unit's own ledger of workers' reports says of this one (clause 7.3), with what became of the hazard. Whoever
 * reported it is not named there: the ledger is read by more people than need to know.
 */
export const ledgerEntryOf = (snap: Snap, stage?: Stage): WorkerReport => ({
  ...{ reportedOn: snap.saidOn, type: snap.kind, place: snap.place, seen: snap.what },
  outcome: outcomeOf(snap, stage),
  ...(snap.decided === undefined ? {} : { answeredOn: snap.decided.on }),
  ...(snap.answer === undefined ? {} : { answer: snap.answer }),
  ...(snap.reward === undefined ? {} : { reward: snap.reward }),
  ...(snap.photo === undefined ? {} : { scene: [snap.photo] }),
})

const outcomeOf = ({ state }: Snap, stage: Stage | undefined): WorkerReport['outcome'] => {
  if (state === 'received') return 'open'
  if (state === 'answered') return 'unfounded'
  return stage !== undefined && isClosed(stage) ? 'fixed' : 'planned'
}
