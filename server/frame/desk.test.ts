import { randomUUID } from 'node:crypto'
import { placeOfTown } from '@bihuan/domain/base/area.ts'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi, testKey, testRoles, yunling } from '../testing/known.ts'
import { openTestTown, type TestTown } from '../testing/town.ts'
import { openDatabase } from './database.ts'
import { type Desk, openDesk, systemSigner } from './desk.ts'
import { beginWith } from './facts.ts'
import { sealerOf } from './seal.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTestTown()
})
afterAll(() => town.close())

const appClient = async () => {
  const client = new pg.Client({ ...town.owner, user: testRoles.app, password: testRoles.app })
  await client.connect()
  return client
}

const countIn = async (client: pg.Client, table: string) =>
  Number((await client.query(`select count(*) from ${table}`)).rows[0].count)

const guarded = [
  'party',
  'duty',
  'record',
  'evidence',
  'journal',
  'file',
  'notice',
  'plan',
  'issue',
  'duty_tally',
  'account',
  'session',
  'membership',
  'command',
  'law_edition',
]

describe('row security', () => {
  test('shows nothing without facts, on a fresh connection and on a reused one', async () => {
    const client = await appClient()
    for (const table of guarded)
      expect({ table, rows: await countIn(client, table) }).toEqual({ table, rows: 0 })
    await client.query(beginWith({ town: hexi, reach: [hexi] }, 'read only'))
    expect(await countIn(client, 'duty')).toBeGreaterThan(50)
    await client.query('commit')
    // After one SET LOCAL the setting answers '' and no longer NULL: an empty scope must not see everything.
    expect((await client.query(`select current_setting('app.town', true) as left`)).rows[0].left).toBe('')
    for (const table of guarded)
      expect({ table, rows: await countIn(client, table) }).toEqual({ table, rows: 0 })
    await client.end()
  })

  test('shows nothing of a town to a reach that is empty there', async () => {
    const client = await appClient()
    await client.query(beginWith({ town: hexi, reach: [] }, 'read only'))
    for (const table of ['party', 'duty', 'record', 'evidence', 'journal', 'file', 'account', 'session'])
      expect({ table, rows: await countIn(client, table) }).toEqual({ table, rows: 0 })
    await client.end()
  })

  test('refuses a row written into another town or outside the reach', async () => {
    const client = await appClient()
    const insert = (area: string, of: string) =>
      client.query(`insert into file (town, id, kind, area) values ($1, $2, 'test', $3)`, [
        of,
        randomUUID(),
        area,
      ])
    await client.query(beginWith({ town: hexi, reach: [`${hexi}201`] }, 'read write'))
    await client.query('savepoint s')
    await expect(insert(`${yunling}201`, yunling)).rejects.toThrow(/row-level security/)
    await client.query('rollback to savepoint s')
    await expect(insert(`${hexi}202`, hexi)).rejects.toThrow(/row-level security/)
    await client.query('rollback to savepoint s')
    await insert(`${hexi}201`, hexi)
    await client.query('rollback')
    await client.end()
  })
})

describe('facts', () => {
  test('take digits and ids, and nothing that could be a query', () => {
    expect(() => beginWith({ town: `349901101'; drop table duty; --` }, 'read only')).toThrow(TypeError)
    expect(() => beginWith({ town: hexi, party: `x' or true` }, 'read only')).toThrow(TypeError)
    expect(() => beginWith({ town: hexi, reach: ['%'] }, 'read only')).toThrow(TypeError)
    expect(() => beginWith({ town: hexi, reach: [''] }, 'read only')).toThrow(TypeError)
  })

  test('set every one anew, so that an earlier request never speaks for a later one', () => {
    const begin = beginWith({ town: hexi }, 'read only')
    for (const name of ['town', 'account', 'party', 'handler', 'reach', 'door'])
      expect(begin).toContain(`set local app.${name} = '`)
  })
})

describe('the town in every query', () => {
  test('is written into selects, joins, updates and inserts as a literal', async () => {
    const db = (
      await openDatabase({ ...town.owner, user: testRoles.app, password: testRoles.app }, 1)
    ).ofTown(hexi)
    const select = db
      .selectFrom('duty as d')
      .innerJoin('party as p', 'p.id', 'd.debtor')
      .select('d.id')
      .where('d.id', '=', 'x')
      .compile().sql
    expect(select).toContain(`"p"."town" = '${hexi}'`)
    expect(select).toContain(`"d"."town" = '${hexi}'`)
    const update = db
      .updateTable('duty')
      .set({ state: 'open' })
      .where((e) => e.or([e('id', '=', 'a'), e('id', '=', 'b')]))
      .compile().sql
    expect(update).toMatch(new RegExp(`\\(.*or.*\\) and "duty"."town" = '${hexi}'`))
    const within = db
      .selectFrom('place')
      .select((e) => e.selectFrom('duty').select('duty.id').limit(1).as('one'))
      .compile().sql
    expect(within).toContain(`"duty"."town" = '${hexi}'`)
    const insert = db
      .insertInto('command')
      .values({ account: 'a', id: 'b', operation: 'c', digest: 'd', answer: null, at: 1 })
      .compile()
    expect(insert.sql).toContain('("town", ')
    expect(insert.parameters[0]).toBe(hexi)
    expect(() =>
      db
        .insertInto('command')
        .columns(['account'])
        .expression(db.selectFrom('command').select('account'))
        .compile(),
    ).toThrow(TypeError)
    await db.destroy()
  })

  test('is a prefix for the counts when a body above towns asks', async () => {
    const database = await openDatabase({ ...town.owner, user: testRoles.app, password: testRoles.app }, 1)
    const district = database.ofTown('349901000')
    expect(district.selectFrom('duty_tally').select('count').compile().sql).toContain(`"town" like '349901%'`)
    expect(district.selectFrom('duty').select('id').compile().sql).toContain(`"town" = '349901000'`)
    await database.close()
  })
})

describe('the desk', () => {
  const file = (id: string) => ({ id, kind: 'test', area: placeOfTown(hexi), party: null, handler: null })

  test('chains entries of one file under concurrency without a gap', async () => {
    const id = randomUUID()
    const write = (n: number) =>
      town.desk.write(systemSigner(hexi), 'zh', (desk) =>
        desk.append({ file: file(id), act: 'test.done', body: { n } }, async () => n),
      )
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(n)))
    const entries = await town.query<{ seq: number; prev: string; hash: string }>(
      'select seq, prev, hash from journal where file = $1 order by seq',
      [id],
    )
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
    for (const [at, entry] of entries.entries()) expect(entry.prev).toBe(entries[at - 1]?.hash ?? '')
  })

  test('lets two writers of the same files in opposite order both finish', async () => {
    const [a, b] = [randomUUID(), randomUUID()]
    const write = (ids: string[]) =>
      town.desk.write(systemSigner(hexi), 'zh', (desk) =>
        desk.append(
          ids.map((id) => ({ file: file(id), act: 'test.done', body: {} })),
          async () => 'done',
        ),
      )
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => write(n % 2 ? [a, b] : [b, a])))
    expect(answers).toEqual(Array(10).fill('done'))
  })

  test('rolls everything back when the answer is a refusal', async () => {
    const id = randomUUID()
    await town.desk.write(systemSigner(hexi), 'zh', async (desk) => {
      await desk.append({ file: file(id), act: 'test.done', body: {} }, async () => undefined)
      return { refused: 'test.no', because: {} }
    })
    expect(await town.query('select 1 from file where id = $1', [id])).toEqual([])
  })

  test('dates no act itself, but where it tells of days gone by, and never ahead', async () => {
    const now = town.desk.now()
    const past = openDesk({
      database: town.app,
      sealer: sealerOf([testKey]),
      clock: () => now,
      tellsOfPast: true,
    })
    const dated = (desk: Desk, id: string, at: number) =>
      desk.write(systemSigner(hexi), 'zh', (writer) =>
        writer.append({ file: file(id), act: 'test.done', body: {}, at }, async () => undefined),
      )
    const id = randomUUID()
    await dated(past, id, now - 86_400_000)
    expect(await town.query('select at from journal where file = $1', [id])).toEqual([
      { at: `${now - 86_400_000}` },
    ])
    await expect(dated(past, randomUUID(), now + 1)).rejects.toThrow('says itself')
    await expect(dated(town.desk, randomUUID(), now - 86_400_000)).rejects.toThrow('says itself')
  })

  test('cannot write while reading, whatever the code tries', async () => {
    const write = town.desk.read(systemSigner(hexi), 'zh', (desk) =>
      sql`update party set name = 'x' where town = ${hexi}`.execute(desk.rows as never),
    )
    await expect(write).rejects.toThrow(/read-only transaction/)
  })

  test('keeps personal data out of the journal in the clear', async () => {
    const [plain] = await town.query<{ found: number }>(
      `select count(*)::int as found from journal where body::text like '%罗小满%' or body::text like '%佟雨桐%'`,
    )
    expect(plain?.found).toBe(0)
    const [sealed] = await town.query<{ found: number }>(
      'select count(*)::int as found from journal where sealed is not null',
    )
    expect(sealed?.found).toBeGreaterThan(20)
  })
})
