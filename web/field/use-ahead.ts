import { checklists } from '@bihuan/contract/checklists.ts'
import { duties } from '@bihuan/contract/duties.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Answer, call } from '../frame/api.ts'
import { keyOf } from '../frame/ask.ts'
import { Refused } from '../frame/problem.ts'
import { useWords } from '../frame/words.ts'

/** More than this is nobody's week, and would only burden a thin line. */
const most = 12
/** Milliseconds: a working day. */
const workingDay = 8 * 3_600_000

/** Fetches the duties of this week before they are opened, so that their forms open where there is no signal. */
export const useAhead = (ids: readonly string[]): void => {
  const client = useQueryClient()
  const { language } = useWords()
  const wanted = ids.slice(0, most).join()
  useEffect(() => {
    const fetchOne = async (duty: string) => heldIn(await call(duties.show, { duty }))
    for (const duty of wanted === '' ? [] : wanted.split(','))
      void client.prefetchQuery({
        queryKey: keyOf(duties.show, language, { duty }),
        queryFn: () => fetchOne(duty),
        staleTime: 60_000,
        gcTime: workingDay,
      })
  }, [client, language, wanted])
}

/** Fetches one's own checklists, or those of a firm to be visited, where a self-check is due, so that it can be begun where there is no signal. */
export const useListsAhead = (isDue: boolean, party?: string): void => {
  const client = useQueryClient()
  const { language } = useWords()
  useEffect(() => {
    const asked = party === undefined ? {} : { party }
    const fetchAll = async () => {
      const answer = await call(checklists.list, asked)
      if (!answer.ok) return
      client.setQueryData(keyOf(checklists.list, language, asked), answer.value)
      for (const { id } of answer.value.lists.filter(({ applies }) => applies === true).slice(0, most))
        await client.prefetchQuery({
          queryKey: keyOf(checklists.show, language, { list: id, ...asked }),
          queryFn: async () => heldIn(await call(checklists.show, { list: id, ...asked })),
          staleTime: 60_000,
          gcTime: workingDay,
        })
    }
    if (isDue) void fetchAll()
  }, [client, language, isDue, party])
}

const heldIn = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Refused(answer.problem)
  return answer.value
}
