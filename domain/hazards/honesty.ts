import type { Words } from '../base/words.ts'
import { percentOf } from '../rollup/figures.ts'

/** What a body found itself and what others found with it, in the same time. */
export type Candour = { own: number; others: number }

/** Its formula in one sentence; it stands wherever the index does. */
export const honestyFormula: Words = {
  zh: '自查自报占比 = 企业自查和职工上报的条数 ÷ 全部查出的条数。占比低只说明多数是别人查出来的，请先问原因；不作处罚依据。',
  en: 'Own share = found by the enterprise or its workers ÷ all found. A low share says only that others found most of it: ask why first. No ground for a penalty.',
}

/** The share with its two numbers; with few hazards there is none, since it would say nothing. */
export const honestyOf = ({ own, others }: Candour, least: number): Words => {
  const all = own + others
  if (all < least)
    return {
      zh: `太少，不作判断（共 ${all} 条，满 ${least} 条才看）`,
      en: `Too few to say (${all}; ${least} are needed)`,
    }
  const share = percentOf({ numerator: own, denominator: all })
  return { zh: `${own}/${all}，${share}`, en: `${own} of ${all}, ${share}` }
}

/** Those of whom something can be said first, the lowest share of their own first; then the many by number. */
export const lowestFirst =
  (least: number) =>
  (a: Candour, b: Candour): number => {
    const [few, fewer] = [a, b].map(({ own, others }) => Number(own + others < least)) as [number, number]
    return few - fewer || a.own * (b.own + b.others) - b.own * (a.own + a.others) || b.others - a.others
  }
