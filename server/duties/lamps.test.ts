import { duties } from '@bihuan/contract/duties.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { addDays, type Day } from '@bihuan/domain/base/day.ts'
import { judge, type LampKind } from '@bihuan/domain/duties/lamp.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemSigner } from '../frame/desk.ts'
import { countedByClause, type DutyRow, dutyRows } from '../testing/counted.ts'
import { hexi, today } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'
import { lampIs } from './store.ts'

const lamps: readonly LampKind[] = ['late', 'soon', 'ok', 'done', 'none']

let town: TestTown
let officer: Person
let rows: DutyRow[]
/** The days on which some duty changes its lamp, and their neighbours. */
let edges: Day[]
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  // Two debtors of each kind: enough to light every lamp, few enough to try every day that changes one.
  const others = `debtor not in (select debtor from (select debtor, row_number() over (partition by kind order by debtor) as nth
    from (select distinct debtor, kind from duty where town = $1) as of_kind) as ranked where nth <= 2)`
  await town.query(
    `delete from evidence where town = $1 and duty in (select id from duty where town = $1 and ${others})`,
    [hexi],
  )
  await town.query(`delete from duty where town = $1 and ${others}`, [hexi])
  // Besides the demo's duties, one given back and one withdrawn.
  await town.query(
    `update duty set state = 'returned', delivered_on = null where id in
    (select id from duty where town = $1 and state = 'delivered' and debtor not in (select debtor from evidence where backdated) order by id limit 1)`,
    [hexi],
  )
  await town.query(
    `update duty set state = 'withdrawn' where id in (select id from duty where town = $1 and state = 'open' order by id limit 1)`,
    [hexi],
  )
  // And three whose record runs out: before, around and after today.
  await town.query(
    `update duty set lapses_on = due_on + 40 * n, renew_on = due_on + 40 * n - 30
     from (select id, (row_number() over (order by id) - 1)::int as n from duty where town = $1 and state = 'delivered' order by id limit 3) as picked
     where duty.town = $1 and duty.id = picked.id`,
    [hexi],
  )
  rows = await dutyRows(town, hexi)
  const turns = rows.flatMap(({ first, due, soonFrom, deliveredOn, lapsesOn, renewFrom }) => [
    first,
    due,
    soonFrom,
    deliveredOn ?? due,
    lapsesOn ?? due,
    renewFrom ?? due,
  ])
  edges = [...new Set(turns.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]))].sort()
})
afterAll(() => town.close())

const judged = ({ state, deliveredOn, lapsesOn, renewFrom, ...dates }: DutyRow, asOf: Day) =>
  judge(
    {
      ...dates,
      ...(lapsesOn === null ? {} : { lapsesOn }),
      ...(renewFrom === null ? {} : { renewFrom }),
      returned: state === 'returned',
      withdrawn: state === 'withdrawn',
      ...(deliveredOn === null ? {} : { deliveredOn }),
    },
    asOf,
  )
const standing = () => rows.filter(({ state }) => state !== 'withdrawn')
const idsLit = (lamp: LampKind, asOf: Day) =>
  standing()
    .filter((row) => judged(row, asOf).kind === lamp)
    .map(({ id }) => id)

/** Every duty with what the database says of each lamp on that day. */
const litOn = (asOf: Day) =>
  town.desk.read(systemSigner(hexi), 'zh', (desk) =>
    desk.rows
      .selectFrom('duty')
      .select('duty.id')
      .select((e) => {
        const is = (lamp: LampKind) =>
          lampIs(e as unknown as Parameters<typeof lampIs>[0], lamp, asOf).as(lamp)
        return [is('late'), is('soon'), is('ok'), is('done'), is('none')]
      })
      .where('duty.state', '!=', 'withdrawn')
      .orderBy('duty.id')
      .execute(),
  )

describe('the lamp, as the database filters by it', () => {
  test('is the lamp that the domain judges, for every duty, on every day that changes one', async () => {
    expect(edges.length).toBeGreaterThan(60)
    const lit = new Set<LampKind>()
    for (const asOf of edges) {
      const found = await litOn(asOf)
      const lampsOf = found.map((row) => [row.id, lamps.filter((lamp) => row[lamp])])
      const expected = standing().map((row) => [row.id, [judged(row, asOf).kind]] as const)
      for (const [, [lamp]] of expected) if (lamp) lit.add(lamp)
      expect({ asOf, lampsOf }).toEqual({ asOf, lampsOf: expected })
    }
    // The property bites: each lamp was lit on some day.
    expect([...lit].sort()).toEqual([...lamps].sort())
  }, 120_000)

  test('lists each duty once over all pages, in order of its due date', async () => {
    const seen: { id: string; due: string }[] = []
    for (let after: string | undefined, more = true; more; ) {
      const page = await officer.does(duties.list, { asOf: today, ...(after === undefined ? {} : { after }) })
      expect(page.duties.length).toBeLessThanOrEqual(50)
      expect(page.total).toBe(standing().length)
      seen.push(...page.duties)
      after = page.next ?? undefined
      more = page.next !== null
    }
    expect(seen.map(({ id }) => id).sort()).toEqual(standing().map(({ id }) => id))
    expect(seen.map(({ due }) => due)).toEqual(seen.map(({ due }) => due).sort())
  })

  test('counts and pages agree with it, clause by clause', async () => {
    for (const lamp of lamps) {
      const {
        total,
        lamps: counts,
        duties: page,
      } = await officer.does(duties.list, { asOf: today, clause: '1.4', lamp })
      const expected = new Set(idsLit(lamp, today))
      const ofClause = standing().filter(({ id, clause }) => clause === '1.4' && expected.has(id))
      expect({ lamp, total, counted: counts[lamp] }).toEqual({
        lamp,
        total: ofClause.length,
        counted: ofClause.length,
      })
      for (const { lamp: shown } of page) expect(shown.kind).toBe(lamp)
    }
  })

  test.each([
    'x',
    'WzFd',
    Buffer.from('["2026-13-01","x"]').toString('base64url'),
    Buffer.from('["2026-06-30","\' or true"]').toString('base64url'),
  ])('and a page that was never handed out (%s) is refused', async (after) => {
    expect((await officer.tries(duties.list, { after })).problem).toMatchObject({
      status: 400,
      code: 'request.bad-cursor',
    })
  })
})

describe('the counts of a clause', () => {
  let fresh: TestTown
  let reader: Person
  beforeAll(async () => {
    fresh = await openTestTown()
    reader = await fresh.signIn('leader')
  })
  afterAll(() => fresh.close())

  test('are those of its duties, on whatever day somebody asks', async () => {
    const all = await dutyRows(fresh, hexi)
    const reached = new Set<string>()
    const day = fc.oneof(
      fc.constantFrom(...edges),
      fc.integer({ min: -400, max: 900 }).map((days) => addDays(today, days)),
    )
    await fc.assert(
      fc.asyncProperty(day, async (asOf) => {
        const { clauses } = await reader.does(plans.show, { asOf })
        const counted = countedByClause(
          clauses.map(({ id }) => id),
          all,
          asOf,
        )
        for (const { id, counts, worst, rules } of clauses) {
          if (rules.length === 0) continue
          expect({ asOf, id, counts }).toEqual({ asOf, id, counts: counted.get(id) })
          reached.add(worst)
        }
      }),
      { numRuns: 60 },
    )
    expect([...reached]).toEqual(expect.arrayContaining(['late', 'none']))
    expect(reached.size).toBeGreaterThanOrEqual(3)
  })
})
