import { rollup as contract } from '@bihuan/contract/rollup.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { findDuties } from '../duties/store.ts'
import { ruleFinder, viewDuty } from '../duties/views.ts'
import { pageOf, readCursor } from '../frame/cursor.ts'
import { serve } from '../frame/serve.ts'
import { planInForce } from '../plans/store.ts'
import { compareTowns } from './comparison.ts'
import { narrowingOf, viewTown } from './one-town.ts'
import { dutiesBehind } from './sums.ts'
import { workbookOf } from './workbook.ts'

/** Towns compared and opened, from counts; and, in one's own town, the duties behind a number. */
export const rollupOperations = (shipped: Plan) =>
  serve('rollup', contract, {
    compare: (asked, desk) => compareTowns(desk, shipped, asked),

    export: async (asked, desk) => workbookOf(await compareTowns(desk, shipped, asked), desk.language),

    town: (asked, desk) => viewTown(desk, shipped, asked),

    async duties({ asOf, stand, after, ...asked }, desk) {
      const cursor = readCursor(after, ['day', 'id'])
      if (isRefusal(cursor)) return cursor
      const day = asOf ?? desk.today
      const plan = await planInForce(desk.rows, shipped)
      const { found, total } = await dutiesBehind(desk, stand, day, narrowingOf(plan, asked), cursor)
      const { page, next } = pageOf(found, (row) => [row.due_on, row.id])
      const rows = await findDuties(
        desk.rows,
        page.map(({ id }) => id),
      )
      const ruleOf = ruleFinder(plan)
      return { asOf: day, duties: rows.map((duty) => viewDuty(duty, ruleOf, day)), total, next }
    },
  })
