import { calc } from '@bihuan/contract/calc.ts'
import { law } from '@bihuan/contract/law.ts'
import { calculators } from '@bihuan/domain/calc/calculators.ts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Problem } from '../frame/problem.ts'
import { readShippedLaws } from '../law/shipped.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
})
afterAll(() => town.close())

const lec = { calculator: 'lec', on: '2026-06-12', L: 3, E: 6, C: 7 }

/** A body as it is, whatever it is. */
const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
  const usual = { cookie: officer.cookie, 'content-type': 'application/json' }
  const answer = await fetch(`${town.url}${path}`, {
    method: 'POST',
    body,
    headers: { ...usual, ...headers },
  })
  return { status: answer.status, body: (await answer.json()) as Problem }
}

describe('the list of calculators', () => {
  test('holds every one with the schemas of its input and output', async () => {
    const { calculators: listed } = await officer.does(calc.list, {})
    expect(listed.map(({ name }) => name)).toEqual(calculators.map(({ name }) => name))
    expect(listed.find(({ name }) => name === 'lec')).toMatchObject({
      input: { type: 'object', properties: { L: { label: { zh: '可能性 L' } } } },
      output: { type: 'object', required: ['result', 'working', 'sources', 'edition'] },
    })
  })

  test.each(['leader', 'department', 'village', 'enterprise', 'expert', 'district'])(
    'is open to %s, and so is calculating',
    async (who) => {
      const person = await town.signIn(who)
      expect((await person.does(calc.list, {})).calculators).toHaveLength(calculators.length)
      expect((await person.does(calc.run, lec)).result).toMatchObject({ D: '126' })
    },
  )
})

describe('a calculation', () => {
  test('answers the result, its working, its sources and the edition, whole', async () => {
    const here = await officer.does(calc.run, lec)
    const { calculator: _, ...input } = lec
    const pure = calculators
      .find(({ name }) => name === 'lec')
      ?.run(input, readShippedLaws(inject('cluster').root))
    expect(here).toEqual(JSON.parse(JSON.stringify(pure)))
    expect(here.working.length).toBeGreaterThan(3)
  })

  test('needs no command id and leaves no trace', async () => {
    const kept = () =>
      town.query('select (select count(*) from command) as c, (select count(*) from journal) as j')
    const before = await kept()
    const { calculator, ...input } = lec
    expect((await post(`/api/calc/${calculator}`, JSON.stringify(input))).status).toBe(200)
    await officer.does(calc.run, lec)
    expect(await kept()).toEqual(before)
  })

  test('is by the law of the date it is given, and refused where no law is known', async () => {
    const days = { calculator: 'working-days', operation: 'add', unit: 'working-day', amount: 3 }
    const answer = await officer.does(calc.run, { ...days, from: '2024-09-27' })
    expect(answer.edition.instruments.map(({ from }) => from)).toContain('2024-01-01')
    const early = await officer.tries(calc.run, { ...days, from: '2020-09-27' })
    expect(early).toMatchObject({ status: 409, problem: { code: 'law.outside-known-dates' } })
    expect(early.problem.detail).toContain('2020-')
  })

  test('waits for the town where a figure is to be confirmed, and then goes on', async () => {
    const power = { calculator: 'fund', on: '2026-06-12', sector: 'power', lastYearRevenue: 120_000_000 }
    const before = await officer.tries(calc.run, power)
    expect(before).toMatchObject({ status: 422, problem: { code: 'law.to-be-confirmed' } })
    await officer.does(law.setLocal, {
      parameter: 'fund.sector.power',
      value: { basis: 'revenue', brackets: [{ above: 0, rate: '0.03' }] },
      from: '2026-01-01',
      source: { instrument: '样例依据', article: '第一条' },
      reason: '经与区局核对',
    })
    expect((await officer.does(calc.run, power)).result).toMatchObject({ monthly: '300000' })
  })

  const table = {
    parameter: 'risks.ls.grades.common',
    from: '2026-01-01',
    source: { instrument: '样例依据', article: '第一条' },
    reason: '试行',
  }

  test('a local table without the form it needs is not set: row and column are named', async () => {
    const { status, problem } = await officer.tries(law.setLocal, { ...table, value: [{ grade: 'red' }] })
    expect({ status, code: problem?.code }).toEqual({ status: 422, code: 'calc.bad-input' })
    expect(problem?.fields).toContainEqual({
      field: 'value.0.colour',
      detail: expect.stringContaining('第 1 行，颜色（colour）'),
    })
  })

  test('says so when one is on record from before that was asked', async () => {
    const grade = { grade: 'low', zh: '低', en: 'low', colour: 'blue', limit: 0, isAbove: false }
    await officer.does(law.setLocal, { ...table, value: [grade] })
    await town.query('update law_edition set value = $1 where key = $2', [
      '[{"grade":"red"}]',
      table.parameter,
    ])
    const ls = { calculator: 'ls', on: '2026-06-12', L: 3, S: 3 }
    expect(await officer.tries(calc.run, ls)).toMatchObject({
      status: 409,
      problem: { code: 'law.wrong-shape' },
    })
  })
})

describe('a calculation with bad input', () => {
  test('names every field with what it may hold', async () => {
    const { status, problem } = await officer.tries(calc.run, { ...lec, L: 4, on: '2026-02-30', D: 1 })
    expect({ status, code: problem.code }).toEqual({ status: 422, code: 'calc.bad-input' })
    const detail = Object.fromEntries((problem.fields ?? []).map((each) => [each.field, each.detail]))
    expect(Object.keys(detail).sort()).toEqual(['D', 'on'])
    expect(detail.D).toContain('on | L | E | C')
    const score = await officer.tries(calc.run, { ...lec, L: 4 })
    expect(score.problem.fields?.[0]).toMatchObject({
      field: 'L',
      detail: expect.stringContaining('10 | 6 | 3'),
    })
  })

  test('and an unknown name is told the nearest', async () => {
    const { status, problem } = await officer.tries(calc.run, { ...lec, calculator: 'lex' })
    expect({ status, code: problem.code }).toEqual({ status: 404, code: 'calc.unknown' })
    expect(problem.detail).toContain('lec')
  })

  test.each(['null', '[]', '"x"', '', '{', '[[[[]]]]', '{"__proto__":{"on":1}}'])(
    '%s is no input',
    async (body) => {
      const answer = await post('/api/calc/lec', body)
      expect(answer.status).toBe(400)
      expect(answer.body.code).toMatch(/^request\.(malformed|not-json)$/)
    },
  )

  test('as deep as a well is refused before anybody climbs down', async () => {
    for (const hole of [
      `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
      `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`,
    ]) {
      const answer = await post('/api/calc/lec', `{"on":${hole}}`)
      expect({ status: answer.status, code: answer.body.code }).toEqual({
        status: 400,
        code: 'request.malformed',
      })
      expect(answer.body.fields?.[0]?.field).toMatch(/^on\b/)
    }
  })

  test.each(['__proto__', 'constructor', 'toString', '%2e%2e', '计算'])(
    '%s is no calculator',
    async (name) => {
      const answer = await post(`/api/calc/${encodeURI(name)}`, '{}')
      expect(answer.status).toBe(404)
    },
  )

  test.each(calculators)('$name: whatever a field holds, nothing breaks', async ({ name, input }) => {
    for (const value of [null, -1, 1e300, '', 'x'.repeat(1000), [], {}, '9'.repeat(400), '２'])
      for (const field of Object.keys(input.properties)) {
        const answer = await officer.tries(calc.run, { calculator: name, [field]: value })
        expect([200, 422]).toContain(answer.status)
      }
  })
})
