import { plans as contract } from '@bihuan/contract/plans.ts'
import { placeOfTown } from '@bihuan/domain/base/area.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { burdenOf } from '@bihuan/domain/duties/burden.ts'
import type { Debtor } from '@bihuan/domain/duties/duty.ts'
import { simulate } from '@bihuan/domain/duties/simulate.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Profile } from '@bihuan/domain/parties/trait.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { Static } from 'typebox'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { debtorsOf, placeNames } from '../parties/store.ts'
import { findDraft } from '../plans/draft-store.ts'
import { issuedVersion, planInForce } from '../plans/store.ts'
import { calendarOf } from './calendar.ts'
import { totalOf, viewBurden, viewSimulation } from './simulate-view.ts'

type Asked = Static<typeof contract.simulate.input>

/** What the plan in force, or a draft, would ask of one body and of the town. Nothing is kept. */
export const simulateOperations = (shipped: Plan, laws: LawBook) => {
  const show = async (desk: Reader, asked: Asked) => {
    const inForce = await planInForce(desk.rows, shipped)
    const plan = await planAsked(desk, inForce, asked.draft)
    if (isRefusal(plan)) return plan
    const filed = await debtorAsked(desk, asked)
    if (isRefusal(filed)) return filed
    const debtor = asked.profile === undefined ? filed : { ...filed, profile: asked.profile as Profile }
    const calendar = await calendarOf(desk, laws)
    const isCompared = asked.draft !== undefined || (asked.party !== undefined && asked.profile !== undefined)
    const before = isCompared ? totalOf(simulate(inForce, filed, calendar, asked.year)) : null
    const place = (await placeNames(desk.rows, [debtor.area])).get(debtor.area)?.[desk.language] ?? null
    return viewSimulation(
      simulate(plan, debtor, calendar, asked.year),
      { debtor, isImagined: asked.party === undefined, place },
      { version: plan.version, title: plan.title, draft: asked.draft ?? null },
      before,
    )
  }

  const { simulate: ask, myYear, burden } = contract
  return serve(
    'plans',
    { simulate: ask, myYear, burden },
    {
      simulate: (asked, desk) => show(desk, asked as Asked),

      async myYear({ year }, desk) {
        const { party } = desk.signer
        if (party === null) return refuse('party.not-found')
        const shown = await show(desk, { year: Number(year), party })
        // Without a draft there is none to miss.
        return isRefusal(shown) ? refuse('party.not-found') : shown
      },

      async burden({ draft }, desk) {
        const inForce = await planInForce(desk.rows, shipped)
        const plan = await planAsked(desk, inForce, draft)
        if (isRefusal(plan)) return plan
        const debtors = await debtorsOf(desk.rows)
        const calendar = await calendarOf(desk, laws)
        const earlier = draft === undefined ? await issuedPlan(desk, shipped, inForce) : inForce
        const names = new Map(debtors.map(({ id, name }) => [id, name ?? id]))
        const before = earlier && { plan: earlier, burden: burdenOf(earlier, debtors, calendar) }
        return viewBurden(plan, burdenOf(plan, debtors, calendar), names, before)
      },
    },
  )
}

const planAsked = async (desk: Reader, inForce: Plan, draft: string | undefined) => {
  if (draft === undefined) return inForce
  const found = await findDraft(desk.rows, draft)
  return found === undefined ? refuse('plan.draft-not-found') : found.body
}

/** The version that the duties stand under, where it is not the one in force. */
const issuedPlan = async (desk: Reader, shipped: Plan, inForce: Plan): Promise<Plan | undefined> => {
  const version = await issuedVersion(desk.rows, shipped.id)
  return version === null || version === inForce.version
    ? undefined
    : planInForce(desk.rows, shipped, version)
}

const longAgo = '2000-01-01'

/** A body of the town within reach, or one that nobody registered. */
const debtorAsked = async (desk: Reader, { party, kind, since, area, profile }: Asked) => {
  if (party === undefined)
    return {
      id: desk.signer.account,
      kind: kind ?? 'enterprise',
      area: area?.startsWith(desk.signer.town) ? area : placeOfTown(desk.signer.town),
      since: since ?? longAgo,
      profile: (profile ?? {}) as Profile,
    } satisfies Debtor
  const found = (await debtorsOf(desk.rows)).find(({ id }) => id === party)
  return found ?? refuse('party.not-found')
}
