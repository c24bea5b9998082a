import { isRefusal } from '../base/refusal.ts'
import { type Answer, calculator } from '../law/calculator.ts'
import type { Edition } from '../law/edition.ts'
import { compare, type Exact, exact, one, shown, sum, times } from '../law/exact.ts'
import { type BadInput, badField } from '../law/input.ts'
import { type Law, type LawBook, lawOn } from '../law/law-book.ts'
import { outcome, type Step, step } from '../law/working.ts'
import { type Brackets, bySlices } from './brackets.ts'
import { Input, Result } from './fund-form.ts'
import {
  advancePart,
  explanationPart,
  firstYearPart,
  missing,
  monthlyPart,
  type No,
  type Part,
  stopPart,
} from './fund-rules.ts'
import { SectorRule } from './tables.ts'

type By = { by: Edition }
/** `more`: what the basis adds by itself. */
type Due = { due: Exact; lines: Step[]; more?: Part }

const byOutput = (input: Input, perTonne: Exact, by: By): Due | BadInput => {
  if (input.tonnes === undefined) return missing('tonnes')
  const due = times(exact(input.tonnes), perTonne)
  return {
    due,
    lines: [
      step('本月应提（元）', 'Due this month (yuan)', shown(due), {
        ...by,
        formula: `${shown(exact(input.tonnes))} × ${shown(perTonne)}`,
      }),
    ],
  }
}

const byProgress = (law: Law, input: Input, rate: Exact, by: By): Due | BadInput => {
  if (input.cost === undefined) return missing('cost')
  if (input.progress === undefined) return missing('progress')
  const [cost, progress] = [exact(input.cost), exact(input.progress)]
  if (compare(progress, one) > 0)
    return badField('progress', '须为 0 到 1，30% 写作 0.3', 'must be from 0 to 1: 30 % is 0.3')
  const due = times(times(cost, progress), rate)
  return {
    due,
    lines: [
      step('本月应提（元）', 'Due this month (yuan)', shown(due), {
        ...by,
        formula: `${shown(cost)} × ${shown(progress)} × ${shown(rate)}`,
      }),
    ],
    more: advancePart(law, times(cost, rate)),
  }
}

/** A new unit is measured by this year's revenue, at year end. */
const revenueOf = (input: Input): Exact | BadInput => {
  const field = input.firstYear === true ? 'thisYearRevenue' : 'lastYearRevenue'
  const revenue = input[field]
  return revenue === undefined ? missing(field) : exact(revenue)
}

const byRevenue = (input: Input, brackets: Brackets, by: By): Due | BadInput => {
  const revenue = revenueOf(input)
  if (isRefusal(revenue)) return revenue
  const slices = bySlices(brackets, revenue)
  const due = sum(slices.map((slice) => slice.due))
  const lines = slices.map((slice) =>
    step(
      `超过 ${shown(slice.above)} 元的部分`,
      `The slice above ${shown(slice.above)} yuan`,
      shown(slice.due),
      { ...by, formula: `${shown(slice.part)} × ${shown(slice.rate)}` },
    ),
  )
  return {
    due,
    lines: [
      ...lines,
      step('全年应提（元）', 'Due for the year (yuan)', shown(due), {
        formula: slices.map((slice) => shown(slice.due)).join(' + '),
      }),
    ],
  }
}

const dueFor = (law: Law, input: Input) => {
  const table = law.table(`fund.sector.${input.sector}`, SectorRule)
  if (isRefusal(table)) return table
  const by = { by: table.edition }
  const { rows } = table
  if (rows.basis === 'output') return { due: byOutput(input, exact(rows.perTonne ?? 0), by), isYear: false }
  if (rows.basis === 'progress')
    return { due: byProgress(law, input, exact(rows.rate ?? 0), by), isYear: false }
  return { due: byRevenue(input, rows.brackets ?? [], by), isYear: true }
}

const work = (input: Input, book: LawBook): Answer<Result> => {
  const law = lawOn(book, input.on)
  const main = dueFor(law, input)
  if (isRefusal(main)) return main
  if (isRefusal(main.due)) return main.due
  const { due, lines, more } = main.due
  const parts = [
    more ?? { result: {}, lines: [] },
    main.isYear ? monthlyPart(input, due) : { result: {}, lines: [] },
    main.isYear ? firstYearPart(law, input, due) : { result: {}, lines: [] },
    stopPart(law, input),
    explanationPart(law, input, due, main.isYear),
  ]
  const no = parts.find((part): part is No => isRefusal(part))
  if (no !== undefined) return no
  const held = parts.filter((part): part is Part => !isRefusal(part))
  const result: Result = { due: shown(due), period: main.isYear ? 'year' : 'month' }
  return outcome(input.on, Object.assign(result, ...held.map((part) => part.result)), [
    ...lines,
    ...held.flatMap((part) => part.lines),
  ])
}

/** What a unit books to the safety fund. Yuan; revenue brackets slice by slice, output and progress month by month. */
export const fund = calculator({
  name: 'fund',
  title: { zh: '安全生产费用提取', en: 'Safety fund' },
  about: {
    zh: '按行业计算应提金额，并判断停提、补提和书面说明',
    en: 'The due by sector; stop, top-up and written explanation',
  },
  input: Input,
  result: Result,
  work,
})
