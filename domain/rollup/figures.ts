import type { Words } from '../base/words.ts'
import { type Counts, noCounts } from './tally.ts'

/** Counts with the late deliveries apart; `delivered` holds them too. */
export type Figures = Counts & {
  /** Delivered, but after the due day: history, which no longer counts as overdue. */
  deliveredLate: number
}

export const noFigures = (): Figures => ({ ...noCounts(), deliveredLate: 0 })

/** The figures of a whole are the sum of the figures of its parts. */
export const sumOfFigures = (parts: Iterable<Figures>): Figures => {
  const sum = noFigures()
  for (const part of parts) for (const name of Object.keys(sum) as (keyof Figures)[]) sum[name] += part[name]
  return sum
}

/** Owed today or some day: what a reader may want to open. */
export const isAny = ({ owed, notYet }: Figures): boolean => owed + notYet > 0

/** Two whole numbers, so that whoever reads a share can count it again. */
export type Rate = { numerator: number; denominator: number }

export const rateNames = {
  inTime: { zh: '按时交', en: 'In time' },
  delivered: { zh: '已交', en: 'Delivered' },
  overdue: { zh: '逾期', en: 'Overdue' },
} as const satisfies Record<string, Words>
export type RateName = keyof typeof rateNames

export const ratesOf = (figures: Figures): Record<RateName, Rate> => ({
  inTime: { numerator: figures.delivered - figures.deliveredLate, denominator: figures.owed },
  delivered: { numerator: figures.delivered, denominator: figures.owed },
  overdue: { numerator: figures.late, denominator: figures.owed },
})

/** Tenths of a percent, halves up; undefined where nothing is owed, which is neither nought nor all. */
export const permilleOf = ({ numerator, denominator }: Rate): number | undefined =>
  denominator === 0 ? undefined : Math.floor((2000 * numerator + denominator) / (2 * denominator))

/** 62.5%, or a dash where there is no rate. A share that is not whole is never rounded to 0 % or 100 %. */
export const percentOf = (rate: Rate): string => {
  const permille = permilleOf(rate)
  if (permille === undefined) return '—'
  const { numerator, denominator } = rate
  if (permille === 0 && numerator > 0) return '<0.1%'
  if (permille === 1000 && numerator < denominator) return '>99.9%'
  return `${permille % 10 === 0 ? permille / 10 : (permille / 10).toFixed(1)}%`
}

/** Negative when the first is worse: more of it overdue, then more pieces overdue, then less delivered. */
export const worseFirst = (a: Figures, b: Figures): number =>
  shareLate(b) - shareLate(a) || b.late - a.late || shareDelivered(a) - shareDelivered(b)

const shareLate = ({ late, owed }: Figures): number => (owed === 0 ? -1 : late / owed)
const shareDelivered = ({ delivered, owed }: Figures): number => (owed === 0 ? 2 : delivered / owed)
