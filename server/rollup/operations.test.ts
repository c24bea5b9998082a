import { duties } from '@bihuan/contract/duties.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { rollup } from '@bihuan/contract/rollup.ts'
import { addDays } from '@bihuan/domain/base/day.ts'
import { sumOf } from '@bihuan/domain/rollup/tally.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countedOneByOne, type DutyRow, dutyRows } from '../testing/counted.ts'
import { hexi, today, yunling } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let district: Person
let rows: DutyRow[]
beforeAll(async () => {
  town = await openTestTown()
  district = await town.signIn('district')
  rows = [...(await dutyRows(town, hexi)), ...(await dutyRows(town, yunling))]
})
afterAll(() => town.close())

describe('夏侯宁 of the district', () => {
  test.each([-150, -60, 0, 30, 400])(
    'sees each town’s counts as its duties stand, %i days from today',
    async (days) => {
      const asOf = addDays(today, days)
      const { towns } = await district.does(rollup.towns, { asOf })
      expect(towns.map((of) => of.town)).toEqual([hexi, yunling])
      for (const { town: code, counts, clauses, villages } of towns) {
        const own = rows.filter((row) => row.town === code)
        const [all, byClause, byArea] = [
          countedOneByOne(own, asOf, () => 'all'),
          countedOneByOne(own, asOf, ({ clause }) => clause),
          countedOneByOne(own, asOf, ({ area }) => area),
        ]
        expect(counts).toEqual(all.get('all'))
        expect(counts.owed + counts.notYet).toBeGreaterThan(10)
        expect(sumOf(clauses.map((of) => of.counts))).toEqual(counts)
        for (const of of clauses)
          if (byClause.has(of.clause)) expect(of.counts).toEqual(byClause.get(of.clause))
        for (const of of villages) if (byArea.has(of.area)) expect(of.counts).toEqual(byArea.get(of.area))
        // What belongs to no village is the departments', whose place is the town.
        const rest = [...byArea].filter(([area]) => !villages.some((of) => of.area === area))
        expect(sumOf([...villages.map((of) => of.counts), ...rest.map(([, count]) => count)])).toEqual(counts)
      }
    },
  )

  test('sees no name of a person or a firm, whatever is asked', async () => {
    const names = await town.query<{ name: string }>(
      `select name from party where kind <> 'village' union select person from account union select person from membership
       union select name from account union select id::text from party union select filed_by_name from record`,
    )
    expect(names.length).toBeGreaterThan(60)
    const said = JSON.stringify(await district.does(rollup.towns, {}))
    expect(
      names.filter(
        ({ name }) =>
          said.includes(`"${name}"`) ||
          (name.length > 1 && /[\u4e00-\u9fff-]/.test(name) && said.includes(name)),
      ),
    ).toEqual([])
    // The search bites: it finds the names of places, which are public.
    expect(said).toContain('上坊村')
  })

  test('cannot drill down to a duty or a firm, which is not the district’s to see', async () => {
    const duty = rows[0]?.id ?? ''
    for (const [operation, input] of [
      [duties.show, { duty }],
      [duties.list, {}],
      [parties.list, {}],
      [plans.show, {}],
    ] as const)
      expect((await district.tries(operation, input as never)).problem.code).toBe('request.not-allowed')
  })
})

test('an officer sees the own town in the roll-up, and not the neighbour', async () => {
  const officer = await town.signIn('officer-yunling')
  const { towns } = await officer.does(rollup.towns, {})
  expect(towns.map((of) => of.town)).toEqual([yunling])
  const { clauses } = await officer.does(plans.show, {})
  expect(towns[0]?.counts).toEqual(sumOf(clauses.map(({ counts }) => counts)))
})
