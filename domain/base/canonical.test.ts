import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, type Json } from './canonical.ts'

const json = fc.jsonValue() as fc.Arbitrary<Json>

/** The same value with the members of every object in another order. */
const turned = (value: Json): Json => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(turned)
  const members = Object.entries(value).map(([key, member]) => [key, turned(member as Json)] as const)
  return Object.fromEntries(members.reverse())
}

describe('the canonical spelling', () => {
  test('says the same value, and nothing else', () => {
    fc.assert(
      fc.property(json, (value) => {
        // JSON knows no minus nought.
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('is one for every order of members, and the same again when it is read back', () => {
    let reordered = 0
    fc.assert(
      fc.property(json, (value) => {
        if (JSON.stringify(turned(value)) !== JSON.stringify(value)) reordered += 1
        expect(canonical(turned(value))).toBe(canonical(value))
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
      }),
      { numRuns: 300 },
    )
    expect(reordered).toBeGreaterThan(10)
  })

  test('differs where the values differ: it can be read back', () => {
    expect(canonical({ a: 1, b: 2 })).not.toBe(canonical({ a: '1', b: 2 }))
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]))
    expect(canonical({ ab: 'c' })).not.toBe(canonical({ a: 'bc' }))
    expect(canonical(null)).not.toBe(canonical('null'))
  })

  test('sorts by code unit, leaves out what is undefined and takes no space', () => {
    expect(canonical({ b: 1, a: undefined, B: [true, null], é: 'x', 中: {} })).toBe(
      '{"B":[true,null],"b":1,"é":"x","中":{}}',
    )
    expect(canonical({ '10': 1, '9': 2 })).toBe('{"10":1,"9":2}')
  })

  test('has no word for what is no number', () => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      expect(() => canonical({ deep: [number] })).toThrow(TypeError)
  })
})
