import { exchange } from '@bihuan/contract/exchange.ts'
import { parties } from '@bihuan/contract/parties.ts'
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

const bytesOf = async (rows: readonly (readonly MadeCell[])[], merges: readonly string[] = []) =>
  new Uint8Array(await workbookOf({ 企业: rows }, merges))

const load = async (
  rows: readonly (readonly MadeCell[])[],
  target = 'register',
  merges: readonly string[] = [],
) => officer.does(exchange.load, { target, name: '名册.xlsx', content: await bytesOf(rows, merges) })

const rowsOf = async (id: string, show: 'all' | 'wrong' | 'perhaps' | 'passed' = 'all') =>
  (await officer.does(exchange.rows, { import: id, show })).rows

const partyNamed = async (name: string) =>
  (await officer.does(parties.list, { name })).parties.filter((party) => party.name === name)

const head = [
  '序号',
  '企业名称',
  '统一社会信用代码',
  '所属村',
  '行业类别',
  '从业人数',
  '是否涉爆粉尘',
  '备注',
]

describe('a messy register', () => {
  const messy: MadeCell[][] = [
    ['禾溪镇2026年工业企业台账', null, null, null, null, null, null, null],
    ['填报单位：禾溪镇安办', null, null, null, null, null, '单位：万元', null],
    head,
    [1, '新竹木业有限公司', '91341000MA2N0ABGXX', '上坊村', '木材加工', '42人', '√', null],
    [2, '青石机械厂', null, '上坊村', '机械', '一百二', '否', '老厂'],
    [3, '白墙茶叶合作社', 9.1341e17, '上坊', '茶叶', 12, '无', null],
    [4, null, null, '上坊村', '餐饮', 3, '×', null],
    ['合计', '4 家', null, null, null, 177, null, null],
    ['注：人数含劳务派遣', null, null, null, null, null, null, null],
  ]
  let id: string

  test('is understood below its title lines, and what is no row is passed over', async () => {
    const view = await load(messy, 'register', ['A1:H1'])
    id = view.id
    expect(view.columns.map(({ field }) => field)).toEqual([
      null,
      'name',
      'uscc',
      'area',
      'sector',
      'staff',
      'trait.dust',
      null,
    ])
    expect(view.columns.map(({ leftOut }) => leftOut)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      true,
    ])
    expect(view).toMatchObject({
      state: 'loaded',
      missing: [],
      counts: { new: 1, wrong: 3, passed: 2, chosen: 1 },
    })
  })

  test('names each wrong cell, what is wrong, and what would do', async () => {
    const wrong = await rowsOf(id, 'wrong')
    expect(
      wrong.map(({ row, problems }) => [row, problems.map(({ cell, proposal }) => [cell, proposal])]),
    ).toEqual([
      [5, [['F5', '120']]],
      [
        6,
        [
          ['C6', null],
          ['D6', '上坊村'],
        ],
      ],
      [7, [['B7', null]]],
    ])
    expect(wrong[1]?.problems[0]?.words.zh).toContain('科学计数')
    expect(await rowsOf(id, 'passed')).toMatchObject([{ row: 8 }, { row: 9, cells: ['注：人数含劳务派遣'] }])
  })

  test('is mended cell by cell, with the proposals', async () => {
    const mended = await officer.does(exchange.correct, { import: id, row: 5, at: 5, text: '120' })
    expect(mended).toMatchObject({
      rows: [{ row: 5, state: 'new', chosen: true }],
      counts: { new: 2, wrong: 2 },
    })
    await officer.does(exchange.correct, { import: id, row: 6, at: 2, text: '' })
    const third = await officer.does(exchange.correct, { import: id, row: 6, at: 3, text: '上坊村' })
    expect(third.rows).toMatchObject([{ row: 6, state: 'new' }])
    const elsewhere = await officer.tries(exchange.correct, { import: id, row: 8, at: 3, text: 'x' })
    expect(elsewhere.problem.code).toBe('import.no-such-row')
  })

  test('gives its wrong rows out as a workbook, which comes back mended', async () => {
    const { name, content } = await officer.does(exchange.wrongRows, { import: id })
    expect(name).toBe('名册-有错的行.xlsx')
    const back = await officer.does(exchange.load, {
      target: 'register',
      name,
      content: new Uint8Array(content as unknown as ArrayBuffer),
    })
    expect(back).toMatchObject({ counts: { wrong: 1, new: 0 } })
    expect(back.columns.at(-1)).toMatchObject({ heading: '问题', field: null, leftOut: true })
  })

  test('brings in what is fine, once, with an act for each party', async () => {
    const done = await officer.does(exchange.bringIn, { import: id })
    expect(done).toMatchObject({ added: 3, changed: 0, left: 1, overtaken: 0, import: { state: 'done' } })
    const [made] = await partyNamed('新竹木业有限公司')
    const shown = await officer.does(parties.show, { party: made?.id ?? '' })
    expect(shown).toMatchObject({
      area: expect.stringMatching(/^349901101\d{3}$/),
      attributes: { uscc: '91341000MA2N0ABGXX', sector: 'wood', staff: 42, traits: ['dust'] },
    })
    const acts = await town.query<{ act: string; body: object }>(
      `select act, body from journal where file in ($1, $2) order by seq`,
      [made?.id, id],
    )
    expect(acts.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['party.registered', 'import.opened', 'import.loaded', 'import.done']),
    )
    expect(acts.find(({ act }) => act === 'import.done')?.body).toMatchObject({
      added: 3,
      digest: done.digest,
    })
    const again = await officer.tries(exchange.bringIn, { import: id })
    expect(again.problem.code).toBe('import.already-done')
  })

  test('is taken back by acts of its own; what was touched since is kept and named', async () => {
    const [kept] = await partyNamed('青石机械厂')
    const facts = await officer.does(parties.show, { party: kept?.id ?? '' })
    const { version, name, since, until, suspendedFrom, suspendedTo, attributes } = facts
    const dates = { since, until, suspendedFrom, suspendedTo }
    await officer.does(parties.edit, {
      party: kept?.id ?? '',
      version,
      name,
      ...dates,
      attributes: { ...attributes, staff: 121 },
    })
    const undone = await officer.does(exchange.undo, { import: id })
    expect(undone).toMatchObject({
      undone: 2,
      kept: [{ row: 5, name: '青石机械厂' }],
      import: { state: 'undone' },
    })
    expect(await partyNamed('新竹木业有限公司')).toEqual([])
    expect(await partyNamed('青石机械厂')).toHaveLength(1)
    expect((await officer.tries(exchange.undo, { import: id })).problem.code).toBe('import.not-done')
  })

  test('comes in again after it was taken back', async () => {
    const again = await load([head, messy[3] ?? []])
    expect(again.counts).toMatchObject({ new: 1, chosen: 1 })
  })
})

describe('columns', () => {
  const rows: MadeCell[][] = [
    ['厂家', '统一社会信用代码', '镇里的村'],
    ['云山纸箱厂', null, '上坊村'],
  ]

  test('that nobody knows are matched by hand, and remembered for the next such file', async () => {
    const first = await load([
      ['厂家', '统一社会信用代码', '镇里的村', '地址'],
      ['云山纸箱厂', null, '上坊村', '1 号'],
    ])
    expect(first).toMatchObject({ remembered: false, missing: [{ zh: '企业名称' }], counts: { wrong: 1 } })
    const mapped = await officer.does(exchange.map, {
      import: first.id,
      columns: [
        { at: 0, field: 'name' },
        { at: 2, field: 'area' },
      ],
    })
    expect(mapped).toMatchObject({ missing: [], counts: { new: 1, wrong: 0 } })
    const next = await load([
      ['厂家', '统一社会信用代码', '镇里的村', '地址'],
      ['云山纸盒厂', null, '上坊村', '2 号'],
    ])
    expect(next).toMatchObject({ remembered: true, counts: { new: 1 } })
  })

  test('fill one field each', async () => {
    const view = await load([['企业名称', '统一社会信用代码', '镇里的村'], ...rows.slice(1)])
    for (const columns of [
      [{ at: 1, field: 'name' }],
      [{ at: 9, field: 'area' }],
      [{ at: 2, field: 'weather' }],
    ])
      expect((await officer.tries(exchange.map, { import: view.id, columns })).problem.code).toBe(
        'import.no-such-column',
      )
  })
})

describe('what cannot be read', () => {
  test.each([
    ['no list at all', [['天气'], ['晴']], 'import.no-table'],
    ['a heading and nothing below', [head], 'import.no-rows'],
  ])('%s leaves nothing behind', async (_, rows, code) => {
    const before = await town.query('select 1 from import where town = $1', [hexi])
    const answer = await officer.tries(exchange.load, {
      target: 'register',
      name: 'x.xlsx',
      content: await bytesOf(rows),
    })
    expect(answer.problem).toMatchObject({ status: 422, code })
    expect(await town.query('select 1 from import where town = $1', [hexi])).toHaveLength(before.length)
  })

  test('a broken file, an unknown ledger, somebody who may not', async () => {
    const content = new Uint8Array(Buffer.from('504b0304ffff', 'hex'))
    const broken = await officer.tries(exchange.load, { target: 'register', name: 'x.xlsx', content })
    expect(broken.problem.code).toBe('import.broken')
    const strange = await officer.tries(exchange.load, { target: 'weather', name: 'x.xlsx', content })
    expect(strange.problem.code).toBe('import.unknown-target')
    const village = await town.signIn('village')
    const refused = await village.tries(exchange.load, { target: 'register', name: 'x.xlsx', content })
    // A village brings in hazards of its own; the register is the office's.
    expect(refused.problem.code).toBe('import.unknown-target')
    const leader = await town.signIn('leader')
    const never = await leader.tries(exchange.load, { target: 'register', name: 'x.xlsx', content })
    expect(never.problem.code).toBe('request.not-allowed')
  })
})

describe('two officers', () => {
  const rows: MadeCell[][] = [
    head,
    ...Array.from({ length: 40 }, (_, at) => [at, `同批企业${at}`, null, '上坊村', '机械', 5, '否', null]),
  ]

  test('bring in the same rows at once: each party is there once, and the second is told to look again', async () => {
    const colleague = await town.signIn('officer')
    const [mine, theirs] = [await load(rows), await load(rows)]
    const answers = await Promise.all([
      officer.does(exchange.bringIn, { import: mine.id }),
      colleague.does(exchange.bringIn, { import: theirs.id }),
    ])
    expect(answers.map(({ added }) => added).sort((one, other) => one - other)).toEqual([0, 40])
    const late = answers.find(({ added }) => added === 0)
    expect(late).toMatchObject({
      overtaken: 40,
      import: { state: 'loaded', counts: { same: 40, new: 0, chosen: 0 } },
    })
    expect(await partyNamed('同批企业7')).toHaveLength(1)
  })

  test('press the button twice with one command: the work is done once', async () => {
    const view = await load([head, [1, '一次即可厂', null, '上坊村', '机械', 5, '否', null]])
    const command = '00000000-0000-4000-8000-000000000042'
    const answers = await Promise.all(
      [1, 2].map(() => officer.does(exchange.bringIn, { import: view.id }, command)),
    )
    expect(answers[0]).toEqual(answers[1])
    expect(await partyNamed('一次即可厂')).toHaveLength(1)
  })
})

describe('rows about what is there already', () => {
  test('change it, say what stood there, and are undone to what stood there', async () => {
    const [party] = await partyNamed('春禾食品厂')
    const before = await officer.does(parties.show, { party: party?.id ?? '' })
    const view = await load([
      ['企业名称', '从业人数', '详细地址'],
      ['春禾食品厂', 77, '禾溪路 9 号'],
      ['春禾食品厂', 78, '禾溪路 10 号'],
    ])
    expect(view.counts).toMatchObject({ change: 1, wrong: 1 })
    const [row, twice] = await rowsOf(view.id)
    expect(row).toMatchObject({
      state: 'change',
      was: expect.arrayContaining([
        expect.objectContaining({ at: 1, text: String(before.attributes.staff ?? '') }),
      ]),
    })
    expect(twice?.problems[0]?.title.zh).toBe('文件里重复')
    await officer.does(exchange.bringIn, { import: view.id })
    const during = await officer.does(parties.show, { party: party?.id ?? '' })
    expect(during.attributes).toMatchObject({ staff: 77, address: '禾溪路 9 号' })
    await officer.does(exchange.undo, { import: view.id })
    const after = await officer.does(parties.show, { party: party?.id ?? '' })
    expect(after.attributes).toEqual(before.attributes)
  })

  test('can be taken back for seven days', async () => {
    const view = await load([head, [1, '过期撤回厂', null, '上坊村', '机械', 5, '否', null]])
    await officer.does(exchange.bringIn, { import: view.id })
    const day = 86_400_000
    town.clock.now += 8 * day
    const late = (await town.signIn('officer')).tries(exchange.undo, { import: view.id })
    expect((await late).problem).toMatchObject({ status: 409, code: 'import.too-late-to-undo' })
    town.clock.now -= 8 * day
  })
})
