import type { ledgers } from '@bihuan/contract/ledgers.ts'
import type { InputOf, OutputOf } from '@bihuan/contract/operation.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { Setback } from './drafts.ts'
import type { Problem } from './problem.ts'
import type { Typed } from './typed.ts'

export type Filing = InputOf<typeof ledgers.file>
export type Filed = OutputOf<typeof ledgers.file>

/** What a submission waits for: a line to the town, somebody signed in, or the town's machine. */
export type WaitsFor = 'signal' | 'sign-in' | 'town'

/** A signed submission that the town may not have yet. */
export type Waiting = {
  /** Made once, sent with every try: the town files it once however often it arrives. */
  command: string
  account: string
  title: Words
  filing: Filing
  /** As it was typed, for the form if it comes back. */
  typed: Typed
  keptAt: number
  tries: number
  waitsFor: WaitsFor
}

/** How a try ended. */
export type Outcome =
  | { filed: Filed }
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
  delivered: (waiting: Waiting, filed: Filed) => Promise<void>
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
    if ('filed' in outcome) await shelf.delivered(waiting, outcome.filed)
    else if ('refused' in outcome) await shelf.returned(waiting, outcome.refused)
    else await shelf.note({ ...waiting, tries: waiting.tries + 1, waitsFor: outcome.waitsFor })
  }

  return {
    post: (waiting) =>
      turn(async () => {
        const isKept = await shelf.put(waiting).then(
          () => true,
          () => false,
        )
        const outcome = await attempt(waiting)
        return 'waitsFor' in outcome && !isKept ? { ...outcome, unkept: true as const } : outcome
      }),
    sendAll: (account) =>
      turn(async () => {
        for (const waiting of inTurn(await shelf.all(), account)) {
          const outcome = await attempt(waiting)
          if ('waitsFor' in outcome && outcome.waitsFor !== 'town') return
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
