import { exchange } from '@bihuan/contract/exchange.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { ledgerKinds } from '@bihuan/domain/ledgers/kinds/index.ts'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'
import { type MadeCell, workbookOf } from './made-workbook.ts'

let town: TestTown
let officer: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
})
afterAll(() => town.close())

type File = { name: string; content: unknown }
const bytesIn = ({ content }: File) => new Uint8Array(content as ArrayBuffer)
const back = (content: Uint8Array<ArrayBuffer>, target: string) =>
  officer.does(exchange.load, { target, name: '导出.xlsx', content })

describe('a ledger whose records hold a table', () => {
  const strokes = [Array.from({ length: 12 }, (_, at) => ({ x: at * 20, y: at * 5, t: at * 10 }))]
  const tabled = Object.values(ledgerKinds).filter(({ fields }) =>
    Object.values(fields).some(({ type }) => type === 'rows'),
  )
  const trainings: MadeCell[][] = [
    [
      '编号',
      '单位',
      '培训时间',
      '培训类型',
      '培训内容',
      '地点',
      '授课人',
      '学时',
      '考核方式',
      '参加人数',
      '合格人数',
    ],
    ['甲', '锦榆家具有限公司', '2026-06-10', '年度再培训', '粉尘清扫', '车间', '何敏', 4, '笔试', 2, 2],
    ['乙', '春禾食品厂', '2026-06-09', '年度再培训', '用电', '食堂', '程舒', 2, '当面提问', 1, 1],
  ]
  const people = (...rows: MadeCell[][]): MadeCell[][] => [
    ['编号', '姓名', '部门或岗位', '成绩', '结果'],
    ...rows,
  ]
  const tryWith = async (attendees: MadeCell[][], main = trainings) =>
    officer.tries(exchange.load, {
      target: 'training-session',
      name: '培训.xlsx',
      content: new Uint8Array(await workbookOf({ 培训: main, 参加人员和结果: attendees })),
    })

  test('there are many of them', () => {
    expect(tabled.length).toBeGreaterThan(12)
  })

  test.each(tabled.map(({ kind }) => kind))(
    '%s comes back unchanged, with every row of its tables',
    async (kind) => {
      const view = await back(bytesIn(await officer.does(exchange.ledgerOut, { kind })), kind).catch(
        () => undefined,
      )
      const [{ count } = { count: 0 }] = await town.query<{ count: number }>(
        `select count(*)::int from record where town = $1 and kind = $2 and status <> 'amended'`,
        [hexi, kind],
      )
      if (count > 0)
        expect(view?.counts).toMatchObject({ same: count, new: 0, change: 0, wrong: 0, perhaps: 0 })
    },
  )

  test('one name in its table edited is seen, though signed records cannot be overwritten', async () => {
    const book = new exceljs.Workbook()
    await book.xlsx.load(
      bytesIn(await officer.does(exchange.ledgerOut, { kind: 'training-session' })) as never,
    )
    const sheet = book.getWorksheet('参加人员和结果')
    if (sheet === undefined) throw new Error('no sheet')
    sheet.getRow(3).getCell(2).value = '司空见'
    const { counts, id } = await back(new Uint8Array(await book.xlsx.writeBuffer()), 'training-session')
    expect(counts).toMatchObject({ wrong: 1, new: 0, change: 0 })
    const { rows } = await officer.does(exchange.rows, { import: id, show: 'wrong' })
    expect(rows[0]?.problems[0]?.title.zh).toBe('不能用表格改')
  })

  test('is brought in with its rows, joined by number from a sheet of their own', async () => {
    const { value } = await tryWith(
      people(
        ['甲', '罗小满', '车工', 92, '合格'],
        [null, '何景和', null, null, '合格'],
        ['乙', '程舒', '', 88, '合格'],
      ),
    )
    expect(value.counts).toMatchObject({ new: 2, wrong: 0 })
    expect(await officer.does(exchange.bringIn, { import: value.id, signature: { strokes } })).toMatchObject({
      added: 2,
    })
    const { rows } = await officer.does(exchange.rows, { import: value.id, show: 'fine' })
    const record = await officer.does(ledgers.show, { record: rows[0]?.made ?? '' })
    expect(record.values.attendees).toEqual([
      { name: '罗小满', post: '车工', score: 92, result: 'pass' },
      { name: '何景和', result: 'pass' },
    ])
  })

  test('names the row and the column of a table that is wrong, takes it mended, and hands it out to be mended', async () => {
    const { value } = await tryWith(people(['甲', '罗小满', '', 920, '合格'], ['乙', '', '', 60, '合格']))
    const { rows } = await officer.does(exchange.rows, { import: value.id, show: 'wrong' })
    expect(rows.map(({ problems }) => problems.map(({ words }) => words.zh))).toEqual([
      [expect.stringMatching(/^第 1 行：.*成绩/)],
      [expect.stringMatching(/^第 1 行：.*姓名/)],
    ])
    const column = value.columns.find(({ heading }) => heading === '参加人员和结果')
    const at = column?.at ?? -1
    const { rows: mended } = await officer.does(exchange.correct, {
      ...{ import: value.id, row: rows[0]?.row ?? 0, at, text: '罗小满\t\t92\t合格\n何景和\t\t\t合格' },
    })
    expect(mended[0]?.state).toBe('perhaps')
    const out = await officer.does(exchange.wrongRows, { import: value.id })
    const again = await back(bytesIn(out), 'training-session')
    expect(again.counts).toMatchObject({ wrong: 1 })
  })

  test('loses no row of a table: one without a record, or with two, stops the whole', async () => {
    const stray = await tryWith(people(['甲', '罗小满', '', 92, '合格'], ['丙', '程舒', '', 88, '合格']))
    expect(stray.problem).toMatchObject({
      code: 'import.rows-unjoined',
      because: { sheet: '参加人员和结果', row: 3, number: '丙' },
    })
    const same = trainings.map((row) => (row[0] === '乙' ? ['甲', ...row.slice(1)] : row))
    const twice = await tryWith(people(['甲', '罗小满', '', 92, '合格']), same)
    expect(twice.problem).toMatchObject({
      code: 'import.number-twice',
      because: { first: 2, row: 3, number: '甲' },
    })
  })

  test('without the sheet of its table says what to fill in, and where', async () => {
    const { name } = await officer.does(exchange.blank, { target: 'training-session' })
    expect(name).toContain('模板')
    const rows = [
      ['单位', '培训日期', '培训主题', '参加人数'],
      ['锦榆家具有限公司', '2026-06-10', '用电', 12],
    ]
    const view = await back(new Uint8Array(await workbookOf({ 表: rows })), 'training-session')
    const { rows: wrong } = await officer.does(exchange.rows, { import: view.id, show: 'wrong' })
    expect(wrong[0]?.problems.map(({ title }) => title.zh)).toContain('还要附明细')
  })
})
