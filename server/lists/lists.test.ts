import { duties } from '@bihuan/contract/duties.ts'
import { type ListName, lists } from '@bihuan/contract/lists.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { plans } from '@bihuan/contract/plans.ts'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi, today } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'
import { mostPrinted, sheetOf } from './draw-up.ts'
import { listSheets } from './operations.ts'

let town: TestTown
let officer: Person
let district: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  district = await town.signIn('district')
})
afterAll(() => town.close())

const names = Object.keys(listSheets) as ListName[]

/** What the head of the workbook and its rows say, by a reader that is not ours. */
const readBack = async ({ content }: { content: unknown }) => {
  const book = new exceljs.Workbook()
  await book.xlsx.load(new Uint8Array(content as ArrayBuffer) as never)
  const [sheet] = book.worksheets
  const texts: string[][] = []
  sheet?.eachRow((row) => {
    const cells: string[] = []
    for (let at = 1; at <= (sheet?.columnCount ?? 0); at++) {
      const { value } = row.getCell(at)
      cells.push(value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? ''))
    }
    texts.push(cells)
  })
  const [title, filters, drawnUp, headings, ...rows] = texts
  return { title: title?.[0], filters: filters?.[0], drawnUp: drawnUp?.[0], headings, rows }
}
const workbookOf = (person: Person, list: ListName, asked = {}) =>
  person.does(lists[`${list}Workbook`], asked).then(readBack)
const needed: Partial<Record<ListName, Record<string, string>>> = { search: { q: '厂' } }

describe.each(names)('the list %s', (list) => {
  test('says the same on paper and in the workbook, under the same head', async () => {
    const asked = needed[list] ?? {}
    const sheet = await officer.does(lists[list], asked)
    const book = await workbookOf(officer, list, asked)
    expect(book).toEqual({
      ...{ title: sheet.title, filters: sheet.lines[0], drawnUp: sheet.lines[1] },
      ...{ headings: sheet.columns.map(({ heading }) => heading), rows: sheet.rows },
    })
    expect(book.drawnUp).toContain(today)
    expect(sheet.isCut).toBe(false)
  })

  test('has words for every filter that it takes', () => {
    const taken = Object.keys(lists[list].input.properties)
    expect(taken.filter((name) => listSheets[list].said[name] === undefined)).toEqual([])
  })
})

test('most lists of the demo town have rows, so that the walk above reads something', async () => {
  const counts = await Promise.all(
    names.map(async (list) => (await officer.does(lists[list], needed[list] ?? {})).rows.length),
  )
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(11)
})

describe('the register of parties', () => {
  test('says its filters in words, and holds no other rows', async () => {
    const [village] = (await officer.does(parties.list, { kind: 'village' })).parties
    const asked = { kind: 'enterprise' as const, place: village?.area ?? '' }
    const [narrowed, { total }] = [
      await workbookOf(officer, 'parties', asked),
      await officer.does(parties.list, asked),
    ]
    expect(narrowed.filters).toMatch(/^筛选：类别：企业；所在地：\S+/)
    expect(narrowed.filters).not.toContain(asked.place)
    expect(narrowed.rows).toHaveLength(total)
    expect(total).toBeGreaterThan(0)
    expect((await workbookOf(officer, 'parties')).filters).toBe('筛选：全部，没有筛选')
  })

  test('keeps a name that begins like a formula a text', async () => {
    await town.query(`update party set name = '=1+1' where town = $1 and name = '春禾食品厂'`, [hexi])
    const { rows } = await workbookOf(officer, 'parties', { name: '=1+1' })
    expect(rows.map(([, name]) => name)).toEqual(['=1+1'])
    await town.query(`update party set name = '春禾食品厂' where town = $1 and name = '=1+1'`, [hexi])
  })
})

test('the plan goes out with the filters of its page: only what is overdue, only what holds the words', async () => {
  const { clauses } = await officer.does(plans.show, {})
  const { rows, filters } = await workbookOf(officer, 'plan', { only: 'late' })
  expect(rows.map(([, id]) => id)).toEqual(
    clauses.filter(({ counts }) => counts.late > 0).map(({ id }) => id),
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(filters).toBe('筛选：只看：逾期')
  const { rows: spoken } = await workbookOf(officer, 'plan', { words: '应急演练' })
  expect(spoken.length).toBeGreaterThan(0)
  expect(spoken.length).toBeLessThan(clauses.length)
})

test('a body takes its own and nobody else’s: each list asks as the screen asks', async () => {
  const enterprise = await town.signIn('enterprise')
  const { rows } = await workbookOf(enterprise, 'duties')
  expect(new Set(rows.map(([, debtor]) => debtor)).size).toBe(1)
  expect((await enterprise.tries(lists.townsWorkbook, {})).problem.code).toBe('request.not-allowed')
  expect((await district.tries(lists.partiesWorkbook, {})).problem.code).toBe('request.not-allowed')
  expect((await workbookOf(district, 'towns', { by: 'sector' })).filters).toBe('筛选：怎么分：按行业')
})

describe('a long list', () => {
  test('goes out whole, not only its first page', async () => {
    const page = await officer.does(duties.list, {})
    expect(page.next).not.toBeNull()
    const { rows } = await workbookOf(officer, 'duties')
    expect(rows).toHaveLength(page.total)
    expect(rows.map(([at]) => at)).toEqual(rows.map((_, at) => String(at + 1)))
    const told = (cells: readonly string[]) => cells.slice(1, 8).join('|')
    // A duty is told by debtor, clause, title, occasion and days: nearly all differ, so no page came twice.
    expect(new Set(rows.map(told)).size).toBeGreaterThan(page.total * 0.9)
  })

  test.each([
    [mostPrinted, false],
    [mostPrinted + 1, true],
  ])('of %i rows ends on paper where nobody would print on: cut is %s', async (count, isCut) => {
    async function* rows() {
      for (let at = 1; at <= count; at++) yield [String(at)]
    }
    const sheet = await sheetOf({ title: '', lines: [], columns: [], rows: rows() })
    expect(sheet.isCut).toBe(isCut)
    expect(sheet.rows).toHaveLength(mostPrinted)
  })
})
