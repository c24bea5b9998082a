import { plans as contract } from '@bihuan/contract/plans.ts'
import { refuse } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { diffOf } from '@bihuan/domain/plans/plan-diff.ts'
import { serve } from '../frame/serve.ts'
import { findDraft, viewDraft } from '../plans/draft-store.ts'
import { planInForce } from '../plans/store.ts'
import { viewDiff } from './adopt-view.ts'
import { prepareFor } from './carry-out.ts'
import { changesOf, shown } from './issue-view.ts'

const kinds = ['added', 'moved', 'withdrawn', 'reopened'] as const

/** A draft beside the version in force, before it takes effect. */
export const adoptOperations = (shipped: Plan, laws: LawBook) => {
  const { showDraft } = contract
  return serve(
    'plans',
    { showDraft },
    {
      async showDraft({ draft: id, change, clause }, desk) {
        const draft = await findDraft(desk.rows, id)
        if (draft === undefined) return refuse('plan.draft-not-found')
        const before = await planInForce(desk.rows, shipped, draft.version - 1)
        const prepared = await prepareFor(desk, shipped, draft.body, laws)
        const { window, counts } = prepared.issuing
        const all = changesOf(prepared)
        const asked = all.filter(
          (one) =>
            (change === undefined || one.change === change) &&
            (clause === undefined || one.clause === clause),
        )
        return {
          draft: viewDraft(draft),
          diff: viewDiff(diffOf(before, draft.body)),
          effect: {
            from: window.from,
            to: window.to,
            counts,
            byClause: byClause(all),
            changes: asked.slice(0, shown),
            total: asked.length,
          },
        }
      },
    },
  )
}

type Counted = { change: (typeof kinds)[number]; clause: string }

const byClause = (changes: readonly Counted[]) => {
  const counts = new Map<string, Record<Counted['change'], number>>()
  for (const { clause, change } of changes) {
    const count = counts.get(clause) ?? { added: 0, moved: 0, withdrawn: 0, reopened: 0 }
    count[change] += 1
    counts.set(clause, count)
  }
  return [...counts].map(([clause, count]) => ({ clause, ...count }))
}
