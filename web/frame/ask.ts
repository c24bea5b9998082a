import type { InputOf, Operation, OutputOf } from '@bihuan/contract/operation.ts'
import {
  keepPreviousData,
  QueryCache,
  QueryClient,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type Answer, call } from './api.ts'
import { newCommandId } from './command-id.ts'
import { isPassing, networkProblem, type Problem, Refused } from './problem.ts'
import { useWords } from './words.ts'

const problemOf = (error: unknown): Problem | undefined =>
  error instanceof Refused ? error.problem : error ? networkProblem() : undefined

const mayTryAgain = (failures: number, error: unknown) => {
  const problem = problemOf(error)
  return failures < 2 && problem !== undefined && isPassing(problem) && problem.status !== 429
}

/** One client per page. `whenSignedOut` runs when any read finds that the session has ended. */
export const newClient = (whenSignedOut: (client: QueryClient) => void): QueryClient => {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (problemOf(error)?.code === 'session.needed') whenSignedOut(client)
      },
    }),
    defaultOptions: { queries: { retry: mayTryAgain, staleTime: 15_000, networkMode: 'always' } },
  })
  return client
}

const valueIn = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Refused(answer.problem)
  return answer.value
}

export const keyOf = (operation: Operation, ...rest: unknown[]) => [operation.path, ...rest]

type AskOptions = {
  enabled?: boolean /** Show the last answer while the next is under way. */
  keep?: boolean
}

/** A read of the contract, remembered. `isWaiting` only while there is nothing to show. */
export function useAsk<O extends Operation>(operation: O, input: InputOf<O>, options: AskOptions = {}) {
  const { language } = useWords()
  const query = useQuery<OutputOf<O>>({
    queryKey: keyOf(operation, language, input),
    queryFn: async ({ signal }) => valueIn(await call(operation, input, { signal })),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData as never } : {}),
  })
  return {
    value: query.data,
    problem: query.data === undefined ? problemOf(query.error) : undefined,
    isWaiting: query.isPending && query.fetchStatus !== 'idle',
    again: () => void query.refetch(),
  }
}

/** A list read page by page: each page is asked from the cursor with which the last one ended, under the list's own name for it. */
export function usePages<O extends Operation>(
  operation: O,
  input: Omit<InputOf<O>, 'after' | 'cursor'>,
  nextOf: (page: OutputOf<O>) => string | null,
  place: 'after' | 'cursor' = 'after',
  { enabled = true }: { enabled?: boolean } = {},
) {
  const { language } = useWords()
  const query = useInfiniteQuery({
    queryKey: keyOf(operation, language, 'pages', input),
    queryFn: async ({ pageParam, signal }) => {
      const from = pageParam === '' ? {} : { [place]: pageParam }
      return valueIn(await call(operation, { ...input, ...from } as InputOf<O>, { signal }))
    },
    initialPageParam: '',
    getNextPageParam: (last: OutputOf<O>) => nextOf(last),
    placeholderData: keepPreviousData,
    enabled,
  })
  return {
    pages: query.data?.pages,
    problem: query.data === undefined ? problemOf(query.error) : undefined,
    isWaiting: enabled && query.isPending,
    hasMore: query.hasNextPage,
    isFetchingMore: query.isFetchingNextPage,
    hasMoreFailed: query.isFetchNextPageError,
    more: () => void query.fetchNextPage(),
    again: () => void query.refetch(),
  }
}

/** An act of the contract. A second try of the same input after a passing failure carries the same command id. */
export function useAct<O extends Operation>(operation: O) {
  const client = useQueryClient()
  const pending = useRef<{ said: string; id: string }>(undefined)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  const act = async (input: InputOf<O>): Promise<Answer<OutputOf<O>>> => {
    const said = JSON.stringify(input)
    if (pending.current?.said !== said) pending.current = { said, id: newCommandId() }
    setBusy(true)
    setProblem(undefined)
    const answer = await call(operation, input, { commandId: pending.current.id })
    if (answer.ok || !isPassing(answer.problem)) pending.current = undefined
    if (answer.ok) await client.invalidateQueries()
    else setProblem(answer.problem)
    setBusy(false)
    return answer
  }
  return { act, isBusy, problem, forget: () => setProblem(undefined) }
}
