import { randomUUID } from 'node:crypto'
import { placeOfTown } from '@bihuan/domain/base/area.ts'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi, morning, testKey, testRoles, yunling } from '../testing/known.ts'
import { openTestTown, type TestTown } from '../testing/town.ts'
import { type Database, openDatabase } from './database.ts'
import { type Desk, openDesk, systemSigner } from './desk.ts'
import { sealerOf } from './seal.ts'
import type { Tables } from './tables.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTestTown()
})
afterAll(() => town.close())

/** A desk over so many connections of its own. */
const withDesk = async <T>(
  connections: number,
  work: (desk: Desk, database: Database) => Promise<T>,
): Promise<T> => {
  const login = { ...town.owner, user: testRoles.app, password: testRoles.app }
  const database = await openDatabase(login, connections)
  try {
    return await work(openDesk({ database, sealer: sealerOf([testKey]), clock: () => morning }), database)
  } finally {
    await database.close()
  }
}

const facts = { town: hexi, reach: [hexi] }
const pidOf = async (db: Kysely<Tables>) =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid ?? 0
const namedOn = async (db: Kysely<Tables>) =>
  (await sql<{ name: string }>`select name from pg_prepared_statements order by name`.execute(db)).rows
const firms = (db: Kysely<Tables>) => db.selectFrom('party').select(['town', 'name']).orderBy('id').execute()
const times = (n: number) => Array.from({ length: n }, (_, at) => at)

describe('one connection after another', () => {
  test('two towns never share facts, with statements kept by name and many under way', () =>
    withDesk(1, async (desk) => {
      const signers = [hexi, yunling].map((code) => systemSigner(code))
      const read = (at: number) =>
        desk.read(signers[at % 2] ?? systemSigner(hexi), 'zh', ({ rows }) =>
          rows.selectFrom('party').select(['party.town as of', 'name']).execute(),
        )
      const answers = await Promise.all(times(60).map(read))
      for (const [at, answer] of answers.entries()) {
        expect(answer.length).toBeGreaterThan(3)
        expect(new Set(answer.map(({ of }) => of))).toEqual(new Set([at % 2 ? yunling : hexi]))
      }
    }))

  test('the same statement under the same name sees what its own transaction may see', () =>
    withDesk(1, async (desk) => {
      const seen = []
      for (const reach of [[hexi], [], [`${hexi}201`], [hexi], []]) {
        for (const _ of times(7)) await desk.under({ town: hexi, reach }, firms)
        seen.push((await desk.under({ town: hexi, reach }, firms)).length)
      }
      const [all = 0, none, some = 0, allAgain, noneAgain] = seen
      expect({ none, allAgain, noneAgain }).toEqual({ none: 0, allAgain: all, noneAgain: 0 })
      expect(some).toBeGreaterThan(0)
      expect(all).toBeGreaterThan(some)
    }))

  test('a statement that comes after the end of its transaction is refused', () =>
    withDesk(1, async (desk) => {
      const kept = await desk.under(facts, async (db) => [db] as const)
      await expect(firms(kept[0])).rejects.toThrow('after the end of its transaction')
    }))

  test('one that is given back inside a transaction is closed', () =>
    withDesk(1, async (_, database) => {
      const first = await database.lend(hexi)
      await first.send('begin')
      const pid = await pidOf(first.db)
      await first.end('select 1')
      const second = await database.lend(hexi)
      expect(await pidOf(second.db)).not.toBe(pid)
      await second.end('select 1')
    }))

  test('what fails in the first statement leaves nothing behind, nor does what is not waited for', () =>
    withDesk(1, async (desk) => {
      const id = randomUUID()
      const area = placeOfTown(hexi)
      const failing = desk.under(facts, async (db) => {
        const wrong = sql`select 1 / 0`.execute(db)
        const behind = db.insertInto('file').values({ id, kind: 'test', area, party: null, handler: null })
        await Promise.all([wrong, behind.execute()])
      })
      await expect(failing).rejects.toThrow('division by zero')
      expect(await town.query('select 1 from file where id = $1', [id])).toEqual([])
      expect((await desk.under(facts, firms)).length).toBeGreaterThan(3)
    }))

  test('work that throws before it asks anything gives the connection back', () =>
    withDesk(1, async (desk) => {
      const thrown = desk.read(systemSigner(hexi), 'zh', () => {
        throw new Error('at once')
      })
      await expect(thrown).rejects.toThrow('at once')
      expect((await desk.under(facts, firms)).length).toBeGreaterThan(3)
    }))
})

describe('statements kept by name', () => {
  const oftenAsked = async (desk: Desk) => {
    for (const _ of times(4)) await desk.under(facts, firms)
  }

  test('are those that come often, and are parsed once', () =>
    withDesk(1, async (desk) => {
      expect(await desk.under(facts, namedOn)).toEqual([])
      await oftenAsked(desk)
      expect(await desk.under(facts, namedOn)).toEqual([{ name: 'b0_0' }])
    }))

  test('survive a connection that breaks: the next one learns them anew', () =>
    withDesk(1, async (desk) => {
      await oftenAsked(desk)
      const pid = await desk.under(facts, pidOf)
      await town.query('select pg_terminate_backend($1)', [pid])
      await expect.poll(() => desk.under(facts, pidOf).catch(() => pid)).not.toBe(pid)
      expect((await desk.under(facts, firms)).length).toBeGreaterThan(3)
    }))

  test('survive a change of the tables, on every connection', () =>
    withDesk(3, async (desk, database) => {
      const places = (db: Kysely<Tables>) => db.selectFrom('place').selectAll().limit(1).execute()
      await Promise.all(times(30).map(() => desk.under(facts, places)))
      await town.query(`alter table place add column other text not null default 'more'`)
      const answers = await Promise.all(times(30).map(() => desk.under(facts, places)))
      await town.query('alter table place drop column other')
      for (const [place] of answers) expect(place).toMatchObject({ other: 'more' })
      expect(database.names.generation).toBeGreaterThan(0)
      expect(await desk.under(facts, places)).toHaveLength(1)
    }))

  test('are given up where a pooler loses them', () =>
    withDesk(1, async (desk, database) => {
      await oftenAsked(desk)
      await desk.under(facts, (db) => sql`deallocate all`.execute(db))
      expect((await desk.under(facts, firms)).length).toBeGreaterThan(3)
      await oftenAsked(desk)
      expect(await desk.under(facts, namedOn)).toEqual([])
      expect(database.names.nameOf('select 1')).toBeUndefined()
    }))
})
