import type { Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import { percentOf } from '../rollup/figures.ts'

/** The cuts of the page, in its order. */
export const cuts = {
  class: { zh: '按类别', en: 'By class' },
  sector: { zh: '按行业', en: 'By trade' },
  village: { zh: '按村', en: 'By village' },
  source: { zh: '按来源', en: 'By source' },
  grade: { zh: '按等级', en: 'By grade' },
} as const satisfies Record<string, Words>
export type Cut = keyof typeof cuts
export const cutNames = Object.keys(cuts) as Cut[]

/** Found within a period and what became of it; `open` and `overdue` are everything that stands, whenever it was found. */
export type Reckoning = {
  found: number
  closed: number
  /** Days from finding to strike-off, of the closed ones together. */
  days: number
  /** Found with a body that had one of the same class within the year before. */
  repeats: number
  open: number
  overdue: number
}

export const nothing = (): Reckoning => ({ found: 0, closed: 0, days: 0, repeats: 0, open: 0, overdue: 0 })

export const rectifiedOf = ({ closed, found }: Reckoning) => ({ numerator: closed, denominator: found })
export const repeatedOf = ({ repeats, found }: Reckoning) => ({ numerator: repeats, denominator: found })

/** Mean days to the strike-off with one decimal, or a dash where nothing is struck off. */
export const meanDays = ({ closed, days }: Reckoning): string =>
  closed === 0 ? '—' : (Math.round((days * 10) / closed) / 10).toFixed(1)

/** The middle of all durations, counted from how many took how long; of an even number the lower of the two. */
export const medianOf = (durations: readonly { days: number; count: number }[]): number | null => {
  const all = durations.reduce((sum, { count }) => sum + count, 0)
  let seen = 0
  for (const { days, count } of durations.toSorted((a, b) => a.days - b.days)) {
    seen += count
    if (count > 0 && 2 * seen >= all) return days
  }
  return null
}

/** What the page says first. */
export const analysisSentence = (
  { found, closed, open, overdue }: Reckoning,
  period: Words,
  asOf: Day,
): Words => {
  if (found === 0 && open === 0)
    return {
      zh: `${period.zh}没有查出隐患，也没有遗留。`,
      en: `Nothing was found in ${period.en}, and nothing is left.`,
    }
  const rate = percentOf({ numerator: closed, denominator: found })
  const late =
    overdue === 0
      ? { zh: '没有逾期', en: 'none overdue' }
      : { zh: `逾期 ${overdue} 条`, en: `${overdue} overdue` }
  return {
    zh: `${period.zh}查出 ${found} 条，已销号 ${closed} 条（${rate}）；到 ${asOf} 还有 ${open} 条没销号，${late.zh}。`,
    en: `In ${period.en} ${found} were found and ${closed} struck off (${rate}); on ${asOf} ${open} are open, ${late.en}.`,
  }
}
