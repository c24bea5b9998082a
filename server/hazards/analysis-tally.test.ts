import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { carryAlong } from '../dossiers/carry-along.ts'
import { hexi } from '../testing/known.ts'
import { openTestTown, type TestTown } from '../testing/town.ts'
import { noteHazards } from './tally.ts'

let town: TestTown
let bodies: { id: string; area: string; handler: string | null }[]
beforeAll(async () => {
  town = await openTestTown()
  bodies = await town.query(
    `(select id, area, handler from party where town = $1 and kind = 'enterprise' order by id limit 4)
     union all (select id, area, handler from party where town = $1 and kind = 'department' order by id limit 1)`,
    [hexi],
  )
})
afterAll(() => town.close())

const counted = () =>
  town.query(
    `select scope, measure, cut, key, start_on::text, stop_on::text, sum(count)::int as count,
       sum(days)::int as days, sum(repeats)::int as repeats
     from hazard_count where town = $1 group by 1, 2, 3, 4, 5, 6
     having sum(count) <> 0 or sum(days) <> 0 or sum(repeats) <> 0 order by 1, 2, 3, 4, 5, 6`,
    [hexi],
  )
const countedByParty = () =>
  town.query(
    `select area, party, handler, sector, class, month::text, is_own, sum(count)::int as count
     from hazard_party_count where town = $1 group by 1, 2, 3, 4, 5, 6, 7 having sum(count) <> 0
     order by party, month, class, is_own, area, handler, sector`,
    [hexi],
  )
const waiting = async () =>
  (await town.query<{ n: number }>(`select count(*)::int as n from hazard_change where town = $1`, [hexi]))[0]
    ?.n ?? 0

const asIfCountedAnew = async () => {
  const kept = [await counted(), await countedByParty()]
  await town.query(`call recount_hazards('${hexi}')`)
  expect(await waiting()).toBe(0)
  const anew = [await counted(), await countedByParty()]
  expect(kept).toEqual(anew)
  return kept[0] ?? []
}

test('the hazards that people reported and walked stand in the counts as in their rows', async () => {
  const cells = await asIfCountedAnew()
  expect(cells.some(({ measure }) => measure === 'late-day')).toBe(true)
  const [found] = await town.query<{ n: number }>(
    `select count(*)::int as n from hazard where town = $1 and stage <> 'withdrawn'`,
    [hexi],
  )
  const all = cells.filter(
    ({ measure, cut, scope }) => measure === 'found' && cut === 'all' && scope === hexi,
  )
  expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(found?.n)
})

const day = fc.integer({ min: 0, max: 500 }).map((after) => new Date(Date.UTC(2025, 0, 1 + after)))
const dayText = day.map((date) => date.toISOString().slice(0, 10))
const state = fc.record({
  stage: fc.constantFrom('found', 'planning', 'rectifying', 'review', 'struck-off', 'withdrawn'),
  class: fc.constantFrom('B01', 'S03', null),
  grade: fc.constantFrom('general', 'major', null),
  source: fc.constantFrom('self-check', 'department'),
  found_on: dayText,
  due: fc.option(fc.integer({ min: 0, max: 90 })),
  took: fc.integer({ min: 0, max: 120 }),
})
type State = typeof state extends fc.Arbitrary<infer S> ? S : never

const columnsOf = ({ stage, due, took, ...told }: State) => {
  const ended = stage === 'struck-off' || stage === 'withdrawn'
  const after = (days: number) =>
    new Date(Date.parse(told.found_on) + days * 86_400_000).toISOString().slice(0, 10)
  return {
    ...{ ...told, stage, is_open: !ended, ended_on: ended ? after(took) : null },
    due_on: due === null ? null : after(due),
    answered_on: ended || stage === 'review' ? after(took) : null,
  }
}

let number = 10_000
const facts = { town: hexi, reach: [hexi] }
const note = (what: 'go' | 'come', of: Parameters<typeof noteHazards>[2]) =>
  town.desk.under(facts, (db) => noteHazards(db, what, of))

const set = async (id: string, of: { id: string; area: string; handler: string | null }, told: State) => {
  const columns = { ...columnsOf(told), area: of.area, handler: of.handler }
  const names = Object.keys(columns)
  const [known] = await town.query(`select 1 from hazard where id = $1`, [id])
  if (known === undefined)
    await town.query(
      `insert into hazard (town, id, year, number, party, is_listed, is_suspended, search, state, reported_at, changed_at,
         is_repeat, ${names.join(', ')})
       values ($1, $2, 2026, ${number++}, $3, false, false, '', '{}', 0, 0, $4,
         ${names.map((_, at) => `$${at + 5}`).join(', ')})`,
      [hexi, id, of.id, told.took % 2 === 0, ...Object.values(columns)],
    )
  else {
    await note('go', { ids: [id] })
    await town.query(
      `update hazard set ${names.map((name, at) => `${name} = $${at + 2}`).join(', ')} where id = $1`,
      [id, ...Object.values(columns)],
    )
  }
  await note('come', { ids: [id] })
}

test('after any history the counts are those of the rows, folded or not', async () => {
  let folded = 0
  let repeats = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(5), fc.nat(4), state), { minLength: 20, maxLength: 30 }),
      async (acts) => {
        const ids = Array.from({ length: 6 }, () => randomUUID())
        const whose = new Map<string, number>()
        for (const [which, body, told] of acts) {
          const id = ids[which] ?? ''
          const at = whose.get(id) ?? body
          whose.set(id, at)
          // A body may move to another village or department, its hazards with it.
          const { area, handler } = bodies[body] ?? { area: '', handler: null }
          await set(id, { id: bodies[at]?.id ?? '', area, handler }, told)
          if (told.took % 10 !== 0) continue
          await town.desk.under(facts, (db) => sql`select fold_hazards()`.execute(db))
          expect(await waiting()).toBe(0)
          folded++
        }
        const cells = await asIfCountedAnew()
        repeats += cells.filter((cell) => cell.repeats > 0).length
      },
    ),
    { numRuns: 6, endOnFailure: true },
  )
  expect(folded).toBeGreaterThan(0)
  expect(repeats).toBeGreaterThan(0)
}, 120_000)

test('who folds keeps nobody from writing, and nobody folds twice', async () => {
  const open = async () => {
    const client = new pg.Client(town.owner)
    await client.connect()
    await client.query(`begin; set local lock_timeout = '2s'`)
    await client.query(`select set_config('app.town', $1, true)`, [hexi])
    return client
  }
  const moved = (client: pg.Client, sign: number) =>
    client.query(
      `insert into hazard_change select (hazard_change_of(h, $2)).* from (select * from hazard where town = $1 limit 9) h`,
      [hexi, sign],
    )
  const [a, b] = [await open(), await open()]
  try {
    await a.query(
      `insert into hazard_change select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
      'sign', s))).* from (select hazard_change_of(h, 1) as c from hazard h where town = $1 limit 9) x, unnest(array[1, -1]) s`,
      [hexi],
    )
    await a.query('select fold_hazards()')
    await b.query('select fold_hazards()')
    await moved(b, 1)
    await a.query('commit')
    await b.query(`delete from hazard_change where town = $1`, [hexi])
    await b.query('commit')
  } finally {
    await Promise.all([a.end(), b.end()])
  }
  await asIfCountedAnew()
})

test('a firm that moves takes its counts along', async () => {
  const [other] = await town.query<{ area: string }>(
    `select code as area from place where code like $1 || '%' and code <> $2 and length(code) = 12 and code not like '%000' limit 1`,
    [hexi, bodies[0]?.area],
  )
  await town.desk.under(facts, (db) =>
    carryAlong(db, db, bodies[0]?.id ?? '', { area: other?.area ?? '', handler: null }),
  )
  await asIfCountedAnew()
  const areas = await town.query(
    `select distinct area from hazard_party_tally where party = $1 and count > 0`,
    [bodies[0]?.id],
  )
  expect(areas).toEqual([{ area: other?.area }])
})
