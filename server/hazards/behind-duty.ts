import { dutyHazards as contract } from '@bihuan/contract/duty-hazards.ts'
import { refuse } from '@bihuan/domain/base/refusal.ts'
import { hazardsBehind } from '@bihuan/domain/hazards/behind-duty.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { findDuty } from '../duties/store.ts'
import { ruleFinder } from '../duties/views.ts'
import { serve } from '../frame/serve.ts'
import { plansOf } from '../plans/store.ts'
import { pageOfHazards } from './list.ts'
import { viewRows } from './operations.ts'

/** A duty's page shows so many; the list has all. */
const shown = 10

/** The hazards that stand behind a duty: what its record speaks of, row by row. */
export const behindDutyOperations = (shipped: Plan) =>
  serve('dutyHazards', contract, {
    async behind({ duty: id }, desk) {
      const duty = await findDuty(desk.rows, id)
      if (duty === undefined) return refuse('duty.not-found')
      const rule = ruleFinder(...(await plansOf(desk.rows, shipped)))(duty)?.rule
      const last = duty.due_on < desk.today ? duty.due_on : desk.today
      const { debtor, area, first_on: first } = duty
      const asked = rule && hazardsBehind({ ledger: rule.evidence.ledger, debtor, area, first, last })
      if (asked === undefined) return { behind: null }
      const found = await pageOfHazards(desk.rows, desk.signer, asked.filter, undefined, desk.today)
      const hazards = await viewRows(desk, found.slice(0, shown), desk.today)
      return { behind: { words: asked.words, opens: asked.filter, hazards, isMore: found.length > shown } }
    },
  })
