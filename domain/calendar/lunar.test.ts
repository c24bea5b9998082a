import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { addDays, daysBetween, yearOf } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import { lawOn } from '../law/law-book.ts'
import { Feasts, feastDay } from './feast.ts'
import { dayOfLunar, leapMonthOf, lunarMonthLength, lunarOf, newYearsEve, termsOf } from './lunar.ts'
import { lunar } from './lunar-date.ts'

const book = shippedLaws()
const run = (input: object) => lunar.run(input, book)

describe('lunar dates', () => {
  test.each([
    [2023, '2023-01-21', '2023-01-22', '2023-04-05', '2023-06-22', '2023-09-29'],
    [2024, '2024-02-09', '2024-02-10', '2024-04-04', '2024-06-10', '2024-09-17'],
    [2025, '2025-01-28', '2025-01-29', '2025-04-04', '2025-05-31', '2025-10-06'],
    [2026, '2026-02-16', '2026-02-17', '2026-04-05', '2026-06-19', '2026-09-25'],
  ])('%i', (year, ...days) => {
    const answer = run({ operation: 'year', year })
    const festivals = isRefusal(answer)
      ? []
      : (answer.result as { festivals: { name: { zh: string }; day: string }[] }).festivals
    const dayNamed = (name: string) => festivals.find((festival) => festival.name.zh === name)?.day
    expect(['除夕', '春节', '清明节', '端午节', '中秋节'].map(dayNamed)).toEqual(days)
  })

  test("New Year's Eve is the 29th or the 30th of the twelfth month", () => {
    expect(lunarOf(newYearsEve(2025))).toMatchObject({ year: 2024, month: 12, day: 29 })
    expect(lunarOf(newYearsEve(2024))).toMatchObject({ year: 2023, month: 12, day: 30 })
  })

  test('leap months, the late one of 2033 among them', () => {
    expect([2020, 2023, 2024, 2025, 2028, 2033].map(leapMonthOf)).toEqual([4, 2, 0, 6, 5, 11])
    expect(run({ operation: 'to-solar', year: 2025, month: 6, isLeap: true, lunarDay: 1 })).toMatchObject({
      result: { day: '2025-07-25', text: '乙巳年闰六月初一' },
    })
    expect(run({ operation: 'to-solar', year: 2026, month: 6, isLeap: true, lunarDay: 1 })).toMatchObject({
      field: 'isLeap',
    })
    expect(run({ operation: 'to-solar', year: 2024, month: 12, lunarDay: 30 })).toMatchObject({
      field: 'lunarDay',
    })
  })

  test('a day is written as Chinese writes it, with term and festival', () => {
    expect(run({ operation: 'to-lunar', day: '2026-02-17' })).toMatchObject({
      result: { text: '丙午年正月初一', animal: '马', festivals: [{ name: { zh: '春节' } }] },
    })
    expect(run({ operation: 'to-lunar', day: '2026-04-05' })).toMatchObject({ result: { term: '清明' } })
  })

  test('years beyond the known ones are refused', () => {
    expect(run({ operation: 'to-lunar', day: '2101-02-17' })).toMatchObject({
      refused: 'law.outside-known-dates',
    })
    expect(run({ operation: 'year', year: 1800 })).toMatchObject({ refused: 'law.outside-known-dates' })
    expect(run({ operation: 'to-lunar', day: '1900-01-05' })).toMatchObject({
      refused: 'law.outside-known-dates',
    })
    expect(run({ operation: 'to-lunar' })).toMatchObject({ field: 'day' })
  })

  test('every day goes to its lunar date and back, and months have 29 or 30 days', () => {
    let leaps = 0
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 65_000 }), (days) => {
        const day = addDays('1920-01-01', days)
        const date = lunarOf(day)
        if (date.isLeap) leaps += 1
        expect(dayOfLunar(date)).toBe(day)
        expect([29, 30]).toContain(lunarMonthLength(date))
        const next = lunarOf(addDays(day, 1))
        expect(next.day === date.day + 1 || (next.day === 1 && date.day === lunarMonthLength(date))).toBe(
          true,
        )
      }),
      { numRuns: 400 },
    )
    expect(leaps).toBeGreaterThan(3)
  })

  test('solar terms come in order, about fifteen days apart', () => {
    for (const year of [1950, 2000, 2024, 2026, 2060]) {
      const terms = termsOf(year)
      expect(terms).toHaveLength(24)
      expect(terms.every((term) => yearOf(term.day) === year)).toBe(true)
      for (const [at, term] of terms.entries()) {
        const next = terms[at + 1]
        if (next !== undefined) expect([14, 15, 16]).toContain(daysBetween(term.day, next.day))
      }
    }
  })
})

describe('statutory days by the rule of the year', () => {
  const daysOf = (year: number) => {
    const feasts = lawOn(book, `${year}-01-01`).table('calendar.statutory-days', Feasts)
    return isRefusal(feasts) ? [] : feasts.rows.map((feast) => feastDay(feast, year))
  }

  test('are 11 until 2024 and 13 from 2025', () => {
    expect(daysOf(2024)).toHaveLength(11)
    expect(daysOf(2025)).toHaveLength(13)
    expect(daysOf(2025)).toEqual(expect.arrayContaining(['2025-01-28', '2025-05-02']))
    expect(daysOf(2024)).not.toContain('2024-02-09')
    expect(daysOf(2026)).toEqual(
      expect.arrayContaining([
        '2026-02-16',
        '2026-02-17',
        '2026-02-18',
        '2026-02-19',
        '2026-04-05',
        '2026-06-19',
        '2026-09-25',
        '2026-10-03',
      ]),
    )
  })
})
