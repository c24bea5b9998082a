import type { Day } from '../base/day.ts'
import type { DebtorKind, Plan } from './plan.ts'

/** Kinds of bodies that acknowledge the notice: those it is addressed to, else all whom the plan binds. */
export const addresseeKinds = ({ addressees, clauses }: Plan): DebtorKind[] => [
  ...new Set(addressees ?? clauses.flatMap(({ duties }) => duties.map(({ binds }) => binds))),
]

/** A body to which the notice may be addressed. */
export type Addressee = { id: string; kind: DebtorKind; since: Day; until?: Day }

/** Whether a notice of that day reaches this body: it is of an addressed kind and still in business today. */
export const isAddressed = ({ kind, until }: Addressee, kinds: readonly DebtorKind[], today: Day): boolean =>
  kinds.includes(kind) && (until === undefined || until >= today)

/** From which day a receipt is awaited: the notice's, or the day on which the body began after it. */
export const awaitedFrom = ({ since }: Pick<Addressee, 'since'>, loadedOn: Day): Day =>
  since > loadedOn ? since : loadedOn
