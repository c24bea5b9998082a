import { type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Ledger } from '@bihuan/domain/ledgers/ledger.ts'
import type { RecordState } from '@bihuan/domain/ledgers/record-state.ts'
import { readCursor } from '../frame/cursor.ts'
import { isId } from '../frame/digest.ts'
import { type Ledgers, ledgerOf } from './known-ledgers.ts'

/** The columns that a list can be sorted by, each a plain typed column with an index; the id settles what is equal. */
export const sortColumns = ['happened', 'filed', 'number', 'party'] as const
export type SortColumn = (typeof sortColumns)[number]

/** What a request may ask of a list, as it arrives. */
export type Asked = {
  kind?: string | undefined
  /** `manner:live,scope:onsite|special`: every field must say one of its words. */
  facets?: string | undefined
  from?: string | undefined
  to?: string | undefined
  party?: string | undefined
  area?: string | undefined
  handler?: string | undefined
  state?: RecordState | undefined
  q?: string | undefined
  /** Chosen ones alone, by commas. */
  ids?: string | undefined
  sort?: string | undefined
  after?: string | undefined
}

export type FacetFilter = { field: string; values: readonly string[] }

export type ListQuery = Omit<Asked, 'facets' | 'q' | 'ids' | 'sort' | 'after'> & {
  ledger: Ledger | undefined
  facets: readonly FacetFilter[]
  /** In small letters; the record must hold every one. */
  words: readonly string[]
  ids: readonly string[] | undefined
  sort: { column: SortColumn; descends: boolean }
}

type Wrong = Refusal<'record.unknown-ledger' | 'ledger.unknown-filter'>

/** The request in the terms of its ledger; a filter that the ledger does not declare is refused by name. */
export const readQuery = (asked: Asked, ledgers: Ledgers): ListQuery | Wrong => {
  const { facets, q, ids, sort, after: _, ...rest } = asked
  const ledger = rest.kind === undefined ? undefined : ledgerOf(ledgers, rest.kind)
  if (rest.kind !== undefined && ledger === undefined)
    return refuse('record.unknown-ledger', { kind: rest.kind })
  const filters = facetFilters(facets ?? '')
  const strange = filters.find((filter) => !isDeclared(ledger, filter))
  if (strange !== undefined)
    return refuse('ledger.unknown-filter', { filter: `${strange.field}:${strange.values.join('|')}` })
  const column = sortColumns.find((one) => one === sort?.replace('-', '')) ?? 'happened'
  return {
    ...rest,
    ledger,
    facets: filters,
    words: wordsIn(q ?? ''),
    ids: ids?.split(',').filter(isId),
    sort: { column, descends: sort === undefined || sort.startsWith('-') },
  }
}

const facetFilters = (text: string): FacetFilter[] =>
  text
    .split(',')
    .filter((one) => one !== '')
    .map((one) => {
      const [field = '', values = ''] = one.split(':')
      return { field, values: [...new Set(values.split('|'))] }
    })

const isDeclared = (ledger: Ledger | undefined, { field, values }: FacetFilter): boolean => {
  const declared = ledger?.filters.includes(field) ? ledger.fields[field] : undefined
  if (declared?.type === 'yesNo') return values.every((one) => one === 'true' || one === 'false')
  if (declared?.type !== 'choice' && declared?.type !== 'several') return false
  return values.every((one) => Object.hasOwn(declared.choices, one))
}

const mostWords = 5

const wordsIn = (q: string): string[] =>
  [...new Set(q.toLowerCase().split(/\s+/))].filter((word) => word !== '').slice(0, mostWords)

/** The sort key and the id of the last row seen, for this order. */
export const readPlace = (after: string | undefined, { column }: ListQuery['sort']) => {
  const isDay = column === 'happened' || column === 'filed'
  const read = readCursor(after, [isDay ? 'day' : 'text', 'id'])
  const isNumber = /^\d{1,15}$/
  return column === 'number' && Array.isArray(read) && !isNumber.test(String(read[0]))
    ? refuse('request.bad-cursor')
    : read
}
