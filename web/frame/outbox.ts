import type { checklists } from '@bihuan/contract/checklists.ts'
import type { hazards } from '@bihuan/contract/hazards.ts'
import type { ledgers } from '@bihuan/contract/ledgers.ts'
import type { InputOf, OutputOf } from '@bihuan/contract/operation.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import type { Setback } from './drafts.ts'
import type { Problem } from './problem.ts'
import type { Typed } from './typed.ts'

export type Filing = InputOf<typeof ledgers.file>
export type Filed = OutputOf<typeof ledgers.file>

/** What can be handed in without a line, each with the operation that takes it. */
type Operations = {
  filing: typeof ledgers.file
  'hazard-report': typeof hazards.report
  'hazard-step': typeof hazards.act
  'self-check': typeof checklists.submit
  visit: typeof checklists.visit
}
type Kind = keyof Operations

/** What is handed in, and as what. */
export type Parcel = { [K in Kind]: { kind: K; input: InputOf<Operations[K]> } }[Kind]
/** What the town answered to it. */
export type Taken = { [K in Kind]: { kind: K; answer: OutputOf<Operations[K]> } }[Kind]

/** What a submission waits for: a line to the town, somebody signed in, or the town's machine. */
export type WaitsFor = 'signal' | 'sign-in' | 'town'

/** A signed submission that the town may not have yet. */
export type Waiting = {
  /** Made once, sent with every try: the town files it once however often it arrives. */
  command: string
  account: string
  /** The key of the form's draft: see `Draft.duty`. */
  form: string
  title: Words
  parcel: Parcel
  /** As it was typed and drawn, for the form if it comes back. */
  typed: Typed
  strokes: Signature['strokes']
  keptAt: number
  tries: number
  waitsFor: WaitsFor
}

/** A submission as phones kept it while there was nothing but filings. */
type OldWaiting = Omit<Waiting, 'form' | 'parcel' | 'strokes'> & { filing: Filing }
export type StoredWaiting = Waiting | OldWaiting

/** What a device kept, also before hazards could wait: nobody's submission is lost by a newer page. */
export const readWaiting = (stored: StoredWaiting): Waiting => {
  if ('parcel' in stored) return stored
  const { filing, ...rest } = stored
  return {
    ...rest,
    form: filing.duty,
    parcel: { kind: 'filing', input: filing },
    strokes: filing.signature.strokes,
  }
}

/** The file that it belongs to, where one submission may stand on another: steps of a hazard are taken in order. */
const fileOf = ({ parcel }: Waiting): string | undefined =>
  parcel.kind === 'hazard-step' ? parcel.input.hazard : undefined

/** How a try ended. */
export type Outcome =
  | { taken: Taken }
  | { refused: Omit<Setback, 'at'> }
  /** `unkept`: this device keeps nothing, so the form must stay open until it is sent. */
  | { waitsFor: WaitsFor; unkept?: true }

/** What a submission waits for after this problem; undefined when the town has decided, which brings it back to its form. */
export const waitsForOf = ({ code, status }: Pick<Problem, 'code' | 'status'>): WaitsFor | undefined => {
  if (code === 'network') return 'signal'
  if (code === 'session.needed') return 'sign-in'
  return status === 408 || status === 429 || status >= 500 ? 'town' : undefined
}

/** Where the outbox keeps its things, and whom it tells. */
export type Shelf = {
  all: () => Promise<Waiting[]>
  put: (waiting: Waiting) => Promise<void>
  /** Notes a try, if the submission still waits: another page may have sent it meanwhile. */
  note: (waiting: Waiting) => Promise<void>
  /** The town has it: the submission and its draft go, a line for the overview stays. */
  delivered: (waiting: Waiting) => Promise<void>
  /** The town refused it: it becomes a draft again, with the reason, in one step. */
  returned: (waiting: Waiting, refused: Omit<Setback, 'at'>) => Promise<void>
}

export type Outbox = {
  /** Keeps the submission, then tries it once. */
  post: (waiting: Waiting) => Promise<Outcome>
  /** Tries everything of this account that waits, oldest first; stops when nobody answers or nobody is signed in. */
  sendAll: (account: string) => Promise<void>
}

/** Kept before it is sent, and let go only on an answer: whatever breaks in between, nothing is lost or filed twice. */
export const makeOutbox = (shelf: Shelf, send: (waiting: Waiting) => Promise<Outcome>): Outbox => {
  const turn = makeQueue()

  const attempt = async (waiting: Waiting): Promise<Outcome> => {
    const outcome = await send(waiting)
    // A shelf that breaks after the answer leaves the submission waiting; sent again, it is answered the same.
    await settle(waiting, outcome).catch(() => undefined)
    return outcome
  }

  const settle = async (waiting: Waiting, outcome: Outcome) => {
    if ('taken' in outcome) await shelf.delivered(waiting)
    else if ('refused' in outcome) await shelf.returned(waiting, outcome.refused)
    else await shelf.note({ ...waiting, tries: waiting.tries + 1, waitsFor: outcome.waitsFor })
  }

  /** An earlier step of the same file that still waits. */
  const standsBefore = async (waiting: Waiting) => {
    const file = fileOf(waiting)
    if (file === undefined) return undefined
    return inTurn(await shelf.all(), waiting.account).find(
      (other) =>
        other.command !== waiting.command && fileOf(other) === file && other.keptAt <= waiting.keptAt,
    )
  }

  return {
    post: (waiting) =>
      turn(async () => {
        const isKept = await shelf.put(waiting).then(
          () => true,
          () => false,
        )
        const before = isKept ? await standsBefore(waiting) : undefined
        if (before !== undefined) return { waitsFor: before.waitsFor }
        const outcome = await attempt(waiting)
        return 'waitsFor' in outcome && !isKept ? { ...outcome, unkept: true as const } : outcome
      }),
    sendAll: (account) =>
      turn(async () => {
        const stuck = new Set<string>()
        for (const waiting of inTurn(await shelf.all(), account)) {
          const file = fileOf(waiting)
          if (file !== undefined && stuck.has(file)) continue
          const outcome = await attempt(waiting)
          if (!('waitsFor' in outcome)) continue
          if (outcome.waitsFor !== 'town') return
          if (file !== undefined) stuck.add(file)
        }
      }),
  }
}

/** One try at a time: a submission is never under way twice from the same page. */
const makeQueue = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next
    return next
  }
}

export const inTurn = (all: readonly Waiting[], account: string): Waiting[] =>
  all.filter((waiting) => waiting.account === account).sort((a, b) => a.keptAt - b.keptAt)
