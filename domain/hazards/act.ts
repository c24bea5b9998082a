import type { RecordOf } from '../ledgers/ledger.ts'
import type { Hand } from './hand.ts'
import type { Signed } from './hazard.ts'
import type { Finding, StepName, steps } from './step.ts'

/** The beginning of a file, signed. */
export type Report = { act: 'report'; values: Finding; party: string; hand: Hand | null; signed: Signed }

/** A step that was allowed, signed: what the journal keeps and `evolve` folds. */
export type Act = {
  [A in StepName]: { act: A; values: RecordOf<(typeof steps)[A]['form']>; hand: Hand; signed: Signed }
}[StepName]

export type ActOf<A extends StepName> = Extract<Act, { act: A }>

/** What the journal of one hazard holds, in its order. */
export type Story = readonly [Report, ...Act[]]
