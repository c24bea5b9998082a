import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { addDays } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import { addMonths, addWorkingDays } from './count.ts'
import { workYears } from './work-calendar.ts'
import { workingDays } from './working-days.ts'

const book = shippedLaws()
const run = (input: object) => workingDays.run(input, book)
const reached = (input: object) => {
  const answer = run(input)
  return isRefusal(answer) ? answer.refused : (answer.result as { date?: string }).date
}

describe('working days', () => {
  test.each([
    ['2023-01-19', 5, '2023-01-31'],
    ['2023-01-19', 20, '2023-02-21'],
    ['2022-12-30', 1, '2023-01-03'],
    ['2026-09-30', 5, '2026-10-13'],
  ])('%s and %i working days end on %s', (from, amount, date) => {
    expect(reached({ operation: 'add', unit: 'working-day', from, amount })).toBe(date)
  })

  test.each([
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i of them', (year, days) => {
    expect(
      run({
        operation: 'count',
        unit: 'working-day',
        from: `${year}-01-01`,
        to: `${year}-12-31`,
        includeFirst: true,
      }),
    ).toMatchObject({ result: { workingDays: days, provisional: false } })
  })

  test('make-up Saturdays of 2023 and 2026 count', () => {
    const years = workYears(book)
    const make =
      '2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'
    for (const day of make.split(' ')) {
      const year = years(day)
      expect(isRefusal(year) ? year : year.kindOf(day).kind).toBe('make-up')
    }
  })

  test('a year without a notice is computed from the statutory days alone and says so', () => {
    expect(run({ operation: 'add', unit: 'working-day', from: '2027-01-01', amount: 1 })).toMatchObject({
      result: { date: '2027-01-04', provisional: true },
    })
    expect(
      run({ operation: 'count', unit: 'working-day', from: '2027-02-04', to: '2027-02-09' }),
    ).toMatchObject({
      result: { workingDays: 1, provisional: true },
    })
  })

  test('days before the known years are refused', () => {
    expect(run({ operation: 'add', unit: 'working-day', from: '2021-06-01', amount: 5 })).toMatchObject({
      refused: 'law.outside-known-dates',
    })
    expect(
      run({ operation: 'add', unit: 'year', from: '2026-06-01', amount: 200, roll: false }),
    ).toMatchObject({
      refused: 'law.outside-known-dates',
    })
  })

  test('adding and taking back returns to the same working day', () => {
    const years = workYears(book)
    const start = fc.integer({ min: 0, max: 1700 }).map((days) => addDays('2022-01-01', days))
    let [met, crossed] = [0, 0]
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 60 }), (from, count) => {
        const year = years(from)
        fc.pre(!isRefusal(year) && year.kindOf(from).isWorking)
        const there = addWorkingDays(years, from, count)
        if (isRefusal(there)) throw new Error(there.refused)
        met += 1
        if (there.passed.some((one) => one.as.kind === 'make-up')) crossed += 1
        const back = addWorkingDays(years, there.day, count, -1)
        return !isRefusal(back) && back.day === from
      }),
    )
    expect(met).toBeGreaterThan(50)
    expect(crossed).toBeGreaterThan(5)
  })
})

describe('calendar periods', () => {
  test('a last day at rest moves to the next working day', () => {
    expect(reached({ operation: 'add', unit: 'calendar-day', from: '2023-01-10', amount: 15 })).toBe(
      '2023-01-28',
    )
    expect(
      reached({ operation: 'add', unit: 'calendar-day', from: '2023-01-10', amount: 15, roll: false }),
    ).toBe('2023-01-25')
    expect(reached({ operation: 'subtract', unit: 'calendar-day', from: '2023-01-31', amount: 6 })).toBe(
      '2023-01-25',
    )
  })

  test('a missing day becomes the last of the month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2023-03-31', -1)).toBe('2023-02-28')
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
    expect(addMonths('2023-01-15', -1)).toBe('2022-12-15')
    expect(reached({ operation: 'add', unit: 'month', from: '2022-10-31', amount: 1 })).toBe('2022-11-30')
  })

  test('hours run on through days of rest', () => {
    expect(
      run({ operation: 'add', unit: 'hour', from: '2023-01-20', time: '23:30', amount: 24 }),
    ).toMatchObject({
      result: { date: '2023-01-21', time: '23:30' },
    })
  })

  test('the Penalty Law counts 2, 3, 5 and 7 days as working days and others not', () => {
    const end = (amount: number) =>
      reached({ operation: 'add', unit: 'penalty-law-day', from: '2023-01-19', amount })
    expect(end(5)).toBe('2023-01-31')
    expect(end(15)).toBe('2023-02-03')
    expect(end(4)).toBe('2023-01-28')
  })

  test('what is missing or impossible is named', () => {
    expect(run({ operation: 'add', unit: 'hour', from: '2023-01-20', amount: 1 })).toMatchObject({
      field: 'time',
    })
    expect(run({ operation: 'add', unit: 'month', from: '2023-01-20' })).toMatchObject({ field: 'amount' })
    expect(run({ operation: 'count', unit: 'month', from: '2023-01-20', to: '2023-02-20' })).toMatchObject({
      field: 'unit',
    })
    expect(
      run({ operation: 'count', unit: 'calendar-day', from: '2023-01-20', to: '2023-01-01' }),
    ).toMatchObject({ field: 'to' })
    expect(run({ operation: 'guess', unit: 'calendar-day', from: '2023-02-30', amount: -1 })).toMatchObject({
      problems: [
        { field: 'operation', allowed: ['add', 'subtract', 'count'] },
        { field: 'from' },
        { field: 'amount' },
      ],
    })
  })
})
