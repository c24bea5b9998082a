import { exchange } from '@bihuan/contract/exchange.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { parties } from '@bihuan/contract/parties.ts'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'
import { type MadeCell, workbookOf } from './made-workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

let town: TestTown
let officer: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
})
afterAll(() => town.close())

type File = { name: string; content: unknown }
const bytesIn = ({ content }: File) => new Uint8Array(content as ArrayBuffer)
const opened = async (file: File) => {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytesIn(file) as never)
  return book
}
const saved = async (book: exceljs.Workbook) => new Uint8Array(await book.xlsx.writeBuffer())
const back = (content: Uint8Array<ArrayBuffer>, target: string) =>
  officer.does(exchange.load, { target, name: '导出.xlsx', content })
const columnOf = (sheet: exceljs.Worksheet, heading: string) => {
  let found = 0
  sheet.getRow(2).eachCell((cell, at) => {
    if (String(cell.value).replace('*', '') === heading) found = at
  })
  return found
}

describe('the register', () => {
  test('comes back unchanged: out is in', async () => {
    const file = await officer.does(exchange.registerOut, {})
    expect(file.name).toMatch(/^企业名册-2026-06-12\.xlsx$/)
    const { counts } = await back(bytesIn(file), 'register')
    expect(counts.same).toBeGreaterThan(5)
    expect(counts).toMatchObject({ new: 0, change: 0, wrong: 0, perhaps: 0, chosen: 0 })
  })

  test('saved again by another program, it still comes back unchanged', async () => {
    const book = await opened(await officer.does(exchange.registerOut, {}))
    const { counts } = await back(await saved(book), 'register')
    expect(counts).toMatchObject({ new: 0, change: 0, wrong: 0, perhaps: 0 })
  })

  test('one cell edited is one change, and nothing else is written', async () => {
    const book = await opened(await officer.does(exchange.registerOut, {}))
    const [sheet] = book.worksheets
    if (sheet === undefined) throw new Error('no sheet')
    sheet.getRow(4).getCell(columnOf(sheet, '从业人员（人）')).value = 88
    const name = String(sheet.getRow(4).getCell(columnOf(sheet, '企业名称')).value)
    const view = await back(await saved(book), 'register')
    expect(view.counts).toMatchObject({ change: 1, new: 0, wrong: 0 })
    const { rows } = await officer.does(exchange.rows, { import: view.id, show: 'fine' })
    expect(rows).toMatchObject([{ row: 4, state: 'change', was: [{ label: { zh: '从业人员（人）' } }] }])
    expect(await officer.does(exchange.bringIn, { import: view.id })).toMatchObject({ added: 0, changed: 1 })
    const [row] = (await officer.does(parties.list, { name })).parties
    const shown = await officer.does(parties.show, { party: row?.id ?? '' })
    expect(shown.attributes.staff).toBe(88)
  })

  test('a row that somebody changed after the export is told so; a cleared cell clears; a moved village waits for its page', async () => {
    const book = await opened(await officer.does(exchange.registerOut, {}))
    const [sheet] = book.worksheets
    if (sheet === undefined) throw new Error('no sheet')
    const [staff, village, version] = ['从业人员（人）', '所属村（社区）', '_version'].map((one) =>
      columnOf(sheet, one),
    )
    sheet.getRow(5).getCell(version ?? 0).value = 99
    sheet.getRow(5).getCell(staff ?? 0).value = 3
    sheet.getRow(6).getCell(staff ?? 0).value = null
    const other = sheet.getRow(7).getCell(village ?? 0)
    const places = ['上坊村', '临水村'].filter((one) => one !== other.value)
    other.value = places[0] ?? ''
    const view = await back(await saved(book), 'register')
    const { rows } = await officer.does(exchange.rows, { import: view.id })
    const changed = rows.filter(({ state }) => state !== 'same')
    expect(changed.map(({ row, problems }) => [row, problems[0]?.title.zh])).toEqual([
      [5, '导出后有人改过'],
      [6, undefined],
      [7, '要单独办理'],
    ])
  })

  test('hides its ids, freezes its heading and offers its choices', async () => {
    const book = await opened(await officer.does(exchange.registerOut, {}))
    const [sheet] = book.worksheets
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
    expect(sheet?.getColumn(columnOf(sheet, '_id')).hidden).toBe(true)
    const sector = sheet?.getRow(3).getCell(sheet ? columnOf(sheet, '监管行业') : 0)
    expect(sector?.dataValidation).toMatchObject({ type: 'list' })
    expect(sheet?.getRow(3).getCell(sheet ? columnOf(sheet, '统一社会信用代码') : 0).numFmt).toBe('@')
  })
})

describe('texts that look like formulas', () => {
  test('stay texts, and come back as they were', async () => {
    const evil = ['=HYPERLINK("http://x","y")', '+1', '-1+1', '@SUM(A1)']
    const rows = [evil.map((text) => ({ text, kind: 'text' as const }))]
    const columns = evil.map((_, at) => ({ heading: `列${at}`, width: 9 }))
    const book = await opened({
      name: '',
      content: await writeWorkbook([{ name: '表', title: '题', columns, rows }]),
    })
    const cells = evil.map((_, at) => book.worksheets[0]?.getRow(3).getCell(at + 1))
    expect(cells.map((cell) => cell?.value)).toEqual(evil)
    expect(cells.map((cell) => cell?.formula)).toEqual(evil.map(() => undefined))
  })

  test('reach the register and leave it as words', async () => {
    const rows: MadeCell[][] = [
      ['企业名称', '地址'],
      ['=1+1 有限公司', '@上坊'],
    ]
    const view = await back(new Uint8Array(await workbookOf({ 表: rows })), 'register')
    await officer.does(exchange.bringIn, { import: view.id })
    const { counts } = await back(bytesIn(await officer.does(exchange.registerOut, {})), 'register')
    expect(counts).toMatchObject({ new: 0, change: 0, wrong: 0 })
  })
})

describe('a ledger', () => {
  const strokes = [Array.from({ length: 12 }, (_, at) => ({ x: at * 20, y: at * 5, t: at * 10 }))]
  const head = [
    '单位',
    '演练日期',
    '演练形式',
    '预案类别',
    '演练科目',
    '地点',
    '总指挥',
    '参演人数',
    '演练经过',
    '评估',
    '总结',
  ]
  const row = (party: string, on: string, subject = '粉尘爆炸处置') => [
    ...[
      party,
      on,
      '实战演练',
      '现场处置方案',
      subject,
      '车间',
      '何敏 厂长',
      '42人',
      '按预案疏散',
      '有效',
      '继续',
    ],
  ]

  test('comes back unchanged, every record of it', async () => {
    const file = await officer.does(exchange.ledgerOut, { kind: 'drill' })
    const view = await back(bytesIn(file), 'drill')
    const [{ count } = { count: 0 }] = await town.query<{ count: number }>(
      `select count(*)::int from record where town = $1 and kind = 'drill' and status <> 'amended'`,
      [hexi],
    )
    expect(count).toBeGreaterThan(0)
    expect(view.counts).toMatchObject({ same: count, new: 0, change: 0, wrong: 0, perhaps: 0 })
  })

  test('takes new records, signed once by who brings them in, and delivers duties', async () => {
    const rows = [
      head,
      row('锦榆家具有限公司', '2026.6.10'),
      row('春禾食品公司', '2026-06-09'),
      row('春禾食品厂', '6月5日'),
    ]
    const view = await back(new Uint8Array(await workbookOf({ 演练: rows })), 'drill')
    expect(view).toMatchObject({ isSigned: true, counts: { new: 1, wrong: 2 } })
    const { rows: wrong } = await officer.does(exchange.rows, { import: view.id, show: 'wrong' })
    expect(wrong.map(({ problems }) => problems[0]?.proposal)).toEqual(['春禾食品厂', '2026-06-05'])
    await officer.does(exchange.correct, { import: view.id, row: 3, at: 0, text: '春禾食品厂' })
    expect((await officer.tries(exchange.bringIn, { import: view.id })).problem.code).toBe(
      'record.signature-empty',
    )
    const done = await officer.does(exchange.bringIn, { import: view.id, signature: { strokes } })
    expect(done).toMatchObject({ added: 2, left: 1 })
    const { rows: all } = await officer.does(exchange.rows, { import: view.id, show: 'fine' })
    const record = await officer.does(ledgers.show, { record: all[0]?.made ?? '' })
    expect(record).toMatchObject({
      kind: 'drill',
      happenedOn: '2026-06-10',
      values: { people: 42, manner: 'live' },
    })
    expect(record.enteredBy).toBe('佟雨桐')

    const again = await back(new Uint8Array(await workbookOf({ 演练: rows })), 'drill')
    expect(again.counts).toMatchObject({ perhaps: 1 })
    const undone = await officer.does(exchange.undo, { import: view.id })
    expect(undone).toMatchObject({ undone: 2, kept: [] })
    expect(await officer.does(ledgers.show, { record: all[0]?.made ?? '' })).toMatchObject({
      status: 'returned',
    })
  })

  test('has an empty form to fill in', async () => {
    const file = await officer.does(exchange.blank, { target: 'drill' })
    const answer = await officer.tries(exchange.load, {
      target: 'drill',
      name: file.name,
      content: bytesIn(file),
    })
    expect(answer.problem.code).toBe('import.no-rows')
  })
})
