import { exchange } from '@bihuan/contract/exchange.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { people } from '@bihuan/contract/people.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { idCheck, idNumberRule } from '@bihuan/domain/people/id-number.ts'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
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

const rule = idNumberRule(shippedLaws())
if (isRefusal(rule)) throw new Error(rule.refused)
const whole = (seventeen: string) => seventeen + idCheck(rule, seventeen)
const idNumber = whole('34990119790412033')

const load = async (rows: readonly (readonly MadeCell[])[], who = officer) => {
  const content = new Uint8Array(await workbookOf({ 名册: rows }))
  return who.does(exchange.load, { target: 'register', name: '名册.xlsx', content })
}
const rowsOf = async (id: string, who = officer) => (await who.does(exchange.rows, { import: id })).rows
const bytesIn = ({ content }: { content: unknown }) => new Uint8Array(content as ArrayBuffer)
const opened = async (file: { content: unknown }) => {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytesIn(file) as never)
  const [sheet] = book.worksheets
  if (sheet === undefined) throw new Error('no sheet')
  const columnOf = (heading: string, head = 2) => {
    let found = 0
    sheet.getRow(head).eachCell((cell, at) => {
      if (String(cell.value).replace('*', '') === heading) found = at
    })
    return found
  }
  const rowOf = (name: string) => {
    let found = 0
    sheet.eachRow((row, at) => {
      if (row.getCell(columnOf('企业名称')).value === name) found = at
    })
    return sheet.getRow(found)
  }
  return { book, sheet, columnOf, rowOf }
}
type Out = Awaited<ReturnType<typeof opened>>
const exported = async () => opened(await officer.does(exchange.registerOut, {}))
const back = async ({ book }: Out) =>
  officer.does(exchange.load, {
    target: 'register',
    name: '导出.xlsx',
    content: new Uint8Array(await book.xlsx.writeBuffer()),
  })
const partyNamed = async (name: string) =>
  (await officer.does(parties.list, { name })).parties.find((party) => party.name === name)?.id ?? ''
const staffOf = async (name: string) => {
  const { people: found } = await officer.does(people.list, { party: await partyNamed(name) })
  return found.map((one) => ({
    name: one.name,
    phone: one.phone,
    posts: one.posts.filter(({ until }) => until === null).map(({ kind }) => kind),
    isHere: one.until === null,
  }))
}
const actsOf = async (id: string) =>
  (
    await town.query<{ act: string }>(
      `select act from journal where town = $1 and body->>'import' = $2 or body->>'undoes' = $2 order by at, seq`,
      [hexi, id],
    )
  ).map(({ act }) => act)

const messy: MadeCell[][] = [
  ['禾溪镇企业名册', null, null, null, null, null, null, null],
  ['填报单位：禾溪镇安办', null, null, null, null, null, null, null],
  ['基本情况', null, null, '人员', null, null, null, null],
  ['序号', '企业名称', '所属村', '法定代表人', '联系电话', '身份证号', '安全员', '手机'],
  [1, '重光木业有限公司', '上坊村', '纪 云舟', 13811112222, idNumber, '罗小满、白露', '13911113333、无'],
  [2, '青石机械厂', '上坊村', '同上', '138111', null, null, null],
  [3, '白墙茶叶合作社', '上坊村', '季安13911114444', null, 3.4e17, null, null],
  ['合计', '3 家', null, null, null, null, null, null],
]

describe('people in a messy register', () => {
  let id: string

  test('are read under two rows of headings, each telephone with whoever stands before it', async () => {
    const view = await load(messy)
    id = view.id
    expect(view.columns.map(({ field }) => field)).toEqual([
      ...[null, 'name', 'area', 'people.legal-representative.name', 'people.legal-representative.phone'],
      ...[
        'people.legal-representative.idNumber',
        'people.safety-manager.name',
        'people.safety-manager.phone',
      ],
    ])
    expect(view.counts).toMatchObject({ new: 1, wrong: 2, passed: 1 })
    const wrong = (await rowsOf(id)).filter(({ state }) => state === 'wrong')
    expect(wrong.map(({ problems }) => problems.map(({ cell, title }) => [cell, title.zh]))).toEqual([
      [
        ['D6', '要写姓名'],
        ['E6', '填得不对'],
      ],
      [
        ['D7', '姓名里夹了别的'],
        ['F7', '号码已损坏'],
      ],
    ])
  })

  test('wait sealed, and are whole only for whoever brought them', async () => {
    const stored = await town.query<{ all: string }>(
      `select string_agg(texts::text || coalesce(problems::text, '') || coalesce(before::text, ''), ' ') as all
         from import_row where import = $1`,
      [id],
    )
    for (const number of ['13811112222', idNumber, '13911113333', '13911114444'])
      expect(stored[0]?.all).not.toContain(number)
    expect(JSON.stringify(await rowsOf(id))).toContain(idNumber)
    const setLoader = (account: string) =>
      town.query(`update import set loaded_by = $2 where id = $1 returning 1`, [id, account])
    const [{ loaded_by: own } = { loaded_by: '' }] = await town.query<{ loaded_by: string }>(
      `select loaded_by from import where id = $1`,
      [id],
    )
    await setLoader('00000000-0000-7000-8000-0000000000aa')
    const covered = await rowsOf(id)
    expect(covered[0]?.cells).toContain('138****2222')
    expect(JSON.stringify(covered)).not.toContain(idNumber)
    const { sheet } = await opened(await officer.does(exchange.wrongRows, { import: id }))
    expect(JSON.stringify(sheet.getSheetValues())).not.toMatch(/138111|13911114444/)
    // Stars that a colleague leaves as they are put nothing in place of the number.
    const kept = await officer.does(exchange.correct, { import: id, row: 5, at: 4, text: '138****2222' })
    expect(kept.rows).toMatchObject([{ row: 5, state: 'new' }])
    await setLoader(own)
    expect((await rowsOf(id))[0]?.cells).toContain('13811112222')
  })

  test('come in with their posts, numbers sealed and covered, each with an act of its own', async () => {
    expect(await officer.does(exchange.bringIn, { import: id })).toMatchObject({ added: 1, left: 2 })
    expect(await staffOf('重光木业有限公司')).toEqual([
      { name: '白露', phone: null, posts: ['safety-manager'], isHere: true },
      { name: '纪云舟', phone: '138****2222', posts: ['legal-representative'], isHere: true },
      { name: '罗小满', phone: '139****3333', posts: ['safety-manager'], isHere: true },
    ])
    expect((await actsOf(id)).filter((act) => act.startsWith('person'))).toEqual([
      'person.registered',
      'person.registered',
      'person.registered',
    ])
    const plain = await town.query<{ all: string }>(
      `select string_agg(j.body::text, ' ') as all from journal j where town = $1`,
      [hexi],
    )
    expect(plain[0]?.all).not.toContain('13811112222')
    expect((await officer.does(people.find, { number: idNumber })).people).toHaveLength(1)
  })

  test('leave covered and come back unchanged', async () => {
    const out = await exported()
    const row = out.rowOf('重光木业有限公司')
    const text = (heading: string) => String(row.getCell(out.columnOf(heading)).value)
    expect(text('法定代表人电话')).toBe('138****2222')
    expect(text('法定代表人身份证号')).toBe(`349901********${idNumber.slice(-4)}`)
    expect([text('安全管理人员'), text('安全管理人员电话')].map((one) => one.split('、').toSorted())).toEqual(
      [
        ['白露', '罗小满'],
        ['139****3333', '无'],
      ],
    )
    expect((await back(out)).counts).toMatchObject({ change: 0, new: 0, wrong: 0, perhaps: 0 })
  })

  test('one number typed over its stars is one change of one person, with its act, and is undone', async () => {
    const out = await exported()
    const row = out.rowOf('重光木业有限公司')
    row.getCell(out.columnOf('法定代表人电话')).value = '13700001111'
    const view = await back(out)
    expect(view.counts).toMatchObject({ change: 1, wrong: 0 })
    const [shown] = (await officer.does(exchange.rows, { import: view.id, show: 'fine' })).rows
    expect(shown?.was).toMatchObject([{ label: { zh: '法定代表人电话' }, text: '138****2222' }])
    await officer.does(exchange.bringIn, { import: view.id })
    expect((await staffOf('重光木业有限公司'))[1]).toMatchObject({ name: '纪云舟', phone: '137****1111' })
    expect((await actsOf(view.id)).filter((act) => act.startsWith('person'))).toEqual(['person.changed'])
    const person = (await officer.does(people.find, { number: idNumber })).people
    expect(person).toMatchObject([{ name: '纪云舟' }])
    expect(await officer.does(exchange.undo, { import: view.id })).toMatchObject({ undone: 1, kept: [] })
    expect((await staffOf('重光木业有限公司'))[1]).toMatchObject({ phone: '138****2222' })
  })

  test('a head who changes gives up the post; the covered number does not pass on', async () => {
    const out = await exported()
    const row = out.rowOf('重光木业有限公司')
    row.getCell(out.columnOf('法定代表人')).value = '霍敏'
    const wrong = await back(out)
    expect(wrong.counts).toMatchObject({ wrong: 1, change: 0 })
    row.getCell(out.columnOf('法定代表人电话')).value = null
    row.getCell(out.columnOf('法定代表人身份证号')).value = null
    row.getCell(out.columnOf('安全管理人员')).value = null
    row.getCell(out.columnOf('安全管理人员电话')).value = null
    const view = await back(out)
    expect(view.counts).toMatchObject({ wrong: 0, change: 1 })
    await officer.does(exchange.bringIn, { import: view.id })
    const held = (await staffOf('重光木业有限公司')).filter(({ posts }) => posts.length > 0)
    expect(held).toMatchObject([{ name: '霍敏', posts: ['legal-representative'] }])
    await officer.does(exchange.undo, { import: view.id })
    const again = (await staffOf('重光木业有限公司')).filter(({ posts }) => posts.length > 0)
    expect(again.map(({ name }) => name)).toEqual(['白露', '纪云舟', '罗小满'])
  })

  test('changed on their page after the export, the row says so and nothing is overwritten', async () => {
    const out = await exported()
    const [person] = (await officer.does(people.find, { number: idNumber })).people
    const { version, name } = await officer.does(people.show, { person: person?.id ?? '' })
    await officer.does(people.edit, { person: person?.id ?? '', version, name, phone: '13600009999' })
    out.rowOf('重光木业有限公司').getCell(out.columnOf('法定代表人')).value = '霍敏'
    out.rowOf('重光木业有限公司').getCell(out.columnOf('法定代表人电话')).value = '13700001111'
    out.rowOf('重光木业有限公司').getCell(out.columnOf('法定代表人身份证号')).value = null
    const view = await back(out)
    const [row] = (await officer.does(exchange.rows, { import: view.id, show: 'wrong' })).rows
    expect(row?.problems[0]?.title.zh).toBe('导出后有人改过')
  })

  test('an import whose people were touched since is kept and named', async () => {
    const undone = await officer.does(exchange.undo, { import: id })
    expect(undone).toMatchObject({ undone: 0, kept: [{ row: 5, name: '重光木业有限公司' }] })
  })

  test('a new firm that is taken back takes its people along', async () => {
    const view = await load([
      ['企业名称', '所属村', '主要负责人', '联系电话'],
      ['一时木业', '上坊村', '莫问', '13500001111'],
    ])
    await officer.does(exchange.bringIn, { import: view.id })
    expect((await officer.does(people.find, { number: '13500001111' })).people).toHaveLength(1)
    expect(await officer.does(exchange.undo, { import: view.id })).toMatchObject({ undone: 1 })
    expect((await officer.does(people.find, { number: '13500001111' })).people).toEqual([])
    expect((await officer.does(people.list, { name: '莫问' })).people).toEqual([])
  })
})
