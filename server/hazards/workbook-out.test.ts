import { exchange } from '@bihuan/contract/exchange.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import { parties } from '@bihuan/contract/parties.ts'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoSignature } from '../demo/records.ts'
import { hexi, today } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
let firm: Person
let party: string
const signature = demoSignature('hazards-out')

const report = async (who: Person, what: string, source: string) =>
  (
    await who.does(hazards.report, {
      ...{ party, signature },
      values: { what, place: '一车间', foundOn: today, source, photos: [], class: 'S02' },
    })
  ).id

beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  firm = await town.signIn('enterprise')
  party = (await officer.does(parties.list, { name: '锦榆家具' })).parties[0]?.id ?? ''
  const graded = await report(officer, '=cmd|冲床没有光栅', 'department')
  await officer.does(hazards.act, { hazard: graded, act: 'grade', values: { grade: 'general' }, signature })
  await report(firm, '砂带机没有罩', 'self-check')
})
afterAll(() => town.close())

type Answer = { name: string; content: unknown }
const bytesIn = ({ content }: Answer) => new Uint8Array(content as ArrayBuffer)
const opened = async (file: Answer) => {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytesIn(file) as never)
  const [sheet] = book.worksheets
  if (sheet === undefined) throw new Error('no sheet')
  return { book, sheet }
}
const back = async (who: Person, content: Uint8Array<ArrayBuffer>) =>
  who.does(exchange.load, { target: 'hazards', name: '导出.xlsx', content })
const saved = async (book: exceljs.Workbook) => new Uint8Array(await book.xlsx.writeBuffer())
const columnOf = (sheet: exceljs.Worksheet, heading: string) => {
  let found = 0
  sheet.getRow(3).eachCell((cell, at) => {
    if (cell.value === heading) found = at
  })
  return found
}
const rowOf = (sheet: exceljs.Worksheet, what: string) => {
  let found = 0
  sheet.eachRow((row, at) => {
    row.eachCell((cell) => {
      if (cell.value === what) found = at
    })
  })
  return sheet.getRow(found)
}
const countAll = async () =>
  (await town.query<{ n: number }>('select count(*)::int as n from hazard where town = $1', [hexi]))[0]?.n

describe.each(['ledger', 'problems'] as const)('the layout “%s”', (layout) => {
  test('comes back unchanged, every row of it', async () => {
    const view = await back(officer, bytesIn(await officer.does(exchange.hazardsOut, { layout })))
    expect(view.counts).toMatchObject({ same: await countAll(), new: 0, change: 0, wrong: 0, perhaps: 0 })
    expect(view.counts.passed).toBe(1)
  })

  test('saved again by another program, it still does', async () => {
    const { book } = await opened(await officer.does(exchange.hazardsOut, { layout, party }))
    const { counts } = await back(officer, await saved(book))
    expect(counts).toMatchObject({ new: 0, change: 0, wrong: 0, perhaps: 0 })
  })

  test('has its title, who hands it in, a frozen heading and the sums below', async () => {
    const { sheet } = await opened(
      await officer.does(exchange.hazardsOut, { layout, from: '2026-01-01', party }),
    )
    expect(String(sheet.getCell('A1').value)).toMatch(/^禾溪镇.*(台账|清单)$/)
    expect(String(sheet.getCell('A2').value)).toContain('期间：2026-01-01 至 今')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9 })
    expect(sheet.getColumn(columnOf(sheet, '_id')).hidden).toBe(true)
    const foot = sheet.getRow(sheet.rowCount)
    expect(foot.getCell(1).value).toBe('合计')
    expect(String(foot.getCell(2).value)).toMatch(/^共 \d+ 条，其中重大 \d+ 条；已销号 \d+ 条，整改率 /)
    expect(rowOf(sheet, '=cmd|冲床没有光栅').getCell(1).formula).toBeUndefined()
  })
})

describe('a row that comes back changed', () => {
  test('settles what its unit owes, signed once, and is not taken back', async () => {
    const { book, sheet } = await opened(await firm.does(exchange.hazardsOut, { state: 'open' }))
    expect(columnOf(sheet, '单位名称')).toBe(0)
    const row = rowOf(sheet, '=cmd|冲床没有光栅')
    for (const [heading, value] of [
      ['整改措施', '装光栅'],
      ['整改责任人', '罗小满'],
      ['计划完成日期', '2026-07-01'],
    ] as const)
      row.getCell(columnOf(sheet, heading)).value = value
    const view = await back(firm, await saved(book))
    expect(view.counts).toMatchObject({ change: 1, wrong: 0, new: 0 })
    const done = await firm.does(exchange.bringIn, { import: view.id, signature })
    expect(done).toMatchObject({ added: 0, changed: 1 })
    const hazard = String(row.getCell(columnOf(sheet, '_id')).value)
    const shown = await firm.does(hazards.show, { hazard })
    expect(shown).toMatchObject({ stage: 'rectifying', dueOn: '2026-07-01' })
    expect(shown.acts.at(-1)).toMatchObject({ act: 'settle', hand: 'owner' })
    expect(await firm.does(exchange.undo, { import: view.id })).toMatchObject({ undone: 0, kept: [{}] })

    const stale = await back(firm, await saved(book))
    expect(stale.counts).toMatchObject({ change: 0, wrong: 1 })
    const { rows } = await firm.does(exchange.rows, { import: stale.id, show: 'wrong' })
    expect(rows[0]?.problems.map(({ title }) => title.zh)).toEqual(['导出后有人改过'])
  })

  test('cannot fill in what is signed in the file, nor take a step of the other side', async () => {
    const { book, sheet } = await opened(await officer.does(exchange.hazardsOut, { party, state: 'open' }))
    const row = rowOf(sheet, '砂带机没有罩')
    row.getCell(columnOf(sheet, '实际完成日期')).value = '2026-06-11'
    const other = rowOf(sheet, '=cmd|冲床没有光栅')
    other.getCell(columnOf(sheet, '整改措施')).value = '换设备'
    const view = await back(officer, await saved(book))
    expect(view.counts).toMatchObject({ wrong: 2, change: 0 })
    const { rows } = await officer.does(exchange.rows, { import: view.id, show: 'wrong' })
    const said = rows.flatMap(({ problems }) => problems.map(({ words }) => words.zh)).join('\n')
    expect(said).toContain('请打开案卷办“整改完成”并签字')
    expect(said).toContain('“填五落实”由责任单位办')
  })

  test('that somebody has signed since the export is told so', async () => {
    const { book, sheet } = await opened(await officer.does(exchange.hazardsOut, { party, state: 'found' }))
    const row = rowOf(sheet, '砂带机没有罩')
    const hazard = String(row.getCell(columnOf(sheet, '_id')).value)
    await officer.does(hazards.act, { hazard, act: 'urge', values: { note: '抓紧' }, signature })
    row.getCell(columnOf(sheet, '隐患等级')).value = '一般隐患'
    const view = await back(officer, await saved(book))
    const { rows } = await officer.does(exchange.rows, { import: view.id, show: 'wrong' })
    expect(rows[0]?.problems[0]?.words.zh).toContain('佟雨桐')
    const again = await opened(await officer.does(exchange.hazardsOut, { party, state: 'found' }))
    rowOf(again.sheet, '砂带机没有罩').getCell(columnOf(again.sheet, '隐患等级')).value = '一般'
    const fresh = await back(officer, await saved(again.book))
    expect(await officer.does(exchange.bringIn, { import: fresh.id, signature })).toMatchObject({
      changed: 1,
    })
    expect(await officer.does(hazards.show, { hazard })).toMatchObject({
      grade: 'general',
      stage: 'planning',
    })
  })

  test('of another body is none of an enterprise’s', async () => {
    const other = await town.signIn('enterprise-yunling')
    const view = await back(other, bytesIn(await firm.does(exchange.hazardsOut, {})))
    expect(view.counts).toMatchObject({ same: 0, change: 0, new: 0 })
    const { rows } = await other.does(exchange.rows, { import: view.id, show: 'wrong' })
    expect(rows[0]?.problems[0]?.title.zh).toBe('编号对不上')
  })
})
