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
