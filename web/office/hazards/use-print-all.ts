import { useEffect, useState } from 'react'

type List = { more: () => void; hasMore: boolean; isFetchingMore: boolean; problem: unknown }

/** Prints a list once all of its pages are there; meanwhile `isGathering`. */
export const usePrintAll = ({ more, hasMore, isFetchingMore, problem }: List) => {
  const [isGathering, setGathering] = useState(false)
  useEffect(() => {
    if (!isGathering || isFetchingMore) return
    if (hasMore && problem === undefined) return more()
    setGathering(false)
    // After the rows that came last are drawn.
    const timer = setTimeout(() => print(), 100)
    return () => clearTimeout(timer)
  }, [isGathering, isFetchingMore, hasMore, problem, more])
  return { isGathering, printAll: () => setGathering(true) }
}
