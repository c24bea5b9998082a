import type { Words } from '../base/words.ts'
import { type Amount, amountOf, centsOf } from '../ledgers/amount.ts'
import type { Hazard } from './hazard.ts'

/** Money of a hazard that a government must put right (notice 9.4), in yuan; `planned` as the five things say. */
export type FundSums = {
  planned?: Amount
  allotted: Amount
  spent: Amount
  /** Allotted and not spent; nothing where more was spent. */
  left: Amount
  /** Spent beyond what was allotted. */
  over: Amount
}

/** The sums of the entries of funds; undefined while there is no entry. */
export const fundSums = ({ funds, five }: Pick<Hazard, 'funds' | 'five'>): FundSums | undefined => {
  if (funds.length === 0) return undefined
  const sum = (kind: 'allotted' | 'spent') =>
    funds.reduce((all, entry) => all + (entry.kind === kind ? (centsOf(entry.amount) ?? 0n) : 0n), 0n)
  const [allotted, spent] = [sum('allotted'), sum('spent')]
  return {
    ...(five.funds === undefined ? {} : { planned: five.funds }),
    ...{ allotted: amountOf(allotted), spent: amountOf(spent) },
    left: amountOf(allotted > spent ? allotted - spent : 0n),
    over: amountOf(spent > allotted ? spent - allotted : 0n),
  }
}

export const fundsTitle = {
  zh: '政府治理隐患的资金',
  en: 'Money for hazards that the town mends',
} satisfies Words

/** What the analysis adds up, in yuan, in the order of its columns. */
export const fundFigures = {
  planned: { zh: '计划（元）', en: 'Planned, yuan' },
  allotted: { zh: '已拨付（元）', en: 'Allotted, yuan' },
  spent: { zh: '已支出（元）', en: 'Spent, yuan' },
  left: { zh: '结余（元）', en: 'Left, yuan' },
  over: { zh: '超出拨付（元）', en: 'Over, yuan' },
} as const satisfies Record<keyof FundSums, Words>
export type FundFigure = keyof typeof fundFigures
export const fundFigureNames = Object.keys(fundFigures) as FundFigure[]

/** What the list can be asked for: every hazard that public money may mend, or those that add to one figure. */
export const fundFilters = ['any', ...fundFigureNames] as const
export type FundFilter = (typeof fundFilters)[number]

export const fundsAbout = {
  zh: '部门和村（社区）自己的隐患，以及登记过拨付或支出的隐患。只算本期发现的，误报撤销的不计。计划是五落实里的整改资金；结余和超出逐条算，不互相抵。点数字看是哪几条。',
  en: 'Hazards of departments and villages themselves, and any with money entered, found in the period; withdrawn ones are left out. Planned is what the five things say; left and over are reckoned for each hazard and never set off. Numbers open their rows.',
} satisfies Words

export type FundTotals = { hazards: number } & Record<FundFigure, Amount>

export const sumOfFunds = (lines: readonly { figures: FundTotals }[]): FundTotals => {
  const sum = (figure: FundFigure) =>
    amountOf(lines.reduce((all, { figures }) => all + (centsOf(figures[figure]) ?? 0n), 0n))
  return {
    hazards: lines.reduce((all, { figures }) => all + figures.hazards, 0),
    ...{ planned: sum('planned'), allotted: sum('allotted'), spent: sum('spent') },
    ...{ left: sum('left'), over: sum('over') },
  }
}
