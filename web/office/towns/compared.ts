import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { rollup } from '@bihuan/contract/rollup.ts'
import { type Figures, worseFirst } from '@bihuan/domain/rollup/figures.ts'
import type { Search } from '../shell/search.ts'
import { narrows } from './asked.ts'
import type { Way } from './Rate.tsx'

export type Comparison = OutputOf<typeof rollup.compare>
export type TownView = OutputOf<typeof rollup.town>
export type Row = Comparison['rows'][number]

/** The rows as listed, or those first in which some town stands worst. */
export const sortRows = (rows: readonly Row[], sort: Search['sort']): Row[] => {
  if (sort !== 'worst') return [...rows]
  const worst = ({ cells }: Row): Figures | undefined =>
    cells.map(({ figures }) => figures).sort(worseFirst)[0]
  return [...rows].sort((a, b) => {
    const [one, other] = [worst(a), worst(b)]
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined)
    return worseFirst(one, other)
  })
}

export const figuresOf = ({ cells }: Row, town: string): Figures | undefined =>
  cells.find((cell) => cell.town === town)?.figures

/** Where a cell opens: its town, narrowed to its row. */
export const wayOf = (by: Comparison['by'], row: Row, town: string, { asOf, task }: Search): Way => ({
  town,
  search: {
    ...(asOf && { asOf }),
    ...(task && by !== 'clause' && { task }),
    [narrows[by]]: row.key,
  },
})

/** Where a town's total opens. */
export const wholeWay = (town: string, { asOf, task }: Search): Way => ({
  town,
  search: { ...(asOf && { asOf }), ...(task && { task }) },
})
