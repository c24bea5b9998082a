import { duties } from '@bihuan/contract/duties.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '../frame/api.ts'
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
    const fetchOne = async (duty: string) => {
      const answer = await call(duties.show, { duty })
      if (!answer.ok) throw new Refused(answer.problem)
      return answer.value
    }
    for (const duty of wanted === '' ? [] : wanted.split(','))
      void client.prefetchQuery({
        queryKey: keyOf(duties.show, language, { duty }),
        queryFn: () => fetchOne(duty),
        staleTime: 60_000,
        gcTime: workingDay,
      })
  }, [client, language, wanted])
}
