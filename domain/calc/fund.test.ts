import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import { atLeast, compare, exact, minus, plus, sum } from '../law/exact.ts'
import { lawOn } from '../law/law-book.ts'
import { bySlices } from './brackets.ts'
import { fund } from './fund.ts'
import { fundSectors } from './fund-sectors.ts'
import { SectorRule } from './tables.ts'

const book = shippedLaws()
const run = (input: object) => fund.run({ on: '2023-03-01', ...input }, book)

describe('worked examples', () => {
  test('F1 an underground mica mine, 5 000 t this month', () => {
    expect(run({ sector: 'nonmetal-underground', tonnes: 5000 })).toMatchObject({
      result: { due: '40000', period: 'month' },
    })
  })

  test('F2 hazardous goods, 50 M last year', () => {
    const answer = run({ sector: 'hazardous-goods', lastYearRevenue: 50_000_000 })
    expect(answer).toMatchObject({
      result: { due: '1350000', period: 'year', monthly: '112500' },
      working: [
        { value: '450000' },
        { value: '900000', formula: '40000000 × 0.0225' },
        { value: '1350000' },
        { value: '112500' },
      ],
      edition: { instruments: [{ number: '财资〔2022〕136号' }] },
    })
  })

  test('F3 machinery, 80 M last year', () => {
    expect(run({ sector: 'machinery', lastYearRevenue: '80000000' })).toMatchObject({
      result: { due: '1110000', monthly: '92500' },
    })
  })

  test('F4 building works of 20 M, 30 % done this month', () => {
    expect(run({ sector: 'construction-building', cost: 20_000_000, progress: 0.3 })).toMatchObject({
      result: { due: '180000', period: 'month' },
    })
  })

  test('the same machinery before the new edition', () => {
    expect(
      fund.run({ on: '2022-11-20', sector: 'machinery', lastYearRevenue: 80_000_000 }, book),
    ).toMatchObject({
      result: { due: '900000' },
      edition: { instruments: [{ number: '财企〔2012〕16号' }] },
    })
    expect(
      fund.run({ on: '2022-11-21', sector: 'machinery', lastYearRevenue: 80_000_000 }, book),
    ).toMatchObject({ result: { due: '1110000' } })
  })
})

describe('further rules', () => {
  const machinery = { sector: 'machinery', lastYearRevenue: 10_000_000 }

  test('a balance of three times last year stops the booking, a fen below does not', () => {
    expect(run({ ...machinery, balance: 705_000, lastYearDue: 235_000 })).toMatchObject({
      result: { stops: true },
    })
    expect(run({ ...machinery, balance: '704999.99', lastYearDue: 235_000 })).toMatchObject({
      result: { stops: false },
    })
  })

  test('spending below 60 % is explained by the end of April', () => {
    expect(run({ ...machinery, yearSpent: '140999.99' })).toMatchObject({
      result: { needsExplanation: true, explanationDue: '2024-04-30' },
    })
    expect(run({ ...machinery, yearSpent: 141_000 })).toMatchObject({
      result: { needsExplanation: false, usedShare: '0.6' },
    })
  })

  test('a first year is topped up on its own revenue', () => {
    const first = { sector: 'hazardous-goods', firstYear: true, thisYearRevenue: 10_000_000 }
    expect(run({ ...first, yearSpent: 100_000 })).toMatchObject({
      result: { due: '450000', topUp: '350000' },
    })
    expect(run({ ...first, yearSpent: 500_000 })).toMatchObject({ result: { topUp: '0' } })
    expect(run(first)).toMatchObject({ field: 'yearSpent' })
  })

  test('the old edition had no such stop', () => {
    expect(fund.run({ on: '2020-01-01', ...machinery, balance: 1, lastYearDue: 1 }, book)).toMatchObject({
      refused: 'law.outside-known-dates',
    })
  })

  test('what a sector is measured with is asked for', () => {
    expect(run({ sector: 'machinery' })).toMatchObject({ field: 'lastYearRevenue' })
    expect(run({ sector: 'coal-open-pit' })).toMatchObject({ field: 'tonnes' })
    expect(run({ sector: 'construction-mine', cost: 1 })).toMatchObject({ field: 'progress' })
    expect(run({ sector: 'construction-mine', cost: 1, progress: 30 })).toMatchObject({ field: 'progress' })
    expect(run({ sector: 'farming' })).toMatchObject({
      problems: [{ field: 'sector', allowed: Object.keys(fundSectors) }],
    })
  })

  test('an unsure sector and an unknown edition are refused', () => {
    expect(run({ sector: 'power', lastYearRevenue: 1 })).toMatchObject({ refused: 'law.to-be-confirmed' })
    expect(fund.run({ on: '2020-01-01', sector: 'fireworks', lastYearRevenue: 1 }, book)).toMatchObject({
      refused: 'law.outside-known-dates',
    })
    expect(fund.run({ on: '2010-01-01', sector: 'machinery', lastYearRevenue: 1 }, book)).toMatchObject({
      refused: 'law.outside-known-dates',
    })
  })
})

describe('brackets', () => {
  const sectors = Object.keys(fundSectors).flatMap((sector) =>
    ['2015-01-01', '2023-01-01'].flatMap((on) => {
      const table = lawOn(book, on).table(`fund.sector.${sector}`, SectorRule)
      return isRefusal(table) || table.rows.brackets === undefined ? [] : [table.rows.brackets]
    }),
  )
  const dueOf = (brackets: (typeof sectors)[number], revenue: string | number | bigint) =>
    sum(bySlices(brackets, exact(revenue)).map((slice) => slice.due))

  test('are continuous at their edges: one fen more is at most one fen more', () => {
    let edges = 0
    for (const brackets of sectors)
      for (const { above } of brackets) {
        const [at, over] = [exact(above), plus(exact(above), exact('0.01'))]
        const step = minus(sum(bySlices(brackets, over).map((slice) => slice.due)), dueOf(brackets, above))
        expect(compare(step, exact('0.01'))).toBeLessThan(0)
        expect(atLeast(step, exact(0))).toBe(true)
        expect(at.under).toBe(1n)
        edges += 1
      }
    expect(edges).toBeGreaterThan(30)
  })

  test('never take less from more, and slices add up to the revenue', () => {
    const money = fc.bigInt(0n, 20_000_000_000n)
    let deep = 0
    fc.assert(
      fc.property(fc.constantFrom(...sectors), money, money, (brackets, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a]
        expect(atLeast(dueOf(brackets, more), dueOf(brackets, less))).toBe(true)
        const slices = bySlices(brackets, exact(more))
        expect(compare(sum(slices.map((slice) => slice.part)), exact(more))).toBe(0)
        if (slices.length > 3) deep += 1
      }),
      { numRuns: 300 },
    )
    expect(deep).toBeGreaterThan(20)
  })
})
