import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Bench, oneValue, onServer, openBench } from './bench.ts'
import type { LaunchedPostgres } from './launch.ts'
import { makesChineseTrigrams } from './self-test.ts'

let bench: Bench
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

describe('a home where nothing has been yet', () => {
  let server: LaunchedPostgres
  let home: string

  beforeAll(async () => {
    bench = openBench()
    home = join(bench.folder(), 'a home/资料')
    server = await bench.launch({ home, forTests: false })
  })
  afterAll(() => bench.close())

  test.each([
    ['server_encoding', 'UTF8'],
    ['fsync', 'on'],
    ['synchronous_commit', 'on'],
    ['full_page_writes', 'on'],
    ['data_checksums', 'on'],
    ['listen_addresses', '127.0.0.1'],
    ['unix_socket_directories', ''],
    ['max_connections', '30'],
    ['TimeZone', 'UTC'],
    ['password_encryption', 'scram-sha-256'],
  ])('comes up with %s = %s', async (name, value) => {
    expect(await oneValue(server, `show "${name}"`)).toBe(value)
  })

  test('lets nobody in without the password', async () => {
    const stranger = { ...server, password: 'guess' }
    await expect(oneValue(stranger, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    expect(
      await oneValue(server, 'select count(*)::int from pg_hba_file_rules where auth_method = $$trust$$'),
    ).toBe(0)
  })

  test('keeps the password and the log to this account, and leaves nothing half made', () => {
    expect(modeOf(join(home, 'secrets'))).toBe('700')
    expect(modeOf(join(home, 'secrets/postgres.json'))).toBe('600')
    expect(modeOf(join(home, 'postgres.log'))).toBe('600')
    expect(modeOf(server.dataFolder)).toBe('700')
    expect(readdirSync(home).sort()).toEqual([
      'lock.json',
      'postgres',
      'postgres-version.json',
      'postgres.log',
      'secrets',
    ])
    expect(readFileSync(join(home, 'postgres.log'), 'utf8')).not.toContain(server.password)
  })

  test('makes trigrams of Chinese words, and notices a database that does not', async () => {
    expect(await onServer(server, makesChineseTrigrams)).toBe(true)
    await oneValue(server, "create database plain template template0 lc_ctype 'C' lc_collate 'C'")
    expect(await onServer(server, makesChineseTrigrams, 'plain')).toBe(false)
    expect(await oneValue(server, 'select count(*)::int from pg_extension where extname = $$pg_trgm$$')).toBe(
      0,
    )
  })

  test('refuses a second start by naming the first', async () => {
    const second = await bench.attempt({ home })
    expect(second).toMatchObject({ refused: 'postgres.already-running', because: { pid: process.pid } })
    expect(await oneValue(server, 'select 1')).toBe(1)
  })

  test('keeps what was stored over a stop, which may be asked for twice', async () => {
    await oneValue(server, 'create table kept as select 7 as seven')
    await Promise.all([server.stop(), server.stop()])
    expect(existsSync(join(server.dataFolder, 'postmaster.pid'))).toBe(false)
    expect(existsSync(join(home, 'lock.json'))).toBe(false)
    server = await bench.launch({ home, forTests: false })
    expect(server.adopted).toBe(false)
    expect(await oneValue(server, 'select seven from kept')).toBe(7)
  })
})

describe('a home with a database', () => {
  let home: string

  beforeAll(async () => {
    bench = openBench()
    home = await bench.settled()
  })
  afterEach(async () => {
    // Every refusal leaves the way free for a start once its cause is gone.
    expect(existsSync(join(home, 'lock.json'))).toBe(false)
    await (await bench.launch({ home })).stop()
  })
  afterAll(() => bench.close())

  const meanwhile = async (name: string, text: string | undefined, act: () => Promise<void>) => {
    const file = join(home, name)
    const before = readFileSync(file)
    if (text === undefined) rmSync(file)
    else writeFileSync(file, text)
    await act()
    writeFileSync(file, before)
  }

  test('is not opened by another major version, whoever says so', async () => {
    await meanwhile('postgres-version.json', '{"major":17}', async () => {
      const because = { found: 17, ours: 18 }
      expect(await bench.attempt({ home })).toMatchObject({ refused: 'postgres.other-version', because })
    })
    await meanwhile('postgres/PG_VERSION', '19\n', async () => {
      const because = { found: 19, ours: 18 }
      expect(await bench.attempt({ home })).toMatchObject({ refused: 'postgres.other-version', because })
    })
  })

  test('says what is wrong with the password file', async () => {
    await meanwhile('secrets/postgres.json', undefined, async () => {
      expect(await bench.attempt({ home })).toMatchObject({ refused: 'postgres.password-missing' })
      expect(existsSync(join(home, 'secrets/postgres.json'))).toBe(false)
    })
    await meanwhile('secrets/postgres.json', '{"user":"postgres","password":"other"}', async () => {
      expect(await bench.attempt({ home })).toMatchObject({ refused: 'postgres.password-wrong' })
      expect(existsSync(join(home, 'postgres/postmaster.pid'))).toBe(false)
    })
  })

  test('tells what PostgreSQL said when it does not come up', async () => {
    await meanwhile('postgres/postgresql.auto.conf', 'shared_buffers = many', async () => {
      const outcome = await bench.attempt({ home })
      expect(outcome).toMatchObject({ refused: 'postgres.not-come-up' })
      expect(JSON.stringify(outcome)).toMatch(/shared_buffers.*postgres\.log/)
    })
  })

  test('refuses settings under which a power cut loses data', async () => {
    await meanwhile('postgres/postgresql.auto.conf', 'fsync = off', async () => {
      const outcome = await bench.attempt({ home, forTests: false })
      expect(outcome).toMatchObject({ refused: 'postgres.unsafe-settings', because: { settings: ['fsync'] } })
    })
  })

  test('leaves a folder alone that is no whole database', async () => {
    await meanwhile('postgres/PG_VERSION', undefined, async () => {
      expect(await bench.attempt({ home })).toMatchObject({ refused: 'postgres.data-broken' })
      expect(existsSync(join(home, 'postgres/base'))).toBe(true)
    })
  })

  test('does not begin an empty one when the data are gone', async () => {
    const other = await bench.settled()
    rmSync(join(other, 'postgres'), { recursive: true })
    expect(await bench.attempt({ home: other })).toMatchObject({ refused: 'postgres.data-missing' })
    rmSync(join(other, 'postgres-version.json'))
    await bench.launch({ home: other })
  })
})

describe('a first start', () => {
  beforeAll(() => {
    bench = openBench()
  })
  afterAll(() => bench.close())

  test('clears what an interrupted one left', async () => {
    const home = bench.folder()
    mkdirSync(join(home, 'postgres-new-abc/data'), { recursive: true })
    await bench.launch({ home })
    expect(readdirSync(home).filter((name) => name.startsWith('postgres-new-'))).toEqual([])
  })

  test('says when the path is no folder', async () => {
    const file = join(bench.folder(), 'file')
    writeFileSync(file, '')
    expect(await bench.attempt({ home: file })).toMatchObject({ refused: 'postgres.home-not-usable' })
    const outcome = await bench.attempt({ home: join(file, 'below') })
    expect(outcome).toMatchObject({ refused: 'postgres.home-not-usable' })
  })
})
