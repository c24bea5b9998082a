import { archive } from '@bihuan/contract/archive.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { QueryResultRow } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi, yunling } from '../testing/known.ts'
import { openTestTown, type TestTown } from '../testing/town.ts'
import { sealTown } from './sealing.ts'
import { type Ask, verifyJournal } from './verify.ts'
import { verifySeals } from './verify-seals.ts'

const dayMs = 86_400_000
let town: TestTown
let ask: Ask
beforeAll(async () => {
  town = await openTestTown()
  ask = async <Row>(sql: string, values: readonly unknown[]) =>
    (await town.query<QueryResultRow>(sql, [...values])).map((row) => ({
      ...row,
      ...('at' in row ? { at: Number(row.at) } : {}),
    })) as Row[]
})
afterAll(() => town.close())

const next = () => {
  town.clock.now += dayMs
}
const sealsOf = (of: string) =>
  town.query<{ number: number; files: number; entries: number; root: string }>(
    'select number, files, entries, root from seal where town = $1 order by number',
    [of],
  )
const heldOf = async (of: string) => {
  const [held] = await town.query<{ entries: number }>(
    'select coalesce(sum(to_seq - from_seq + 1), 0)::int as entries from seal_leaf where town = $1',
    [of],
  )
  return held?.entries
}
const entriesOf = async (of: string) => {
  const [all] = await town.query<{ entries: number }>(
    `select count(*)::int as entries from journal join file on file.town = journal.town and file.id = journal.file
     where journal.town = $1 and file.kind <> 'seal'`,
    [of],
  )
  return all?.entries
}

describe('the daily seal of a town', () => {
  test('holds every entry of every file, once', async () => {
    expect(await sealTown(town.desk, hexi)).toBe(1)
    expect(await heldOf(hexi)).toBe(await entriesOf(hexi))
    expect(await sealsOf(yunling)).toEqual([])
    expect(await verifySeals(ask)).toMatchObject({ seals: 1, broken: [] })
  })

  test('is made once a day, by whichever server comes first', async () => {
    expect(await sealTown(town.desk, hexi)).toBeNull()
    next()
    await town.signIn('officer')
    const made = await Promise.all([1, 2, 3].map(() => sealTown(town.desk, hexi)))
    expect(made.filter((number) => number !== null)).toEqual([2])
    expect(await heldOf(hexi)).toBe(await entriesOf(hexi))
  })

  test('of a later day holds only what came since, and after days without a machine all of it', async () => {
    for (let day = 0; day < 3; day++) {
      next()
      await town.signIn('leader')
    }
    const before = (await entriesOf(hexi)) ?? 0
    const held = (await heldOf(hexi)) ?? 0
    expect(await sealTown(town.desk, hexi)).toBe(3)
    const [, , third] = await sealsOf(hexi)
    expect(third?.entries).toBe(before - held)
    expect(third?.entries).toBeGreaterThan(2)
    expect(third?.files).toBeLessThan(10)
    expect(await verifySeals(ask)).toMatchObject({ seals: 3, broken: [] })
    expect((await verifyJournal(ask)).broken).toEqual([])
  })

  test('is shown to whoever reads the journal, the latest first', async () => {
    const officer = await town.signIn('officer')
    const { seals, next } = await officer.does(archive.seals, {})
    expect(seals.map(({ number }) => number)).toEqual([3, 2, 1])
    expect(seals.map(({ root }) => root)).toEqual((await sealsOf(hexi)).map(({ root }) => root).reverse())
    expect(next).toBeNull()
    expect((await (await town.signIn('officer-yunling')).does(archive.seals, {})).seals).toEqual([])
    await expect(sealTown(town.desk, hexi)).resolves.toBeNull()
  })

  test('is not made where nothing was done', async () => {
    next()
    // Whoever looked on before signed in, which is an act of the account.
    expect(await sealTown(town.desk, hexi)).toBe(4)
    next()
    expect(await sealTown(town.desk, hexi)).toBeNull()
  })
})

describe('whoever rewrites what was sealed is found out, if they', () => {
  const tampered = async (...sql: string[]) => {
    const client = await town.query('select 1')
    expect(client).toHaveLength(1)
    await town.query('create table kept_journal as select * from journal')
    await town.query('create table kept_seal as select * from seal')
    await town.query('create table kept_leaf as select * from seal_leaf')
    for (const one of sql) await town.query(one)
    const { broken } = await verifySeals(ask)
    await town.query(
      `begin; delete from seal_leaf; delete from seal; delete from journal;
       insert into journal select * from kept_journal; insert into seal select * from kept_seal;
       insert into seal_leaf select * from kept_leaf; drop table kept_journal, kept_seal, kept_leaf; commit`,
    )
    return broken
  }
  const file = `(select file from seal_leaf where town = '${hexi}' and seal = 3 order by file limit 1)`

  test('write a chain anew, up to its end', async () => {
    const broken = await tampered(`update journal set hash = repeat('1', 64) where file = ${file}`)
    expect(broken[0]).toMatchObject({ town: hexi, what: 'entry' })
  })

  test('take the last entries of a file away', async () => {
    const broken = await tampered(
      `delete from journal j where file = ${file} and seq = (select max(seq) from journal where file = j.file)`,
    )
    expect(broken).toMatchObject([{ number: 3, what: 'entry' }])
  })

  test('write the chain anew and its leaf with it', async () => {
    const broken = await tampered(
      `update seal_leaf set hash = repeat('1', 64) where file = ${file} and seal = 3`,
      `update journal set hash = repeat('1', 64) where file = ${file} and seq = (select max(to_seq) from seal_leaf where file = ${file})`,
    )
    expect(broken).toMatchObject([{ number: 3, what: 'root' }])
  })

  test('take a leaf out of a seal', async () => {
    const broken = await tampered(`delete from seal_leaf where file = ${file} and seal = 3`)
    expect(broken.map(({ what }) => what)).toEqual(['told', 'root'])
  })

  test('write the root anew', async () => {
    const broken = await tampered(
      `update seal set root = repeat('1', 64) where town = '${hexi}' and number = 2`,
    )
    expect(broken.map(({ number, what }) => [number, what])).toEqual([
      [2, 'told'],
      [2, 'root'],
    ])
  })

  test('take a whole seal out', async () => {
    const broken = await tampered(
      `delete from seal_leaf where town = '${hexi}' and seal = 2`,
      `delete from seal where town = '${hexi}' and number = 2`,
    )
    expect(broken[0]).toMatchObject({ number: 3, what: 'number' })
  })
})

test('nobody at the program’s own desk could write a seal anew', async () => {
  for (const sql of [`update seal set root = 'x'`, 'delete from seal', 'update seal_leaf set seal = 1'])
    await expect(
      town.app.kysely.executeQuery({ sql, parameters: [], query: { kind: 'RawNode' } } as never),
    ).rejects.toThrow(/permission denied/)
})

test('every town where somebody has an account is known', async () => {
  expect(isRefusal(await town.app.towns())).toBe(false)
  expect(await town.app.towns()).toEqual(expect.arrayContaining([hexi, yunling]))
})
