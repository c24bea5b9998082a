import { hazardAnalysis } from '@bihuan/contract/hazard-analysis.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import type { InputOf, OutputOf } from '@bihuan/contract/operation.ts'
import { type FundTotals, fundFilters, fundSums, sumOfFunds } from '@bihuan/domain/hazards/fund-sums.ts'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoSignature } from '../demo/records.ts'
import { today } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
})
afterAll(() => town.close())

type Filter = Omit<InputOf<typeof hazards.list>, 'cursor'>
const listed = async (who: Person, filter: Filter): Promise<string[]> => {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await who.does(hazards.list, { ...filter, ...(cursor === undefined ? {} : { cursor }) })
    ids.push(...page.hazards.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return ids
}

const none: FundTotals = {
  ...{ hazards: 0, planned: '0.00', allotted: '0.00', spent: '0.00', left: '0.00', over: '0.00' },
}

/** One hazard as the domain adds it up, out of its file. */
const addedUp = async (who: Person, hazard: string): Promise<FundTotals> => {
  const { state } = await who.does(hazards.show, { hazard })
  const planned = state.five.funds ?? '0.00'
  return { ...none, planned, ...fundSums(state), hazards: 1 }
}

type Funds = OutputOf<typeof hazardAnalysis.funds>
/** Every number laid beside the rows that it opens, each added up by the rules of the domain. */
const asListed = async (who: Person, { period, lines, all }: Funds, village?: string) => {
  for (const { party, figures } of [{ party: undefined, figures: all }, ...lines])
    for (const funds of fundFilters) {
      const filter = { funds, from: period.from, to: period.to, state: 'counted' as const }
      const ids = await listed(who, {
        ...filter,
        ...(party === undefined ? {} : { party: party.id }),
        ...(village === undefined ? {} : { village }),
      })
      const sums = sumOfFunds(await Promise.all(ids.map(async (id) => ({ figures: await addedUp(who, id) }))))
      if (funds === 'any') expect(sums).toEqual(figures)
      else expect([funds, sums[funds]]).toEqual([funds, figures[funds]])
    }
}

describe('money for hazards that the town mends', () => {
  test('is the sum of the rows that each number opens', async () => {
    const funds = await officer.does(hazardAnalysis.funds, {})
    expect(funds.lines.length).toBeGreaterThan(1)
    for (const figure of ['planned', 'allotted', 'spent', 'left', 'over'] as const)
      expect(funds.all[figure]).not.toBe('0.00')
    await asListed(officer, funds)
  })

  test('is a village’s own for a village, and of one village where the officer asks for it', async () => {
    const village = await town.signIn('village')
    const own = await village.does(hazardAnalysis.funds, {})
    expect(own.lines.map(({ party }) => party.name)).toEqual(['上坊村'])
    await asListed(village, own)
    const area = (await village.does(hazards.list, {})).hazards[0]?.area.code ?? ''
    const asked = await officer.does(hazardAnalysis.funds, { village: area })
    expect(asked.lines).toEqual(own.lines)
    await asListed(officer, asked, area)
    expect((await officer.does(hazardAnalysis.funds, { period: '2019-Q1' })).all).toEqual(none)
  })

  test('comes with an entry of money, and is gone when the hazard is withdrawn', async () => {
    const before = await officer.does(hazardAnalysis.funds, {})
    const [firm] = (await officer.does(hazards.list, { q: '锦榆家具', state: 'rectifying' })).hazards
    const hazard = firm?.id ?? ''
    const signature = demoSignature('funds')
    const act = (act: 'fund' | 'withdraw', values: Record<string, unknown>) =>
      officer.does(hazards.act, { hazard, act, values, signature })
    await act('fund', { on: today, kind: 'spent', amount: '12.30', purpose: '补助' })
    const after = await officer.does(hazardAnalysis.funds, {})
    expect(after.all.hazards).toBe(before.all.hazards + 1)
    expect(after.lines.find(({ party }) => party.id === firm?.party.id)?.figures).toMatchObject({
      ...{ hazards: 1, spent: '12.30', over: '12.30' },
    })
    await asListed(officer, after)
    await act('withdraw', { reason: '误报' })
    expect((await officer.does(hazardAnalysis.funds, {})).all).toEqual(before.all)
  })
})

test('the workbook says what the page says, cut by cut and body by body', async () => {
  const { content } = await officer.does(hazardAnalysis.workbook, {})
  const book = new exceljs.Workbook()
  await book.xlsx.load(content as never)
  const [cuts, money] = book.worksheets
  const rowsOf = (sheet: typeof cuts) => {
    const rows: unknown[][] = []
    sheet?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
    return rows
  }
  const page = await officer.does(hazardAnalysis.show, {})
  const counted = rowsOf(cuts)
  expect(counted).toContainEqual(
    expect.arrayContaining(['合计', page.all.found, page.all.open, page.all.overdue]),
  )
  const [first] = page.cuts[2]?.rows ?? []
  expect(counted).toContainEqual(expect.arrayContaining(['按村', first?.name.zh, first?.figures.found]))
  const funds = await officer.does(hazardAnalysis.funds, {})
  expect(rowsOf(money).slice(-1 - funds.lines.length)).toEqual(
    [
      ...funds.lines.map(({ party, figures }) => [party.name, figures] as const),
      ['合计', funds.all] as const,
    ].map(([name, { hazards: count, planned, allotted, spent, left, over }]) => [
      ...[name, count],
      ...[planned, allotted, spent, left, over].map(Number),
    ]),
  )
})
