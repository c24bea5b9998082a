import { plans as contract } from '@bihuan/contract/plans.ts'
import { canonical } from '@bihuan/domain/base/canonical.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { debtorsOf } from '../parties/store.ts'
import { planFile } from '../plans/plan-file.ts'
import { latestNotice, planInForce } from '../plans/store.ts'
import { calendarOf } from './calendar.ts'
import { changesNothing, type Issuing, planIssue } from './issue.ts'
import { type ExistingDuty, existingDuties, latestIssue, writeDuties } from './issue-store.ts'
import { viewIssuing } from './issue-view.ts'
import { viewPlan } from './plan-page.ts'
import { holdDuties } from './store.ts'

/** The live plan and its issue: the part of the plan room that needs the duties. */
export const issueOperations = (shipped: Plan, laws: LawBook) => {
  const prepare = async (desk: Reader) => {
    const plan = await planInForce(desk.rows, shipped)
    const notice = await latestNotice(desk.rows, plan.id)
    if (notice === undefined) return refuse('notice.none')
    const debtors = await debtorsOf(desk.rows)
    const existing = await existingDuties(desk.rows, plan.id)
    const calendar = await calendarOf(desk, laws)
    return { plan, debtors, existing, issuing: planIssue(plan, debtors, existing, calendar) }
  }

  /** As `prepare`, with every row held that the issue will change: a record filed meanwhile is seen or waits. */
  const prepareHolding = async (desk: Reader) => {
    const held = new Set<string>()
    for (;;) {
      const prepared = await prepare(desk)
      if (isRefusal(prepared)) return prepared
      const loose = changedRows(prepared.issuing, prepared.existing).filter((id) => !held.has(id))
      if (loose.length === 0) return prepared
      await holdDuties(desk.rows, loose)
      for (const id of loose) held.add(id)
    }
  }

  const { show, previewIssue, issue } = contract
  return serve(
    'plans',
    { show, previewIssue, issue },
    {
      async show({ asOf }, desk) {
        return viewPlan(desk, await planInForce(desk.rows, shipped), asOf ?? desk.today)
      },

      async previewIssue(_, desk) {
        const prepared = await prepare(desk)
        return isRefusal(prepared) ? prepared : viewIssuing(prepared)
      },

      async issue(_, desk) {
        const { signer, now } = desk
        const file = planFile(signer.town, shipped.id)
        await desk.lock(file)
        const prepared = await prepareHolding(desk)
        if (isRefusal(prepared)) return prepared
        const { plan, debtors, existing, issuing } = prepared
        const earlier = await latestIssue(desk.rows, plan.id)
        if (earlier !== undefined && changesNothing(issuing))
          return { id: earlier.id, issuedAt: earlier.issued_at, ...viewIssuing(prepared) }

        const id = desk.newId()
        const handlers = new Map(debtors.map((debtor) => [debtor.id, debtor.handler]))
        const { window, counts, digest } = issuing
        const body = { plan: plan.id, version: plan.version, ...window, counts, digest }
        const issueFile = { ...file, id, kind: 'issue' }
        await desk.append(
          [
            { file, act: 'plan.issued', body: { issue: id, digest } },
            { file: issueFile, act: 'plan.issued', body },
          ],
          async (rows) => {
            await rows
              .insertInto('issue')
              .values({
                id,
                plan: plan.id,
                plan_version: plan.version,
                from_on: window.from,
                to_on: window.to,
                counts: canonical(counts),
                digest,
                issued_at: now,
                issued_by: signer.account,
              })
              .execute()
            const into = {
              id,
              plan: plan.id,
              newId: desk.newId,
              handlerOf: (debtor: string) => handlers.get(debtor) ?? null,
            }
            await writeDuties(rows, into, issuing, existing)
          },
        )
        return { id, issuedAt: now, ...viewIssuing(prepared) }
      },
    },
  )
}

const changedRows = ({ change }: Issuing, existing: readonly ExistingDuty[]): string[] => {
  const keys = new Set([...change.moved, ...change.withdrawn, ...change.reopened].map(({ key }) => key))
  return existing.filter(({ key }) => keys.has(key)).map(({ id }) => id)
}
