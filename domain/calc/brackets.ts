import type { Static } from 'typebox'
import { compare, type Exact, exact, lesser, minus, times } from '../law/exact.ts'
import type { Brackets as BracketRows } from './tables.ts'

export type Brackets = readonly Static<typeof BracketRows>[number][]

export type Slice = { above: Exact; part: Exact; rate: Exact; due: Exact }

/** Each rate applies to its own slice only, like an income tax. Brackets go from the lowest up. */
export const bySlices = (brackets: Brackets, revenue: Exact): Slice[] =>
  brackets.flatMap((bracket, at) => {
    const above = exact(bracket.above)
    if (at > 0 && compare(revenue, above) <= 0) return []
    const next = brackets[at + 1]
    const top = next === undefined ? revenue : lesser(revenue, exact(next.above))
    const [part, rate] = [minus(top, above), exact(bracket.rate)]
    return [{ above, part, rate, due: times(part, rate) }]
  })
