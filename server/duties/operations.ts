import { duties as contract } from '@bihuan/contract/duties.ts'
import { addDays } from '@bihuan/domain/base/day.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { levelOf } from '@bihuan/domain/duties/escalation.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { viewEntry } from '../archive/operations.ts'
import { entriesOf } from '../archive/store.ts'
import { pageOf, readCursor } from '../frame/cursor.ts'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { passageOf } from '../plans/reading.ts'
import { latestNotice, planInForce, plansOf } from '../plans/store.ts'
import { dutiesOfParty, findDuty, findEvidence, lampCounts, pageOfDuties } from './store.ts'
import { derivationOf, mayWith, ruleFinder, viewDuty, viewEvidence, viewReturned, viewTodo } from './views.ts'

/** How far ahead somebody's own list looks. */
const daysAhead = 31

export const dutyOperations = (shipped: Plan) => {
  const planOf = (desk: Reader, version?: number) => planInForce(desk.rows, shipped, version)

  return serve('duties', contract, {
    async mine({ asOf = '' }, desk) {
      const day = asOf || desk.today
      if (desk.signer.party === null) return { asOf: day, duties: [] }
      const plans = await plansOf(desk.rows, shipped)
      const ruleOf = ruleFinder(...plans)
      const of = { plan: plans[0] ?? shipped, asOf: day, own: levelOf(desk.signer.roles) }
      const duties = await dutiesOfParty(desk.rows, desk.signer.party, addDays(day, daysAhead))
      return { asOf: day, duties: duties.map((duty) => viewTodo(duty, ruleOf, of)) }
    },

    async list({ asOf = '', after, ...narrowed }, desk) {
      const cursor = readCursor(after, ['day', 'id'])
      if (isRefusal(cursor)) return cursor
      const day = asOf || desk.today
      const filter = { ...narrowed, asOf: day }
      const { lamp } = narrowed
      const ruleOf = ruleFinder(...(await plansOf(desk.rows, shipped)))
      const { page, next } = pageOf(await pageOfDuties(desk.rows, filter, cursor), (duty) => [
        duty.due_on,
        duty.id,
      ])
      const lamps = await lampCounts(desk.rows, filter)
      const total =
        lamp === undefined ? Object.values(lamps).reduce((sum, count) => sum + count, 0) : lamps[lamp]
      return { asOf: day, duties: page.map((duty) => viewDuty(duty, ruleOf, day)), total, lamps, next }
    },

    async show({ duty: id, asOf = '' }, desk) {
      const duty = await findDuty(desk.rows, id)
      if (duty === undefined) return refuse('duty.not-found')
      const day = asOf || desk.today
      const plan = await planOf(desk, duty.plan_version)
      const ruleOf = ruleFinder(plan)
      const found = ruleOf(duty)
      if (found === undefined) throw new Error(`plan ${plan.id} has no rule ${duty.clause}.${duty.rule}`)
      const evidence = await findEvidence(desk.rows, id)
      const notice = await latestNotice(desk.rows, plan.id)
      const inForce = { id: plan.id, version: (await planOf(desk)).version }
      const steps = derivationOf(inForce, found.rule, duty, evidence, day)
      return {
        duty: viewDuty(duty, ruleOf, day),
        why: duty.why.why,
        passage: passageOf(notice?.reading, duty.clause),
        words: found.clause.words,
        asOf: day,
        derivation: steps.map(({ label, value, source }) => ({ label, value, source: source ?? null })),
        evidence: viewEvidence(evidence),
        returned: viewReturned(duty, evidence),
        file: id,
        journal: (await entriesOf(desk.rows, id)).map(viewEntry),
        may: mayWith(duty, desk.signer),
      }
    },
  })
}
