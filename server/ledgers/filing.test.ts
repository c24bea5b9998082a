import { randomUUID } from 'node:crypto'
import { archive } from '@bihuan/contract/archive.ts'
import { duties } from '@bihuan/contract/duties.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { startOf } from '@bihuan/domain/base/day.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoSignature, demoValues } from '../demo/records.ts'
import { sealerOf } from '../frame/seal.ts'
import { hexi, morning, testKey } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'
import { commitmentOf } from './acts.ts'

let town: TestTown
let officer: Person
let worker: Person
/** 锦榆家具's drill of the first half of 2026, which nobody has filed yet. */
let drill: string
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  worker = await town.signIn('enterprise')
  drill = await dutyOf('锦榆家具有限公司', 'drill', '2026-H1')
})
afterAll(() => town.close())

const dutyOf = async (firm: string, rule: string, occasion: string) => {
  const sql = `select d.id from duty d join party p on p.town = d.town and p.id = d.debtor
    where d.town = $1 and p.name = $2 and d.rule = $3 and d.occasion = $4`
  return (await town.query<{ id: string }>(sql, [hexi, firm, rule, occasion]))[0]?.id ?? ''
}

const filing = (heldOn: string, values: Record<string, unknown> = {}) => ({
  duty: drill,
  values: { ...demoValues('drill', 'filing', heldOn, 40), ...values },
  signature: demoSignature('filing'),
})

const delivered = async (clause: string) =>
  (await officer.does(plans.show, {})).clauses.find(({ id }) => id === clause)?.counts.delivered ?? 0

/** Ten in the morning of that day, for somebody who signs in then. */
const on = async (day: string) => {
  town.clock.now = startOf(day) + 10 * 3_600_000
  officer = await town.signIn('officer')
  worker = await town.signIn('enterprise')
}
const recordsOf = async (duty: string) =>
  (await town.query('select 1 from evidence where duty = $1 and ended_at is null', [duty])).length

describe('a drill that is refused', () => {
  const refused = async (input: ReturnType<typeof filing>, who = worker) => {
    const answer = await who.tries(ledgers.file, input)
    expect(await recordsOf(drill)).toBe(0)
    return answer.problem
  }

  test('happened outside the period of the duty', async () => {
    for (const day of ['2025-12-31', '2024-02-29'])
      expect(await refused(filing(day))).toMatchObject({
        status: 422,
        code: 'record.outside-period',
        field: 'heldOn',
        detail: expect.stringContaining('2026-01-01 至 2026-06-30'),
      })
  })

  test('is still to come', async () => {
    const problem = await refused(filing('2026-06-13'))
    expect(problem).toMatchObject({ code: 'record.values-wrong', fields: [{ field: 'heldOn' }] })
    expect(problem.fields?.[0]?.detail).toContain('2026-06-12')
  })

  test('lacks its evaluation and its summary: both are named at once', async () => {
    const problem = await refused(filing('2026-06-10', { evaluation: '  ', summary: '' }))
    expect(problem).toMatchObject({ status: 422, code: 'record.incomplete' })
    expect(problem.fields?.map(({ field }) => field)).toEqual(['evaluation', 'summary'])
    expect(problem.detail).toContain('评估、总结')
  })

  test('has wrong types, unknown fields and impossible days, all named at once', async () => {
    const wrong = {
      people: '45',
      manner: 'shouting',
      place: ['a'],
      weather: '晴',
      heldOn: '2026-02-30',
      constructor: 1,
    }
    const problem = await refused(filing('2026-06-10', wrong))
    expect(problem.code).toBe('record.values-wrong')
    expect(problem.fields?.map(({ field }) => field).sort()).toEqual(Object.keys(wrong).sort())
    for (const { detail } of problem.fields ?? []) expect(detail).toMatch(/[\u4e00-\u9fff]{3}/)
  })

  test('is not signed, or only touched', async () => {
    const touch = { strokes: [[{ x: 5, y: 5, t: 0 }]] }
    for (const signature of [{ strokes: [] }, touch])
      expect(await refused({ ...filing('2026-06-10'), signature })).toMatchObject({
        code: 'record.signature-empty',
      })
  })

  test('is filed by the department in its stead, which may see the duty and not do it', async () => {
    const department = await town.signIn('department')
    expect((await department.does(duties.show, { duty: drill })).may[0]).toMatchObject({ allowed: false })
    expect(await refused(filing('2026-06-10'), department)).toMatchObject({
      status: 403,
      code: 'record.not-yours',
    })
  })

  test('belongs to a firm next door, whose duty cannot even be found', async () => {
    const theirs = await dutyOf('永沛化工储运有限公司', 'drill', '2026-H2')
    for (const duty of [theirs, randomUUID()])
      expect(await refused({ ...filing('2026-06-10'), duty })).toMatchObject({
        status: 404,
        code: 'duty.not-found',
      })
  })

  test('is owed no more', async () => {
    await town.query(`update duty set state = 'withdrawn' where id = $1`, [drill])
    expect(await refused(filing('2026-06-10'))).toMatchObject({ status: 409, code: 'duty.withdrawn' })
    await town.query(`update duty set state = 'open' where id = $1`, [drill])
  })
})

describe('罗小满 files the drill', () => {
  let record: string
  beforeEach(() => on('2026-06-12'))

  test('in time: the lamp is green, the clause counts one more, and nobody is asked for it again', async () => {
    const before = await delivered('4.2')
    const filed = await worker.does(ledgers.file, filing('2026-06-10'))
    record = filed.record
    expect(filed.delivered).toEqual([
      { duty: drill, clause: '4.2', occasion: { zh: '2026 上半年', en: 'first half of 2026' }, lateDays: 0 },
    ])
    expect(await delivered('4.2')).toBe(before + 1)
    const shown = await officer.does(duties.show, { duty: drill })
    expect(shown.duty).toMatchObject({
      deliveredOn: '2026-06-12',
      lamp: { kind: 'done', state: 'delivered' },
    })
    expect(shown.evidence).toMatchObject({ record, happenedOn: '2026-06-10', lateDays: 0, backdated: false })
    expect(shown.may.map(({ act, allowed }) => [act, allowed])).toEqual([
      ['record.file', false],
      ['record.return', true],
    ])
    const again = await worker.tries(ledgers.file, filing('2026-06-11'))
    expect(again.problem).toMatchObject({ status: 409, code: 'duty.already-delivered' })
    expect(again.problem.detail).toContain('2026-06-12')
  })

  test('and the record says what was typed, with the drawn name, to whoever may read it', async () => {
    const shown = await officer.does(ledgers.show, { record })
    expect(shown).toMatchObject({
      kind: 'drill',
      filedBy: '罗小满',
      happenedOn: '2026-06-10',
      status: 'standing',
    })
    expect(shown.values).toEqual(filing('2026-06-10').values)
    expect(shown.signature.path).toMatch(/^M30 \d+L/)
    expect((await worker.does(ledgers.list, { kind: 'drill' })).records[0]).toMatchObject({ id: record })
  })

  test('and the journal keeps a commitment to it, chained, with the words sealed', async () => {
    const [entry] = await town.query<{ body: { commitment: string }; sealed: Buffer }>(
      'select body, sealed from journal where file = $1',
      [record],
    )
    const [row] = await town.query('select salt, values, signature from record where id = $1', [record])
    expect(entry?.body.commitment).toBe(commitmentOf(row as Parameters<typeof commitmentOf>[0]))
    const opened = JSON.parse(sealerOf([testKey]).open(entry?.sealed ?? Buffer.of()))
    expect(opened).toEqual({ values: filing('2026-06-10').values, by: '罗小满' })

    for (const [file, acts] of [
      [record, ['record.filed']],
      [drill, ['duty.delivered']],
    ] as const) {
      const { whole, entries } = await officer.does(archive.file, { file })
      expect(whole).toBe(true)
      expect(entries.map(({ act }) => act)).toEqual(acts)
      expect(entries.map(({ prev }) => prev)).toEqual(['', ...entries.map(({ hash }) => hash)].slice(0, -1))
    }
    const { journal } = await officer.does(duties.show, { duty: drill })
    expect(journal[0]?.body).toMatchObject({ record, due: '2026-06-30', filedOn: '2026-06-12', lateDays: 0 })
  })

  test.each([
    [
      '42 days after it was held: in time, and marked as backdated',
      '2026-05-01',
      '2026-06-12',
      0,
      true,
      'delivered',
    ],
    [
      'five days after the half year: late by five days',
      '2026-06-20',
      '2026-07-05',
      5,
      false,
      'delivered-late',
    ],
    ['on the very last day', '2026-06-30', '2026-06-30', 0, false, 'delivered'],
    [
      'thirty days after it was held, which is not yet backdated',
      '2026-05-13',
      '2026-06-12',
      0,
      false,
      'delivered',
    ],
  ] as const)('%s', async (_, heldOn, filedOn, lateDays, backdated, state) => {
    await on(filedOn)
    await officer.does(ledgers.giveBack, { record, reason: '请补充评估' })
    town.clock.now += 1000
    record = (await worker.does(ledgers.file, filing(heldOn))).record
    const { duty, evidence } = await officer.does(duties.show, { duty: drill })
    expect(evidence).toMatchObject({ record, lateDays, backdated, happenedOn: heldOn, filedOn })
    expect(duty.lamp).toMatchObject({ state, days: lateDays })
    if (backdated) expect(evidence?.because.zh).toContain('补记')
  })

  test('together with a colleague at the same moment: one record, the other hears it is done', async () => {
    const colleague = randomUUID()
    const copied = (table: string, columns: string, values: string) =>
      town.query(
        `insert into ${table} (${columns}) select ${values} from ${table} where ${table === 'membership' ? 'account' : table === 'directory' ? 'account' : 'id'} =
        (select account from directory where name = 'enterprise')`,
        [colleague],
      )
    await copied('directory', 'name, home, account, towns', `'colleague', home, $1, towns`)
    await copied(
      'account',
      'town, id, name, person, password, created_at',
      `town, $1, 'colleague', '叶知秋', password, created_at`,
    )
    await copied(
      'membership',
      'town, account, roles, reach, party, person, since_at',
      `town, $1, roles, reach, party, '叶知秋', since_at`,
    )
    const [first, second] = [worker, await town.signIn('colleague')]
    await officer.does(ledgers.giveBack, { record, reason: '重做一次' })

    const answers = await Promise.all(
      [first, second, first, second].map((one) => one.tries(ledgers.file, filing('2026-06-11'))),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    for (const { status, problem } of answers)
      if (status !== 200) expect(problem.code).toBe('duty.already-delivered')
    expect(await recordsOf(drill)).toBe(1)
  })
})

test('one drill delivers both duties that ask for it and whose periods hold its day', async () => {
  town.clock.now = morning
  const second = `jsonb_set(rule, '{id}', '"monthly-drill"') || '{"every": "month", "settledFor": 0}'`
  // The town's own copy of the plan gets a monthly drill beside the half-yearly one.
  await town.query(
    `update plan set body = jsonb_set(p.body, array['clauses', (at - 1)::text, 'duties'], clause->'duties' || jsonb_build_array(${second}))
     from plan p, jsonb_array_elements(p.body->'clauses') with ordinality as c(clause, at), jsonb_array_elements(clause->'duties') rule
     where p.town = plan.town and p.id = plan.id and plan.town = $1 and clause->>'id' = '4.2'`,
    [hexi],
  )
  await on('2026-07-20')
  await officer.does(plans.issue, {})
  const [month, half] = [
    await dutyOf('锦榆家具有限公司', 'monthly-drill', '2026-07'),
    await dutyOf('锦榆家具有限公司', 'drill', '2026-H2'),
  ]
  const filed = await worker.does(ledgers.file, { ...filing('2026-07-15'), duty: month })
  expect(filed.delivered.map(({ duty }) => duty).sort()).toEqual([month, half].sort())
  const { duties: linked } = await officer.does(ledgers.show, { record: filed.record })
  expect(linked).toHaveLength(2)
  // August's is still owed: the day was not in it.
  const august = await dutyOf('锦榆家具有限公司', 'monthly-drill', '2026-08')
  expect((await officer.does(duties.show, { duty: august })).evidence).toBeNull()
  expect((await officer.does(ledgers.giveBack, { record: filed.record, reason: '照片不清' })).reopened).toBe(
    2,
  )
})
