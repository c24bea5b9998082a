import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doubledKeys } from './json-keys.ts'

describe('keys that stand twice in one object', () => {
  test.each([
    ['{"L":3,"L":6}', ['L']],
    ['{"units":[{"name":"a"},{"name":"b","items":[{"tonnes":1,"tonnes":2}]}]}', ['units.1.items.0.tonnes']],
    ['{"a":1,"\\u0061":2}', ['a']],
    ['{"a":1,"a":2,"a":3}', ['a']],
    ['{"a":{"a":1},"b":{"a":1}}', []],
    ['["a","a",{"x":"{\\"x\\":1,"}]', []],
    ['{"L":":","E":"L"}', []],
    ['"text"', []],
  ])('%s', (json, doubled) => {
    expect(doubledKeys(json)).toEqual(doubled)
  })

  test('are never found in what a program wrote, and always when one is written again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (value) => {
        const json = JSON.stringify(value)
        expect(doubledKeys(json)).toEqual([])
        const [first = ''] = Object.keys(value)
        expect(doubledKeys(`${json.slice(0, -1)},${JSON.stringify(first)}:0}`)).toEqual([first])
      }),
    )
  })
})
