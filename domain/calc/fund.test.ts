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

/** Every sector of the measures of 2022 by the figures of the reference, worked by hand. */
describe('each sector of 2022', () => {
  const due = (sector: string, given: object) => {
    const answer = fund.run({ on: '2023-06-01', sector, ...given }, book)
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
    return (answer.result as { due: string }).due
  }
  test.each([
    ['coal-outburst', '50000'],
    ['coal-high-gas', '30000'],
    ['coal-other-shaft', '15000'],
    ['coal-open-pit', '5000'],
    ['metal-open', '5000'],
    ['metal-underground', '15000'],
    ['nuclear-mine', '25000'],
    ['nonmetal-open', '3000'],
    ['nonmetal-underground', '8000'],
    ['small-quarry', '2000'],
  ])('%s, a thousand tonnes: %s', (sector, yuan) => {
    expect(due(sector, { tonnes: 1000 })).toBe(yuan)
  })

  test.each([
    ['construction-mine', '350000', '175000'],
    ['construction-building', '300000', '150000'],
    ['construction-water-power', '250000', '125000'],
    ['construction-industrial', '200000', '100000'],
    ['construction-municipal', '150000', '75000'],
  ])('%s, the whole of ten million: %s, of it %s at the start', (sector, yuan, advance) => {
    expect(due(sector, { cost: 10_000_000, progress: 1 })).toBe(yuan)
    const some = fund.run({ on: '2023-06-01', sector, cost: 10_000_000, progress: '0.1' }, book)
    expect(some).toMatchObject({ result: { advance } })
  })

  test.each([
    // At each bracket's edge the slices below it are full.
    ['hazardous-goods', 10_000_000, '450000'],
    ['hazardous-goods', 100_000_000, '2475000'],
    ['hazardous-goods', 1_000_000_000, '7425000'],
    ['hazardous-goods', 2_000_000_000, '9425000'],
    ['machinery', 10_000_000, '235000'],
    ['machinery', 100_000_000, '1360000'],
    ['machinery', 1_000_000_000, '3610000'],
    ['machinery', 5_000_000_000, '7610000'],
    ['machinery', 6_000_000_000, '8110000'],
    ['metallurgy', 10_000_000, '300000'],
    ['metallurgy', 100_000_000, '1650000'],
    ['metallurgy', 1_000_000_000, '6150000'],
    ['metallurgy', 5_000_000_000, '14150000'],
    ['metallurgy', 10_000_000_000, '19150000'],
    ['metallurgy', 12_000_000_000, '20150000'],
    ['fireworks', 10_000_000, '400000'],
    ['fireworks', 20_000_000, '750000'],
    ['fireworks', 30_000_000, '1050000'],
    ['civil-explosives', 10_000_000, '400000'],
    ['civil-explosives', 100_000_000, '2200000'],
    ['civil-explosives', 1_000_000_000, '6700000'],
    ['civil-explosives', 2_000_000_000, '8700000'],
    ['transport-freight', 30_000_000, '300000'],
    ['transport-passenger', 30_000_000, '450000'],
  ])('%s, %i last year: %s', (sector, lastYearRevenue, yuan) => {
    expect(due(sector, { lastYearRevenue })).toBe(yuan)
  })

  test('the older measures knew no payment at the start', () => {
    const works = { sector: 'construction-building', cost: 10_000_000, progress: 1 }
    const answer = fund.run({ on: '2020-06-01', ...works }, book)
    expect(answer).toMatchObject({ result: { due: '200000' } })
    expect(answer).not.toHaveProperty('result.advance')
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
