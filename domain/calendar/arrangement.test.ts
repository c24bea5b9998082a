import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { addDays, weekdayOf } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import {
  arrangementOf,
  holidaysOf,
  type StatutoryDay,
  statutoryHolidays,
  type TypedHoliday,
} from './arrangement.ts'
import { workYear } from './work-calendar.ts'
import { statutoryOf } from './year-sheet.ts'

const book = shippedLaws()
const statutory = (year: number): StatutoryDay[] => {
  const days = statutoryOf(book, year)
  if (isRefusal(days)) throw new Error(days.refused)
  return days
}
const shipped = (year: number) => {
  const work = workYear(book, year)
  if (isRefusal(work) || work.arrangement === undefined) throw new Error(`no arrangement of ${year}`)
  return work.arrangement
}
const typed = (year: number): TypedHoliday[] =>
  holidaysOf(shipped(year), statutory(year)).map((row) => ({ ...row, name: row.name.zh }))
const same = (name: string) => ({ zh: name, en: name })
const lawful = statutory(2026)
const judged = (holidays: TypedHoliday[]) => arrangementOf(2026, holidays, lawful, same)
const faults = (holidays: TypedHoliday[]) => {
  const answer = judged(holidays)
  return isRefusal(answer) ? answer.fields?.map(({ field, words }) => `${field} ${words.zh}`) : []
}
const changed = (name: string, change: Partial<TypedHoliday>) =>
  typed(2026).map((row) => (row.name === name ? { ...row, ...change } : row))

describe('the rows of a year', () => {
  test('give each make-up day to the holiday that owes it', () => {
    const worked = Object.fromEntries(typed(2026).map(({ name, makeUp }) => [name, makeUp]))
    expect(worked).toMatchObject({
      元旦: ['2026-01-04'],
      春节: ['2026-02-14', '2026-02-28'],
      中秋节: [],
      国庆节: ['2026-09-20', '2026-10-10'],
    })
  })

  test.each([2022, 2023, 2024, 2025, 2026])('of %i are judged sound, and come back as they were', (year) => {
    const answer = arrangementOf(year, typed(year), statutory(year), same)
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer.fields))
    expect(answer.work).toEqual(shipped(year).work)
    expect(answer.off.map(({ from, to }) => [from, to])).toEqual(
      shipped(year).off.map(({ from, to }) => [from, to]),
    )
  })

  test('before the notice are the statutory days, those in a row together', () => {
    const rows = statutoryHolidays(statutory(2027))
    expect(rows.find(({ name }) => name.zh === '春节')).toMatchObject({
      from: '2027-02-05',
      to: '2027-02-08',
    })
    // Mid-Autumn falls on the third day of National Day in 2028.
    expect(statutoryHolidays(statutory(2028)).at(-1)).toMatchObject({
      name: { zh: '国庆节、中秋节' },
      from: '2028-10-01',
      to: '2028-10-03',
    })
  })
})

describe('a row is refused', () => {
  test.each([
    ['for a day of another year', changed('元旦', { from: '2025-12-31' }), 'holidays.0.from', '不在 2026 年'],
    ['that ends before it begins', changed('元旦', { to: '2026-01-00' }), 'holidays.0.to', '不能早于'],
    ['for a rest day of another row', changed('中秋节', { to: '2026-10-02' }), 'holidays.6.from', '第 6 行'],
    ['without its statutory day', changed('端午节', { from: '2026-06-20' }), 'holidays.4.from', '2026-06-19'],
    [
      'for working on a working day',
      changed('劳动节', { makeUp: ['2026-05-08'] }),
      'holidays.3.makeUp.0',
      '本来就是工作日',
    ],
    [
      'for working on a rest day',
      changed('劳动节', { makeUp: ['2026-05-02'] }),
      'holidays.3.makeUp.0',
      '放假',
    ],
    [
      'for working a day twice',
      changed('劳动节', { makeUp: ['2026-05-09', '2026-05-09'] }),
      'holidays.3.makeUp.1',
      '两次',
    ],
    [
      'for working in another year',
      changed('劳动节', { makeUp: ['2027-05-08'] }),
      'holidays.3.makeUp.0',
      '不在 2026 年',
    ],
  ])('%s, at its place', (_, holidays, field, words) => {
    const said = faults(holidays) ?? []
    expect(said.filter((one) => one.startsWith(`${field} `)).join()).toContain(words)
  })

  test('that is missing, said of the whole table', () => {
    expect(faults(typed(2026).filter(({ name }) => name !== '清明节'))).toEqual([
      'holidays 清明节 2026-04-05 是法定节假日，没有放假',
    ])
  })

  test('together with all others, not one at a time', () => {
    expect(faults([])?.length).toBe(lawful.length)
  })
})

describe('whatever is typed', () => {
  const day = fc.integer({ min: -20, max: 385 }).map((days) => addDays('2026-01-01', days))
  const row = fc.record({
    name: fc.constantFrom('春节', '国庆节', '镇庆'),
    from: day,
    to: fc.integer({ min: -1, max: 9 }),
    makeUp: fc.array(day, { maxLength: 3 }),
  })
  const table = fc
    .tuple(fc.boolean(), fc.array(row, { maxLength: 3 }))
    .map(([isWhole, rows]) => [
      ...(isWhole ? typed(2026) : []),
      ...rows.map(({ to, ...rest }) => ({ ...rest, to: addDays(rest.from, to) })),
    ])

  test('what is kept rests on every statutory day, once, and works at weekends only', () => {
    fc.assert(
      fc.property(table, (holidays) => {
        const kept = judged(holidays)
        if (isRefusal(kept)) return
        const resting = kept.off.flatMap(({ from, to }) => {
          const days = [from]
          while ((days.at(-1) ?? to) < to) days.push(addDays(days.at(-1) ?? to, 1))
          return days
        })
        expect(new Set(resting).size).toBe(resting.length)
        for (const { day: rest } of lawful) expect(resting).toContain(rest)
        for (const worked of kept.work) {
          expect(weekdayOf(worked)).toBeGreaterThan(5)
          expect(resting).not.toContain(worked)
        }
        expect(new Set(kept.work).size).toBe(kept.work.length)
      }),
    )
  })

  test('the tables do reach both answers', () => {
    const answers = fc.sample(table, 300).map((holidays) => isRefusal(judged(holidays)))
    expect(new Set(answers)).toEqual(new Set([true, false]))
    const grown = fc.sample(table, 300).filter((rows) => rows.length > 7 && !isRefusal(judged(rows)))
    expect(grown.length).toBeGreaterThan(2)
  })
})
