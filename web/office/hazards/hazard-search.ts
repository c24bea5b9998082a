import { hazardStates } from '@bihuan/contract/hazard-shapes.ts'
import type { hazards } from '@bihuan/contract/hazards.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { isDay } from '@bihuan/domain/base/day.ts'
import { fundFilters } from '@bihuan/domain/hazards/fund-sums.ts'
import { sourceNames } from '@bihuan/domain/hazards/source.ts'
import { useNavigate, useSearch } from '@tanstack/react-router'

type Asked = Omit<InputOf<typeof hazards.list>, 'cursor' | 'asOf'>
/** What the address of the list says: its filters and its order. */
export type HazardSearch = { [N in Exclude<keyof Asked, 'sort'>]?: Asked[N] | undefined } & {
  order?: Asked['sort'] | undefined
}

/** What the list is asked for. */
export const askedOf = ({ order, ...filter }: HazardSearch): Asked =>
  Object.fromEntries(
    Object.entries({ ...filter, sort: order }).filter(([, value]) => value !== undefined),
  ) as Asked

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What in an address is ours; the rest is left out rather than refused. */
export const readHazardSearch = (given: Record<string, unknown>): HazardSearch => {
  const text = (name: keyof HazardSearch, fits: (value: string) => boolean) => {
    const value = typeof given[name] === 'number' ? String(given[name]) : given[name]
    return typeof value === 'string' && value !== '' && fits(value) ? { [name]: value } : {}
  }
  const among = (values: readonly string[]) => (value: string) => values.includes(value)
  return {
    ...text('state', among(hazardStates)),
    ...text('grade', among(['general', 'major'])),
    ...text('source', among(sourceNames)),
    ...text('class', (one) => /^[BS]\d{0,2}$/.test(one)),
    ...text('sector', (one) => /^[a-z]+(-[a-z]+)*$/.test(one)),
    ...text('again', among(['yes'])),
    ...text('funds', among(fundFilters)),
    ...text('ban', (one) => /^[a-z][a-z-]{0,39}$/.test(one)),
    ...text('village', (one) => /^\d{12}$/.test(one)),
    ...text('party', (one) => id.test(one)),
    ...text('handler', (one) => id.test(one)),
    ...text('from', isDay),
    ...text('to', isDay),
    ...text('q', (q) => q.length <= 60),
    ...text('order', among(['-found', 'due'])),
  }
}

/** The filters in the address, and how to change them; each change keeps the others. */
export const useHazardSearch = () => {
  const search = readHazardSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const change = (changed: HazardSearch) =>
    void navigate({ to: '/hazards', search: readHazardSearch({ ...search, ...changed }), replace: true })
  return { search, change }
}
