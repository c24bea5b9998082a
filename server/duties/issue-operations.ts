import { plans as contract } from '@bihuan/contract/plans.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { latestNotice, planInForce } from '../plans/store.ts'
import { carryOut, holdIssue, prepareIssue, sortBySector } from './carry-out.ts'
import { changesNothing } from './issue.ts'
import { latestIssue } from './issue-store.ts'
import { viewIssuing } from './issue-view.ts'
import { viewPlan } from './plan-page.ts'

/** The live plan and its issue: the part of the plan room that needs the duties. */
export const issueOperations = (shipped: Plan, laws: LawBook) => {
  /** A plan is issued with its notice, or people would owe what they cannot read. */
  const unread = async (desk: Reader) =>
    (await latestNotice(desk.rows, shipped.id)) === undefined ? refuse('notice.none') : undefined

  const { show, previewIssue, issue } = contract
  return serve(
    'plans',
    { show, previewIssue, issue },
    {
      async show({ asOf, ...whose }, desk) {
        return viewPlan(desk, await planInForce(desk.rows, shipped), asOf ?? desk.today, whose)
      },

      async previewIssue(_, desk) {
        return (await unread(desk)) ?? viewIssuing(await prepareIssue(desk, shipped, laws))
      },

      async issue(_, desk) {
        const refused = await unread(desk)
        if (isRefusal(refused)) return refused
        const prepared = await holdIssue(desk, shipped, laws)
        const earlier = await latestIssue(desk.rows, prepared.plan.id)
        if (earlier !== undefined && changesNothing(prepared.issuing)) {
          await sortBySector(desk, prepared)
          return { id: earlier.id, issuedAt: earlier.issued_at, ...viewIssuing(prepared) }
        }
        const id = await carryOut(desk, prepared)
        return { id, issuedAt: desk.now, ...viewIssuing(prepared) }
      },
    },
  )
}
