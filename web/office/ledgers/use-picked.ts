import { useState } from 'react'
import type { RecordRow } from './LedgerPage.tsx'

/** More than this is chosen by a filter, not row by row. */
export const mostPicked = 100

/** The rows that were ticked; those that a filter has meanwhile left out count no longer. */
export const usePicked = (rows: readonly RecordRow[]) => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const ids = rows.filter(({ id }) => ticked.has(id)).map(({ id }) => id)
  const toggle = (id: string) => {
    const next = new Set(ids)
    if (!next.delete(id) && next.size < mostPicked) next.add(id)
    setTicked(next)
  }
  const all = rows.slice(0, mostPicked)
  return {
    ids,
    has: (id: string) => ticked.has(id),
    toggle,
    isAll: all.length > 0 && ids.length === all.length,
    toggleAll: () => setTicked(ids.length === all.length ? new Set() : new Set(all.map(({ id }) => id))),
    clear: () => setTicked(new Set()),
  }
}

export type Picked = ReturnType<typeof usePicked>
