import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { skewOf, spanOf } from './clock-skew.ts'

const date = 'Fri, 12 Jun 2026 04:00:00 GMT'
const server = Date.parse(date)
const minute = 60_000

describe('a phone’s clock beside the server’s', () => {
  test.each([
    ['two minutes ahead', 2 * minute, 0],
    ['an hour ahead', 60 * minute, 60 * minute],
    ['a day behind', -1440 * minute, -1440 * minute],
  ])('%s', (_, off, told) => {
    expect(skewOf({ date, sentAt: server + off, gotAt: server + off })).toBe(told)
  })

  test('says nothing where the answer has no time, or the clock was set meanwhile', () => {
    expect(skewOf({ date: null, sentAt: server, gotAt: server })).toBeUndefined()
    expect(skewOf({ date: 'noon', sentAt: server, gotAt: server })).toBeUndefined()
    expect(skewOf({ date, sentAt: server, gotAt: server - minute })).toBeUndefined()
  })

  test('a slow line alone never makes a clock wrong', () => {
    let slow = 0
    fc.assert(
      fc.property(fc.nat(30 * minute), fc.nat(30 * minute), (there, back) => {
        slow += there > 11 * minute ? 1 : 0
        expect(skewOf({ date, sentAt: server - there, gotAt: server + back })).toBe(0)
      }),
    )
    expect(slow).toBeGreaterThan(5)
  })

  test('is told in the unit in which somebody would say it', () => {
    expect([7, 119, 180, 4320].map((minutes) => spanOf(-minutes * minute))).toEqual([
      { unit: 'minutes', count: 7 },
      { unit: 'minutes', count: 119 },
      { unit: 'hours', count: 3 },
      { unit: 'days', count: 3 },
    ])
  })
})
