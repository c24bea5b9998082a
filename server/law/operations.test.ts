import { archive } from '@bihuan/contract/archive.ts'
import { calc } from '@bihuan/contract/calc.ts'
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

const parameter = async (who: Person, key: string, on?: string) => {
  const { parameters } = await who.does(law.parameters, on === undefined ? {} : { on })
  const found = parameters.find((each) => each.key === key)
  if (found === undefined) throw new Error(`no parameter ${key}`)
  return found
}
const inForce = async (who: Person, key: string, on?: string) =>
  (await parameter(who, key, on)).editions.find(({ standing }) => standing === 'baseline')

type Setting = InputOf<typeof law.setLocal>
const rate = 'cases.late-fee.daily-rate'
const own: Setting = {
  parameter: rate,
  value: '0.02',
  from: '2026-01-01',
  source: { instrument: '河溪镇行政处罚裁量办法（样例）', article: '第三条' },
  reason: '区里本年试行较低的加处比例',
}
const lateFee = { fine: 10_000, dueOn: '2026-03-10', paidOn: '2026-03-12' }

describe('the figures of the law', () => {
  test('are listed with value, source, days, confidence and history to whoever signed in', async () => {
    const { on, parameters, may } = await firm.does(law.parameters, {})
    expect(on).toBe(today)
    expect(parameters.length).toBeGreaterThan(100)
    expect(may).toMatchObject([{ act: 'law.edit', allowed: false }])
    for (const { key, editions } of parameters) {
      expect({ key, some: editions.length > 0 }).toEqual({ key, some: true })
      expect(editions.filter(({ standing }) => standing === 'baseline').length).toBeLessThanOrEqual(1)
    }
    const years = parameters
      .find(({ key }) => key === 'calendar.arrangement')
      ?.editions.map(({ from }) => from)
    expect(years?.length).toBeGreaterThan(4)
    expect(years).toEqual(years?.toSorted().reverse())
  })

  test('stand as they stood on the day asked for', async () => {
    const { parameters } = await officer.does(law.parameters, { on: '2021-06-01' })
    const changed = parameters.filter(
      ({ editions }) =>
        editions.some(({ standing }) => standing === 'coming') &&
        editions.some(({ standing }) => standing === 'baseline'),
    )
    expect(changed.length).toBeGreaterThan(5)
  })

  test('say which of them the town still has to set', async () => {
    const { parameters } = await officer.does(law.parameters, {})
    const needed = parameters.filter(({ needsTown }) => needsTown)
    expect(needed.length).toBeGreaterThan(3)
    for (const { editions } of needed)
      expect(editions.filter(({ standing }) => standing === 'baseline')).toEqual([])
  })

  test('show the plan beside the law, and which of the two schedules', async () => {
    const { parameters } = await officer.does(law.parameters, {})
    const asked = parameters.filter(({ editions }) => editions.some(({ standing }) => standing === 'demand'))
    expect(asked.length).toBeGreaterThan(0)
    for (const { key, editions } of asked)
      expect({ key, binding: editions.filter(({ binds }) => binds).length }).toEqual({ key, binding: 1 })
  })
})

describe("a town's own edition", () => {
  test('is journaled with its reason, and calculates for that town alone, on its own days', async () => {
    const ask = async (who: Person, fee: object) => (await who.does(calc.run, run('late-fee', fee))).result
    const before = await ask(officer, lateFee)
    const view = await officer.does(law.setLocal, own)
    expect(view.editions.find(({ side }) => side === 'local')).toMatchObject({
      value: '0.02',
      standing: 'baseline',
      confidence: 'L',
      local: { reason: own.reason, by: expect.any(String) },
    })
    expect(view.editions.find(({ side }) => side === 'law')).toMatchObject({ standing: 'covered' })

    expect(await ask(firm, lateFee)).not.toEqual(before)
    expect(await ask(neighbour, lateFee)).toEqual(before)
    expect((await parameter(neighbour, rate)).editions.some(({ side }) => side === 'local')).toBe(false)
    // A record is judged by the edition in force on its own day, not by today's.
    const earlier = { fine: 10_000, dueOn: '2025-03-10', paidOn: '2025-03-12' }
    expect(await ask(officer, earlier)).toEqual(await ask(neighbour, earlier))

    const { kind, entries, whole } = await officer.does(archive.file, { file: view.file ?? '' })
    expect({ kind, whole }).toEqual({ kind: 'law', whole: true })
    expect(entries.map(({ act }) => act)).toEqual(['law.local-set'])
    const [entry] = await town.query<{ body: object }>('select body from journal where file = $1', [
      view.file,
    ])
    expect(entry?.body).toMatchObject({ key: rate, value: '0.02', reason: own.reason, from: '2026-01-01' })
  })

  test('set twice with one command id is set once', async () => {
    const input = { ...own, parameter: 'cases.late-fee.cap' }
    const id = crypto.randomUUID()
    const first = await officer.does(law.setLocal, { ...input, value: 1 }, id)
    expect(await officer.does(law.setLocal, { ...input, value: 1 }, id)).toEqual(first)
    const rows = await town.query('select 1 from law_edition where town = $1 and key = $2', [
      hexi,
      input.parameter,
    ])
    expect(rows).toHaveLength(1)
  })

  test.each([
    ['no reason', { reason: '  ' }, 422, 'law.no-reason', 'reason'],
    [
      'an unknown figure',
      { parameter: 'cases.late-fee.dayly-rate' },
      404,
      'law.unknown-parameter',
      undefined,
    ],
    ['shared days', { from: '2026-05-01' }, 409, 'law.overlaps', undefined],
    ['a float', { value: 0.02 }, 422, 'calc.bad-input', 'value'],
    ['a negative number', { value: '-0.02' }, 422, 'calc.bad-input', 'value'],
    ['a table for a number', { value: { a: 1 } }, 422, 'calc.bad-input', 'value'],
    ['nothing', { value: null }, 422, 'calc.bad-input', 'value'],
    ['an end before the beginning', { to: '2025-12-31' }, 422, 'calc.bad-input', 'to'],
    ['a day that no calendar has', { from: '2026-02-30' }, 400, 'request.malformed', undefined],
  ])('is refused with %s, and leaves no trace', async (_, change, status, code, field) => {
    const count = 'select count(*)::int as n from journal where town = $1'
    const before = await town.query(count, [hexi])
    const answer = await officer.tries(law.setLocal, { ...own, ...change } as Setting)
    expect({ status: answer.status, code: answer.problem.code }).toEqual({ status, code })
    if (field !== undefined) expect(answer.problem.field).toBe(field)
    if (code === 'calc.bad-input') expect(answer.problem.fields?.[0]?.detail).toMatch(/须/)
    expect(await town.query(count, [hexi])).toEqual(before)
  })

  test('must be a real month and day where the figure is one', async () => {
    const flood = { ...own, parameter: 'calendar.season.flood.from' }
    expect((await officer.tries(law.setLocal, { ...flood, value: '02-30' })).problem.field).toBe('value')
    await officer.does(law.setLocal, { ...flood, value: '04-15' })
    expect(await inForce(firm, flood.parameter)).toMatchObject({ value: '04-15', side: 'local' })
  })

  test('that two officers set at once is set by one of them', async () => {
    const at = { ...own, parameter: 'calendar.season.flood.to', value: '10-15' }
    const answers = await Promise.all([1, 2, 3].map(() => officer.tries(law.setLocal, at)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
  })

  test.each(['leader', 'enterprise', 'village', 'department'])('is not for %s to set or end', async (who) => {
    const person = await town.signIn(who)
    expect((await person.tries(law.setLocal, own)).problem.code).toBe('request.not-allowed')
    const end = { parameter: rate, from: own.from, lastDay: null, reason: '撤回' }
    expect((await person.tries(law.endLocal, end)).problem.code).toBe('request.not-allowed')
  })
})

describe('the end of a local edition', () => {
  const key = 'hazards.statistics.year'
  const local = { ...own, parameter: key, value: '01-20', from: '2026-01-01' }
  const end = { parameter: key, from: '2026-01-01', reason: '恢复国家规定' }

  test('gives the days after it back to the national one', async () => {
    await officer.does(law.setLocal, local)
    await officer.does(law.endLocal, { ...end, lastDay: '2026-03-31' })
    expect(await inForce(officer, key, '2026-03-31')).toMatchObject({ value: '01-20' })
    expect(await inForce(officer, key, '2026-04-01')).toMatchObject({ side: 'law' })
  })

  test('needs a day of the edition, a reason, and an edition', async () => {
    const tried = async (change: object) =>
      (await officer.tries(law.endLocal, { ...end, lastDay: null, ...change })).problem
    expect(await tried({ lastDay: '2026-04-01' })).toMatchObject({ code: 'calc.bad-input', field: 'lastDay' })
    expect(await tried({ lastDay: '2025-12-31' })).toMatchObject({ code: 'calc.bad-input' })
    expect(await tried({ reason: ' ' })).toMatchObject({ code: 'law.no-reason' })
    expect(await tried({ from: '2026-01-02' })).toMatchObject({ status: 404, code: 'law.no-local-edition' })
    const stranger = await neighbour.tries(law.endLocal, { ...end, lastDay: null })
    expect(stranger.problem.code).toBe('law.no-local-edition')
  })

  test('without a day strikes it out, and the day is free for another', async () => {
    const view = await officer.does(law.endLocal, { ...end, lastDay: null })
    expect(view.editions.some(({ side }) => side === 'local')).toBe(false)
    const again = await officer.does(law.setLocal, { ...local, value: '01-25' })
    const { entries } = await officer.does(archive.file, { file: again.file ?? '' })
    expect(entries.map(({ act }) => act)).toEqual([
      'law.local-set',
      'law.local-ended',
      'law.local-struck',
      'law.local-set',
    ])
  })
})

const run = (calculator: string, input: object) => ({ calculator, ...input })
