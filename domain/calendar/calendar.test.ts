import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import { lawBookOf } from '../law/law-book.ts'
import { withLocalEdition } from '../law/local-edition.ts'
import { publication, retention } from './clocks.ts'
import { daySheets } from './day-sheet.ts'
import { folded, icsOf, yearEvents } from './ics.ts'
import { keyTimesOf, keyTimesOn } from './key-time.ts'
import { isInSeason, seasonsOn } from './season.ts'

const book = shippedLaws()

describe('a day of the calendar', () => {
  const sheet = (day: string) => {
    const sheets = daySheets(book, day, day)
    return isRefusal(sheets) ? undefined : sheets[0]
  }

  test('says what it is, by sun, moon and notice', () => {
    expect(sheet('2026-02-17')).toMatchObject({
      weekday: 2,
      kind: 'holiday',
      lunarText: '丙午年正月初一',
      festivals: [{ zh: '春节' }],
      isProvisional: false,
    })
    expect(sheet('2026-02-14')).toMatchObject({ weekday: 6, kind: 'make-up', isWorking: true })
    expect(sheet('2026-07-07')).toMatchObject({ term: '小暑', seasons: ['flood'] })
    expect(sheet('2026-12-07')).toMatchObject({ seasons: ['forest-fire'] })
  })

  test('of a year without a notice is provisional, and of an unknown year refused', () => {
    expect(sheet('2027-02-06')).toMatchObject({ kind: 'holiday', name: { zh: '春节' }, isProvisional: true })
    expect(daySheets(book, '2021-12-31', '2022-01-01')).toMatchObject({ refused: 'law.outside-known-dates' })
  })
})

describe('seasons', () => {
  test('include both ends and may pass the turn of the year', () => {
    const winter = { from: '11-01', to: '04-30' }
    expect(
      ['2026-10-31', '2026-11-01', '2027-01-01', '2027-04-30', '2027-05-01'].map((day) =>
        isInSeason(winter, day),
      ),
    ).toEqual([false, true, true, true, false])
    expect(seasonsOn(book, '2026-05-01')).toEqual(['flood'])
    expect(seasonsOn(book, '2026-09-30')).toEqual(['flood'])
    expect(seasonsOn(book, '2026-10-15')).toEqual([])
  })

  test("follow the town's own days", () => {
    const laid = withLocalEdition(book, {
      key: 'calendar.season.forest-fire.from',
      value: '10-01',
      from: '2026-01-01',
      to: null,
      instrument: { zh: '镇公告', en: 'Town notice' },
      article: '一',
      reason: '区里公告',
    })
    expect(isRefusal(laid) ? laid.refused : seasonsOn(laid, '2026-10-15')).toEqual(['forest-fire'])
  })
})

describe('key times', () => {
  test('are the whole run of days off around a holiday, prepared fifteen days before', () => {
    const times = keyTimesOf(book, 2026)
    expect(
      isRefusal(times) ? [] : times.map((time) => [time.name.zh, time.prepareFrom, time.from, time.to]),
    ).toEqual([
      ['元旦', '2025-12-17', '2026-01-01', '2026-01-03'],
      ['春节', '2026-01-31', '2026-02-15', '2026-02-23'],
      ['清明节', '2026-03-20', '2026-04-04', '2026-04-06'],
      ['劳动节', '2026-04-16', '2026-05-01', '2026-05-05'],
      ['国庆节', '2026-09-16', '2026-10-01', '2026-10-07'],
    ])
  })

  test('are also the important meetings that the town entered', () => {
    const [first] = book.editions.get('calendar.key-times.meetings') ?? []
    if (first === undefined) throw new Error('no such figure')
    const value = [{ zh: '两会', en: 'Two sessions', from: '2026-03-04', to: '2026-03-12' }]
    const entered = lawBookOf([
      ...[...book.editions.values()].flat().filter((one) => one !== first),
      { ...first, value },
    ])
    const times = 'editions' in entered ? keyTimesOf(entered, 2026) : []
    expect(
      isRefusal(times) ? [] : times.map(({ name, prepareFrom, to }) => [name.zh, prepareFrom, to]),
    ).toContainEqual(['两会', '2026-02-17', '2026-03-12'])
    expect('editions' in entered && keyTimesOf(entered, 2025)).toEqual(keyTimesOf(book, 2025))
  })

  test('of January are prepared in December', () => {
    expect(keyTimesOn(book, '2025-12-20').map((time) => time.name.zh)).toEqual(['元旦'])
    expect(keyTimesOn(book, '2026-07-01')).toEqual([])
  })
})

describe('an iCalendar file', () => {
  const events = yearEvents(book, 2026, 'zh')
  const text = isRefusal(events) ? '' : icsOf('闭环', events, Date.UTC(2026, 0, 2, 3, 4, 5))

  test('has whole days that end on the next, a stamp that was given, and an id of its own for each', () => {
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text).toContain('DTSTAMP:20260102T030405Z')
    expect(text).toContain('DTSTART;VALUE=DATE:20260215\r\nDTEND;VALUE=DATE:20260224')
    const ids = [...text.matchAll(/UID:(.+)\r/g)].map((found) => found[1])
    expect(ids.length).toBeGreaterThan(40)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('escapes what the format reserves', () => {
    expect(
      icsOf('a', [{ id: 'x', from: '2026-01-01', to: '2026-01-01', title: 'a,b;c\\d\ne' }], 0),
    ).toContain('SUMMARY:a\\,b\\;c\\\\d\\ne')
  })

  test('folds at 75 bytes and never through a character', () => {
    const bytes = (line: string) => new TextEncoder().encode(line).length
    let long = 0
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', '安', '😀', ' '), maxLength: 300, size: 'max' }),
        (line) => {
          const parts = folded(line).split('\r\n')
          if (parts.length > 2) long += 1
          expect(parts.every((part) => bytes(part) <= 75)).toBe(true)
          expect(parts.map((part, at) => (at === 0 ? part : part.slice(1))).join('')).toBe(line)
        },
      ),
    )
    expect(long).toBeGreaterThan(10)
  })
})

describe('clocks', () => {
  test('of publication', () => {
    const clock = (matter: string, on: string) => publication.run({ matter, on }, book)
    expect(clock('penalty', '2023-01-19')).toMatchObject({ result: { publishBy: '2023-02-02' } })
    expect(clock('penalty-withdrawal', '2023-01-19')).toMatchObject({ result: { withdrawBy: '2023-01-29' } })
    expect(clock('random-inspection', '2023-01-19')).toMatchObject({ result: { publishBy: '2023-02-21' } })
    expect(clock('dishonesty', '2024-02-29')).toMatchObject({
      result: { mayApplyFrom: '2025-02-28', publishedUntil: '2027-02-28' },
    })
    expect(clock('dishonesty', '2023-09-30')).toMatchObject({ refused: 'law.outside-known-dates' })
  })

  test('of keeping', () => {
    const kept = (record: string, on: string) => retention.run({ record, on }, book)
    expect(kept('network-log', '2023-08-31')).toMatchObject({ result: { keepUntil: '2024-02-29' } })
    expect(kept('personal-information-assessment', '2023-08-31')).toMatchObject({
      result: { keepUntil: '2026-08-31' },
    })
    expect(kept('hazardous-stock-record', '2026-04-30')).toMatchObject({ refused: 'law.outside-known-dates' })
    expect(kept('hazardous-stock-record', '2026-05-01')).toMatchObject({
      result: { keepUntil: '2029-05-01' },
    })
    expect(kept('diary', '2026-05-01')).toMatchObject({ field: 'record' })
  })
})
