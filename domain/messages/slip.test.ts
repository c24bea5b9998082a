import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gravestOf, redFrom, type Slip, slipForNotice, slipOf } from './slip.ts'

describe('a slip', () => {
  test.each([
    ['ok', 20, 0, 'blue'],
    ['soon', 3, 4, 'blue'],
    ['late', 1, 0, 'yellow'],
    ['late', redFrom - 1, 3, 'yellow'],
    ['late', redFrom, 0, 'yellow'],
    ['late', redFrom, 1, 'red'],
    ['done', 0, 0, undefined],
    ['none', 9, 0, undefined],
  ] as const)(
    'for a duty that is %s (%i days), reminded %i times before, is %s',
    (kind, days, before, slip) => {
      expect(slipOf({ kind, days }, before)).toBe(slip)
    },
  )

  test('for several duties is the gravest of them, in whatever order', () => {
    const some = fc.array(fc.constantFrom<Slip>('blue', 'yellow', 'red'), { minLength: 1 })
    fc.assert(
      fc.property(some, (several) => {
        const one = gravestOf(several)
        expect(several).toContain(one)
        expect(gravestOf(several.toReversed())).toBe(one)
        if (several.includes('red')) expect(one).toBe('red')
      }),
    )
  })
})

test('a notice is asked for in blue, then yellow, then red, for it has no due date', () => {
  expect([0, 1, 2, 7].map(slipForNotice)).toEqual(['blue', 'yellow', 'red', 'red'])
})
