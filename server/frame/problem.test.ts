import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RefusalCode, refusalSentences } from '@bihuan/contract/refusals.ts'
import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestTown, type TestTown } from '../testing/town.ts'
import { refusalOfFault } from './faults.ts'
import { servePages } from './pages.ts'
import { type Problem, problemOf } from './problem.ts'

const codes = Object.keys(refusalSentences) as RefusalCode[]

describe('a problem', () => {
  test.each(codes)('%s has a status of its sort, a title and a sentence in both languages', (refused) => {
    const [zh, en] = [problemOf({ refused, because: {} }, 'zh'), problemOf({ refused, because: {} }, 'en')]
    expect(zh.status).toBe(en.status)
    expect([400, 401, 403, 404, 409, 413, 422, 429, 500, 503, 507]).toContain(zh.status)
    expect(zh.title).toMatch(/[\u4e00-\u9fff]/)
    expect(en.title).toMatch(/^[A-Z][a-z ]+$/)
    expect(zh.detail).not.toBe(en.detail)
    expect(zh.type).toBe(`urn:bihuan:refusal:${refused}`)
  })

  test('of several fields says each in the reader’s language', () => {
    const words = { zh: '不能大于 9', en: 'must not be above 9' }
    const refusal = {
      refused: 'record.values-wrong',
      because: { kind: 'drill', fields: ['people'] },
      fields: [{ field: 'people', words }],
    } as const
    expect(problemOf(refusal, 'en').fields).toEqual([{ field: 'people', detail: words.en }])
    expect(problemOf(refusal, 'zh').fields).toEqual([{ field: 'people', detail: words.zh }])
  })
})

describe('what broke', () => {
  const report = () => {
    throw new Error('this has a remedy and is not to be reported')
  }
  test.each([
    ['server.disk-full', { code: '53100' }],
    ['server.disk-full', { code: 'ENOSPC' }],
    ['server.database-away', { code: 'ECONNREFUSED' }],
    ['server.database-away', { code: '57P01' }],
    ['server.database-away', new Error('timeout exceeded when trying to connect')],
    ['server.database-away', new Error('Connection terminated unexpectedly')],
  ])('with a known remedy is %s', (code, fault) => {
    expect(refusalOfFault(fault, report).refused).toBe(code)
  })

  test.each([[new Error('x')], ['thrown text'], [null], [undefined], [{ code: '42P01' }]])(
    'otherwise (%o) gets a number',
    (fault) => {
      const told: unknown[] = []
      const { refused, because } = refusalOfFault(fault, (...all) => told.push(all))
      expect(refused).toBe('server.fault')
      expect(because.fault).toMatch(/^[2-9A-HJ-NP-Z]{6}$/)
      expect(told).toEqual([[because.fault, fault]])
    },
  )
})

describe('the server', () => {
  let town: TestTown
  const faults: [string, unknown][] = []
  beforeAll(async () => {
    town = await openTestTown({ report: (number, fault) => faults.push([number, fault]) })
  })
  afterAll(() => town.close())

  const ask = async (path: string, language: string, cookie = '') => {
    const answer = await fetch(`${town.url}${path}`, { headers: { cookie, 'accept-language': language } })
    return { answer, problem: (await answer.json()) as Problem }
  }

  test.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh', '请先登录。'],
    ['en-GB,en;q=0.9', 'en', 'Please sign in.'],
    ['EN', 'en', 'Please sign in.'],
    ['fr-FR', 'zh', '请先登录。'],
    ['', 'zh', '请先登录。'],
  ])('answers who reads “%s” in %s', async (header, language, begins) => {
    const { answer, problem } = await ask('/api/session', header)
    expect(answer.headers.get('content-language')).toBe(language)
    expect(problem.detail.startsWith(begins)).toBe(true)
  })

  test('tells of a fault by its number, and keeps the rest to its own log', async () => {
    const { cookie } = await town.signIn('officer')
    await town.query('alter table duty_tally rename to gone')
    const { answer, problem } = await ask('/api/plan', 'zh', cookie)
    await town.query('alter table gone rename to duty_tally')
    expect(answer.status).toBe(500)
    const [number, fault] = faults.at(-1) ?? []
    expect(problem).toEqual({
      type: 'urn:bihuan:refusal:server.fault',
      title: '没有保存',
      status: 500,
      detail: `系统出错，编号 ${number}，没有保存。请稍后再试；反复出现请把编号告诉镇安办。`,
      code: 'server.fault',
      because: { fault: number },
    })
    expect(JSON.stringify(problem)).not.toMatch(/duty_tally|relation|select|\.ts/)
    expect(String(fault)).toContain('duty_tally')
    expect((await ask('/api/plan', 'zh', cookie)).answer.status).toBe(200)
  })

  test('says it is well, and that answers are not to be kept', async () => {
    expect(await (await fetch(`${town.url}/healthz`)).json()).toMatchObject({
      status: 'ok',
      database: 'embedded',
    })
    const { answer } = await ask('/api/session', 'zh')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })
})

describe('the faces', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-faces-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const app = fastify()
  beforeAll(async () => {
    for (const face of ['office', 'field'])
      writeFileSync(join(folder, `${face}.html`), `<title>${face}</title>`)
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'assets', 'office-4f2a.js'), 'export {}')
    app.setErrorHandler((fault, _, reply) => reply.code(404).send(fault))
    await servePages(app, folder)
  })

  test.each([
    ['/', 'office'],
    ['/plan/4.2?asOf=2026-06-12', 'office'],
    ['/fieldwork', 'office'],
    ['/field', 'field'],
    ['/field/duties/some-id', 'field'],
  ])('answer a link into their depth: %s is the %s', async (url, face) => {
    const answer = await app.inject({ url })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain(`<title>${face}</title>`)
    expect(answer.headers['cache-control']).toBe('no-cache')
  })

  test.each([
    '/missing.js',
    '/assets/gone.css',
    '/api/gone',
    '/../server/main.ts',
    '/..%2f..%2fetc%2fpasswd.txt',
  ])('are not answered for a file that is not there: %s', async (url) => {
    const answer = await app.inject({ url })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.body).not.toContain('<title>')
  })

  test('are a plain problem while they are not built', async () => {
    const bare = fastify()
    bare.setErrorHandler((fault, _, reply) => reply.code(404).send(fault))
    await servePages(bare, join(folder, 'nothing'))
    expect((await bare.inject({ url: '/plan' })).json()).toMatchObject({ refused: 'request.unknown-address' })
    expect(existsSync(join(folder, 'nothing'))).toBe(false)
  })
})
