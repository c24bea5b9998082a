import type { Day, Instant } from '../base/day.ts'
import { addDays } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import type { WorkerReport } from '../ledgers/kinds/worker-report.ts'

/** How far the unit has come with what somebody told it at its gate. */
export const snapStates = {
  received: { zh: '待答复', en: 'to be answered' },
  taken: { zh: '已列为隐患', en: 'taken on as a hazard' },
  joined: { zh: '并入已有隐患', en: 'joined with an open hazard' },
  answered: { zh: '已答复', en: 'answered' },
} as const satisfies Record<string, Words>
export type SnapState = keyof typeof snapStates
export const snapStateNames = Object.keys(snapStates) as SnapState[]

/** Who signed and when: the account, the moment, the day in Asia/Shanghai. */
export type Signed = { account: string; at: Instant; on: Day }

/** What it looks like, as the report said: a hazard of the unit that is open, or another report that waits. */
export type Likeness = { kind: 'hazard' | 'snap'; id: string }

/** What was told at a gate, as its acts have left it. Who told it is not in here: that is sealed beside it. */
export type Snap = {
  state: SnapState
  kind: WorkerReport['type']
  what: string
  place: string
  photo?: string
  saidOn: Day
  /** The last day on which the unit should have answered. */
  dueOn: Day
  /** It was told although something like it was known. */
  also?: Likeness
  /** Why it is no hazard of this unit; only once it was answered so. */
  result?: 'unfounded' | 'not-ours'
  /** What the unit says to whoever told it. */
  answer?: string
  /** The hazard that it became or was joined with. */
  hazard?: string
  decided?: Signed
  /** Yuan with two decimals, as the unit entered it last. */
  reward?: string
  rewarded?: Signed
}

/** The signed beginning. */
export type Told = Pick<Snap, 'kind' | 'what' | 'place' | 'photo' | 'also'>

/** A report as it comes in; `days` is how long the unit has to answer (a figure of the law book). */
export const receive = (told: Told, on: Day, days: number): Snap => ({
  ...told,
  ...{ state: 'received', saidOn: on, dueOn: addDays(on, days) },
})

/** It waits for an answer and its day is over. What the clock decides is asked with the day, never kept. */
export const isUnanswered = ({ state, dueOn }: Pick<Snap, 'state' | 'dueOn'>, on: Day): boolean =>
  state === 'received' && dueOn < on
