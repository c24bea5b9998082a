import { plans as contract } from '@bihuan/contract/plans.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { findParty } from '../parties/store.ts'
import { planInForce } from '../plans/store.ts'
import { carryOut, holding, prepareFor, sortBySector } from './carry-out.ts'
import { changesNothing } from './issue.ts'
import { latestIssue } from './issue-store.ts'
import { viewIssuing } from './issue-view.ts'

/** After a body's facts were amended: what changes for it, and carrying just that out as an issue of its own. */
export const partyIssueOperations = (shipped: Plan, laws: LawBook) => {
  const prepare = async (desk: Reader, party: string) => ({
    ...(await prepareFor(desk, shipped, await planInForce(desk.rows, shipped), laws, { debtor: party })),
    about: party,
  })
  const wrongIn = async (desk: Reader, party: string) => {
    if ((await findParty(desk.rows, party)) === undefined) return refuse('party.not-found')
    return (await latestIssue(desk.rows, shipped.id)) === undefined ? refuse('plan.not-issued') : undefined
  }
  const { previewFor, issueFor } = contract
  return serve(
    'plans',
    { previewFor, issueFor },
    {
      async previewFor({ party }, desk) {
        return (await wrongIn(desk, party)) ?? viewIssuing(await prepare(desk, party))
      },

      async issueFor({ party }, desk) {
        const wrong = await wrongIn(desk, party)
        if (isRefusal(wrong)) return wrong
        const prepared = await holding(desk, shipped.id, () => prepare(desk, party))
        const done = { issuedAt: desk.now, ...viewIssuing(prepared) }
        if (changesNothing(prepared.issuing)) {
          await sortBySector(desk, prepared)
          return { id: null, ...done }
        }
        return { id: await carryOut(desk, prepared), ...done }
      },
    },
  )
}
