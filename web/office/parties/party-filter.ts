import type { InputOf } from '@bihuan/contract/operation.ts'
import type { parties } from '@bihuan/contract/parties.ts'
import type { Search } from '../shell/search.ts'

export const filterNames = ['kind', 'name', 'place', 'sector', 'trait', 'handler', 'risk', 'status'] as const
export type FilterName = (typeof filterNames)[number]
export type PartyFilter = Pick<InputOf<typeof parties.list>, FilterName>

/** The filters that stand in the address, and nothing else of it. */
export const filtersIn = (search: Search): PartyFilter =>
  Object.fromEntries(
    filterNames.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]]])),
  )
