import { canonical } from '@bihuan/domain/base/canonical.ts'
import { everything, type Scope } from '@bihuan/domain/duties/duty.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { TownEvent } from '@bihuan/domain/plans/event.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { debtorsOf } from '../parties/store.ts'
import { planFile } from '../plans/plan-file.ts'
import { planInForce } from '../plans/store.ts'
import { calendarOf } from './calendar.ts'
import { type Issuing, planIssue } from './issue.ts'
import { type ExistingDuty, existingDuties, insertIssue, writeDuties } from './issue-store.ts'
import { holdDuties } from './store.ts'

export type Prepared = Awaited<ReturnType<typeof prepareIssue>>

/** What an issue today would do to the duties of the scope; nothing is changed. */
export const prepareIssue = async (
  desk: Reader,
  shipped: Plan,
  laws: LawBook,
  scope: Scope = everything,
  /** Events that nobody has entered yet, to see what they would ask. */
  imagined: readonly TownEvent[] = [],
) => {
  const plan = await planInForce(desk.rows, shipped)
  const debtors = await debtorsOf(desk.rows)
  const existing = await existingDuties(desk.rows, plan.id)
  const known = await calendarOf(desk, laws)
  const calendar = { ...known, events: [...known.events, ...imagined] }
  return { plan, debtors, existing, issuing: planIssue(plan, debtors, existing, calendar, scope) }
}

/**
 * As `prepareIssue`, with the plan's file and every row held that the issue will change: a record filed meanwhile is
 * seen or waits, and two issues never cross.
 */
export const holdIssue = async (desk: Writer, shipped: Plan, laws: LawBook, scope: Scope = everything) => {
  await desk.lock(planFile(desk.signer.town, shipped.id))
  const held = new Set<string>()
  for (;;) {
    const prepared = await prepareIssue(desk, shipped, laws, scope)
    const loose = changedRows(prepared.issuing, prepared.existing).filter((id) => !held.has(id))
    if (loose.length === 0) return prepared
    await holdDuties(desk.rows, loose)
    for (const id of loose) held.add(id)
  }
}

const changedRows = ({ change }: Issuing, existing: readonly ExistingDuty[]): string[] => {
  const keys = new Set([...change.moved, ...change.withdrawn, ...change.reopened].map(({ key }) => key))
  return existing.filter(({ key }) => keys.has(key)).map(({ id }) => id)
}

/** Carries out what was held; answers the issue's id. `because` says in the journal what called for it. */
export const carryOut = async (desk: Writer, prepared: Prepared, because?: string): Promise<string> => {
  const { plan, debtors, existing, issuing } = prepared
  const file = planFile(desk.signer.town, plan.id)
  const id = desk.newId()
  const handlers = new Map(debtors.map((debtor) => [debtor.id, debtor.handler]))
  const { window, counts, digest } = issuing
  const body = {
    ...{ plan: plan.id, version: plan.version, ...window, counts, digest },
    ...(because === undefined ? {} : { because }),
  }
  await desk.append(
    [
      { file, act: 'plan.issued', body: { issue: id, digest } },
      { file: { ...file, id, kind: 'issue' }, act: 'plan.issued', body },
    ],
    async (rows) => {
      await insertIssue(rows, {
        id,
        plan: plan.id,
        plan_version: plan.version,
        from_on: window.from,
        to_on: window.to,
        counts: canonical(counts),
        digest,
        issued_at: desk.now,
        issued_by: desk.signer.account,
      })
      const handlerOf = (debtor: string) => handlers.get(debtor) ?? null
      await writeDuties(rows, { id, plan: plan.id, newId: desk.newId, handlerOf }, issuing, existing)
    },
  )
  return id
}
