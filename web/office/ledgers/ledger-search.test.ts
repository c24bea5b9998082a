import { expect, test } from 'vitest'
import {
  askedOf,
  facetIn,
  filterOf,
  isSameView,
  keptOf,
  readLedgerSearch,
  withFacet,
} from './ledger-search.ts'

test('an address is read as far as it is ours', () => {
  const id = '0190a1b2-0000-7000-8000-000000000001'
  expect(
    readLedgerSearch({
      q: 2026,
      facets: 'manner:live',
      from: '2026-02-30',
      area: 349901101201,
      state: 'late',
      order: 'people',
      open: id,
      party: 'x',
    }),
  ).toEqual({ q: '2026', facets: 'manner:live', area: '349901101201', state: 'late', open: id })
})

test('what narrows a list is neither its order nor what is opened beside it', () => {
  const search = { q: '液氨', order: '-filed', open: 'x' } as const
  expect(filterOf(search)).toEqual({ q: '液氨' })
  expect(askedOf(search)).toEqual({ q: '液氨', sort: '-filed' })
  expect(keptOf(search)).toEqual({ q: '液氨', order: '-filed' })
  expect(isSameView({ q: 'a', sort: 'b' }, { sort: 'b', q: 'a' })).toBe(true)
  expect(isSameView({ q: 'a' }, { q: 'a', sort: 'b' })).toBe(false)
})

test('words of several fields stand side by side', () => {
  const one = withFacet(undefined, 'manner', 'live')
  const two = withFacet(one, 'scope', 'onsite')
  expect(two).toBe('manner:live,scope:onsite')
  expect(facetIn(two, 'manner')).toBe('live')
  expect(withFacet(two, 'manner', 'tabletop')).toBe('scope:onsite,manner:tabletop')
  expect(withFacet(withFacet(two, 'manner', ''), 'scope', '')).toBeUndefined()
  expect(facetIn(undefined, 'manner')).toBeUndefined()
})
