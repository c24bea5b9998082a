import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hexi, yunling } from '../testing/known.ts'
import { openTestTown, type TestTown } from '../testing/town.ts'
import { type Ask, recountHazards } from './recount.ts'

let town: TestTown
let ask: Ask
let owner: pg.Client
beforeAll(async () => {
  town = await openTestTown()
  owner = new pg.Client(town.owner)
  await owner.connect()
  ask = async <Row>(sql: string, values: readonly unknown[]) =>
    (await owner.query(sql, [...values])).rows as Row[]
})
afterAll(async () => {
  await owner.end()
  await town.close()
})

test('counts that were kept right stay as they are', async () => {
  const { towns } = await recountHazards(ask)
  expect(towns.map((one) => one.town)).toEqual([hexi, yunling])
  expect(towns.every(({ hazards, differed }) => hazards > 0 && differed === 0)).toBe(true)
})

test('a count that somebody spoilt is told and mended, in the one town that was named', async () => {
  await town.query(`update hazard_tally set count = count + 1 where measure = 'found' and cut = 'all'`)
  const [one, ...others] = (await recountHazards(ask, hexi)).towns
  expect(others).toEqual([])
  expect(one).toMatchObject({ town: hexi })
  expect(one?.differed).toBeGreaterThan(0)
  expect((await recountHazards(ask, hexi)).towns[0]?.differed).toBe(0)
  expect((await recountHazards(ask)).towns[1]?.differed).toBeGreaterThan(0)
})

test('the counts of a town whose hazards are gone come to nothing', async () => {
  await town.query(
    `insert into hazard_tally (town, scope, measure, cut, key, start_on, stop_on, count, days, repeats)
     values ('349901109', '349901109', 'found', 'all', '', '2026-01-01', 'infinity', 3, 0, 0)`,
  )
  const told = (await recountHazards(ask)).towns.find((one) => one.town === '349901109')
  expect(told).toEqual({ town: '349901109', hazards: 0, differed: 1 })
  expect(await town.query(`select 1 from hazard_tally where town = '349901109'`)).toEqual([])
})

test('a town that is not there has nothing to count', async () => {
  expect(await recountHazards(ask, '000000000')).toEqual({ towns: [] })
})

test('what a writer has under way is waited for before the first look', async () => {
  await recountHazards(ask)
  const writer = new pg.Client(town.owner)
  await writer.connect()
  await writer.query('begin; lock table hazard in row exclusive mode')
  await writer.query(
    `update hazard_tally set count = count + 1 where ctid = (
       select ctid from hazard_tally where town = '${hexi}' and measure = 'found' and cut = 'all' limit 1)`,
  )
  const counted = recountHazards(ask, hexi)
  const waiting =
    'select 1 from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())'
  while ((await town.query(waiting)).length === 0);
  await writer.query('commit')
  await writer.end()
  expect((await counted).towns[0]?.differed).toBe(1)
})
