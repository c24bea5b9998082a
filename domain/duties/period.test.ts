import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../base/day.ts'
import type { Cadence } from '../plans/plan.ts'
import { issueWindow, lengthOf, periodNamed, periodsOf } from './period.ts'

const cadences: Cadence[] = ['month', 'quarter', 'half-year', 'year']
const anyCadence = fc.constantFrom(...cadences)
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days))

describe('periods', () => {
  test('are named as the calendar names them', () => {
    const year = { from: '2026-01-01', to: '2026-12-31' }
    expect(periodsOf('year', year)).toMatchObject([{ name: '2026', first: '2026-01-01', last: '2026-12-31' }])
    expect(periodsOf('half-year', year)).toMatchObject([
      { name: '2026-H1', last: '2026-06-30', words: { zh: '2026 上半年', en: 'first half of 2026' } },
      { name: '2026-H2', first: '2026-07-01' },
    ])
    expect(periodsOf('quarter', year)[2]).toMatchObject({
      name: '2026-Q3',
      words: { zh: '2026 第三季度', en: 'third quarter of 2026' },
    })
    expect(periodsOf('month', year)[5]).toMatchObject({
      name: '2026-06',
      words: { zh: '2026年6月', en: 'June 2026' },
    })
  })

  test('end on 29 February in a leap year only', () => {
    const lasts = periodsOf('month', { from: '2026-02-01', to: '2028-02-29' }).map(({ last }) => last)
    expect(lasts).toContain('2027-02-28')
    expect(lasts).toContain('2028-02-29')
  })

  test('belong to the window when their last day does, both ends counted', () => {
    expect(periodsOf('quarter', { from: '2026-06-30', to: '2026-09-30' })).toHaveLength(2)
    expect(periodsOf('quarter', { from: '2026-07-01', to: '2026-09-29' })).toHaveLength(0)
    expect(periodsOf('year', { from: '2026-07-01', to: '2026-06-30' })).toHaveLength(0)
  })

  test('tile the years without gap or overlap, under names used once', () => {
    fc.assert(
      fc.property(
        anyCadence,
        fc.integer({ min: 1990, max: 2090 }),
        fc.integer({ min: 0, max: 4 }),
        (cadence, year, more) => {
          const periods = periodsOf(cadence, { from: `${year}-01-01`, to: `${year + more}-12-31` })
          expect(periods[0]?.first).toBe(`${year}-01-01`)
          expect(periods.at(-1)?.last).toBe(`${year + more}-12-31`)
          periods.slice(1).forEach((period, index) => {
            expect(period.first).toBe(addDays(periods[index]?.last ?? '', 1))
          })
          expect(new Set(periods.map(({ name }) => name)).size).toBe(periods.length)
        },
      ),
    )
  })

  test('stay when the window widens', () => {
    fc.assert(
      fc.property(
        anyCadence,
        anyDay,
        fc.nat(900),
        fc.nat(400),
        fc.nat(400),
        (cadence, from, span, before, after) => {
          const to = addDays(from, span)
          const wider = periodsOf(cadence, { from: addDays(from, -before), to: addDays(to, after) })
          expect(wider).toEqual(expect.arrayContaining(periodsOf(cadence, { from, to })))
        },
      ),
    )
  })

  test('are found again by their names', () => {
    fc.assert(
      fc.property(anyCadence, anyDay, (cadence, from) => {
        for (const period of periodsOf(cadence, { from, to: addDays(from, 400) }))
          expect(periodNamed(period.name)).toEqual(period)
      }),
    )
    for (const name of ['', 'standing', '2026-H3', '2026-13', '2026-6'])
      expect(periodNamed(name)).toBeUndefined()
  })

  test('are measured with both ends', () => {
    expect(lengthOf({ first: '2028-02-01', last: '2028-02-29' })).toBe(29)
  })

  test('are issued from those that end today to the end of next year', () => {
    expect(issueWindow('2026-06-30')).toEqual({ from: '2026-06-30', to: '2027-12-31' })
    expect(periodsOf('month', issueWindow('2026-06-30'))[0]?.name).toBe('2026-06')
  })
})
