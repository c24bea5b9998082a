import { hazardAnalysis } from '@bihuan/contract/hazard-analysis.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import type { InputOf, OutputOf } from '@bihuan/contract/operation.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
})
afterAll(() => town.close())

type Analysis = OutputOf<typeof hazardAnalysis.show>
type Filter = Omit<InputOf<typeof hazards.list>, 'cursor'>

const listed = async (who: Person, filter: Filter): Promise<number> => {
  let count = 0
  let cursor: string | undefined
  do {
    const page = await who.does(hazards.list, { ...filter, ...(cursor === undefined ? {} : { cursor }) })
    count += page.hazards.length
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return count
}

const filterOf = (cut: string, key: string): Filter => (cut === 'all' ? {} : ({ [cut]: key } as Filter))

/** Each number laid beside the list that it opens. */
const asListed = async (who: Person, { period, all, cuts }: Analysis) => {
  const rows = [{ cut: 'all', key: '', figures: all }].concat(
    cuts.flatMap(({ cut, rows }) => rows.map((row) => ({ cut, key: row.key, figures: row.figures }))),
  )
  for (const { cut, key, figures } of rows.filter((row) => row.cut === 'all' || row.key !== '')) {
    const filter = filterOf(cut, key)
    const within = { ...filter, from: period.from, to: period.to }
    expect({
      ...{ cut, key },
      found: await listed(who, { ...within, state: 'counted' }),
      closed: await listed(who, { ...within, state: 'struck-off' }),
      repeats: await listed(who, { ...within, again: 'yes' }),
      open: await listed(who, { ...filter, state: 'open' }),
      overdue: await listed(who, { ...filter, state: 'overdue' }),
    }).toEqual({
      ...{ cut, key, found: figures.found, closed: figures.closed, repeats: figures.repeats },
      ...{ open: figures.open, overdue: figures.overdue },
    })
  }
}

describe('the analysis', () => {
  test('has the numbers of the lists that it opens, for the year and for a quarter', async () => {
    const year = await officer.does(hazardAnalysis.show, {})
    expect(year.all.found).toBeGreaterThan(5)
    expect(year.all.overdue).toBeGreaterThan(0)
    expect(year.title.zh).toContain(`查出 ${year.all.found} 条`)
    await asListed(officer, year)
    const quarter = await officer.does(hazardAnalysis.show, { period: '2026-Q2' })
    expect(quarter.all.open).toBe(year.all.open)
    await asListed(officer, quarter)
  })

  test('adds each cut up to the whole', async () => {
    const { all, cuts } = await officer.does(hazardAnalysis.show, {})
    for (const { rows } of cuts)
      for (const name of ['found', 'closed', 'open', 'overdue', 'days', 'repeats'] as const)
        expect(rows.reduce((sum, { figures }) => sum + figures[name], 0)).toBe(all[name])
  })

  test('gives a village its own alone, and a department what it looks after', async () => {
    for (const account of ['village', 'department']) {
      const who = await town.signIn(account)
      const shown = await who.does(hazardAnalysis.show, {})
      expect(shown.basis).not.toBeNull()
      await asListed(who, shown)
      const { lines } = await who.does(hazardAnalysis.statistics, { period: '2026' })
      expect(lines.reduce((sum, { found }) => sum + found, 0)).toBe(shown.all.found)
    }
    const village = await town.signIn('village')
    const other = (await officer.does(hazardAnalysis.show, {})).cuts.find(({ cut }) => cut === 'village')
    const own = (await village.does(hazardAnalysis.show, {})).cuts.find(({ cut }) => cut === 'village')
    expect(own?.rows).toHaveLength(1)
    const foreign = other?.rows.find(({ key }) => key !== own?.rows[0]?.key)
    const peeked = await village.does(hazardAnalysis.show, { village: foreign?.key ?? '' })
    expect(peeked.all.found + peeked.all.open).toBe(0)
  })

  test('shows an officer of the district nothing of a town’s hazards', async () => {
    const district = await town.signIn('district')
    const shown = await district.does(hazardAnalysis.show, {})
    expect(shown.all.found + shown.all.open).toBe(0)
    expect((await district.does(hazardAnalysis.honesty, {})).bodies).toEqual([])
    expect((await district.does(hazardAnalysis.photos, {})).pictures).toEqual([])
  })

  test('has an empty period say dashes, and not a hundred percent', async () => {
    const { all, title, median } = await officer.does(hazardAnalysis.show, { period: '2019-Q1' })
    expect(all.found).toBe(0)
    expect(median).toBeNull()
    expect(title.zh).toContain('（—）')
  })
})

test('a question opens a list, and its cells add up', async () => {
  const { questions } = await officer.does(hazardAnalysis.questions, {})
  expect(questions.length).toBeGreaterThan(0)
  for (const { question, opens, behind } of questions) {
    expect(question.zh).toMatch(/？$/)
    expect(behind.length).toBeGreaterThan(0)
    expect(await listed(officer, { ...opens, state: 'counted' } as never)).toBeGreaterThan(0)
  }
})

test('self-reporting is two numbers, and of few nothing is said', async () => {
  const { bodies, formula } = await officer.does(hazardAnalysis.honesty, {})
  expect(formula.zh).toContain('不作处罚依据')
  expect(bodies.length).toBeGreaterThan(0)
  for (const { own, others, isEnough, index } of bodies)
    expect(index.zh).toMatch(isEnough ? new RegExp(`^${own}/${own + others}，`) : /^太少，不作判断/)
})

test('a picture that two hazards show is named with both', async () => {
  const before = await officer.does(hazardAnalysis.photos, {})
  const [two] = await town.query<{ digest: string; other: string }>(
    `select digest, (select id from hazard where town = $1 and id <> file order by id limit 1) as other
     from photo_use where town = $1 and kind = 'hazard' and digest in
       (select digest from photo_use where town = $1 and kind = 'hazard' group by digest having count(distinct file) = 1)
     limit 1`,
    [hexi],
  )
  await town.query(
    `insert into photo_use (town, digest, kind, file, used_on, area, party, handler)
     select town, $2, 'hazard', id, found_on, area, party, handler from hazard where town = $1 and id = $3`,
    [hexi, two?.digest, two?.other],
  )
  const { pictures } = await officer.does(hazardAnalysis.photos, {})
  expect(pictures).toHaveLength(before.pictures.length + 1)
  const found = pictures.find(({ digest }) => digest === two?.digest)
  expect(found?.uses.map(({ hazard }) => hazard)).toContain(two?.other)
})

test('the form of a quarter names its day, the 15th of the month after', async () => {
  const told = await officer.does(hazardAnalysis.statistics, {})
  expect(told.period.name).toBe('2026-Q1')
  expect(told).toMatchObject({ dueOn: '2026-04-15', asOf: '2026-03-31', lamp: { kind: 'late' } })
  expect((await officer.does(hazardAnalysis.statistics, { period: '2026' })).dueOn).toBe('2027-01-31')
})
