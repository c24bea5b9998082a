import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import { calculatorNamed } from './calculators.ts'

const book = shippedLaws()

/** The result of a calculator for an input; a refusal is shown whole. */
const answer = (name: string, input: object): Record<string, unknown> => {
  const outcome = calculatorNamed(name)?.run(input, book)
  if (outcome === undefined || isRefusal(outcome)) throw new Error(`${name}: ${JSON.stringify(outcome)}`)
  return JSON.parse(JSON.stringify(outcome.result))
}
const day = (input: object) => answer('working-days', input).date
const add = (unit: string, from: string, amount: number, more: object = {}) =>
  day({ operation: 'add', unit, from, amount, ...more })

describe('periods', () => {
  test.each([
    ['2023-01-19', 5, '2023-01-31'],
    ['2023-01-19', 20, '2023-02-21'],
    ['2022-12-30', 1, '2023-01-03'],
    ['2026-09-30', 5, '2026-10-13'],
    ['2024-02-09', 1, '2024-02-18'],
    ['2025-09-30', 1, '2025-10-09'],
    ['2023-04-21', 1, '2023-04-23'],
  ])('%s and %i working days end on %s', (from, amount, end) => {
    expect(add('working-day', from, amount)).toBe(end)
  })

  test.each([2022, 2023, 2024, 2025, 2026])('%i has its statutory working days', (year) => {
    const counted = answer('working-days', {
      operation: 'count',
      unit: 'working-day',
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      includeFirst: true,
    })
    const known: Record<number, number> = { 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248 }
    expect(counted.workingDays).toBe(known[year])
  })

  test.each([
    ['month', '2023-01-31', 1, '2023-02-28'],
    ['month', '2024-01-31', 1, '2024-02-29'],
    ['month', '2023-10-31', 6, '2024-04-30'],
    ['month', '2022-12-31', 2, '2023-02-28'],
    ['year', '2024-02-29', 1, '2025-02-28'],
    ['year', '2024-02-29', 4, '2028-02-29'],
  ])('%s from %s by %i is %s, the last day where the day is missing', (unit, from, amount, end) => {
    expect(add(unit, from, amount, { roll: false })).toBe(end)
  })

  test('the penalty law counts 2, 3, 5, 7 as working days and 15, 90 as days', () => {
    for (const amount of [2, 3, 5, 7])
      expect(add('penalty-law-day', '2023-01-19', amount)).toBe(add('working-day', '2023-01-19', amount))
    expect(add('penalty-law-day', '2023-03-01', 15)).toBe('2023-03-16')
    // The fifteenth day falls into the Spring Festival and moves to the first working day after it.
    expect(add('penalty-law-day', '2023-01-10', 15)).toBe('2023-01-28')
    expect(add('penalty-law-day', '2023-03-01', 90, { roll: false })).toBe('2023-05-30')
  })

  test('counts with and without the first day', () => {
    const count = (includeFirst: boolean) =>
      answer('working-days', {
        operation: 'count',
        unit: 'working-day',
        from: '2023-01-19',
        to: '2023-01-31',
        includeFirst,
      })
    expect(count(false)).toMatchObject({ days: 12, workingDays: 5 })
    expect(count(true)).toMatchObject({ days: 13, workingDays: 6 })
  })

  test('hours run from the event, over midnight, month and year, and do not stop', () => {
    const hours = (from: string, time: string, amount: number) =>
      answer('working-days', { operation: 'add', unit: 'hour', from, time, amount })
    expect(hours('2023-12-31', '23:30', 1)).toMatchObject({ date: '2024-01-01', time: '00:30' })
    expect(hours('2024-02-28', '08:00', 24)).toMatchObject({ date: '2024-02-29', time: '08:00' })
    expect(hours('2023-01-20', '00:00', 2)).toMatchObject({ date: '2023-01-20', time: '02:00' })
  })
})

describe('the lunar calendar', () => {
  const toLunar = (on: string) => answer('lunar', { operation: 'to-lunar', day: on })
  const toSolar = (year: number, month: number, lunarDay: number, isLeap = false) =>
    answer('lunar', { operation: 'to-solar', year, month, lunarDay, isLeap }).day

  test.each([
    [2020, 4, '2020-05-23', '2020-06-20'],
    [2023, 2, '2023-03-22', '2023-04-19'],
    [2025, 6, '2025-07-25', '2025-08-22'],
  ])('of %i has a leap month %i from %s to %s', (year, month, first, last) => {
    expect(toLunar(first)).toMatchObject({ lunar: { year, month, isLeap: true, day: 1 }, leapMonth: month })
    expect(toLunar(last)).toMatchObject({ lunar: { year, month, isLeap: true } })
    expect(toSolar(year, month, 1, true)).toBe(first)
    expect(toSolar(year, month, 1)).not.toBe(first)
    expect(String(toLunar(first).text)).toContain('闰')
  })

  test.each([
    [2023, '01-21', '01-22', '04-05', '06-22', '09-29'],
    [2024, '02-09', '02-10', '04-04', '06-10', '09-17'],
    [2025, '01-28', '01-29', '04-04', '05-31', '10-06'],
    [2026, '02-16', '02-17', '04-05', '06-19', '09-25'],
  ])('of %i has its festivals', (year, eve, first, qingming, boat, autumn) => {
    const { festivals } = answer('lunar', { operation: 'year', year }) as {
      festivals: { name: { zh: string }; day: string }[]
    }
    const on = (name: string) => festivals.find((one) => one.name.zh === name)?.day.slice(5)
    expect([on('除夕'), on('春节'), on('清明节'), on('端午节'), on('中秋节')]).toEqual([
      eve,
      first,
      qingming,
      boat,
      autumn,
    ])
  })

  test.each([
    // A last month of thirty days, and of twenty-nine.
    ['2024-02-09', 30],
    ['2023-01-21', 30],
    ['2025-01-28', 29],
    ['2026-02-16', 29],
    ['2022-01-31', 29],
  ])('%s is New Year’s Eve on lunar day %i', (on, lunarDay) => {
    const told = toLunar(on)
    expect(told).toMatchObject({ lunar: { month: 12, day: lunarDay } })
    expect(JSON.stringify(told.festivals)).toContain('除夕')
  })

  test('solar terms by Beijing time, also those that fall near midnight', () => {
    const terms = (year: number) => {
      const { terms: found } = answer('lunar', { operation: 'year', year }) as {
        terms: { name: string; day: string }[]
      }
      return Object.fromEntries(found.map(({ name, day: on }) => [name, on]))
    }
    // Each of these moments lies within the last or the first hour of a day.
    expect(terms(2021)).toMatchObject({ 冬至: '2021-12-21', 立春: '2021-02-03' })
    expect(terms(2025)).toMatchObject({ 立春: '2025-02-03', 冬至: '2025-12-21' })
    expect(terms(2024)).toMatchObject({ 立春: '2024-02-04', 清明: '2024-04-04', 冬至: '2024-12-21' })
    expect(Object.keys(terms(2026))).toHaveLength(24)
  })
})

describe('clocks', () => {
  test('keep and publish as long as their instruments say', () => {
    const keep = (record: string) => answer('retention', { on: '2023-08-31', record }).keepUntil
    expect(keep('network-log')).toBe('2024-02-29')
    expect(keep('hazard-ledger')).toBe('2025-08-31')
    expect(keep('hazard-ledger-company')).toBe('2028-08-31')
    expect(keep('personal-information-assessment')).toBe('2026-08-31')
    const clock = (matter: string, on = '2023-01-19') => answer('publication', { on, matter })
    expect(clock('penalty')).toEqual({ publishBy: '2023-02-02' })
    expect(clock('penalty-withdrawal')).toEqual({ withdrawBy: '2023-01-29' })
    expect(clock('random-inspection')).toEqual({ publishBy: '2023-02-21' })
    expect(clock('dishonesty', '2023-10-08')).toEqual({
      mayApplyFrom: '2024-10-08',
      publishedUntil: '2026-10-08',
    })
  })
})
