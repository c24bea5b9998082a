import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../base/day.ts'
import { type LawBook, readLawBook } from '../law/law-book.ts'
import type { TownEvent } from '../plans/event.ts'
import type { DutyRule, Plan } from '../plans/plan.ts'
import { changeOf } from './change.ts'
import { type Debtor, dutiesOf } from './duty.ts'
import type { Calendar } from './occasion.ts'

const laws = new URL('../../content/laws/', import.meta.url)
const texts = readdirSync(laws)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, readFileSync(new URL(name, laws), 'utf8')] as const)
const shipped = readLawBook(Object.fromEntries(texts)) as LawBook

const words = { zh: '查', en: 'check' }
const planOf = (parts: Partial<DutyRule>): Plan => ({
  ...{ id: 'p', version: 1, title: words, from: '2023-01-19', parts: [], tasks: [] },
  clauses: [
    {
      ...{ id: '8.2', title: words, words },
      duties: [
        {
          ...{ id: 'check', title: words, binds: 'department', every: 'month', evidence: { ledger: 'x' } },
          ...{ settledFor: 0, legalBaseline: words, planDemand: words, minutes: 1 },
          ...parts,
        },
      ],
    },
  ],
})
const office: Debtor = { id: 'd', kind: 'department', area: '341004101000', since: '2010-01-01' }
const on = (today: string, more: Partial<Calendar> = {}): Calendar => ({
  today,
  book: shipped,
  events: [],
  ...more,
})
const owed = (
  parts: Partial<DutyRule>,
  calendar: Calendar,
  window: { from: string; to: string },
  who = office,
) =>
  dutiesOf(planOf(parts), [who], calendar, window).duties.map(({ occasion, first, due }) => [
    occasion,
    first,
    due,
  ])

describe('key times', () => {
  test('follow the moon, begin with the preparation and end with the days off', () => {
    const year = { from: '2026-01-01', to: '2026-12-31' }
    const duties = owed({ every: 'key-time' }, on('2026-01-01'), year)
    expect(duties).toHaveLength(5)
    // Spring Festival 2026 falls on 17 February; the arrangement of that year gives 15 to 23 February off.
    expect(duties).toContainEqual(['2026-spring-festival', '2026-01-31', '2026-02-23'])
  })

  test('can be named one by one', () => {
    const year = { from: '2026-01-01', to: '2026-12-31' }
    const duties = owed({ every: 'key-time', keyTimes: ['国庆节'] }, on('2026-01-01'), year)
    expect(duties.map(([occasion]) => occasion)).toEqual(['2026-national-day'])
  })
})

describe('events', () => {
  const event = (parts: Partial<TownEvent> = {}): TownEvent => ({
    ...{ id: 'e1', kind: 'typhoon', name: '某号台风', on: '2026-07-20', areas: [] },
    ...parts,
  })
  const rule: Partial<DutyRule> = { every: 'event', events: ['typhoon', 'flood'], within: 3 }
  const year = { from: '2026-07-20', to: '2027-12-31' }
  const at = (...events: TownEvent[]) => on('2026-07-20', { events })

  test('are owed within the days allowed', () => {
    expect(owed(rule, at(event()), year)).toEqual([['e1', '2026-07-20', '2026-07-23']])
  })

  test('of another kind ask nothing', () => {
    expect(owed(rule, at(event({ kind: 'heat' })), year)).toEqual([])
  })

  test('bind where they happened, and the one they name', () => {
    expect(owed(rule, at(event({ areas: ['341004102000'] })), year)).toEqual([])
    expect(owed(rule, at(event({ areas: ['341004101000'] })), year)).toHaveLength(1)
    const village = { ...office, area: '341004101201' }
    expect(owed(rule, at(event({ areas: ['341004101000'] })), year, village)).toHaveLength(1)
    expect(owed(rule, at(event({ areas: ['341004101202'] })), year, village)).toEqual([])
    expect(owed(rule, at(event({ party: 'another' })), year)).toEqual([])
    expect(owed(rule, at(event({ party: 'd' })), year)).toHaveLength(1)
  })
})

describe('a standing duty', () => {
  const rule: Partial<DutyRule> = { every: 'standing', grace: 30 }
  const window = { from: '2026-03-01', to: '2027-12-31' }

  test('is owed once, with days of grace after the issue', () => {
    expect(owed(rule, on('2026-03-01'), window)).toEqual([['standing', '2026-03-01', '2026-03-31']])
  })

  test('keeps its first due date on every later issue, whatever has become of it', () => {
    const first = dutiesOf(planOf(rule), [office], on('2026-03-01'), window).duties
    const later = dutiesOf(planOf(rule), [office], on('2026-05-01'), { ...window, from: '2026-05-01' }).duties
    for (const state of ['open', 'delivered', 'returned'] as const) {
      const had = first.map(({ key, due, soonFrom }) => ({ key, due, soonFrom, state }))
      const change = changeOf(had, later, { ...window, from: '2026-05-01' }, () => words)
      expect(change).toMatchObject({ added: [], moved: [], withdrawn: [], kept: 1 })
    }
  })

  test('ends when its debtor is no longer bound, even when it was delivered or is long overdue', () => {
    const [duty] = dutiesOf(planOf(rule), [office], on('2026-03-01'), window).duties
    for (const state of ['open', 'delivered', 'returned'] as const) {
      const had = [{ key: duty?.key ?? '', due: '2026-03-31', soonFrom: '2026-03-28', state }]
      expect(changeOf(had, [], { ...window, from: '2026-09-01' }, () => words).withdrawn).toHaveLength(1)
    }
  })
})

describe('the stricter of plan and law schedules', () => {
  const file = (value: number, from: string, to = '') => `id: test-${value}
side: law
instrument: { zh: 某办法, en: Some measures }
from: "${from}"
${to && `to: "${to}"\n`}confidence: M
parameters:
  drills.per-year:
    name: { zh: 次数, en: Times }
    unit: count
    value: ${value}
    article: 第一条
    stricter: more
`
  const bookOf = (...files: string[]) => {
    const book = readLawBook(Object.fromEntries(files.map((text, at) => [`${at}.yaml`, text])))
    if ('problems' in book) throw new Error(JSON.stringify(book.problems))
    return book
  }
  const rule: Partial<DutyRule> = { every: 'half-year', law: { perYear: 'drills.per-year' } }
  const year = { from: '2026-01-01', to: '2026-12-31' }
  const dues = (book: LawBook) => owed(rule, on('2026-01-01', { book }), year).map(([, , due]) => due)

  test.each([
    [1, ['2026-06-30', '2026-12-31']],
    [2, ['2026-06-30', '2026-12-31']],
    [3, ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']],
    [4, ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']],
  ])('where the law asks %i times a year', (times, due) => {
    expect(dues(bookOf(file(times, '2020-01-01')))).toEqual(due)
  })

  test('an edition that begins within the year rules the periods that end after it', () => {
    const book = bookOf(file(1, '2020-01-01', '2026-06-30'), file(4, '2026-07-01'))
    expect(dues(book)).toEqual(['2026-06-30', '2026-09-30', '2026-12-31'])
  })

  test('says so with the duty', () => {
    const [duty] = dutiesOf(
      planOf(rule),
      [office],
      on('2026-01-01', { book: bookOf(file(4, '2020-01-01')) }),
      year,
    ).duties
    expect(duty?.because).toMatchObject({
      every: 'quarter',
      law: { binds: true, perYear: '4', article: '第一条' },
    })
  })

  test('never asks less than the plan, whatever the law says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('month', 'quarter', 'half-year', 'year'),
        (times, every) => {
          const book = bookOf(file(times, '2020-01-01'))
          const plain = owed({ every }, on('2026-01-01'), year).length
          const lawful = owed(
            { every, law: { perYear: 'drills.per-year' } },
            on('2026-01-01', { book }),
            year,
          )
          expect(lawful.length).toBeGreaterThanOrEqual(plain)
          expect(lawful.length).toBeGreaterThanOrEqual(Math.min(times, 12))
        },
      ),
    )
  })
})

describe('an audience', () => {
  const mill = (profile: Debtor['profile']): Debtor => ({
    ...{ id: 'm', kind: 'enterprise', area: '341004101201', since: addDays('2026-01-01', -900) },
    ...(profile ? { profile } : {}),
  })
  const bound = (where: DutyRule['where'], profile: Debtor['profile']) =>
    owed(
      { binds: 'enterprise', every: 'year', ...(where ? { where } : {}) },
      on('2026-01-01'),
      { from: '2026-01-01', to: '2026-12-31' },
      mill(profile),
    ).length === 1

  test.each([
    [undefined, undefined, true],
    [{ any: ['high-risk'] as const }, { sector: 'hazmat' as const }, true],
    [{ any: ['high-risk'] as const }, { sector: 'wood' as const }, false],
    [{ any: ['key', 'above-scale'] as const }, { traits: ['above-scale'] as const }, true],
    [{ all: ['key', 'above-scale'] as const }, { traits: ['above-scale'] as const }, false],
    [{ sector: ['wood', 'food'] as const }, { sector: 'food' as const }, true],
    [{ staffOver: 100 }, { staff: 100 }, false],
    [{ staffOver: 100 }, { staff: 101 }, true],
    [{ staffUpTo: 100 }, { staff: 100 }, true],
    [{ staffOver: 100 }, {}, false],
    [{ staffUpTo: 100 }, {}, false],
    [{ sector: ['wood'] as const, staffOver: 10 }, { sector: 'wood' as const, staff: 10 }, false],
  ])('%j and %j: %j', (where, profile, is) => {
    expect(bound(where as DutyRule['where'], profile as Debtor['profile'])).toBe(is)
  })
})
