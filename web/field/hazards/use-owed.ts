import { hazards } from '@bihuan/contract/hazards.ts'
import { useEffect } from 'react'
import { usePages } from '../../frame/ask.ts'
import { type Me, mayDo } from '../../frame/session.ts'
import { type OwedBothWays, owedIn } from './owed.ts'

/** Pages read without being asked for: more hazards than anybody carries in a pocket; the list itself goes on. */
const mostPages = 10

type Asked = Parameters<typeof usePages<typeof hazards.list>>[1]

/** The hazards of one question, page after page: what is due first may be anybody's, mine stand further back. */
const useWhole = (asked: Asked, enabled: boolean) => {
  const list = usePages(hazards.list, { ...asked, sort: 'due' }, ({ next }) => next, 'cursor', { enabled })
  const { pages = [], hasMore, hasMoreFailed, isFetchingMore, more } = list
  const goesOn = hasMore && !hasMoreFailed && !isFetchingMore && pages.length < mostPages
  // biome-ignore lint/correctness/useExhaustiveDependencies: `more` is another function each time and does the same
  useEffect(() => {
    if (goesOn) more()
  }, [goesOn, pages.length])
  return { pages, isAll: !hasMore, isWaiting: list.isWaiting }
}

/**
 * What I owe in hazards and what the town owes my unit. Whoever acts for the town asks also for what waits for it;
 * what is left out, while pages are on their way or past the last one read, is told by `isAll`.
 */
export const useOwed = (me: Me): { owed: OwedBothWays | undefined; isAll: boolean; isSettled: boolean } => {
  const isReader = mayDo(me, 'hazard.read')
  const isTowns = isReader && me.roles.some((role) => role !== 'enterprise' && role !== 'village')
  const own = useWhole(
    { state: 'open', ...(me.party === null ? {} : { party: me.party.id }) },
    isReader && me.party !== null,
  )
  const waiting = useWhole({ state: 'waiting' }, isTowns)
  // An extension waits for its answer while the unit is at work, so it is among the open ones with a deadline.
  const mending = useWhole({ state: 'rectifying' }, isTowns)
  const asked = [own, waiting, mending]
  const pages = asked.flatMap((list) => list.pages)
  const asOf = pages[0]?.asOf
  return {
    owed:
      asOf === undefined
        ? undefined
        : owedIn(
            pages.flatMap((page) => page.hazards),
            me,
            asOf,
          ),
    isAll: asked.every((list) => list.isAll),
    isSettled: asked.every(({ isWaiting }) => !isWaiting),
  }
}
