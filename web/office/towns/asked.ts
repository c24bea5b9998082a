import type { InputOf } from '@bihuan/contract/operation.ts'
import type { rollup } from '@bihuan/contract/rollup.ts'
import type { Search } from '../shell/search.ts'

/** What the address asks of a comparison. */
export const comparisonOf = ({ asOf, by, task }: Search): InputOf<typeof rollup.compare> => ({
  ...(asOf && { asOf }),
  ...(by && { by }),
  ...(task && { task }),
})

/** What a number of one town is narrowed to. */
export const narrowingOf = ({ asOf, task, clause, area, trade, month }: Search) => ({
  ...(asOf && { asOf }),
  ...(task && { task }),
  ...(clause && { clause }),
  ...(area && { area }),
  ...(trade && { sector: trade }),
  ...(month && { month }),
})

/** The member of the address that a row of a cut narrows. */
export const narrows = {
  task: 'task',
  clause: 'clause',
  village: 'area',
  area: 'area',
  sector: 'trade',
  month: 'month',
} as const satisfies Record<string, keyof Search>
