import { duties } from '@bihuan/contract/duties.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { rollup } from '@bihuan/contract/rollup.ts'
import { addDays } from '@bihuan/domain/base/day.ts'
import { noFigures, sumOfFigures } from '@bihuan/domain/rollup/figures.ts'
import { sectorKey } from '@bihuan/domain/rollup/group.ts'
import { standNames } from '@bihuan/domain/rollup/stand.ts'
import { sumOf } from '@bihuan/domain/rollup/tally.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DutyRow, dutyRows, figuresOneByOne } from '../testing/counted.ts'
import { hexi, today, yunling } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let district: Person
let officer: Person
let rows: DutyRow[]
beforeAll(async () => {
  town = await openTestTown()
  district = await town.signIn('district')
  officer = await town.signIn('officer')
  rows = [...(await dutyRows(town, hexi)), ...(await dutyRows(town, yunling))]
})
afterAll(() => town.close())

const keys = {
  clause: ({ clause }: DutyRow) => clause,
  village: ({ area }: DutyRow) => area,
  sector: ({ kind, sector }: DutyRow) => sectorKey(kind as never, sector),
}

describe('夏侯宁 of the district', () => {
  test.each([-400, -150, -60, 0, 30, 400])(
    'sees both towns by clause, village and sector as their duties stand, %i days from today',
    async (days) => {
      const asOf = addDays(today, days)
      for (const by of ['clause', 'village', 'sector'] as const) {
        const shown = await district.does(rollup.compare, { asOf, by })
        expect(shown.towns.map((of) => of.town)).toEqual([hexi, yunling])
        for (const { town: code, figures } of shown.towns) {
          const own = rows.filter((row) => row.town === code)
          expect(figures).toEqual(figuresOneByOne(own, asOf, () => 'all').get('all'))
          expect(figures.owed + figures.notYet).toBeGreaterThan(10)
          const one = figuresOneByOne(own, asOf, keys[by])
          const cells = shown.rows.flatMap(({ key, cells }) =>
            cells.filter((cell) => cell.town === code).map((cell) => ({ key, ...cell })),
          )
          for (const cell of cells)
            expect([cell.key, cell.figures]).toEqual([cell.key, one.get(cell.key) ?? noFigures()])
          expect(sumOfFigures(cells.map((cell) => cell.figures))).toEqual(figures)
        }
      }
    },
  )

  test('opens every number of a town to villages, clauses, sectors and months, which add up to it', async () => {
    const whole = await district.does(rollup.town, { town: hexi })
    const [clause] = whole.clauses.filter(({ figures }) => figures.owed > 3)
    const [village] = whole.villages.filter(({ figures }) => figures.owed > 3)
    const key = { clause: clause?.key ?? '', area: village?.key ?? '' }
    for (const narrowed of [{}, { clause: key.clause }, { area: key.area }, key, { task: '4' }]) {
      const shown = await district.does(rollup.town, { town: hexi, ...narrowed })
      for (const parts of [shown.clauses, shown.villages, shown.sectors, shown.months])
        expect(sumOfFigures(parts.map(({ figures }) => figures))).toEqual(shown.figures)
    }
    const both = await district.does(rollup.town, { town: hexi, ...key })
    const behind = rows.filter((row) => row.clause === key.clause && row.area === key.area)
    expect(both.figures).toEqual(figuresOneByOne(behind, today, () => 'all').get('all') ?? noFigures())
    expect(both.within.map(({ by }) => by)).toEqual(['clause', 'area'])
  })

  test('is told why a number does not open further, and what to ask the town', async () => {
    const { opens, question, figures } = await district.does(rollup.town, { town: hexi, clause: '4.2' })
    expect(opens.allowed).toBe(false)
    expect(opens.because?.zh).toContain('由禾溪镇自己的人打开')
    expect(question?.zh).toContain('4.2')
    expect(question?.zh).toContain(`应交 ${figures.owed} 件`)
    expect((await district.tries(rollup.duties, { clause: '4.2' })).problem.code).toBe('request.not-allowed')
  })

  test('sees no name of a person or a firm, whatever is asked', async () => {
    const names = await town.query<{ name: string }>(
      `select name from party where kind <> 'village' union select person from account union select person from membership
       union select name from account union select id::text from party union select filed_by_name from record`,
    )
    expect(names.length).toBeGreaterThan(60)
    const shown = [
      await district.does(rollup.compare, {}),
      await district.does(rollup.compare, { by: 'village' }),
      await district.does(rollup.compare, { by: 'sector' }),
      await district.does(rollup.town, { town: hexi }),
    ]
    // An account of the demo is called `village`, as is one way of cutting.
    const said = JSON.stringify(shown, (key, value) => (key === 'by' ? undefined : value))
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

  test('cannot drill down to a duty or a firm, nor to a town of another district', async () => {
    const duty = rows[0]?.id ?? ''
    for (const [operation, input] of [
      [duties.show, { duty }],
      [duties.list, {}],
      [parties.list, {}],
      [plans.show, {}],
    ] as const)
      expect((await district.tries(operation, input as never)).problem.code).toBe('request.not-allowed')
    const stranger = await district.tries(rollup.town, { town: '349902101' })
    expect(stranger.problem).toMatchObject({ status: 404, code: 'rollup.no-such-town' })
  })

  test('has last year beside this one only where there were duties a year ago', async () => {
    const now = await district.does(rollup.compare, {})
    expect(now.before).toEqual({ asOf: '2025-06-12', reaches: false })
    expect(now.towns[0]?.before).toBeNull()
    const later = await district.does(rollup.compare, { asOf: '2027-06-12' })
    expect(later.before).toEqual({ asOf: today, reaches: true })
    expect(later.towns.map(({ before }) => before)).toEqual(now.towns.map(({ figures }) => figures))
  })

  test('takes the comparison along as a workbook', async () => {
    const { name, content } = await district.does(rollup.export, { by: 'village' })
    expect(name).toBe(`各镇对照-按村-${today}.xlsx`)
    expect(
      Buffer.from(content as never)
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })
})

describe('佟雨桐 of the town office', () => {
  test('sees the own town and not the neighbour, and the same numbers as on the plan page', async () => {
    const { towns, rows: shown } = await officer.does(rollup.compare, {})
    expect(towns.map((of) => of.town)).toEqual([hexi])
    const { clauses } = await officer.does(plans.show, {})
    const { deliveredLate: _, ...counts } = towns[0]?.figures ?? noFigures()
    expect(counts).toEqual(sumOf(clauses.map((of) => of.counts)))
    expect(shown.map(({ key }) => key)).toEqual(
      clauses.filter(({ rules }) => rules.length > 0).map(({ id }) => id),
    )
    expect((await officer.tries(rollup.town, { town: yunling })).problem.code).toBe('rollup.no-such-town')
  })

  test('opens each number down to its duties, as many as it says', async () => {
    const whole = await officer.does(rollup.town, { town: hexi })
    expect(whole).toMatchObject({ opens: { allowed: true }, question: null })
    const narrowings = [
      {},
      ...whole.clauses.slice(0, 3).map(({ key }) => ({ clause: key })),
      ...whole.sectors.slice(0, 3).map(({ key }) => ({ sector: key })),
      ...whole.months.slice(0, 2).map(({ key }) => ({ month: key })),
    ]
    for (const narrowed of narrowings) {
      const { figures } = await officer.does(rollup.town, { town: hexi, ...narrowed })
      const behind = await Promise.all(
        standNames.map((stand) => officer.does(rollup.duties, { ...narrowed, stand })),
      )
      const totals = Object.fromEntries(standNames.map((stand, at) => [stand, behind[at]?.total]))
      expect(totals).toEqual({
        late: figures.late,
        soon: figures.soon,
        open: figures.open,
        'delivered-late': figures.deliveredLate,
        'in-time': figures.delivered - figures.deliveredLate,
        'not-yet': figures.notYet,
      })
      for (const lamp of behind[0]?.duties ?? []) expect(lamp.lamp.kind).toBe('late')
    }
  })

  test('walks the duties page by page, each once', async () => {
    const first = await officer.does(rollup.duties, {})
    const seen = [...first.duties]
    let { next } = first
    while (next !== null) {
      const page = await officer.does(rollup.duties, { after: next })
      seen.push(...page.duties)
      next = page.next
    }
    expect(seen).toHaveLength(first.total)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(first.total)
    expect((await officer.tries(rollup.duties, { after: 'x' })).problem.code).toBe('request.bad-cursor')
  })
})

test('a village’s person sees the own village alone', async () => {
  const village = await town.signIn('village')
  const shown = await village.does(rollup.compare, { by: 'village' })
  expect(shown.rows).toHaveLength(1)
  const area = shown.rows[0]?.key ?? ''
  const own = rows.filter((row) => row.area === area)
  expect(own.length).toBeGreaterThan(3)
  expect(shown.towns[0]?.figures).toEqual(figuresOneByOne(own, today, () => 'all').get('all'))
  expect(shown.basis.words?.zh).toMatch(/^只含.+村/)
  expect(shown.title.zh).toMatch(/村应交/)
})

test('a department sees what it owes and supervises, counted duty by duty, and is told so', async () => {
  const department = await town.signIn('department')
  const [own] = await town.query<{ party: string }>(
    `select party from membership where town = $1 and roles = '{department}' limit 1`,
    [hexi],
  )
  const mine = await town.query<{ id: string }>(
    `select id from duty where town = $1 and (party = $2 or handler = $2)`,
    [hexi, own?.party],
  )
  const behind = rows.filter(({ id }) => mine.some((duty) => duty.id === id))
  expect(behind.length).toBeGreaterThan(10)
  for (const by of ['clause', 'village', 'sector'] as const) {
    const shown = await department.does(rollup.compare, { by })
    expect(shown.basis.from).toBe('duties')
    expect(shown.basis.words?.zh).toContain('逐件点数')
    expect(shown.towns[0]?.figures).toEqual(figuresOneByOne(behind, today, () => 'all').get('all'))
    const one = figuresOneByOne(behind, today, keys[by])
    for (const { key, cells } of shown.rows)
      for (const cell of cells) expect([key, cell.figures]).toEqual([key, one.get(key) ?? noFigures()])
  }
  const { figures } = await department.does(rollup.town, { town: hexi })
  expect((await department.does(rollup.duties, { stand: 'late' })).total).toBe(figures.late)
})
