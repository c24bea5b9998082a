import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  asFraction,
  atLeast,
  ceiling,
  compare,
  dividedBy,
  equals,
  exact,
  isDecimal,
  minus,
  plus,
  rounded,
  shown,
  sum,
  times,
} from './exact.ts'

const decimal = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.integer({ min: 0, max: 6 }))
  .map(([whole, places]) => dividedBy(exact(whole), exact(10n ** BigInt(places))))

describe('exact numbers', () => {
  test('a tenth and two tenths are three tenths', () => {
    expect(shown(plus(exact('0.1'), exact('0.2')))).toBe('0.3')
  })

  test('three thirds are one, which no decimal sum reaches', () => {
    const third = dividedBy(exact('0.1'), exact('0.3'))
    expect(compare(sum([third, third, third]), exact(1))).toBe(0)
    expect(equals(third)).toBe('≈ 0.333333')
    expect(asFraction(third)).toBe('1/3')
  })

  test('a half goes up, and the ceiling is above', () => {
    expect(shown(rounded(exact('2.345'), 2))).toBe('2.35')
    expect(shown(rounded(exact('-2.5'), 0))).toBe('-2')
    expect(ceiling(exact('2.0000001'))).toBe(3n)
    expect(ceiling(exact(2))).toBe(2n)
  })

  test.each(['1e3', '1,000', '.5', '5.', '', 'NaN', '１'])('%s is not a decimal', (text) => {
    expect(isDecimal(text)).toBe(false)
    expect(() => exact(text)).toThrow()
  })

  test('what ends as a decimal is spelled whole', () => {
    fc.assert(fc.property(decimal, (number) => compare(exact(shown(number)), number) === 0))
  })

  test('sums, differences and products agree', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (a, b, c) => {
        expect(compare(minus(plus(a, b), b), a)).toBe(0)
        expect(compare(times(a, plus(b, c)), plus(times(a, b), times(a, c)))).toBe(0)
        expect(atLeast(a, b) || atLeast(b, a)).toBe(true)
      }),
    )
  })
})
