import { hazards } from '@bihuan/contract/hazards.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '../../frame/api.ts'
import { keyOf } from '../../frame/ask.ts'
import { Refused } from '../../frame/problem.ts'
import { useWords } from '../../frame/words.ts'

/** More than this would only burden a thin line. */
const most = 12
/** Milliseconds: a working day. */
const workingDay = 8 * 3_600_000

/** Fetches the files in which I owe something before they are opened, so that they open where there is no signal. */
export const useHazardsAhead = (ids: readonly string[]): void => {
  const client = useQueryClient()
  const { language } = useWords()
  const wanted = ids.slice(0, most).join()
  useEffect(() => {
    const fetchOne = async (hazard: string) => {
      const answer = await call(hazards.show, { hazard })
      if (!answer.ok) throw new Refused(answer.problem)
      return answer.value
    }
    for (const hazard of wanted === '' ? [] : wanted.split(','))
      void client.prefetchQuery({
        queryKey: keyOf(hazards.show, language, { hazard }),
        queryFn: () => fetchOne(hazard),
        staleTime: 60_000,
        gcTime: workingDay,
      })
  }, [client, language, wanted])
}
