import { useEffect, useState } from 'react'
import { type Draft, draftsOf, isBlank } from '../frame/drafts.ts'
import { onOutbox } from '../frame/outbox-shelf.ts'
import { ownerOf, useMe } from '../frame/session.ts'

/** What this person has begun on this device and not sent, newest first. */
export const useDrafts = (): Draft[] => {
  const owner = ownerOf(useMe())
  const [drafts, setDrafts] = useState<Draft[]>([])
  useEffect(() => {
    const look = () =>
      void draftsOf(owner).then(
        (found) => setDrafts(found.filter((draft) => !isBlank(draft)).sort((a, b) => b.savedAt - a.savedAt)),
        () => undefined,
      )
    look()
    return onOutbox(look)
  }, [owner])
  return drafts
}
