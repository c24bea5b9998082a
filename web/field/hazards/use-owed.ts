import { hazards } from '@bihuan/contract/hazards.ts'
import { useAsk } from '../../frame/ask.ts'
import { type Me, mayDo } from '../../frame/session.ts'
import { type OwedBothWays, owedIn } from './owed.ts'

/**
 * What I owe in hazards and what the town owes my unit, out of the list's first pages. Whoever acts for the town asks
 * also for what waits for it; what a page leaves out is told by `isAll`.
 */
export const useOwed = (me: Me): { owed: OwedBothWays | undefined; isAll: boolean; isSettled: boolean } => {
  const isReader = mayDo(me, 'hazard.read')
  const isTowns = isReader && me.roles.some((role) => role !== 'enterprise' && role !== 'village')
  const own = useAsk(
    hazards.list,
    { state: 'open', sort: 'due', ...(me.party === null ? {} : { party: me.party.id }) },
    { enabled: isReader && me.party !== null },
  )
  const waiting = useAsk(hazards.list, { state: 'waiting', sort: 'due' }, { enabled: isTowns })
  // An extension waits for its answer while the unit is at work, so it is among the open ones with a deadline.
  const mending = useAsk(hazards.list, { state: 'rectifying', sort: 'due' }, { enabled: isTowns })
  const asked = [own, waiting, mending]
  const pages = asked.flatMap(({ value }) => value ?? [])
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
    isAll: pages.every(({ next }) => next === null),
    isSettled: asked.every(({ isWaiting }) => !isWaiting),
  }
}
