import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { plans } from '@bihuan/contract/plans.ts'

export type Simulation = OutputOf<typeof plans.simulate>
export type Line = Simulation['dated'][number]

export const keyOf = ({ clause, rule }: Pick<Line, 'clause' | 'rule'>): string => `${clause}.${rule}`

/** One day of the year with what falls due on it. */
export type DueDay = { due: string; line: Line; why: Line['times'][number]['why'] }

/** The dated duties day by day, under their months. */
export const byMonth = ({ dated }: Pick<Simulation, 'dated'>): DueDay[][] => {
  const months: DueDay[][] = Array.from({ length: 12 }, () => [])
  for (const line of dated)
    for (const { due, why } of line.times) months[Number(due.slice(5, 7)) - 1]?.push({ due, line, why })
  return months.map((days) => days.toSorted((a, b) => (a.due < b.due ? -1 : 1)))
}

/** Days of one line within a month (0 to 11), as numbers of the month. */
export const daysIn = ({ times }: Line, month: number): { due: string; day: number }[] =>
  times
    .filter(({ due }) => Number(due.slice(5, 7)) - 1 === month)
    .map(({ due }) => ({ due, day: Number(due.slice(8)) }))

export const busiestMonth = (months: readonly number[]): number =>
  months.reduce((best, minutes, at) => (minutes > (months[best] ?? 0) ? at : best), 0)
