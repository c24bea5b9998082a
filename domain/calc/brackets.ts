import Type, { type Static } from 'typebox'
import { compare, type Exact, exact, lesser, minus, times } from '../law/exact.ts'

const Cell = Type.Union([Type.Integer(), Type.String({ pattern: '^\\d+(\\.\\d+)?$' })])

const Bracket = Type.Object({ above: Cell, rate: Cell })
export type Brackets = readonly Static<typeof Bracket>[]

/** How one sector books: by revenue in brackets, by tonne of output, or by progress of works. */
export const SectorRule = Type.Object({
  basis: Type.Union([Type.Literal('revenue'), Type.Literal('output'), Type.Literal('progress')]),
  brackets: Type.Optional(Type.Array(Bracket, { minItems: 1 })),
  perTonne: Type.Optional(Cell),
  rate: Type.Optional(Cell),
})

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
