import { isDay } from '@bihuan/domain/base/day.ts'
import { type RecordState, stateNames } from '@bihuan/domain/ledgers/record-state.ts'

export const sorts = [
  'happened',
  '-happened',
  'filed',
  '-filed',
  'number',
  '-number',
  'party',
  '-party',
] as const
export type Sort = (typeof sorts)[number]
export type SortColumn = 'happened' | 'filed' | 'number' | 'party'

/** What the address of a list says: its filters, its order, and the record opened beside it. */
export type LedgerSearch = {
  q?: string | undefined
  facets?: string | undefined
  from?: string | undefined
  to?: string | undefined
  party?: string | undefined
  area?: string | undefined
  handler?: string | undefined
  state?: RecordState | undefined
  order?: Sort | undefined
  open?: string | undefined
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What in an address is ours; the rest is left out rather than refused. */
export const readLedgerSearch = (given: Record<string, unknown>): LedgerSearch => {
  const text = (name: string, fits: (value: string) => boolean) => {
    // An address that looks like a number is read as one: 349901101201, or a search for 2026.
    const value = typeof given[name] === 'number' ? String(given[name]) : given[name]
    return typeof value === 'string' && value !== '' && fits(value) ? { [name]: value } : {}
  }
  return {
    ...text('q', (q) => q.length <= 60),
    ...text('facets', (facets) => facets.length <= 600),
    ...text('from', isDay),
    ...text('to', isDay),
    ...text('party', (one) => id.test(one)),
    ...text('area', (one) => /^\d{12}$/.test(one)),
    ...text('handler', (one) => id.test(one)),
    ...text('state', (one) => stateNames.some((state) => state === one)),
    ...text('order', (one) => sorts.some((sort) => sort === one)),
    ...text('open', (one) => id.test(one)),
  }
}

/** The records chosen to be printed. */
export const readChosen = ({ ids }: Record<string, unknown>): { ids?: string } =>
  typeof ids === 'string' && ids.split(',').every((one) => id.test(one)) ? { ids } : {}

type Filled<T> = { [N in keyof T]: Exclude<T[N], undefined> }

/** What narrows the list; neither its order nor what is opened beside it. */
export const filterOf = ({ order: _, open: __, ...filter }: LedgerSearch) =>
  said(filter) as Filled<typeof filter>

/** What the list is asked for: its filters and its order. */
export const askedOf = (search: LedgerSearch) => ({
  ...filterOf(search),
  ...(search.order === undefined ? {} : { sort: search.order }),
})

const said = (given: object) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))

/** What a saved view keeps. */
export const keptOf = ({ open: _, ...kept }: LedgerSearch): Record<string, string> =>
  Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )

const sameOrder = (kept: Record<string, string>) => JSON.stringify(Object.entries(kept).sort())

export const isSameView = (one: Record<string, string>, other: Record<string, string>): boolean =>
  sameOrder(one) === sameOrder(other)

/** The word chosen of one field, in `manner:live,scope:onsite`. */
export const facetIn = (facets: string | undefined, field: string): string | undefined =>
  facets
    ?.split(',')
    .find((one) => one.startsWith(`${field}:`))
    ?.slice(field.length + 1)

/** The same with another word of that field, or without it. */
export const withFacet = (facets: string | undefined, field: string, value: string): string | undefined => {
  const others = (facets ?? '').split(',').filter((one) => one !== '' && !one.startsWith(`${field}:`))
  const all = value === '' ? others : [...others, `${field}:${value}`]
  return all.length === 0 ? undefined : all.join(',')
}
