import { canonical } from '@bihuan/domain/base/canonical.ts'
import { everything, type Scope } from '@bihuan/domain/duties/duty.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { TownEvent } from '@bihuan/domain/plans/event.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { diffOf, revisedRules } from '@bihuan/domain/plans/plan-diff.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { debtorsOf } from '../parties/store.ts'
import { planFile } from '../plans/plan-file.ts'
import { planInForce } from '../plans/store.ts'
import { calendarOf } from './calendar.ts'
import { followSectors, hasStaleSector, sectorsOf } from './follow-sectors.ts'
import { type Issuing, planIssue } from './issue.ts'
import { type ExistingDuty, existingDuties, insertIssue, writeDuties } from './issue-store.ts'
import { holdDuties } from './store.ts'

/** An issue as it was reckoned. `about`: the one party that it is for. */
export type Prepared = Awaited<ReturnType<typeof prepareFor>> & { about?: string }

export type Narrowing = {
  scope?: Scope
  /** Events that nobody has entered yet, to see what they would ask. */
  imagined?: readonly TownEvent[]
  /** One debtor and its duties alone. */
  debtor?: string
}

/** What an issue today would do to the duties of the scope; nothing is changed. */
export const prepareIssue = async (
  desk: Reader,
  shipped: Plan,
  laws: LawBook,
  scope: Scope = everything,
  imagined: readonly TownEvent[] = [],
) => prepareFor(desk, shipped, await planInForce(desk.rows, shipped), laws, { scope, imagined })

/** The same for any version of the plan. */
export const prepareFor = async (
  desk: Reader,
  shipped: Plan,
  plan: Plan,
  laws: LawBook,
  { scope = everything, imagined = [], debtor }: Narrowing = {},
) => {
  const all = await debtorsOf(desk.rows)
  const debtors = debtor === undefined ? all : all.filter(({ id }) => id === debtor)
  const found = await existingDuties(desk.rows, plan.id, debtor)
  const earlier = await versionsOf(desk, shipped, plan, found)
  const existing = markRevised(found, plan, earlier)
  const known = await calendarOf(desk, laws)
  const calendar = { ...known, events: [...known.events, ...imagined] }
  const issuing = planIssue(plan, debtors, existing, calendar, scope)
  return { plan, earlier, debtors, existing, issuing }
}

/** The other versions under which these duties were laid. */
const versionsOf = async (desk: Reader, shipped: Plan, plan: Plan, existing: readonly ExistingDuty[]) => {
  const versions = new Set(existing.map(({ version }) => version))
  const others: Plan[] = []
  for (const version of versions)
    if (version !== plan.version) others.push(await planInForce(desk.rows, shipped, version))
  return others
}

/** Marks the duties whose rule asks for other evidence in this version than in the one that laid them. */
const markRevised = (existing: ExistingDuty[], plan: Plan, earlier: readonly Plan[]): ExistingDuty[] => {
  if (earlier.length === 0) return existing
  const revised = new Map(earlier.map((old) => [old.version, revisedRules(diffOf(old, plan))]))
  return existing.map((duty) =>
    revised.get(duty.version)?.has(`${duty.clause}.${duty.rule}`) ? { ...duty, revised: true } : duty,
  )
}

/** As `prepareIssue`, with everything held that the issue will change. */
export const holdIssue = (desk: Writer, shipped: Plan, laws: LawBook, scope: Scope = everything) =>
  holding(desk, shipped.id, () => prepareIssue(desk, shipped, laws, scope))

/**
 * Prepares with the plan's file and every row held that the issue will change: a record filed meanwhile is
 * seen or waits, and two issues never cross.
 */
export const holding = async (desk: Writer, plan: string, prepare: () => Promise<Prepared>) => {
  await desk.lock(planFile(desk.signer.town, plan))
  const held = new Set<string>()
  for (;;) {
    const prepared = await prepare()
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
  const { plan, debtors, existing, issuing, about } = prepared
  const file = planFile(desk.signer.town, plan.id)
  const id = desk.newId()
  const handlers = new Map(debtors.map((debtor) => [debtor.id, debtor.handler]))
  const sectors = sectorsOf(debtors)
  const { window, counts, digest } = issuing
  const body = {
    ...{ plan: plan.id, version: plan.version, ...window, counts, digest },
    ...(because === undefined ? {} : { because }),
    ...(about === undefined ? {} : { about }),
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
        about: about ?? null,
      })
      const handlerOf = (debtor: string) => handlers.get(debtor) ?? null
      const into = { town: desk.signer.town, id, plan: plan.id, newId: desk.newId, handlerOf, sectors }
      await writeDuties(rows, into, issuing, existing)
    },
  )
  return id
}

/** What an issue does besides its duties, also where it changes none: counts each firm under the trade it has now. */
export const sortBySector = async (desk: Writer, { plan, debtors, existing }: Prepared): Promise<void> => {
  const sectors = sectorsOf(debtors)
  if (!hasStaleSector(existing, sectors)) return
  await desk.append([], (rows) => followSectors(rows, plan.id, existing, sectors))
}
