import {
  type AnsweredFile,
  asksByQuery,
  type InputOf,
  type Operation,
  type OutputOf,
  pathNames,
} from '@bihuan/contract/operation.ts'
import { noteServerTime } from './clock-skew.ts'
import { newCommandId } from './command-id.ts'
import { localeOf } from './language.ts'
import { networkProblem, type Problem, problemFrom } from './problem.ts'
import { sendBytes } from './send-bytes.ts'
import { languageNow } from './words.ts'

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem }

type Options = {
  /** The same id for a second try of the same act; a new one otherwise. */
  commandId?: string
  signal?: AbortSignal
  /** Told how much of a file has gone out, from 0 to 1. */
  progress?: (share: number) => void
}

/** Milliseconds until silence counts as no network. An issue to a large town may take long. */
const patience = { GET: 20_000, POST: 120_000 } as const
/** A file of all rows is drawn up before its first byte comes. */
const patienceForFiles = 120_000

/** Asks the server to carry out an operation of the contract. Never throws: a problem is an answer. */
export async function call<O extends Operation>(
  operation: O,
  input: InputOf<O>,
  { commandId, signal, progress }: Options = {},
): Promise<Answer<OutputOf<O>>> {
  const { file, members } = partsOf(operation, input as Record<string, unknown>)
  const [address, rest] = addressOf(operation, members)
  const silence = new AbortController()
  const timer = setTimeout(
    () => silence.abort(),
    operation.answers === undefined ? patience[operation.method] : patienceForFiles,
  )
  const giveUp = () => silence.abort()
  signal?.addEventListener('abort', giveUp)
  try {
    const request = requestOf(operation, rest, commandId, silence.signal)
    const sentAt = Date.now()
    const response = await (file === undefined
      ? fetch(address, request)
      : sendBytes(address, request, file, progress))
    const isFile = response.ok && operation.answers !== undefined
    // A file may come out of the browser's own store, with the time at which it was put there.
    if (!isFile) noteServerTime({ date: response.headers.get('date'), sentAt, gotAt: Date.now() })
    const body: unknown = isFile ? await fileIn(response) : await response.json()
    return response.ok ? { ok: true, value: body as OutputOf<O> } : { ok: false, problem: problemFrom(body) }
  } catch {
    return { ok: false, problem: networkProblem() }
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
  }
}

/** The file, where the operation takes one, apart from the other members. */
const partsOf = ({ takes }: Operation, input: Record<string, unknown>) => {
  if (takes === undefined) return { file: undefined, members: input }
  const { content, ...members } = input
  return { file: content as Uint8Array<ArrayBuffer>, members }
}

/** The address with the members that stand in the path (and, where they belong there, the others as a query), and the others. */
export function addressOf(operation: Operation, input: Record<string, unknown>) {
  const { path } = operation
  const inPath = pathNames(path)
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])))
  const rest = Object.entries(input).filter(([name, value]) => !inPath.includes(name) && value !== undefined)
  const query = new URLSearchParams(rest.map(([name, value]) => [name, String(value)])).toString()
  return [
    asksByQuery(operation) && query !== '' ? `${filled}?${query}` : filled,
    Object.fromEntries(rest),
  ] as const
}

/** An answered file, under the name that the server gave it. */
const fileIn = async (response: Response): Promise<AnsweredFile> => {
  const name = /filename\*=UTF-8''([^;\s]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return { name: decodeURIComponent(name ?? ''), content: new Uint8Array(await response.arrayBuffer()) }
}

const requestOf = (
  { method, answers, takes }: Operation,
  rest: Record<string, unknown>,
  commandId: string | undefined,
  signal: AbortSignal,
): RequestInit => ({
  method,
  signal,
  credentials: 'same-origin',
  headers: {
    Accept: answers ?? 'application/json',
    'Accept-Language': localeOf[languageNow()],
    ...(method === 'GET'
      ? {}
      : {
          'Content-Type': takes === undefined ? 'application/json' : 'application/octet-stream',
          'Command-Id': commandId ?? newCommandId(),
        }),
  },
  ...(method === 'GET' ? {} : { body: JSON.stringify(rest) }),
})
