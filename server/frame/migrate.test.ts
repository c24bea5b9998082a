import { join, resolve } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testRoles } from '../testing/known.ts'
import { openClone } from '../testing/town.ts'
import { digestOf } from './digest.ts'
import {
  EditedMigration,
  ensureRoles,
  type Migration,
  migrate,
  readMigrations,
  whyNotMigrated,
} from './migrate.ts'

let clone: Awaited<ReturnType<typeof openClone>>
let client: pg.Client
beforeAll(async () => {
  clone = await openClone('bare')
  client = new pg.Client(clone.owner)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await clone.close()
})

const shipped = readMigrations(join(resolve(import.meta.dirname, '..'), 'migrations'))
const migration = (name: string, sql: string): Migration => ({ name, sql, digest: digestOf(sql) })
const run = (...migrations: Migration[]) => migrate(clone.owner, testRoles, migrations)
const done = async () =>
  (await client.query<{ name: string }>('select name from migration order by name')).rows.map(
    ({ name }) => name,
  )
const isThere = async (table: string) =>
  (await client.query('select to_regclass($1) as found', [table])).rows[0].found !== null

describe('the shipped migrations', () => {
  test('are numbered one after another, and only numbered files count', () => {
    expect(shipped.map(({ name }) => Number(name.slice(0, 4)))).toEqual(shipped.map((_, at) => at + 1))
  })

  test('run once: the second start finds nothing to do', async () => {
    expect(await done()).toEqual(shipped.map(({ name }) => name))
    expect(await run(...shipped)).toEqual([])
  })

  test('edited afterwards are refused by name, before anything else is run', async () => {
    const [first, ...rest] = shipped
    const edited = { ...migration(first?.name ?? '', `${first?.sql}\n-- one word more`) }
    const fault: unknown = await run(
      edited,
      ...rest,
      migration('9000-later.sql', 'create table later ()'),
    ).catch((one) => one)
    expect(fault).toBeInstanceOf(EditedMigration)
    expect(String(fault)).toContain(first?.name)
    expect(whyNotMigrated(fault, clone.owner)).toMatchObject({ refused: 'postgres.schema-edited' })
    expect(await isThere('later')).toBe(false)
  })
})

describe('a new migration', () => {
  test('runs when two servers start at the same moment, in one of them', async () => {
    const slow = migration(
      '9001-slow.sql',
      'create table slow (n int); select pg_sleep(0.3); insert into slow values (1)',
    )
    const ran = await Promise.all([run(slow), run(slow), run(slow)])
    expect(ran.flat()).toEqual(['9001-slow.sql'])
    expect((await client.query('select n from slow')).rows).toEqual([{ n: 1 }])
  })

  test('that fails half way leaves those before it done and itself undone', async () => {
    const good = migration('9002-good.sql', 'create table good (n int)')
    const bad = migration(
      '9003-bad.sql',
      'create table half (n int); insert into half values (1); select 1 / 0',
    )
    await expect(run(good, bad)).rejects.toThrow(/division by zero/)
    expect(await isThere('good')).toBe(true)
    expect(await isThere('half')).toBe(false)
    expect(await done()).not.toContain('9003-bad.sql')

    const mended = migration('9003-bad.sql', 'create table half (n int)')
    expect(await run(good, mended)).toEqual(['9003-bad.sql'])
  })

  test('gives its rights to the two roles by the names of this install', async () => {
    await run(
      migration(
        '9004-rights.sql',
        'create table rights (n int); grant select on rights to {{app}}, {{portal}}',
      ),
    )
    const { rows } = await client.query(
      `select grantee from information_schema.role_table_grants where table_name = 'rights' and privilege_type = 'SELECT' and grantee like 'bihuan_test%' order by 1`,
    )
    expect(rows.map(({ grantee }) => grantee)).toEqual([testRoles.app, testRoles.portal])
  })

  test('never takes a role’s name for a statement', async () => {
    const trick = { app: 'x"; drop table rights; --', portal: testRoles.portal }
    await expect(
      migrate(clone.owner, trick, [migration('9005-x.sql', 'grant select on rights to {{app}}')]),
    ).rejects.toThrow(TypeError)
    expect(await isThere('rights')).toBe(true)
  })
})

describe('a database that a newer program brought up to date', () => {
  test('is refused with a sentence that names both, and nothing is run in it', async () => {
    await run(migration('9006-newer.sql', 'create table newer (n int)'))
    const before = await done()
    const fault: unknown = await run(
      ...shipped,
      migration('9005-late.sql', 'create table late (n int)'),
    ).catch((one) => one)
    expect(whyNotMigrated(fault, clone.owner)).toEqual({
      refused: 'postgres.schema-newer',
      because: { name: '9006-newer.sql', last: '9005-late.sql' },
    })
    expect(await done()).toEqual(before)
    expect(await isThere('late')).toBe(false)
    expect(await run(...shipped, migration('9006-newer.sql', 'create table newer (n int)'))).toEqual([])
  })
})

describe('the login roles', () => {
  test('are made once and keep the password of this data folder', async () => {
    const again = await ensureRoles(clone.owner, testRoles, { app: testRoles.app, portal: testRoles.portal })
    expect(again).toBeUndefined()
    const { rows } = await client.query(
      'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = any($1)',
      [Object.values(testRoles)],
    )
    expect(rows).toEqual(
      Array(2).fill({ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }),
    )
  })

  test('are refused when one of them could pass by row security', async () => {
    await client.query('create role bihuan_strong_app with login bypassrls')
    const roles = { app: 'bihuan_strong_app', portal: testRoles.portal }
    const refused = await ensureRoles(clone.owner, roles, { app: 'x', portal: testRoles.portal })
    await client.query('drop role bihuan_strong_app')
    expect(refused).toMatchObject({
      refused: 'postgres.role-too-strong',
      because: { role: 'bihuan_strong_app' },
    })
  })
})
