import { exchange } from '@bihuan/contract/exchange.ts'
import { parties } from '@bihuan/contract/parties.ts'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoSignature } from '../demo/records.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'
import { type MadeCell, workbookOf } from './made-workbook.ts'

let town: TestTown
let officer: Person
const signature = demoSignature('repeated')
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
})
afterAll(() => town.close())

const load = async (target: string, rows: readonly (readonly MadeCell[])[]) => {
  const content = new Uint8Array(await workbookOf({ 表: rows }))
  return officer.does(exchange.load, { target, name: '表.xlsx', content })
}
const rowsOf = async (id: string) => (await officer.does(exchange.rows, { import: id })).rows
const saidOf = async (id: string) =>
  (await rowsOf(id)).map(({ row, state, problems }) => [row, state, problems[0]?.cell, problems[0]?.words.zh])
const bytesIn = ({ content }: { content: unknown }) => new Uint8Array(content as ArrayBuffer)
const opened = async (file: { content: unknown }) => {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytesIn(file) as never)
  const [sheet] = book.worksheets
  if (sheet === undefined) throw new Error('no sheet')
  return { book, sheet }
}
const named = async (name: string) =>
  (await officer.does(parties.list, { name })).parties.filter((party) => party.name === name)

describe('a firm twice in the register', () => {
  const head = ['企业名称', '统一社会信用代码', '所属村', '从业人数']
  const sheet: MadeCell[][] = [
    head,
    ['重光木业有限公司', '91341000MA2N0ABGXX', '上坊村', 42],
    ['重光木业公司', '91341000MA2N0ABGXX', '上坊村', 43],
    ['小满饭店', null, '上坊村', 3],
    ['小满饭店', null, '临水村', 4],
    ['重光木业有限公司', null, '临水村', 5],
  ]
  let id: string

  test('is said with both cells; one code is one firm, one name may be two', async () => {
    const view = await load('register', sheet)
    id = view.id
    expect(view.counts).toMatchObject({ new: 2, wrong: 1, perhaps: 2, chosen: 2 })
    const said = await saidOf(id)
    expect(said.map(([row, state, cell]) => [row, state, cell])).toEqual([
      [2, 'new', undefined],
      [3, 'wrong', 'B3'],
      [4, 'new', undefined],
      [5, 'perhaps', 'A5'],
      [6, 'perhaps', 'A6'],
    ])
    expect(said[1]?.[3]).toContain('B3 与 B2 是同一条（统一社会信用代码相同）')
    expect(said[3]?.[3]).toContain('A5 与 A4 一样（企业名称相同）')
  })

  test('goes out among the bad rows, with what is wrong beside it', async () => {
    const { sheet: out } = await opened(await officer.does(exchange.wrongRows, { import: id }))
    const texts = [3, 4, 5].map((row) => String(out.getRow(row).getCell(5).value))
    expect(texts[0]).toContain('B3 与 B2')
    expect(texts).toHaveLength(3)
    expect(String(out.getRow(4).getCell(1).value)).toBe('小满饭店')
  })

  test('is another firm once its cell is changed, and the one that was told of it is judged anew', async () => {
    const mended = await officer.does(exchange.correct, { import: id, row: 2, at: 1, text: '' })
    // Without its code the first row is known by its name alone; the second bears the code by itself.
    expect(mended.rows.map(({ row, state }) => [row, state])).toEqual([
      [2, 'new'],
      [3, 'new'],
    ])
  })

  test('is taken when somebody confirms that there are two, and taken back whole', async () => {
    await officer.does(exchange.choose, { import: id, rows: [5], chosen: true })
    const done = await officer.does(exchange.bringIn, { import: id })
    expect(done).toMatchObject({ added: 4, overtaken: 0, left: 1 })
    expect(await named('小满饭店')).toHaveLength(2)
    const { sheet: out } = await opened(await officer.does(exchange.wrongRows, { import: id }))
    expect(out.getRow(3).getCell(5).value).toContain('A6 与 A2')
    expect(out.getRow(4).getCell(1).value).toBeNull()
    expect(await officer.does(exchange.undo, { import: id })).toMatchObject({ undone: 4, kept: [] })
    expect(await named('小满饭店')).toEqual([])
  })

  test('confirmed in place of the first, it comes in at once', async () => {
    const view = await load('register', [head, ...sheet.slice(3, 5)])
    await officer.does(exchange.choose, { import: view.id, rows: [2], chosen: false })
    await officer.does(exchange.choose, { import: view.id, rows: [3], chosen: true })
    expect(await officer.does(exchange.bringIn, { import: view.id })).toMatchObject({
      added: 1,
      overtaken: 0,
    })
    await officer.does(exchange.undo, { import: view.id })
  })

  test('once by its code and once by its name, is changed once and not by two rows at a time', async () => {
    const [there] = await named('春禾食品厂')
    const { attributes } = await officer.does(parties.show, { party: there?.id ?? '' })
    const view = await load('register', [
      head,
      [null, null, null, null],
      ['春禾食品厂', attributes.uscc ?? null, null, 77],
      ['春禾食品厂', null, null, 78],
    ])
    expect(await saidOf(view.id)).toMatchObject([
      [3, 'change', undefined, undefined],
      [4, 'wrong', 'A4', expect.stringContaining('第 3 行')],
    ])
    expect(await officer.does(exchange.bringIn, { import: view.id })).toMatchObject({ changed: 1, left: 1 })
    await officer.does(exchange.undo, { import: view.id })
  })

  test('copied with its hidden id in our own workbook, is told that the id came along', async () => {
    const { book, sheet: out } = await opened(await officer.does(exchange.registerOut, {}))
    const copied = [...(out.getRow(3).values as MadeCell[])].slice(1)
    copied[0] = '抄来的新厂'
    out.addRow(copied)
    const content = new Uint8Array(await book.xlsx.writeBuffer())
    const view = await officer.does(exchange.load, { target: 'register', name: '导出.xlsx', content })
    expect(view.counts).toMatchObject({ wrong: 1, change: 0, new: 0 })
    const { rows } = await officer.does(exchange.rows, { import: view.id, show: 'wrong' })
    expect(rows[0]?.problems[0]?.words.zh).toContain('隐藏的编号与第 3 行相同')
  })
})

describe('a record twice in a ledger', () => {
  const head = [
    ...['单位', '演练日期', '演练形式', '预案类别', '演练科目', '地点', '总指挥', '参演人数'],
    ...['演练经过', '评估', '总结'],
  ]
  const drill = (on: string, subject: string) => [
    ...['锦榆家具有限公司', on, '实战演练', '现场处置方案', subject, '车间', '何敏 厂长', '42人'],
    ...['按预案疏散', '有效', '继续'],
  ]

  test('is said with both cells and comes in only when it is confirmed', async () => {
    const view = await load('drill', [
      head,
      drill('2026-06-01', '粉尘爆炸'),
      drill('2026.6.1', '粉尘 爆炸'),
      drill('2026-06-02', '粉尘爆炸'),
    ])
    expect(view.counts).toMatchObject({ new: 2, perhaps: 1, chosen: 2 })
    const said = await saidOf(view.id)
    expect(said[1]).toMatchObject([
      3,
      'perhaps',
      'A3',
      expect.stringContaining('A3、B3、E3 与 A2、B2、E2 一样'),
    ])
    await officer.does(exchange.choose, { import: view.id, rows: [3], chosen: true })
    const done = await officer.does(exchange.bringIn, { import: view.id, signature })
    expect(done).toMatchObject({ added: 3, overtaken: 0, left: 0 })
    expect(await officer.does(exchange.undo, { import: view.id })).toMatchObject({ undone: 3, kept: [] })
  })
})

describe('a hazard twice in a sheet', () => {
  const head = ['单位名称', '地址', '检查时间', '问题隐患']
  const hazard = (place: string | null, on: string | null, what = '灭火器被货物挡住') => [
    ...['锦榆家具有限公司', place, on, what],
  ]

  test('is said with both cells; in another place it is another hazard', async () => {
    const view = await load('hazards', [
      head,
      hazard('成品库', '2026-05-06'),
      hazard('木工车间', '2026-05-06'),
      hazard('成品库', '2026-05-09'),
      hazard(null, '2026-05-06'),
    ])
    expect(await saidOf(view.id)).toMatchObject([
      [2, 'new', undefined, undefined],
      [3, 'new', undefined, undefined],
      [4, 'perhaps', 'A4', expect.stringContaining('A4、B4、D4 与 A2、B2、D2 一样')],
      [5, 'perhaps', 'A5', expect.stringContaining('A5、C5、D5 与 A2、C2、D2 一样')],
    ])
    const done = await officer.does(exchange.bringIn, { import: view.id, signature })
    expect(done).toMatchObject({ added: 2, left: 2 })
    expect(await officer.does(exchange.undo, { import: view.id })).toMatchObject({ undone: 2, kept: [] })
  })
})
