import { plans as contract } from '@bihuan/contract/plans.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { serve } from '../frame/serve.ts'
import { plansOf } from '../plans/store.ts'
import { firstDuties } from './store.ts'
import { ruleFinder, viewDuty } from './views.ts'

const most = 5000

const heads: readonly Words[] = [
  { zh: '单位', en: 'Debtor' },
  { zh: '条款', en: 'Clause' },
  { zh: '义务', en: 'Duty' },
  { zh: '期次', en: 'Occasion' },
  { zh: '起', en: 'From' },
  { zh: '应交', en: 'Due' },
  { zh: '交于', en: 'Delivered' },
  { zh: '状态', en: 'Lamp' },
]

/** A list of duties as a file that any spreadsheet opens. */
export const debtorsFileOperations = (shipped: Plan) => {
  const { debtorsFile } = contract
  return serve(
    'plans',
    { debtorsFile },
    {
      async debtorsFile({ asOf, ...narrowed }, desk) {
        const day = asOf ?? desk.today
        const ruleOf = ruleFinder(...(await plansOf(desk.rows, shipped)))
        const say = (words: Words) => words[desk.language]
        const found = await firstDuties(desk.rows, { ...narrowed, asOf: day }, most)
        const rows = found
          .map((duty) => viewDuty(duty, ruleOf, day))
          .map((duty) => [
            duty.debtor.name,
            duty.clause,
            say(duty.title),
            say(duty.occasion),
            duty.first,
            duty.due,
            duty.deliveredOn ?? '',
            say(duty.lamp.words),
          ])
        const name = `${shipped.id}-${narrowed.clause ?? 'all'}-${day}.csv`
        return { name, content: csvOf([heads.map(say), ...rows]) }
      },
    },
  )
}

/** With the mark by which a spreadsheet knows UTF-8. */
const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`

/** A cell that begins like a formula would be carried out by the spreadsheet; a leading apostrophe keeps it a text. */
const cellOf = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
