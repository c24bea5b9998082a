import { checklists as contract } from '@bihuan/contract/checklists.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { hazardNumber } from '@bihuan/domain/hazards/number.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { numberWords } from '@bihuan/domain/ledgers/number.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { ruleFinder } from '../duties/views.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { rulesToday } from '../hazards/rules.ts'
import { type Ledgers, shippedLedgers } from '../ledgers/known-ledgers.ts'
import type { Filed } from '../ledgers/record-row.ts'
import { findRecord } from '../ledgers/store.ts'
import { viewLink } from '../ledgers/views.ts'
import { plansOf } from '../plans/store.ts'
import { handInRun } from './hand-in.ts'
import { handInVisit } from './hand-in-visit.ts'
import type { ShippedLists } from './shipped.ts'
import { findingsOf } from './store.ts'

/** Ticking a list: what it makes, and what a record of it found. */
export const selfCheckOperations = (
  shipped: ShippedLists,
  plan: Plan,
  national: LawBook,
  ledgers: Ledgers = shippedLedgers,
) => {
  const { submit, visit, found } = contract
  const byOf = async (desk: Writer) => {
    const rules = await rulesToday(desk, national, shipped.hazards)
    if (isRefusal(rules)) return rules
    return { shipped, rules, ruleOf: ruleFinder(...(await plansOf(desk.rows, plan))), ledgers }
  }
  return serve(
    'checklists',
    { submit, visit, found },
    {
      async submit(run, desk) {
        const by = await byOf(desk)
        if (isRefusal(by)) return by
        const filed = await handInRun(run, desk, by)
        return isRefusal(filed) ? filed : takenOf(filed, desk)
      },

      async visit(visit, desk) {
        const by = await byOf(desk)
        if (isRefusal(by)) return by
        const filed = await handInVisit(visit, desk, by)
        return isRefusal(filed) ? filed : takenOf(filed, desk)
      },

      async found({ record }, desk) {
        if ((await findRecord(desk.rows, record)) === undefined) return refuse('record.not-found')
        return { hazards: await foundIn(desk, record) }
      },
    },
  )
}

const takenOf = async ({ record, links }: Filed, desk: Reader) => ({
  record: record.id,
  number: numberWords(record.number, 0),
  delivered: links.map(viewLink),
  hazards: await foundIn(desk, record.id),
})

type Found = OutputOf<typeof contract.found>['hazards']

const foundIn = async ({ rows }: Pick<Reader, 'rows'>, record: string): Promise<Found> =>
  (await findingsOf(rows, record)).map(({ item, id, year, number, state }) => ({
    ...{ item, id, number: hazardNumber(year, number) },
    ...{ what: state.what, stage: state.stage },
    grade: state.grade ?? null,
    ended: state.ended?.way ?? null,
  }))
