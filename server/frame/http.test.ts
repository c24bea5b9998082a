import { randomUUID } from 'node:crypto'
import { accounts } from '@bihuan/contract/accounts.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi, yunling } from '../testing/known.ts'
import { requestOf } from '../testing/request.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'
import type { Problem } from './problem.ts'

let town: TestTown
let officer: Person
let firm: string
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  firm = await idOf(hexi, '锦榆家具有限公司')
})
afterAll(() => town.close())

const idOf = async (code: string, name: string) =>
  (await town.query<{ id: string }>('select id from party where town = $1 and name = $2', [code, name]))[0]
    ?.id ?? ''

type Sent = { method?: string; body?: string; headers?: Record<string, string> }

/** A request as the officer's browser would send it, but for what is given. */
const send = async (path: string, { method = 'POST', body, headers }: Sent = {}) => {
  const usual = { cookie: officer.cookie, 'content-type': 'application/json', 'command-id': randomUUID() }
  const given = { ...usual, ...headers }
  const answer = await fetch(`${town.url}${path}`, {
    method,
    headers: given,
    ...(body === undefined ? {} : { body }),
  })
  const text = await answer.text()
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    problem: asProblem(text),
    text,
  }
}
const asProblem = (text: string) => (text.startsWith('{') ? JSON.parse(text) : {}) as Problem

const edit = () => `/api/parties/${firm}`
const facts = {
  version: 1,
  name: '锦榆家具有限公司',
  since: '2023-03-01',
  until: null,
  suspendedFrom: null,
  suspendedTo: null,
  attributes: {},
}
const fieldsOf = (problem: Problem) => (problem.fields ?? []).map(({ field }) => field).sort()

/** Nothing of what was refused in this file has left a trace. */
const isUntouched = async () => {
  const [row] = await town.query<{ version: number }>('select version from party where id = $1', [firm])
  return row?.version === 1
}

describe('a body that is none', () => {
  test.each([
    ['cut off', '{"version": 1, "name": "锦'],
    ['not JSON', 'version=1&name=x'],
    ['empty', ''],
    ['reaching for the prototype', '{"version": 1, "__proto__": {"isAdmin": true}}'],
    ['reaching for the constructor', '{"constructor": {"prototype": {"isAdmin": true}}}'],
  ])('%s, is refused with a sentence and nothing saved', async (_, body) => {
    const { status, type, problem } = await send(edit(), { body })
    expect(status).toBe(400)
    expect(type).toBe('application/problem+json; charset=utf-8')
    expect(problem.code).toMatch(/^request\.(not-json|malformed)$/)
    expect(problem.detail).toMatch(/[\u4e00-\u9fff]{6}/)
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
    expect(await isUntouched()).toBe(true)
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'image/png',
    'x',
  ])('sent as %s, is not read as JSON', async (type) => {
    const { status, problem } = await send(edit(), {
      body: JSON.stringify(facts),
      headers: { 'content-type': type },
    })
    expect({ status, code: problem.code }).toMatchObject({
      status: 400,
      code: expect.stringMatching(/^request\./),
    })
    expect(await isUntouched()).toBe(true)
  })

  test.each(['null', '[]', '5', '"text"'])('%s instead of an object is named as such', async (body) => {
    const { status, problem } = await send(edit(), { body })
    expect(status).toBe(400)
    expect(problem.fields).toEqual([{ field: '', detail: '应当是一组内容' }])
  })

  test('larger than 6 MB is refused by its size, in words', async () => {
    const { status, problem } = await send('/api/plan/notice', {
      body: JSON.stringify({ name: 'a.txt', content: 'A'.repeat(6.5 * 1024 * 1024) }),
    })
    expect({ status, code: problem.code }).toEqual({ status: 413, code: 'request.too-large' })
    expect(problem.detail).toContain('超过 6 MB')
  })

  test('with a hundred thousand wrong items is answered soon and shortly', async () => {
    const strokes = Array.from({ length: 100_000 }, () => [{ x: '5', y: 1, t: 1 }])
    const began = performance.now()
    const { cookie } = await town.signIn('enterprise')
    const { status, text } = await send(`/api/duties/${randomUUID()}/records`, {
      headers: { cookie },
      body: JSON.stringify({ values: {}, signature: { strokes } }),
    })
    expect(status).toBe(400)
    expect(text.length).toBeLessThan(20_000)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('a field that does not fit', () => {
  test('costs nothing when it comes from nobody: whoever may not come in is told so first', async () => {
    const body = JSON.stringify({ version: 'x'.repeat(1_000_000) })
    expect((await send(edit(), { headers: { cookie: '' }, body })).problem.code).toBe('session.needed')
    const { cookie } = await town.signIn('village')
    expect((await send(edit(), { headers: { cookie }, body })).problem.code).toBe('request.not-allowed')
  })

  test('is not coerced: "5" is no number and 5 is no text', async () => {
    const { problem } = await send(edit(), { body: JSON.stringify({ ...facts, version: '5', name: 5 }) })
    expect(problem.fields).toEqual(
      expect.arrayContaining([
        { field: 'version', detail: '应当是整数，例如 120' },
        { field: 'name', detail: '应当是文字' },
      ]),
    )
  })

  test('is named together with all the others, missing and unknown ones too', async () => {
    const body = {
      version: 0,
      name: 'x',
      since: 'yesterday',
      until: 5,
      attributes: { uscc: 'x'.repeat(41), staff: -1, colour: 'red', mood: 'good' },
      shoe: 43,
      hat: true,
    }
    const { problem } = await send(edit(), { body: JSON.stringify(body) })
    const wrong = ['version', 'name', 'since', 'until', 'suspendedFrom', 'suspendedTo', 'shoe', 'hat']
    const within = ['attributes.uscc', 'attributes.staff', 'attributes.colour', 'attributes.mood']
    expect(fieldsOf(problem)).toEqual([...wrong, ...within].sort())
    const said = new Map(problem.fields?.map(({ field, detail }) => [field, detail]))
    expect(said.get('shoe')).toBe('不认识这一项，请去掉')
    expect(said.get('suspendedTo')).toBe('没有填，请补上')
    expect(said.get('attributes.staff')).toBe('不能小于 0')
    for (const field of fieldsOf(problem)) expect(problem.detail).toContain(field)
  })

  test('in a query is refused as well: unknown, doubled, or a day that is none', async () => {
    const asked = async (query: string) => (await send(`/api/duties?${query}`, { method: 'GET' })).problem
    expect(fieldsOf(await asked('colour=red&lamp=purple'))).toEqual(['colour', 'lamp'])
    expect(fieldsOf(await asked('lamp=late&lamp=soon'))).toEqual(['lamp'])
    for (const day of ['2026-02-30', '0000-01-01', '9999-99-99', '2026-6-1', 'today', ''])
      expect(fieldsOf(await asked(`asOf=${day}`))).toEqual(['asOf'])
  })

  test('holding a null character is named, wherever it hides', async () => {
    const nul = (field: object) => send(edit(), { body: JSON.stringify({ ...facts, ...field }) })
    expect((await nul({ name: '锦榆\u0000家具' })).problem.fields).toEqual([
      { field: 'name', detail: '含有不可见的空字符，请重新输入' },
    ])
    expect(fieldsOf((await nul({ attributes: { address: 'a\u0000' } })).problem)).toEqual([
      'attributes.address',
    ])
    expect((await send('/api/parties?name=%00', { method: 'GET' })).status).toBe(400)
    expect((await send('/api/parties/%00', { method: 'GET' })).status).toBe(400)
  })

  test('of nothing but white space is no name', async () => {
    expect(
      fieldsOf((await send(edit(), { body: JSON.stringify({ ...facts, name: '　  ' }) })).problem),
    ).toEqual(['name'])
    expect(await isUntouched()).toBe(true)
  })
})

describe('an address', () => {
  test('of something that is no id says which part is wrong', async () => {
    for (const id of ['1', 'x', `${firm}0`, firm.toUpperCase(), `${firm}'--`, '..%2f..%2fetc', 'undefined'])
      expect(await send(`/api/parties/${id}`, { method: 'GET' })).toMatchObject({
        status: 400,
        problem: { code: 'request.malformed', fields: [{ field: 'party' }] },
      })
  })

  test('of another town’s party, or of nobody, is not found, in the same words', async () => {
    const theirs = await officer.tries(parties.show, { party: await idOf(yunling, '竹源竹器厂') })
    const nobody = await officer.tries(parties.show, { party: randomUUID() })
    expect(theirs.problem).toMatchObject({ status: 404, code: 'party.not-found' })
    expect(theirs.problem).toEqual(nobody.problem)
    const input = { ...facts, party: await idOf(yunling, '竹源竹器厂') }
    expect((await officer.tries(parties.edit, input)).status).toBe(404)
  })

  test.each(['/api', '/api/', '/api/nothing', '/api/partie', '/api/session/end/now'])(
    '%s that nothing answers is a problem with the address in it',
    async (path) => {
      const { status, type, problem } = await send(path, { method: 'GET' })
      expect({ status, type }).toEqual({ status: 404, type: 'application/problem+json; charset=utf-8' })
      expect(problem).toMatchObject({ code: 'request.unknown-address', because: { path } })
    },
  )

  test.each(['PUT', 'DELETE', 'PATCH'])('that takes no %s says so', async (method) => {
    const { status, problem } = await send('/api/session', { method, body: '{}' })
    expect({ status, code: problem.code }).toEqual({ status: 404, code: 'request.unknown-address' })
  })

  test.each(['/api/parties/%E0%A4%A', '/%', `/api/parties/${'x'.repeat(500)}`])(
    'written wrongly (%s) gets a sentence too',
    async (path) => {
      const { status, type, problem } = await send(path, { method: 'GET' })
      expect([400, 404]).toContain(status)
      expect(type).toContain('application/problem+json')
      expect(problem.detail).toMatch(/[\u4e00-\u9fff]{4}/)
    },
  )
})

describe('a page that is not ours', () => {
  const post = (headers: Record<string, string>) => send('/api/plan/issue', { body: '{}', headers })

  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('(%o) is stopped before anything is done', async (headers) => {
    const issues = async () => (await town.query('select 1 from issue')).length
    const before = await issues()
    expect(await post(headers)).toMatchObject({ status: 403, problem: { code: 'request.foreign-page' } })
    expect(await issues()).toBe(before)
  })

  test('cannot sign anybody in or out either', async () => {
    const headers = { origin: 'https://evil.example' }
    for (const { path } of [accounts.signIn, accounts.signOut, accounts.claimFirstAccount])
      expect((await send(path, { body: '{}', headers })).problem.code).toBe('request.foreign-page')
  })

  test('is told apart from our own', async () => {
    const headers = { origin: town.url, 'sec-fetch-site': 'same-origin' }
    expect((await post({ ...headers, 'command-id': 'none' })).problem.code).toBe('command.missing')
  })
})

describe('who asks', () => {
  test('comes before what is asked: a signed-out browser is told to sign in', async () => {
    const [url, request] = requestOf(town.url, '', parties.show, { party: firm }, randomUUID())
    const answer = await fetch(url, request)
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ code: 'session.needed' })
  })

  test('and may not, is told so without a look at the thing', async () => {
    const worker = await town.signIn('enterprise')
    for (const [operation, input] of [
      [plans.issue, {}],
      [plans.loadNotice, { name: 'a', content: '' }],
      [ledgers.giveBack, { record: randomUUID(), reason: '不完整' }],
    ] as const)
      expect((await worker.tries(operation, input as never)).problem).toMatchObject({
        status: 403,
        code: 'request.not-allowed',
      })
  })
})
