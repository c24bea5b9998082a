import { parties } from '@bihuan/contract/parties.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dutyRows } from '../testing/counted.ts'
import { hexi } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
})
afterAll(() => town.close())

const firm = '春禾食品厂'
const idOf = async () =>
  (await town.query<{ id: string }>('select id from party where town = $1 and name = $2', [hexi, firm]))[0]
    ?.id ?? ''

/** How many duties stand in the counts under each trade, and how many in the rows. */
const bySector = async () => {
  const counted = await town.query<{ sector: string; count: number }>(
    `select sector, sum(count)::int as count from duty_tally where town = $1 group by 1 having sum(count) > 0 order by 1`,
    [hexi],
  )
  const rows = (await dutyRows(town, hexi)).filter(({ state }) => state !== 'withdrawn')
  const sectors = [...new Set(rows.map(({ sector }) => sector))].sort()
  expect(counted).toEqual(
    sectors.map((sector) => ({ sector, count: rows.filter((row) => row.sector === sector).length })),
  )
  return new Map(counted.map(({ sector, count }) => [sector, count]))
}

const become = async (sector: 'food' | 'storage') => {
  const shown = await officer.does(parties.show, { party: await idOf() })
  const { version, name, since, until, suspendedFrom, suspendedTo, attributes } = shown
  const facts = { party: shown.id, version, name, since, until, suspendedFrom, suspendedTo }
  await officer.does(parties.edit, { ...facts, attributes: { ...attributes, sector } })
}

test('a firm that changes its trade is counted under the new one after the next issue, all its duties at once', async () => {
  await officer.does(plans.issue, {})
  const before = await bySector()
  const party = await idOf()
  const own = (await dutyRows(town, hexi)).filter(
    ({ debtor, state }) => debtor === party && state !== 'withdrawn',
  )
  expect(own.some(({ state }) => state === 'delivered')).toBe(true)
  await become('storage')
  expect(await bySector()).toEqual(before)

  const again = await officer.does(plans.issue, {})
  const moved = await bySector()
  expect(moved.get('storage')).toBe((before.get('storage') ?? 0) + own.length)
  expect(moved.get('food') ?? 0).toBe((before.get('food') ?? 0) - own.length)

  // Nothing else of the plan changed, so nothing new was issued.
  expect((await officer.does(plans.issue, {})).id).toBe(again.id)
})

test('an issue for the one firm does the same', async () => {
  const before = await bySector()
  await become('food')
  await officer.does(plans.issueFor, { party: await idOf() })
  const after = await bySector()
  expect(after.get('storage')).toBeLessThan(before.get('storage') ?? 0)
  expect(after.get('food')).toBeGreaterThan(before.get('food') ?? 0)
})
