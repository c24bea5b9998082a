import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hexi } from '../testing/known.ts'
import { openTestTown, type TestTown } from '../testing/town.ts'

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
const set = async (id: string, of: { id: string; area: string; handler: string | null }, told: State) => {
  const columns = { ...columnsOf(told), area: of.area, handler: of.handler }
  const names = Object.keys(columns)
  const [known] = await town.query(`select 1 from hazard where id = $1`, [id])
  if (known === undefined)
    await town.query(
      `insert into hazard (town, id, year, number, party, is_listed, is_suspended, search, state, reported_at, changed_at,
         ${names.join(', ')})
       values ($1, $2, 2026, ${number++}, $3, false, false, '', '{}', 0, 0, ${names.map((_, at) => `$${at + 4}`).join(', ')})`,
      [hexi, id, of.id, ...Object.values(columns)],
    )
  else
    await town.query(
      `update hazard set ${names.map((name, at) => `${name} = $${at + 2}`).join(', ')} where id = $1`,
      [id, ...Object.values(columns)],
    )
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
          const before = await waiting()
          // A body may move to another village or department, its hazards with it.
          const { area, handler } = bodies[body] ?? { area: '', handler: null }
          await set(id, { id: bodies[at]?.id ?? '', area, handler }, told)
          if ((await waiting()) < before) folded++
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

test('two who write at once wait for nobody’s counts', async () => {
  const [a, b] = [town.owner, town.owner].map((login) => new pg.Client(login))
  await Promise.all([a?.connect(), b?.connect()])
  try {
    const rows = await town.query<{ id: string }>(
      `select id from hazard where town = $1 order by id limit 2`,
      [hexi],
    )
    await a?.query('begin')
    await b?.query('begin')
    await b?.query(`set local lock_timeout = '2s'`)
    for (let time = 0; time < 40; time++) {
      await a?.query(`update hazard set due_on = date '2026-07-01' + $2::int where id = $1`, [
        rows[0]?.id,
        time,
      ])
      await b?.query(`update hazard set due_on = date '2026-08-01' + $2::int where id = $1`, [
        rows[1]?.id,
        time,
      ])
    }
    await a?.query('commit')
    await b?.query('commit')
  } finally {
    await Promise.all([a?.end(), b?.end()])
  }
  await asIfCountedAnew()
})
