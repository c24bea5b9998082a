import { describe, expect, test } from 'vitest'
import { faultsOf, holidaysFrom, type Row, withRow } from './arrangement-rows.ts'
import { type DayView, mattersOf, placeIn, smallOf, weeksOf, type Year } from './year.ts'

const words = (zh: string, en = zh) => ({ zh, en })
const dayView = (day: string, weekday: number, change: Partial<DayView> = {}): DayView => ({
  day,
  weekday,
  kind: 'work',
  isWorking: true,
  why: words('工作日'),
  lunar: words('丙午年正月初一'),
  lunarShort: words('正月', '1/1'),
  term: null,
  festivals: [],
  preparing: [],
  guarded: [],
  ...change,
})
const source = { instrument: words('通知'), number: null, article: '一', from: '2026-01-01', local: null }
const year: Year = {
  year: 2026,
  first: 2022,
  last: 2100,
  today: '2026-06-12',
  months: [
    {
      month: 2,
      days: [
        dayView('2026-02-17', 2, { festivals: [words('春节')] }),
        dayView('2026-02-18', 3, { term: '雨水' }),
        dayView('2026-03-03', 2, { festivals: [words('元宵节')] }),
        dayView('2026-04-05', 7, { term: '清明', festivals: [words('清明节')] }),
      ],
    },
  ],
  keyTimes: [
    {
      name: words('春节'),
      prepareFrom: '2026-01-31',
      from: '2026-02-15',
      to: '2026-02-23',
      isProvisional: false,
    },
  ],
  seasons: [
    {
      season: 'flood',
      name: words('汛期'),
      from: '05-01',
      to: '09-30',
      source,
      spans: [{ from: '2026-05-01', to: '2026-09-30' }],
    },
  ],
  isProvisional: false,
  source,
  holidays: [
    { name: words('春节'), from: '2026-02-15', to: '2026-02-23', makeUp: ['2026-02-14', '2026-02-28'] },
  ],
  may: [],
}

describe('the days of a year that matter', () => {
  test('stand in their order, rest before key time', () => {
    expect(mattersOf(year, false).map(({ kind, from }) => `${kind} ${from}`)).toEqual([
      'work 2026-02-14',
      'off 2026-02-15',
      'key 2026-02-15',
      'work 2026-02-28',
      'season 2026-05-01',
    ])
  })

  test('have terms and festivals when asked for, none of them twice', () => {
    const more = mattersOf(year, true).filter(({ kind }) => kind === 'festival' || kind === 'term')
    expect(more.map(({ name }) => name.zh)).toEqual(['雨水', '元宵节', '清明节'])
  })
})

test('a stretch over the end of the year is cut at it', () => {
  expect(placeIn(2026, { from: '2026-01-01', to: '2026-12-31' })).toEqual({ left: 0, width: 100 })
  const over = placeIn(2026, { from: '2026-12-31', to: '2027-01-03' })
  expect(over.left + over.width).toBeCloseTo(100)
  expect(placeIn(2026, { from: '2025-12-17', to: '2026-01-01' })).toMatchObject({ left: 0 })
})

test('a month is laid out from Monday, in whole weeks', () => {
  const weeks = weeksOf([dayView('2026-11-01', 7), dayView('2026-11-02', 1)])
  expect(weeks.map((week) => week.map((day) => day?.day.slice(8) ?? ''))).toEqual([
    ['', '', '', '', '', '', '01'],
    ['02', '', '', '', '', '', ''],
  ])
})

test('a small cell says the festival in two characters, else the term, else the lunar day', () => {
  expect(smallOf(dayView('2026-05-01', 5, { festivals: [words('劳动节', 'Labour Day')] }))).toEqual(
    words('劳动', '1/1'),
  )
  expect(smallOf(dayView('2026-02-16', 1, { festivals: [words('除夕')] })).zh).toBe('除夕')
  expect(smallOf(dayView('2026-07-07', 2, { term: '小暑' })).zh).toBe('小暑')
  expect(smallOf(dayView('2026-02-17', 2)).zh).toBe('正月')
})

describe('the rows of the form', () => {
  const row: Row = {
    id: 3,
    name: '春节',
    from: '2027-02-05',
    to: '2027-02-11',
    makeUp: ['', '2027-01-30', '2027-02-22'],
  }

  test('send no empty make-up days, and new ones get an id of their own', () => {
    expect(holidaysFrom([row])[0]?.makeUp).toEqual(['2027-01-30', '2027-02-22'])
    expect(withRow([row]).map(({ id }) => id)).toEqual([3, 4])
    expect(withRow([]).map(({ id }) => id)).toEqual([0])
  })

  test('find each fault at its row and box, also behind an empty box', () => {
    const fields = [
      { field: 'holidays.0.makeUp.1', detail: 'a' },
      { field: 'holidays', detail: 'b' },
      { field: 'source.article', detail: 'c' },
    ]
    const problem = {
      title: '',
      status: 422,
      detail: '',
      code: 'calendar.bad-arrangement',
      because: {},
      fields,
    } as const
    expect(faultsOf({ ...problem, fields: [...fields] }, [row])).toEqual([
      { field: 'holidays.0.makeUp.1', detail: 'a', row: 0, part: 'makeUp', box: 2 },
      { field: 'holidays', detail: 'b' },
      { field: 'source.article', detail: 'c' },
    ])
    expect(faultsOf(undefined, [row])).toEqual([])
  })
})
