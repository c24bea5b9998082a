import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberWords, recordNumber, serialsPerYear } from './number.ts'

test('a number reads as year and count, and says which correction it is', () => {
  expect(numberWords(recordNumber(2026, 63), 0)).toEqual({ zh: '2026-063', en: '2026-063' })
  expect(numberWords(recordNumber(2026, 12_345), 2)).toEqual({
    zh: '2026-12345 改2',
    en: '2026-12345 rev. 2',
  })
})

test('numbers sort by year and then by count, however many there are', () => {
  const year = fc.integer({ min: 2000, max: 2100 })
  const serial = fc.integer({ min: 1, max: serialsPerYear - 1 })
  fc.assert(
    fc.property(year, serial, year, serial, (y1, s1, y2, s2) => {
      const order = Math.sign(recordNumber(y1, s1) - recordNumber(y2, s2))
      expect(order).toBe(Math.sign(y1 - y2) || Math.sign(s1 - s2))
    }),
  )
})
