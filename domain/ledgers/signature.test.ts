import Value from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { checkSignature, Signature, svgPathOf } from './signature.ts'

const line = (points: number, step: number) =>
  Array.from({ length: points }, (_, index) => ({ x: 100 + index * step, y: 50, t: index * 16 }))
const isEmpty = (...strokes: Signature['strokes']) =>
  checkSignature({ strokes })?.refused === 'record.signature-empty'

describe('a signature', () => {
  test('needs eight points that span twenty pixels', () => {
    expect(isEmpty(line(8, 3))).toBe(false)
    expect(isEmpty(line(4, 9), line(4, 9))).toBe(false)
    expect(isEmpty()).toBe(true)
    expect(isEmpty([])).toBe(true)
    expect(isEmpty(line(7, 10))).toBe(true)
    expect(isEmpty(line(19, 1))).toBe(true)
    expect(isEmpty(line(21, 1))).toBe(false)
  })

  test('is strokes of whole pixels on the pad, and nothing else', () => {
    const isOne = (value: unknown) => Value.Check(Signature, value)
    expect(isOne({ strokes: [line(8, 3)], signerName: '王' })).toBe(true)
    for (const point of [{ x: 1.5 }, { x: -1 }, { y: 4001 }, { t: -1 }, { p: 1 }])
      expect(isOne({ strokes: [[{ x: 1, y: 1, t: 0, ...point }]] })).toBe(false)
    expect(isOne({ strokes: [line(2001, 1)] })).toBe(false)
    expect(isOne({ strokes: Array.from({ length: 201 }, () => []) })).toBe(false)
    expect(isOne({ strokes: [], png: 'data:' })).toBe(false)
  })

  test('is drawn again as a path, a dot as a line of no length', () => {
    const strokes = [line(3, 10), [{ x: 5, y: 6, t: 0 }], []]
    expect(svgPathOf({ strokes })).toBe('M100 50L110 50 120 50M5 6L5 6')
  })
})
