import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../base/day.ts'
import { lampOf, type Timed } from './lamp.ts'

const half: Timed = { first: '2026-01-01', due: '2026-06-30', soonFrom: '2026-06-15' }
const said = (duty: Partial<Timed>, asOf: Day) => {
  const { kind, state, days, words } = lampOf({ ...half, ...duty }, asOf)
  return [kind, state, days, words.zh, words.en]
}

describe('a lamp', () => {
  test('counts down to the due date, and up from it', () => {
    expect(said({}, '2026-06-12')).toEqual(['ok', 'open', 18, '还有 18 天', '18 days left'])
    expect(said({}, '2026-06-14')[0]).toBe('ok')
    expect(said({}, '2026-06-15')[0]).toBe('soon')
    expect(said({}, '2026-06-29')).toEqual(['soon', 'due-soon', 1, '还有 1 天', '1 day left'])
    expect(said({}, '2026-06-30')).toEqual(['soon', 'due-soon', 0, '今天', 'today'])
    expect(said({}, '2026-07-01')).toEqual(['late', 'overdue', 1, '逾期 1 天', '1 day overdue'])
    expect(said({}, '2026-07-12')).toEqual(['late', 'overdue', 12, '逾期 12 天', '12 days overdue'])
  })

  test('is an open ring until the period begins, and says in which month', () => {
    const next = { first: '2026-07-01', due: '2026-12-31', soonFrom: '2026-12-16' }
    expect(said(next, '2026-06-30')).toEqual(['none', 'not-yet', 1, '7月起', 'from July'])
    expect(said(next, '2025-06-30').slice(3)).toEqual(['2026年7月起', 'from July 2026'])
    expect(said(next, '2026-07-01')[0]).toBe('ok')
  })

  test('closes its ring on the day of filing, grey also when late', () => {
    expect(said({ deliveredOn: '2026-06-11' }, '2026-06-11')).toEqual([
      ...['done', 'delivered', 0],
      ...['6月11日交', 'delivered 11 Jun'],
    ])
    expect(said({ deliveredOn: '2026-06-30' }, '2026-08-01')[1]).toBe('delivered')
    expect(said({ deliveredOn: '2026-07-01' }, '2026-08-01')).toEqual([
      ...['done', 'delivered-late', 1],
      ...['7月1日交，迟 1 天', 'delivered 1 Jul, 1 day late'],
    ])
    expect(said({ deliveredOn: '2026-07-11' }, '2027-01-02').slice(3)).toEqual([
      '2026年7月11日交，迟 11 天',
      'delivered 11 Jul 2026, 11 days late',
    ])
  })

  test('does not know what was delivered later than the day it is asked for', () => {
    expect(said({ deliveredOn: '2026-07-05' }, '2026-07-04').slice(0, 3)).toEqual(['late', 'overdue', 4])
  })

  test('of a returned record shines as undelivered and says so', () => {
    const returned = { deliveredOn: '2026-06-01', returned: true }
    expect(said(returned, '2026-06-12')).toEqual([
      'ok',
      'returned',
      18,
      '已退回，还有 18 天',
      'returned, 18 days left',
    ])
    expect(said(returned, '2026-06-30')).toEqual(['soon', 'returned', 0, '已退回，今天', 'returned, today'])
    expect(said(returned, '2026-07-02')).toEqual([
      'late',
      'returned',
      2,
      '已退回，逾期 2 天',
      'returned, 2 days overdue',
    ])
  })

  test('of a withdrawn duty asks for nothing', () => {
    expect(said({ withdrawn: true }, '2027-01-01')).toEqual(['none', 'withdrawn', 0, '已撤回', 'withdrawn'])
  })
})

const anyTimed = fc
  .record({ length: fc.integer({ min: 27, max: 365 }), soon: fc.integer({ min: 1, max: 26 }) })
  .map(({ length, soon }): Timed => {
    const due = addDays('2026-01-01', length)
    return { first: '2026-01-01', due, soonFrom: addDays(due, -soon) }
  })
const anyOffset = fc.integer({ min: -60, max: 600 })

describe('over time', () => {
  const order = ['none', 'ok', 'soon', 'late']

  test('an undelivered duty’s lamp only ever worsens', () => {
    fc.assert(
      fc.property(anyTimed, anyOffset, fc.nat(300), (duty, offset, later) => {
        const at = addDays('2026-01-01', offset)
        const [before, after] = [lampOf(duty, at).kind, lampOf(duty, addDays(at, later)).kind]
        expect(order.indexOf(before)).toBeLessThanOrEqual(order.indexOf(after))
      }),
    )
  })

  test('a delivery changes nothing before its day and everything from it', () => {
    fc.assert(
      fc.property(anyTimed, fc.nat(500), anyOffset, (duty, filed, offset) => {
        const [deliveredOn, at] = [addDays('2026-01-01', filed), addDays('2026-01-01', offset)]
        const lamp = lampOf({ ...duty, deliveredOn }, at)
        if (at < deliveredOn) expect(lamp).toEqual(lampOf(duty, at))
        else expect(lamp.kind).toBe('done')
      }),
    )
  })

  test('the stories reach every kind, and more than 100 days overdue', () => {
    const lamps = fc
      .sample(fc.tuple(anyTimed, anyOffset), { numRuns: 500, seed: 7 })
      .map(([duty, offset]) => lampOf(duty, addDays('2026-01-01', offset)))
    expect(new Set(lamps.map(({ kind }) => kind))).toEqual(new Set(order))
    expect(lamps.filter(({ state, days }) => state === 'overdue' && days > 100).length).toBeGreaterThan(50)
  })
})
