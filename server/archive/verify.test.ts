import { archive } from '@bihuan/contract/archive.ts'
import type { QueryResultRow } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { hexi, yunling } from '../testing/known.ts'
import { openTestTown, type TestTown } from '../testing/town.ts'
import { type Ask, verifyJournal } from './verify.ts'

let town: TestTown
let ask: Ask
/** A file of three entries or more, so that there is a middle to take out. */
let file: string
let entries: { seq: number; body: string }[]
beforeAll(async () => {
  town = await openTestTown()
  ask = async <Row>(sql: string, values: readonly unknown[]) =>
    (await town.query<QueryResultRow>(sql, [...values])).map((row) => ({
      ...row,
      ...('at' in row ? { at: Number(row.at) } : {}),
    })) as Row[]
  const [longest] = await town.query<{ id: string }>(
    `select id from file where town = $1 and kind = 'plan' and seq >= 2`,
    [hexi],
  )
  file = longest?.id ?? ''
  for (let at = 0; at < 3; at++) {
    const officer = await town.signIn('officer')
    expect(officer.cookie).not.toBe('')
  }
  const [account] = await town.query<{ id: string }>(
    `select id from file where kind = 'account' and town = $1 order by seq desc limit 1`,
    [hexi],
  )
  file = account?.id ?? file
  entries = await town.query(`select seq, body::text from journal where file = $1 order by seq`, [file])
  expect(entries.length).toBeGreaterThanOrEqual(4)
  await town.query('create table kept as select * from journal')
  await town.query('create table kept_files as select * from file')
})
afterAll(() => town.close())
afterEach(async () => {
  await town.query(
    'begin; delete from journal; delete from file; insert into file select * from kept_files; insert into journal select * from kept; commit',
  )
})

const broken = async () => (await verifyJournal(ask)).broken
const breaksOfFile = async () => {
  const found = await broken()
  expect(found.map((one) => one.file)).toEqual([file])
  return found[0]?.breaks ?? []
}

describe('the journal of both towns', () => {
  test('is whole, every chain of it, over more files than one page holds', async () => {
    const verdict = await verifyJournal(ask)
    const [files] = await town.query<{ count: number }>('select count(*)::int from file')
    const [all] = await town.query<{ count: number }>('select count(*)::int from journal')
    expect(verdict).toEqual({ files: files?.count, entries: all?.count, erased: 0, broken: [] })

    // 1,200 empty files more, so that the walk turns pages; none of them breaks or hides anything.
    await town.query(
      `insert into file (town, id, kind, area) select $1, gen_random_uuid(), 'test', $2 from generate_series(1, 1200)`,
      [yunling, `${yunling}201`],
    )
    expect(await verifyJournal(ask)).toEqual({ ...verdict, files: verdict.files + 1200 })
    await town.query(`update journal set act = 'nothing.done' where file = $1 and seq = 2`, [file])
    expect(await breaksOfFile()).toEqual([{ seq: 2, what: 'hash' }])
  })
})

describe('whoever tampers with it in the database is found out, if they', () => {
  test.each([
    [
      'change what was done',
      `update journal set body = body || '{"session": "forged"}' where file = $1 and seq = 2`,
      'hash',
    ],
    [
      'add to what was done',
      `update journal set body = body || '{"more": 1}' where file = $1 and seq = 2`,
      'hash',
    ],
    [
      'change who did it',
      `update journal set signer = gen_random_uuid() where file = $1 and seq = 2`,
      'hash',
    ],
    ['change when', `update journal set at = at + 1 where file = $1 and seq = 2`, 'hash'],
    [
      'write a new hash below it',
      `update journal set hash = repeat('0', 64) where file = $1 and seq = 2`,
      'hash',
    ],
    ['take an entry out of the middle', 'delete from journal where file = $1 and seq = 2', 'gap'],
    ['take the first one', 'delete from journal where file = $1 and seq = 1', 'gap'],
    [
      'cut the last one off',
      'delete from journal where file = $1 and seq = (select max(seq) from journal where file = $1)',
      'head',
    ],
    ['point the head elsewhere', `update file set head = repeat('0', 64) where id = $1`, 'head'],
    [
      'swap two entries',
      'update journal set seq = case seq when 2 then 1002 else 1003 end where file = $1 and seq in (2, 3); update journal set seq = case seq when 1002 then 3 else 2 end where file = $1 and seq > 1000',
      'hash',
    ],
    ['empty the file', 'delete from journal where file = $1', 'head'],
    [
      'change a sealed name',
      `update journal set sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20)) where file = $1 and sealed is not null`,
      'sealed',
    ],
    [
      'seal a name where none was',
      `update journal set sealed = '\\x01' where file = $1 and seq = 2`,
      'sealed',
    ],
    [
      'forge the digest of what was sealed',
      `update journal set sealed_digest = repeat('a', 64), sealed = null where file = $1 and seq = 1`,
      'hash',
    ],
  ])('%s', async (_, sql, what) => {
    for (const one of sql.split('; ')) await town.query(one, one.includes('$1') ? [file] : [])
    expect((await breaksOfFile()).map((found) => found.what)).toContain(what)
    const officer = await town.signIn('leader')
    expect(officer.cookie).not.toBe('')
  })

  test('and the reader of the file is told that it is not whole', async () => {
    const [duty] = await town.query<{ id: string }>(
      `select id from file where kind = 'duty' and town = $1 and seq > 0 limit 1`,
      [hexi],
    )
    const officer = await town.signIn('officer')
    const input = { file: duty?.id ?? '' }
    expect((await officer.does(archive.file, input)).whole).toBe(true)
    await town.query(
      `update journal set body = body || '{"lateDays": 0, "due": "2030-01-01"}' where file = $1`,
      [input.file],
    )
    expect((await officer.does(archive.file, input)).whole).toBe(false)
  })
})

test('erasing what was sealed, as the law may ask, leaves every chain whole', async () => {
  const sealed = await town.query('update journal set sealed = null where sealed is not null returning 1')
  expect(sealed.length).toBeGreaterThan(20)
  expect(await verifyJournal(ask)).toMatchObject({ broken: [], erased: sealed.length })
})

test('nobody at the program’s own desk could have tampered: it may not change or delete an entry', async () => {
  for (const sql of [
    `update journal set act = 'x'`,
    'delete from journal',
    'delete from file',
    'truncate journal',
  ])
    await expect(
      town.app.kysely.executeQuery({ sql, parameters: [], query: { kind: 'RawNode' } } as never),
    ).rejects.toThrow(/permission denied/)
})
