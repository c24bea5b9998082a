import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plans } from '@bihuan/contract/plans.ts'
import { launchPostgres } from '@bihuan/server/frame/postgres/launch.ts'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerOf } from './caller.ts'
import { refusedStart, startServer } from './server-process.ts'

/** BIHUAN_EXTERNAL names another server to try (PostgreSQL 15 to 18); else one of our own stands in for it. */
const given = process.env.BIHUAN_EXTERNAL

let home: string
let external: { url: string; stop(): Promise<void> }

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'bihuan-external-'))
  external = given === undefined ? await ourOwn() : { url: given, stop: async () => {} }
})
afterAll(async () => {
  await external.stop()
  rmSync(home, { recursive: true, force: true })
})

const ourOwn = async () => {
  const launched = await launchPostgres({ home, say: () => {}, forTests: true })
  if (!('stop' in launched)) throw new Error(`no PostgreSQL: ${launched.refused}`)
  const { host, port, superuser, password, stop } = launched
  return { url: `postgres://${superuser}:${password}@${host}:${port}/postgres`, stop }
}

const ask = async (sql: string) => {
  const client = new pg.Client(external.url)
  await client.connect()
  await client.query(sql)
  await client.end()
}

const named = (database: string) =>
  Object.assign(new URL(external.url), { pathname: `/${database}` }).toString()

test('the towns live in a database of the operator’s own, and are there again after a restart', async () => {
  const database = `bihuan_${process.pid}`
  await ask(`create database ${database} encoding 'UTF8' template template0`)
  const env = { DATABASE_URL: named(database), BIHUAN_ROLE_PREFIX: `b${process.pid}` }
  const first = await startServer({ env })
  expect(await (await fetch(`${first.url}/healthz`)).json()).toMatchObject({
    status: 'ok',
    database: 'external',
  })
  const officer = await callerOf(first.url, 'officer')
  const before = await officer.does(plans.show, {})
  expect(before.clauses).toHaveLength(58)
  await first.killNine()

  const second = await startServer({ home: first.home, args: [], env })
  const again = await callerOf(second.url, 'officer')
  expect((await again.does(plans.show, {})).clauses).toEqual(before.clauses)
  await second.stop()
  rmSync(first.home, { recursive: true, force: true })
})

test('a database in another encoding is refused with the words that make a right one', async () => {
  const database = `bihuan_latin_${process.pid}`
  await ask(`create database ${database} encoding 'LATIN1' locale 'C' template template0`)
  const said = await refusedStart({ env: { DATABASE_URL: named(database) } })
  expect(said).toContain('UTF8')
})
