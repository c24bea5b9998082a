import type { Day, Instant } from '../base/day.ts'
import type { RecordOf } from '../ledgers/ledger.ts'
import type { carriedOver } from './carrying-forms.ts'
import type { fundEntry, listing, majorReport } from './major-forms.ts'
import { isOwnSource, type Source } from './source.ts'
import type { Ending, Grade, Stage } from './stage.ts'
import { type extensionRequest, settlement } from './treating-forms.ts'

/** Who signed and when: the account for rules about hands, the day in Asia/Shanghai for terms. */
export type Signed = { account: string; at: Instant; on: Day }

/** A hazard as its acts have left it. Replaying the acts gives exactly this; what the clock decides is not in it. */
export type Hazard = {
  stage: Stage
  /** Whose it is to put right: an enterprise, or the department or village for what belongs to the public. */
  party: string
  source: Source
  what: string
  place: string
  foundOn: Day
  class?: string
  ban?: string
  item?: string
  criterion?: string
  photos: readonly string[]
  found: Signed
  /** What an earlier ledger said of it, and who brought that in. */
  carried?: Signed & Pick<RecordOf<typeof carriedOver>, CarriedName>
  grade?: Grade
  graded?: Signed & { basis?: string }
  ordered?: Signed & { issuer: string; demand: string }
  /** The last day on which it must be right, by whoever may set it: the unit itself until somebody orders. */
  deadline?: Day
  /** Since when this deadline runs, which decides how early an extension must be asked for. */
  deadlineSince?: Day
  five: Partial<RecordOf<typeof settlement>>
  extension?: Signed & RecordOf<typeof extensionRequest> & { answered?: Signed & { isGranted: boolean } }
  safeguards: readonly string[]
  suspended?: Signed & { scope: 'part' | 'whole'; what: string; until?: Day; resumed?: Signed }
  report?: Signed & RecordOf<typeof majorReport>
  workersTold?: Day
  listing?: Signed & RecordOf<typeof listing> & { removedOn?: Day }
  published: readonly ('hazard' | 'result')[]
  funds: readonly RecordOf<typeof fundEntry>[]
  rectified?: Signed & { finishedOn: Day; how: string; spent?: string }
  /** Pictures of how it looked once it was right. */
  after: readonly string[]
  accepted?: Signed
  /** The latest evaluation since it was last put right. */
  evaluated?: Signed & { on: Day; by: 'third-party' | 'expert' | 'own'; isFit: boolean; organisation: string }
  /** The unit's application, from which the town's term runs. */
  reviewAsked?: Day
  reviewed?: Signed & { on: Day; isPassed: boolean; opinion: string }
  failedReviews: number
  ended?: Signed & { way: Ending }
  lookedBack?: { on: Day; holds: boolean }
  handedTo?: string
  withdrawn?: Signed & { reason: string }
}

type CarriedName = 'state' | 'reviewer' | 'reviewedOn' | 'checkers' | 'harm' | 'note' | 'sheet'

/** The day that counts for it as its end: of one that ended before it came here the day its ledger names. */
export const endedOn = ({ ended, withdrawn, carried, rectified }: Hazard): Day | undefined =>
  ended?.way === 'ledger' && withdrawn === undefined
    ? (carried?.reviewedOn ?? rectified?.finishedOn ?? ended.on)
    : (withdrawn?.on ?? ended?.on)

/** The unit found it itself and nobody ordered anything: while it is general the unit strikes it off itself (notice 7.1). */
export const isOwnMatter = ({ source, ordered, grade }: Hazard): boolean =>
  isOwnSource(source) && ordered === undefined && grade !== 'major'

/** Which of the five things are not settled (notice 9.3). Responsibility is a person and a unit. */
export const unsettled = ({ five }: Pick<Hazard, 'five'>): (keyof RecordOf<typeof settlement>)[] =>
  (Object.keys(settlement.fields) as (keyof RecordOf<typeof settlement>)[]).filter(
    (name) => five[name] === undefined,
  )

/** A general hazard needs to know what is done, by whom and until when. */
export const unsettledAtAll = (hazard: Pick<Hazard, 'five'>) =>
  unsettled(hazard).filter((name) => name === 'measures' || name === 'responsible' || name === 'deadline')

export const isSuspended = ({ suspended }: Hazard): boolean =>
  suspended !== undefined && suspended.resumed === undefined

export const isListed = ({ listing }: Hazard): boolean =>
  listing !== undefined && listing.removedOn === undefined

/** Asked for and not yet answered. */
export const awaitsAnswer = ({ extension }: Hazard): boolean =>
  extension !== undefined && extension.answered === undefined
