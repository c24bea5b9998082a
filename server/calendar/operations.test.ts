import { archive } from '@bihuan/contract/archive.ts'
import { calendar } from '@bihuan/contract/calendar.ts'
import { law } from '@bihuan/contract/law.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi, today } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
let neighbour: Person
let firm: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  neighbour = await town.signIn('officer-yunling')
  firm = await town.signIn('enterprise')
})
afterAll(() => town.close())

const yearOf = (who: Person, year: string) => who.does(calendar.year, { year })
const dayIn = async (who: Person, day: string) => {
  const { months } = await yearOf(who, day.slice(0, 4))
  const found = months.flatMap(({ days }) => days).find((one) => one.day === day)
  if (found === undefined) throw new Error(`no day ${day}`)
  return found
}

type Setting = InputOf<typeof calendar.setArrangement>
const row = (name: string, from: string, to = from, makeUp: string[] = []) => ({ name, from, to, makeUp })
const notice: Setting = {
  year: '2027',
  holidays: [
    row('元旦', '2027-01-01', '2027-01-03'),
    row('春节', '2027-02-05', '2027-02-11', ['2027-01-30', '2027-02-20']),
    row('清明节', '2027-04-03', '2027-04-05'),
    row('劳动节', '2027-05-01', '2027-05-05', ['2027-04-25', '2027-05-08']),
    row('端午节', '2027-06-09'),
    row('中秋节', '2027-09-15'),
    row('国庆节', '2027-10-01', '2027-10-07', ['2027-09-26', '2027-10-09']),
  ],
  instead: null,
  source: { instrument: '关于 2027 年放假安排的通知（样例）', number: '样例〔2026〕1 号', article: '全文' },
  reason: '通知已经公布，先行录入',
}
const journalCount = () => town.query('select count(*)::int as n from journal where town = $1', [hexi])

describe('the calendar of a year', () => {
  test('shows every day: what it is and why, lunar date, solar term, festivals, key times', async () => {
    const { months, today: now, isProvisional, may, source } = await yearOf(firm, '2026')
    expect({ now, isProvisional }).toEqual({ now: today, isProvisional: false })
    expect(may).toMatchObject([{ act: 'law.edit', allowed: false }])
    expect(source).toMatchObject({ number: '国办发明电〔2025〕7号', local: null })
    expect(months.map(({ days }) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])

    expect(await dayIn(firm, '2026-02-17')).toMatchObject({
      weekday: 2,
      kind: 'holiday',
      why: { zh: '春节放假', en: 'Day off: Spring Festival' },
      lunar: { zh: '丙午年正月初一' },
      lunarShort: { zh: '正月', en: '1/1' },
      festivals: [{ zh: '春节' }],
      guarded: [{ zh: '春节' }],
    })
    expect(await dayIn(firm, '2026-02-28')).toMatchObject({ kind: 'make-up', isWorking: true })
    expect((await dayIn(firm, '2026-02-10')).preparing).toMatchObject([{ zh: '春节' }])
    expect(await dayIn(firm, '2026-07-07')).toMatchObject({ term: '小暑', kind: 'work' })
  })

  test('has its key times with their preparation, also those of next January', async () => {
    const { keyTimes } = await yearOf(officer, '2026')
    for (const { prepareFrom, from, to } of keyTimes) expect(prepareFrom < from && from <= to).toBe(true)
    expect(keyTimes.at(-1)).toMatchObject({ name: { zh: '元旦' }, isProvisional: true })
    expect(keyTimes.at(-1)?.prepareFrom).toMatch(/^2026-12/)
  })

  test('has its seasons, one of them in two pieces', async () => {
    const { seasons } = await yearOf(officer, '2026')
    expect(seasons.map(({ season, from, to, spans }) => [season, from, to, spans])).toEqual([
      ['flood', '05-01', '09-30', [{ from: '2026-05-01', to: '2026-09-30' }]],
      [
        'forest-fire',
        '11-01',
        '04-30',
        [
          { from: '2026-01-01', to: '2026-04-30' },
          { from: '2026-11-01', to: '2026-12-31' },
        ],
      ],
    ])
  })

  test('without a notice is provisional and rests on the statutory days alone', async () => {
    const { isProvisional, holidays, source } = await yearOf(officer, '2028')
    expect(isProvisional).toBe(true)
    expect(source.instrument.zh).toContain('放假办法')
    expect(holidays.at(-1)).toMatchObject({ name: { zh: '国庆节、中秋节' }, makeUp: [] })
    expect(await dayIn(officer, '2028-10-01')).toMatchObject({ why: { zh: '国庆节，法定假日' } })
  })

  test.each(['2021', '2101', '1900', '9999'])(
    'that is %s is refused, naming those that can be shown',
    async (year) => {
      for (const operation of [calendar.year, calendar.ics]) {
        const { status, problem } = await officer.tries(operation, { year })
        expect({ status, code: problem.code }).toEqual({ status: 404, code: 'calendar.unknown-year' })
        expect(problem.detail).toMatch(/2022.*2100/)
      }
    },
  )

  test.each(['2022', '2099', '2100'])('of %s at the edge is shown whole', async (year) => {
    const { months } = await yearOf(officer, year)
    expect(months.flatMap(({ days }) => days).length).toBeGreaterThan(364)
  })

  test.each(['26', 'next', '2026-01', '20260'])('needs four digits, not %s', async (year) => {
    expect((await officer.tries(calendar.year, { year })).problem.code).toBe('request.malformed')
  })
})

describe("a town's own arrangement of a year", () => {
  test('is refused row by row, all of it at once, and leaves no trace', async () => {
    const before = await journalCount()
    const wrong = {
      ...notice,
      holidays: notice.holidays.map((one) =>
        one.name === '劳动节'
          ? { ...one, to: '2028-05-05', makeUp: ['2027-05-07'] }
          : one.name === '中秋节'
            ? row('中秋节', '2027-09-16')
            : one,
      ),
    }
    const { status, problem } = await officer.tries(calendar.setArrangement, wrong)
    expect({ status, code: problem.code }).toEqual({ status: 422, code: 'calendar.bad-arrangement' })
    const fields = Object.fromEntries((problem.fields ?? []).map(({ field, detail }) => [field, detail]))
    expect(fields['holidays.3.to']).toContain('不在 2027 年')
    expect(fields['holidays.5.from']).toContain('2027-09-15 是法定节假日')
    expect(await journalCount()).toEqual(before)
  })

  test('needs a reason and a day that exists', async () => {
    const without = await officer.tries(calendar.setArrangement, { ...notice, reason: ' ' })
    expect(without.problem).toMatchObject({ code: 'law.no-reason', field: 'reason' })
    const bad = await officer.tries(calendar.setArrangement, {
      ...notice,
      holidays: [row('元旦', '2027-02-30')],
    })
    expect(bad.problem.fields).toMatchObject([{ field: 'holidays.0.from' }, { field: 'holidays.0.to' }])
    const far = await officer.tries(calendar.setArrangement, { ...notice, year: '2019' })
    expect(far.problem.code).toBe('calendar.unknown-year')
  })

  test('is journaled as an edition of the law, and counts in that town alone', async () => {
    expect(await dayIn(officer, '2027-01-30')).toMatchObject({ kind: 'weekend' })
    const set = await officer.does(calendar.setArrangement, notice)
    expect(set).toMatchObject({
      isProvisional: false,
      source: { local: { reason: notice.reason, by: expect.any(String), at: expect.any(Number) } },
    })
    // The other language of a known name is found.
    expect(set.holidays[1]).toMatchObject({ name: { zh: '春节', en: 'Spring Festival' } })
    expect(set.holidays.map(({ makeUp }) => makeUp)).toEqual(notice.holidays.map(({ makeUp }) => makeUp))
    expect(await dayIn(firm, '2027-01-30')).toMatchObject({ kind: 'make-up', isWorking: true })
    expect(await dayIn(neighbour, '2027-01-30')).toMatchObject({ kind: 'weekend' })
    expect((await yearOf(neighbour, '2027')).isProvisional).toBe(true)
    expect((await yearOf(officer, '2028')).isProvisional).toBe(true)

    const { parameters } = await officer.does(law.parameters, { on: '2027-06-01' })
    const found = parameters.find(({ key }) => key === 'calendar.arrangement')
    expect(found?.editions.find(({ side }) => side === 'local')).toMatchObject({ standing: 'baseline' })
    const { entries } = await officer.does(archive.file, { file: found?.file ?? '' })
    expect(entries.map(({ act }) => act)).toEqual(['law.local-set'])
  })

  test('takes the place of the one before it, and only of the one that was looked at', async () => {
    const { source } = await yearOf(officer, '2027')
    const later = { ...notice, holidays: [row('元旦', '2027-01-01'), ...notice.holidays.slice(1)] }
    expect((await officer.tries(calendar.setArrangement, later)).problem.code).toBe(
      'calendar.changed-meanwhile',
    )

    town.clock.now += 1000
    const set = await officer.does(calendar.setArrangement, { ...later, instead: source.local?.at ?? null })
    expect(set.holidays[0]).toMatchObject({ from: '2027-01-01', to: '2027-01-01' })
    const rows = await town.query<{ struck_at: number | null }>(
      `select struck_at from law_edition where town = $1 and key = 'calendar.arrangement'`,
      [hexi],
    )
    expect(rows.filter(({ struck_at }) => struck_at === null)).toHaveLength(1)
    const { parameters } = await officer.does(law.parameters, {})
    const file = parameters.find(({ key }) => key === 'calendar.arrangement')?.file ?? ''
    const { entries, whole } = await officer.does(archive.file, { file })
    expect(entries.map(({ act }) => act)).toEqual(['law.local-set', 'law.local-struck', 'law.local-set'])
    expect(whole).toBe(true)
  })

  test('set by three officers at once is set by one', async () => {
    const at = { ...notice, year: '2029', holidays: await statutoryRows('2029') }
    const answers = await Promise.all([1, 2, 3].map(() => officer.tries(calendar.setArrangement, at)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
  })

  test.each(['leader', 'enterprise', 'village', 'department', 'district', 'expert'])(
    'is not for %s to set',
    async (who) => {
      const person = await town.signIn(who)
      expect((await person.tries(calendar.setArrangement, notice)).problem.code).toBe('request.not-allowed')
      expect((await person.tries(calendar.setSeason, flood)).problem.code).toBe('request.not-allowed')
    },
  )
})

const statutoryRows = async (year: string) =>
  (await yearOf(officer, year)).holidays.map(({ name, ...rest }) => ({ ...rest, name: name.zh }))

const flood: InputOf<typeof calendar.setSeason> = {
  season: 'flood',
  from: '04-15',
  to: '10-15',
  since: '2026-06-01',
  instead: null,
  source: { instrument: '区防汛通告（样例）', article: '一' },
  reason: '按区里通告',
}

describe('a season of the town', () => {
  test('is set with both its ends, from a day on', async () => {
    const set = await officer.does(calendar.setSeason, flood)
    expect(set).toMatchObject({ from: '04-15', to: '10-15', source: { local: { reason: flood.reason } } })
    const { seasons } = await yearOf(firm, '2026')
    expect(seasons[0]?.spans).toEqual([{ from: '2026-05-01', to: '2026-10-15' }])
    expect((await yearOf(neighbour, '2026')).seasons[0]).toMatchObject({
      to: '09-30',
      source: { local: null },
    })
  })

  test('set anew ends the one before it, and keeps what was before', async () => {
    const next = { ...flood, from: '04-01', since: '2027-01-01' }
    await officer.does(calendar.setSeason, next)
    expect((await yearOf(officer, '2026')).seasons[0]).toMatchObject({ from: '04-15' })
    expect((await yearOf(officer, '2027')).seasons[0]?.spans).toEqual([
      { from: '2027-04-01', to: '2027-10-15' },
    ])
    const between = await officer.tries(calendar.setSeason, { ...flood, since: '2026-03-01' })
    expect(between.problem.code).toBe('law.overlaps')
  })

  test('must be days that exist', async () => {
    const before = await journalCount()
    const { status, problem } = await officer.tries(calendar.setSeason, {
      ...flood,
      to: '02-30',
      since: '2028-01-01',
    })
    expect({ status, code: problem.code }).toEqual({ status: 422, code: 'calendar.bad-season' })
    expect(problem.field).toBe('to')
    expect(await journalCount()).toEqual(before)
  })
})

describe('the calendar file', () => {
  const fileOf = async (who: Person, year: string) => {
    const { name, content } = await who.does(calendar.ics, { year })
    const text = String(content)
    const unfolded = text.replace(/\r\n /g, '')
    const events = unfolded
      .split('BEGIN:VEVENT\r\n')
      .slice(1)
      .map((event) =>
        Object.fromEntries(
          (event.split('\r\nEND:VEVENT')[0] ?? '').split('\r\n').map((line) => {
            const at = line.indexOf(':')
            return [line.slice(0, at).split(';')[0], line.slice(at + 1)]
          }),
        ),
      )
    return { name, text, events }
  }

  test('reads back: lines of 75 bytes, stamps in UTC, whole days, ids that are nobody else’s', async () => {
    const { name, text, events } = await fileOf(firm, '2026')
    expect(name).toBe('闭环日历-2026.ics')
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length)
    for (const { DTSTAMP, DTSTART = '', DTEND = '', SUMMARY } of events) {
      expect(DTSTAMP).toMatch(/^20260612T\d{6}Z$/)
      expect(DTSTART).toMatch(/^20\d{6}$/)
      expect(DTEND > DTSTART).toBe(true)
      expect(SUMMARY).not.toBe('')
    }
  })

  test('has one event for each day that matters', async () => {
    const { events } = await fileOf(firm, '2026')
    const at = (day: string) => events.filter(({ DTSTART }) => DTSTART === day).map(({ SUMMARY }) => SUMMARY)
    expect(at('20260228')).toEqual(['调休上班'])
    expect(at('20260215')).toEqual(['放假: 春节', '重点时段: 春节'])
    expect(at('20260707')).toEqual(['小暑'])
    expect(at('20261101')).toEqual(['森林防火期开始'])
    const { months } = await yearOf(firm, '2026')
    const days = months.flatMap((month) => month.days)
    const worked = days.filter(({ kind }) => kind === 'make-up').length
    expect(events.filter(({ SUMMARY }) => SUMMARY === '调休上班')).toHaveLength(worked)
    expect(events.filter(({ UID = '' }) => UID.startsWith('key-')).length).toBeGreaterThan(5)
  })

  test('follows the town that asks', async () => {
    const has = async (who: Person) =>
      (await fileOf(who, '2027')).events.some(({ DTSTART }) => DTSTART === '20270130')
    expect([await has(officer), await has(neighbour)]).toEqual([true, false])
  })
})
