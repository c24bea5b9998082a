import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bench, oneValue, openBench } from './bench.ts'
import { addressOf, externalPostgres, unfit } from './external.ts'
import type { LaunchedPostgres } from './launch.ts'
import { freePort } from './postmaster.ts'
import { postgresSentences } from './refusals.ts'

describe('DATABASE_URL', () => {
  let bench: Bench
  let server: LaunchedPostgres
  const password = 'p@ss:w/ö rd'
  const urlOf = (part: {
    user?: string
    word?: string
    database?: string
    port?: number
    query?: string
  }) => {
    const { user = 'clerk', word = password, database = 'town', port = server.port, query = '' } = part
    return `postgresql://${user}:${encodeURIComponent(word)}@127.0.0.1:${port}/${database}${query}`
  }

  beforeAll(async () => {
    bench = openBench()
    server = await bench.launch({ home: bench.folder() })
    await oneValue(server, `create role clerk login password '${password}'`)
    await oneValue(server, 'create database town owner clerk')
    await oneValue(
      server,
      "create database latin template template0 encoding 'LATIN1' locale 'C' owner clerk",
    )
    await oneValue(server, 'create database closed')
    await oneValue(server, 'revoke connect on database closed from public')
  })
  afterAll(() => bench.close())

  test('that works is answered with what it is, and a note on lost safety', async () => {
    const found = await externalPostgres(urlOf({}))
    expect(found).toMatchObject({ host: '127.0.0.1', database: 'town', user: 'clerk', version: '18.4' })
    expect(JSON.stringify(found)).toContain('fsync')
  })

  test.each([
    ['postgres.login-refused', { word: 'wrong-secret' }],
    ['postgres.login-refused', { word: '' }],
    ['postgres.login-refused', { user: 'nobody-such' }],
    ['postgres.database-missing', { database: 'village' }],
    ['postgres.login-not-allowed', { database: 'closed' }],
    ['postgres.wrong-encoding', { database: 'latin' }],
    ['postgres.tls', { query: '?sslmode=verify-full' }],
  ] as const)('is refused with %s for %o', async (code, part) => {
    const outcome = await externalPostgres(urlOf(part))
    expect(outcome).toMatchObject({ refused: code })
    expect(JSON.stringify(outcome)).not.toMatch(/wrong-secret|p@ss|p%40ss/)
  })

  test('names host and port when nobody is there', async () => {
    const port = await freePort()
    const outcome = await externalPostgres(urlOf({ port }))
    expect(outcome).toMatchObject({ refused: 'postgres.unreachable', because: { host: '127.0.0.1', port } })
    const nowhere = await externalPostgres('postgres://a:b@no-such-host.invalid/db')
    expect(nowhere).toMatchObject({
      refused: 'postgres.unreachable',
      because: { host: 'no-such-host.invalid' },
    })
  })

  test('names something that is there but is no database', async () => {
    const web = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(
      0,
      '127.0.0.1',
    )
    await new Promise((resolve) => web.once('listening', resolve))
    const { port } = web.address() as AddressInfo
    expect(await externalPostgres(urlOf({ port }))).toMatchObject({ refused: 'postgres.unreachable' })
    web.close()
  })

  test.each([
    '',
    'town',
    'mysql://a:b@host/db',
    'postgres:///db',
    'postgres://a:b@host:99999/db',
    'postgres://h/%zz',
  ])('that is none is refused: %s', async (url) => {
    expect(await externalPostgres(url)).toMatchObject({ refused: 'postgres.url-malformed' })
  })

  test('takes a database named in escapes', () => {
    expect(addressOf('postgres://li@db.town.example/%E6%BC%94%E7%BB%83')).toEqual({
      host: 'db.town.example',
      port: 5432,
      database: '演练',
      user: 'li',
    })
  })

  test.each([
    [140_011, 'postgres.too-old'],
    [150_000, undefined],
    [180_004, undefined],
    [190_001, undefined],
  ])('of version %i is judged', (versionNumber, refused) => {
    const on = { fsync: 'on', synchronousCommit: 'on', fullPageWrites: 'on' }
    const traits = { version: '?', versionNumber, encoding: 'UTF8', dataFolder: '', ...on }
    expect(unfit(traits, { host: 'h', port: 1, database: 'd', user: 'u' })?.refused).toBe(refused)
  })
})

test('every sentence names only facts in both languages alike', () => {
  const factsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
  for (const { say } of Object.values(postgresSentences)) {
    const told: string[] = []
    const spy = new Proxy({}, { get: (_, name) => (typeof name === 'string' ? `{${name}}` : undefined) })
    for (const language of ['zh', 'en'] as const) told.push(factsOf(say[language](spy)).join())
    expect(told[0]).toBe(told[1])
  }
})
