import { checklists as contract } from '@bihuan/contract/checklists.ts'
import { mayAct } from '@bihuan/domain/accounts/role.ts'
import { isRefusal, type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { listOn } from '@bihuan/domain/checklists/checklist.ts'
import { dueItems } from '@bihuan/domain/checklists/due-items.ts'
import type { ListTaker } from '@bihuan/domain/checklists/lists-for.ts'
import { holdsOn } from '@bihuan/domain/hazards/content-shape.ts'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { findParty, profileOf } from '../parties/store.ts'
import { isForKind, type ShippedLists } from './shipped.ts'
import { summaryOf, viewCatalogue, viewList } from './views.ts'

type Taker = ListTaker & { id: string; name: string }

/** The lists as they ship, for whoever signed in; whose they are is told of parties within one's reach. */
export const checklistOperations = (shipped: ShippedLists) => {
  const takerOf = async (
    desk: Reader,
    asked: string | undefined,
  ): Promise<Taker | undefined | Refusal<'party.not-found'>> => {
    if (asked !== undefined && !mayAct(desk.signer.roles, 'party.read')) return refuse('party.not-found')
    const id = asked ?? desk.signer.party
    const party = id === null ? undefined : await findParty(desk.rows, id)
    if (party === undefined) return asked === undefined ? undefined : refuse('party.not-found')
    if (!isForKind(shipped, party.kind) && asked === undefined) return undefined
    return { id: party.id, name: party.name, kind: party.kind, profile: profileOf(party) }
  }

  const { list, show, catalogue } = contract
  return serve(
    'checklists',
    { list, show, catalogue },
    {
      async list({ party, on = '' }, desk) {
        const taker = await takerOf(desk, party)
        if (isRefusal(taker)) return taker
        const day = on || desk.today
        return {
          on: day,
          party: taker === undefined ? null : { id: taker.id, name: taker.name },
          lists: shipped.lists
            .filter((list) => holdsOn(list, day))
            .map((list) => summaryOf(list, shipped.hazards, taker, day)),
        }
      },

      async show({ list: id, party, on = '', rhythm = 'year' }, desk) {
        const taker = await takerOf(desk, party)
        if (isRefusal(taker)) return taker
        const day = on || desk.today
        const list = listOn(shipped.lists, id, day)
        if (list === undefined) return refuse('checklist.not-found', { list: id, on: day })
        return viewList(list, dueItems(list, rhythm, taker?.profile), shipped, taker, day)
      },

      async catalogue({ on = '' }, desk) {
        return viewCatalogue(shipped.hazards, on || desk.today)
      },
    },
  )
}
