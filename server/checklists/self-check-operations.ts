import { checklists as contract } from '@bihuan/contract/checklists.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { hazardNumber } from '@bihuan/domain/hazards/number.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { numberWords } from '@bihuan/domain/ledgers/number.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { ruleFinder } from '../duties/views.ts'
import type { Reader } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { rulesToday } from '../hazards/rules.ts'
import { type Ledgers, shippedLedgers } from '../ledgers/known-ledgers.ts'
import { findRecord } from '../ledgers/store.ts'
import { viewLink } from '../ledgers/views.ts'
import { plansOf } from '../plans/store.ts'
import { handInRun } from './hand-in.ts'
import type { ShippedLists } from './shipped.ts'
import { findingsOf } from './store.ts'

/** Ticking a list: what it makes, and what a record of it found. */
export const selfCheckOperations = (
  shipped: ShippedLists,
  plan: Plan,
  national: LawBook,
  ledgers: Ledgers = shippedLedgers,
) => {
  const { submit, found } = contract
  return serve(
    'checklists',
    { submit, found },
    {
      async submit(run, desk) {
        const rules = await rulesToday(desk, national, shipped.hazards)
        if (isRefusal(rules)) return rules
        const ruleOf = ruleFinder(...(await plansOf(desk.rows, plan)))
        const filed = await handInRun(run, desk, { shipped, rules, ruleOf, ledgers })
        if (isRefusal(filed)) return filed
        return {
          record: filed.record.id,
          number: numberWords(filed.record.number, 0),
          delivered: filed.links.map(viewLink),
          hazards: await foundIn(desk, filed.record.id),
        }
      },

      async found({ record }, desk) {
        if ((await findRecord(desk.rows, record)) === undefined) return refuse('record.not-found')
        return { hazards: await foundIn(desk, record) }
      },
    },
  )
}

type Found = OutputOf<typeof contract.found>['hazards']

const foundIn = async ({ rows }: Pick<Reader, 'rows'>, record: string): Promise<Found> =>
  (await findingsOf(rows, record)).map(({ item, id, year, number, state }) => ({
    ...{ item, id, number: hazardNumber(year, number) },
    ...{ what: state.what, stage: state.stage },
    grade: state.grade ?? null,
    ended: state.ended?.way ?? null,
  }))
