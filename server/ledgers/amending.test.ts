import { archive } from '@bihuan/contract/archive.ts'
import { duties } from '@bihuan/contract/duties.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { dayOf, startOf } from '@bihuan/domain/base/day.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoSignature, demoValues } from '../demo/records.ts'
import { countedByClause, dutyRows } from '../testing/counted.ts'
import { hexi, today } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
let worker: Person
/** 锦榆家具's drill of the first half of 2026. */
let drill: string
/** The drill of 10 June as 罗小满 entered it; it delivers that duty. */
let record: string

const values = (heldOn: string, more: Record<string, unknown> = {}) => ({
  ...demoValues('drill', 'amending', heldOn, 40),
  ...more,
})
const signature = demoSignature('amending')
const reason = '日期写错了'

/** Ten in the morning of that day, for people who sign in then. */
const on = async (day: string) => {
  town.clock.now = startOf(day) + 10 * 3_600_000
  officer = await town.signIn('officer')
  worker = await town.signIn('enterprise')
}
const one = async (sql: string) => (await town.query<{ id: string }>(sql, [hexi]))[0]?.id ?? ''
const amend = (given: Record<string, unknown>, of = record, who = worker) =>
  who.does(ledgers.amend, { record: of, values: given, signature, reason })
const tries = (given: Record<string, unknown>, of = record, who = worker) =>
  who.tries(ledgers.amend, { record: of, values: given, signature, reason })
const showDuty = () => officer.does(duties.show, { duty: drill })

beforeAll(async () => {
  town = await openTestTown()
  drill = await one(
    `select d.id from duty d join party p on p.town = d.town and p.id = d.debtor
     where d.town = $1 and p.name = '锦榆家具有限公司' and d.rule = 'drill' and d.occasion = '2026-H1'`,
  )
})
afterAll(() => town.close())

beforeEach(async () => {
  await on(today)
  record = (await worker.does(ledgers.enter, { kind: 'drill', values: values('2026-06-10'), signature }))
    .record
  expect((await showDuty()).evidence?.record).toBe(record)
})

/** Whatever happened to it, the counts agree with the duties one by one; then it is given back, so that the next test begins alike. */
afterEach(async () => {
  const { clauses } = await officer.does(plans.show, {})
  const shown = clauses.filter(({ rules }) => rules.length > 0).map(({ id, counts }) => [id, counts] as const)
  const rows = await dutyRows(town, hexi)
  const asked = shown.map(([id]) => id)
  expect(new Map(shown)).toEqual(countedByClause(asked, rows, dayOf(town.clock.now)))
  const { evidence } = await showDuty()
  if (evidence !== null) await officer.does(ledgers.giveBack, { record: evidence.record, reason: '重来' })
})

describe('a correction that still delivers', () => {
  test('takes the place of the old record, which stays as it was, struck through', async () => {
    const amended = await amend(values('2026-06-09', { people: 41 }))
    expect(amended.reopened).toEqual([])
    expect(amended.delivered.map(({ duty, lateDays }) => [duty, lateDays])).toEqual([[drill, 0]])
    expect((await showDuty()).evidence).toMatchObject({ record: amended.record, happenedOn: '2026-06-09' })

    const old = await officer.does(ledgers.show, { record })
    expect(old).toMatchObject({ status: 'amended', happenedOn: '2026-06-10', duties: [] })
    expect(old.values).toEqual(values('2026-06-10'))
    expect(old.may.map(({ allowed }) => allowed)).toEqual([false, false])
    const shown = await officer.does(ledgers.show, { record: amended.record })
    expect(shown.revisions.map(({ status, by, reason: why }) => [status, by, why])).toEqual([
      ['amended', '罗小满', null],
      ['standing', '罗小满', reason],
    ])
    expect(shown.number.zh).toBe(`${old.number.zh} 改1`)
  })

  test('filed after the due day is no late delivery: the record came in time', async () => {
    await on('2026-07-20')
    const amended = await amend(values('2026-06-10', { place: '二号车间' }))
    expect(amended.delivered).toMatchObject([{ duty: drill, lateDays: 0 }])
    const { duty, evidence } = await showDuty()
    expect(duty).toMatchObject({ deliveredOn: today, lamp: { kind: 'done', state: 'delivered' } })
    expect(evidence?.because.zh).toContain('6月12日交')
    expect(await officer.does(ledgers.show, { record: amended.record })).toMatchObject({
      filedOn: '2026-07-20',
      backdated: false,
    })
  })

  test('can itself be corrected, and only the last one', async () => {
    const second = await amend(values('2026-06-09'))
    const third = await amend(values('2026-06-08'), second.record)
    expect(third.number.en).toMatch(/ rev\. 2$/)
    for (const of of [record, second.record])
      expect((await tries(values('2026-06-07'), of)).problem).toMatchObject({
        status: 409,
        code: 'record.already-amended',
        detail: expect.stringContaining(third.number.zh),
      })
  })

  test('is written in the journal of all it touches, with the reason sealed', async () => {
    const amended = await amend(values('2026-06-09'))
    const acts = async (file: string) => {
      const { whole, entries } = await officer.does(archive.file, { file })
      expect(whole).toBe(true)
      expect(JSON.stringify(entries)).not.toContain(reason)
      return entries
    }
    expect((await acts(record)).map(({ act }) => act)).toEqual(['record.filed', 'record.amended'])
    const [filed] = await acts(amended.record)
    const shown = await officer.does(ledgers.show, { record: amended.record })
    expect(filed).toMatchObject({
      act: 'record.filed',
      body: { amends: record, revision: 1, commitment: shown.commitment },
    })
    expect((await acts(drill)).at(-1)).toMatchObject({
      act: 'duty.delivered',
      body: { record: amended.record },
    })
  })
})

describe('a correction that no longer delivers', () => {
  test('says so before it is done: what it keeps, what it gains, what is owed again', async () => {
    const before = await worker.does(ledgers.amendPreview, { record, values: values('2025-11-20') })
    expect(before.loses.map(({ duty, title }) => [duty, title.zh.length > 0])).toEqual([[drill, true]])
    expect(before.keeps).toEqual([])
    const kept = await worker.does(ledgers.amendPreview, { record, values: values('2026-06-09') })
    expect(kept.keeps.map(({ duty }) => duty)).toEqual([drill])
    expect(kept.loses).toEqual([])
    expect((await showDuty()).evidence?.record).toBe(record)
  })

  test('leaves the duty owed again, with the lamp and the count', async () => {
    const amended = await amend(values('2025-11-20'))
    expect(amended.reopened.map(({ duty }) => duty)).toEqual([drill])
    const { duty, evidence, journal, returned } = await showDuty()
    expect(duty).toMatchObject({ deliveredOn: null, lamp: { kind: 'ok', state: 'open' } })
    expect([evidence, returned]).toEqual([null, null])
    expect(journal.at(-1)).toMatchObject({ act: 'duty.reopened', body: { record } })
    // And it can be delivered by a right one, by correcting once more.
    const mended = await amend(values('2026-06-10'), amended.record)
    expect(mended.delivered.map(({ duty }) => duty)).toEqual([drill])
  })
})

describe('a record that was given back', () => {
  test('is mended by a correction, which delivers anew', async () => {
    await officer.does(ledgers.giveBack, { record, reason: '请补评估' })
    const amended = await amend(values('2026-06-10', { evaluation: '按预案分组评估，集合偏慢。' }))
    expect(amended.delivered.map(({ duty }) => duty)).toEqual([drill])
    expect(await officer.does(ledgers.show, { record })).toMatchObject({
      status: 'amended',
      returnedBecause: null,
    })
    const back = await officer.tries(ledgers.giveBack, { record, reason: '再退' })
    expect(back.problem).toMatchObject({ status: 409, code: 'record.already-amended' })
  })
})

describe('who may not correct it', () => {
  test('the office, which returns it instead; a neighbour, for whom it is not there', async () => {
    for (const account of ['officer', 'department'] as const)
      expect((await tries(values('2026-06-09'), record, await town.signIn(account))).problem).toMatchObject({
        status: 403,
        code: 'record.not-yours',
      })
    for (const account of ['enterprise-yunling', 'officer-yunling'])
      expect((await tries(values('2026-06-09'), record, await town.signIn(account))).problem).toMatchObject({
        status: 404,
        code: 'record.not-found',
      })
    const leader = await town.signIn('leader')
    expect((await tries(values('2026-06-09'), record, leader)).problem.code).toBe('request.not-allowed')
    const preview = { record, values: values('2026-06-09') }
    expect((await officer.tries(ledgers.amendPreview, preview)).problem.code).toBe('record.not-yours')
  })

  test('but the office corrects what it entered itself, and it still says who did', async () => {
    const party = await one(`select id from party where town = $1 and name = '恒屹铸造有限公司'`)
    const entry = { party, kind: 'drill', values: values('2026-06-03'), signature }
    const own = (await officer.does(ledgers.enterFor, entry)).record
    const amended = await amend(values('2026-06-04'), own, officer)
    expect(await officer.does(ledgers.show, { record: amended.record })).toMatchObject({
      enteredBy: '佟雨桐',
      revision: 1,
    })
  })

  test('anybody, with nothing changed, a wrong value, no signature or no reason', async () => {
    expect((await tries(values('2026-06-10'))).problem).toMatchObject({
      status: 422,
      code: 'record.unchanged',
    })
    expect((await tries(values('2026-06-13'))).problem.code).toBe('record.values-wrong')
    expect((await tries(values('2026-06-09', { summary: ' ' }))).problem.code).toBe('record.incomplete')
    const input = { record, values: values('2026-06-09'), reason }
    expect((await worker.tries(ledgers.amend, { ...input, signature: { strokes: [] } })).problem.code).toBe(
      'record.signature-empty',
    )
    expect((await worker.tries(ledgers.amend, { ...input, signature, reason: ' ' })).problem.code).toBe(
      'request.malformed',
    )
    expect((await officer.does(ledgers.show, { record })).status).toBe('standing')
  })
})

test('two colleagues correct one record at once: one does it, the other hears that it is done', async () => {
  const answers = await Promise.all(
    ['2026-06-07', '2026-06-08', '2026-06-09'].map((day) => tries(values(day))),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  const { revisions } = await officer.does(ledgers.show, { record })
  expect(revisions).toHaveLength(2)
})
