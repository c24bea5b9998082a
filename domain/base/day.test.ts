import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { districtOf, isArea, isReach, isTown, placeOfTown, townOf } from './area.ts'
import {
  addDays,
  dayOf,
  daysBetween,
  firstOfMonth,
  isDay,
  lastOfMonth,
  monthOf,
  startOf,
  weekdayOf,
  yearOf,
} from './day.ts'
import { isRefusal, refuse, sentence } from './refusal.ts'
import { languageOf } from './words.ts'

const day = fc.integer({ min: -40_000, max: 40_000 }).map((days) => addDays('2026-06-12', days))
const few = fc.integer({ min: -5000, max: 5000 })

describe('a day in China', () => {
  test('begins at four in the afternoon UTC of the day before', () => {
    expect(dayOf(Date.UTC(2026, 5, 11, 15, 59, 59, 999))).toBe('2026-06-11')
    expect(dayOf(Date.UTC(2026, 5, 11, 16))).toBe('2026-06-12')
    expect(startOf('2026-06-12')).toBe(Date.UTC(2026, 5, 11, 16))
  })

  test('holds every instant from its start to the start of the next', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 86_399_999 }), (one, into) => {
        expect(dayOf(startOf(one) + into)).toBe(one)
        expect(dayOf(startOf(one) - 1)).toBe(addDays(one, -1))
      }),
    )
  })

  test.each([
    '2026-02-29',
    '2026-02-30',
    '2100-02-29',
    '2026-00-01',
    '2026-13-01',
    '2026-1-1',
    '2026-01-32',
    '',
    'today',
    '2026-06-12 ',
    '02026-06-12',
    '0000-01-01',
    '0050-01-01',
  ])('is not “%s”', (text) => expect(isDay(text)).toBe(false))
  test.each(['2024-02-29', '2000-02-29', '1999-12-31', '2026-06-12'])('is %s', (text) =>
    expect(isDay(text)).toBe(true),
  )

  test('comes back after going forth, and compares as text', () => {
    fc.assert(
      fc.property(day, few, (one, days) => {
        const other = addDays(one, days)
        expect(isDay(other)).toBe(true)
        expect(addDays(other, -days)).toBe(one)
        expect(daysBetween(one, other)).toBe(days)
        expect(Math.sign(days)).toBe(one < other ? 1 : one > other ? -1 : 0)
      }),
    )
  })

  test('follows the other days of the week in turn', () => {
    expect(weekdayOf('2026-06-12')).toBe(5)
    expect(weekdayOf('2026-06-14')).toBe(7)
    fc.assert(
      fc.property(day, (one) => {
        expect(weekdayOf(addDays(one, 1))).toBe((weekdayOf(one) % 7) + 1)
      }),
    )
  })
})

describe('a month', () => {
  test('ends on the day before the next one begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2150 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const [first, last] = [firstOfMonth(year, month), lastOfMonth(year, month)]
        expect([yearOf(last), monthOf(last)]).toEqual([year, month])
        expect(first.slice(8)).toBe('01')
        expect(addDays(last, 1)).toBe(firstOfMonth(year, month + 1))
      }),
    )
    expect(lastOfMonth(2024, 2)).toBe('2024-02-29')
    expect(lastOfMonth(2026, 13)).toBe('2027-01-31')
  })
})

describe('a place', () => {
  test('lies in its town and district by its digits', () => {
    expect(townOf('349901101201')).toBe('349901101')
    expect(districtOf('349901101')).toBe('349901000')
    expect(placeOfTown('349901101')).toBe('349901101000')
  })

  test('is written in as many digits as its rank has, and in nothing else', () => {
    const lengths = Array.from({ length: 14 }, (_, at) => '3'.repeat(at))
    expect(lengths.filter(isTown).map(({ length }) => length)).toEqual([9])
    expect(lengths.filter(isArea).map(({ length }) => length)).toEqual([12])
    expect(lengths.filter(isReach).map(({ length }) => length)).toEqual([4, 6, 9, 12])
    for (const odd of ['34990110１', '34990110%', '349901101\n', ' 49901101', `349901101'`]) {
      expect([isTown(odd), isArea(odd), isReach(odd)]).toEqual([false, false, false])
    }
  })
})

describe('a refusal', () => {
  const no = sentence('conflict', { zh: '已由 {who} 办理：{what}。', en: 'Done by {who}: {what}.' })

  test('fills its sentence with its facts, lists among them', () => {
    const because = { who: '佟雨桐', what: ['退回', '重交'] }
    expect(no.say.zh(because)).toBe('已由 佟雨桐 办理：退回、重交。')
    expect(no.say.en({ who: 'x' })).toBe('Done by x: .')
    expect(no.say.en({ who: '{what}', what: '{who}' })).toBe('Done by {what}: {who}.')
  })

  test('is told from every other value', () => {
    expect(isRefusal(refuse('x.y'))).toBe(true)
    for (const value of [null, undefined, 'refused', 0, [], {}, { because: {} }])
      expect(isRefusal(value)).toBe(false)
    expect(refuse('x.y', { a: 1 })).toEqual({ refused: 'x.y', because: { a: 1 } })
    expect(refuse('x.y', {}, 'name')).toEqual({ refused: 'x.y', because: {}, field: 'name' })
  })
})

test.each([
  ['en', 'en'],
  ['en-US,zh;q=0.5', 'en'],
  [' EN-gb', 'en'],
  ['zh-CN,en;q=0.9', 'zh'],
  ['enm', 'zh'],
  ['', 'zh'],
  [undefined, 'zh'],
] as const)('who asks for “%s” reads %s', (header, language) => expect(languageOf(header)).toBe(language))

describe('the calendar', () => {
  const dayMs = 86_400_000
  const counts = fc.integer({ min: Date.UTC(100, 0, 1) / dayMs, max: Date.UTC(9999, 11, 1) / dayMs })
  const asDateHasIt = (count: number) => new Date(count * dayMs).toISOString().slice(0, 10)

  test('is the one that Date has, from the year 100 on', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: -400, max: 30 }), (count, days) => {
        const day = asDateHasIt(count)
        expect(isDay(day)).toBe(true)
        expect(dayOf(startOf(day))).toBe(day)
        expect(startOf(day)).toBe(count * dayMs - 8 * 3_600_000)
        expect(addDays(day, days)).toBe(asDateHasIt(count + days))
        expect(daysBetween(day, asDateHasIt(count + days))).toBe(days)
        expect(weekdayOf(day)).toBe(((new Date(count * dayMs).getUTCDay() + 6) % 7) + 1)
      }),
      { numRuns: 2_000 },
    )
  })

  test('has every day of two cycles of 400 years, one after the other', () => {
    let day = '1600-01-01'
    for (let count = Date.UTC(1600, 0, 1) / dayMs; day < '2401-03-02'; count++) {
      if (day !== asDateHasIt(count)) expect(day).toBe(asDateHasIt(count))
      day = addDays(day, 1)
    }
    expect(day).toBe('2401-03-02')
  })

  test('has no day of a year of two digits', () => {
    expect(isDay('0026-06-12')).toBe(false)
  })
})
