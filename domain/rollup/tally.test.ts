import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../base/day.ts'
import { type Counts, countsOf, noCounts, sumOf, type TallyRow, worst } from './tally.ts'

const row = (parts: Partial<TallyRow>): TallyRow => ({
  ...{ first: '2026-01-01', due: '2026-06-30', soonFrom: '2026-06-15' },
  ...{ deliveredOn: null, state: 'open', count: 1 },
  ...parts,
})

const anyDay = fc.integer({ min: -100, max: 400 }).map((days) => addDays('2026-01-01', days))
const anyRows = fc.array(
  fc
    .record({
      first: anyDay,
      length: fc.integer({ min: 28, max: 200 }),
      filed: fc.option(fc.integer({ min: 0, max: 300 })),
      state: fc.constantFrom('open' as const, 'returned' as const, 'withdrawn' as const),
      count: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ first, length, filed, state, count }): TallyRow => {
      const due = addDays(first, length)
      const base = { first, due, soonFrom: addDays(due, -5), count }
      return filed === null
        ? { ...base, deliveredOn: null, state }
        : { ...base, deliveredOn: addDays(first, filed), state: 'delivered' }
    }),
  { maxLength: 12 },
)

describe('counts', () => {
  test('say how the duties stand on a day', () => {
    const rows = [
      row({ count: 3 }),
      row({ due: '2026-03-31', soonFrom: '2026-03-22', count: 2 }),
      row({ state: 'delivered', deliveredOn: '2026-06-01', count: 4 }),
      row({ state: 'delivered', deliveredOn: '2026-06-25', count: 5 }),
      row({ state: 'returned', count: 1 }),
      row({ state: 'withdrawn', count: 7 }),
      row({ first: '2026-07-01', due: '2026-12-31', soonFrom: '2026-12-16', count: 6 }),
    ]
    expect(countsOf(rows, '2026-06-20')).toEqual({
      owed: 15,
      delivered: 4,
      late: 2,
      soon: 9,
      open: 0,
      notYet: 6,
    })
    expect(countsOf(rows, '2026-06-25')).toMatchObject({ delivered: 9, soon: 4 })
    expect(countsOf(rows, '2026-07-01')).toMatchObject({ owed: 21, late: 6, open: 6, notYet: 0 })
  })

  test('leave nobody out: owed is the sum, and begun or not is everybody not withdrawn', () => {
    fc.assert(
      fc.property(anyRows, anyDay, (rows, asOf) => {
        const { owed, delivered, late, soon, open, notYet } = countsOf(rows, asOf)
        expect(owed).toBe(delivered + late + soon + open)
        const all = rows
          .filter(({ state }) => state !== 'withdrawn')
          .reduce((sum, { count }) => sum + count, 0)
        expect(owed + notYet).toBe(all)
      }),
    )
  })

  test('of a town are the sum of its villages', () => {
    fc.assert(
      fc.property(anyRows, anyRows, anyDay, (here, there, asOf) => {
        expect(countsOf([...here, ...there], asOf)).toEqual(
          sumOf([countsOf(here, asOf), countsOf(there, asOf)]),
        )
      }),
    )
  })

  test('show their worst lamp', () => {
    const shown = (counts: Partial<Counts>) => worst({ ...noCounts(), ...counts })
    expect(shown({ late: 1, soon: 5, open: 5, delivered: 5 })).toBe('late')
    expect(shown({ soon: 1, open: 5, delivered: 5 })).toBe('soon')
    expect(shown({ open: 1, delivered: 5, notYet: 2 })).toBe('ok')
    expect(shown({ delivered: 5, notYet: 2 })).toBe('done')
    expect(shown({ notYet: 2 })).toBe('none')
  })
})
