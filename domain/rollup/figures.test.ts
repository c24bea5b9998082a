import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Figures,
  noFigures,
  percentOf,
  permilleOf,
  ratesOf,
  sumOfFigures,
  worseFirst,
} from './figures.ts'
import { countIn, standNames } from './stand.ts'

const figures = (parts: Partial<Figures>): Figures => ({ ...noFigures(), ...parts })

const anyFigures = fc
  .record({
    inTime: fc.nat(50),
    deliveredLate: fc.nat(9),
    late: fc.nat(9),
    soon: fc.nat(9),
    open: fc.nat(20),
    notYet: fc.nat(20),
  })
  .map(({ inTime, deliveredLate, late, soon, open, notYet }): Figures => {
    const delivered = inTime + deliveredLate
    return { owed: delivered + late + soon + open, delivered, deliveredLate, late, soon, open, notYet }
  })

describe('rates', () => {
  test('are two whole numbers: in time, delivered and overdue of what is owed', () => {
    const of = figures({ owed: 40, delivered: 28, deliveredLate: 2, late: 3, open: 9, notYet: 5 })
    expect(ratesOf(of)).toEqual({
      inTime: { numerator: 26, denominator: 40 },
      delivered: { numerator: 28, denominator: 40 },
      overdue: { numerator: 3, denominator: 40 },
    })
  })

  test('are a dash where nothing is owed, never all and never nought', () => {
    expect(percentOf({ numerator: 0, denominator: 0 })).toBe('—')
    expect(permilleOf({ numerator: 0, denominator: 0 })).toBeUndefined()
    expect(percentOf(ratesOf(figures({ notYet: 12 })).delivered)).toBe('—')
  })

  test.each([
    [0, 7, '0%'],
    [7, 7, '100%'],
    [26, 40, '65%'],
    [3, 40, '7.5%'],
    [1, 3, '33.3%'],
    [2, 3, '66.7%'],
    [1, 16, '6.3%'],
    [1, 5000, '<0.1%'],
    [4999, 5000, '>99.9%'],
  ])('say %i of %i as %s', (numerator, denominator, words) => {
    expect(percentOf({ numerator, denominator })).toBe(words)
  })

  test('never say all of what is not all, nor none of what is some', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.integer({ min: 1, max: 3000 }), (part, rest) => {
        expect(percentOf({ numerator: part, denominator: part + rest })).not.toBe('100%')
        expect(percentOf({ numerator: rest, denominator: part + rest })).not.toBe('0%')
      }),
    )
  })
})

describe('figures', () => {
  test('of a whole are the sums of the parts, and every duty stands in one place', () => {
    fc.assert(
      fc.property(fc.array(anyFigures, { maxLength: 6 }), (parts) => {
        const sum = sumOfFigures(parts)
        expect(standNames.reduce((all, stand) => all + countIn(sum, stand), 0)).toBe(sum.owed + sum.notYet)
        for (const stand of standNames)
          expect(countIn(sum, stand)).toBe(parts.reduce((all, part) => all + countIn(part, stand), 0))
      }),
    )
  })

  test('go worst first: the larger share overdue, then more overdue, then less delivered; nothing owed goes last', () => {
    const [a, b, c, d, e] = [
      figures({ owed: 10, late: 5 }),
      figures({ owed: 40, late: 8, delivered: 1 }),
      figures({ owed: 20, late: 4 }),
      figures({ owed: 20, delivered: 2 }),
      noFigures(),
    ]
    expect([e, d, c, b, a].sort(worseFirst)).toEqual([a, b, c, d, e])
  })
})
