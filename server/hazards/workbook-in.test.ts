import { exchange } from '@bihuan/contract/exchange.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoSignature } from '../demo/records.ts'
import { type MadeCell, workbookOf } from '../exchange/made-workbook.ts'
import { hexi, today } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
let firm: Person
let party: string
const firmName = '锦榆家具有限公司'
const signature = demoSignature('hazards-in')

beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  firm = await town.signIn('enterprise')
  party = (await officer.does(parties.list, { name: firmName })).parties[0]?.id ?? ''
})
afterAll(() => town.close())

const bytesOf = async (rows: readonly (readonly MadeCell[])[]) =>
  new Uint8Array(await workbookOf({ 台账: rows }))
const load = async (who: Person, rows: readonly (readonly MadeCell[])[]) =>
  who.does(exchange.load, { target: 'hazards', name: '台账.xlsx', content: await bytesOf(rows) })
const rowsOf = async (who: Person, id: string) => (await who.does(exchange.rows, { import: id })).rows
const bring = (who: Person, id: string) => who.does(exchange.bringIn, { import: id, signature })

const head = [
  ...['序号', '单位名称', '地址', '检查时间', '检查人员', '问题隐患', '隐患类型', '隐患等级', '整改措施'],
  ...[
    '整改责任人(单位/部门/村)',
    '整改资金',
    '整改时限',
    '应急预案',
    '是否完成整改',
    '完成时间',
    '复查人',
    '备注',
  ],
]
const line = (what: string, more: Partial<Record<string, MadeCell>> = {}): MadeCell[] =>
  head.map(
    (heading) => ({ 单位名称: firmName, 检查时间: '2026.5.6', 问题隐患: what, ...more })[heading] ?? null,
  )

describe('a list of problems that the town kept', () => {
  const sheet: MadeCell[][] = [
    ['禾溪镇安全生产问题清单'],
    ['填报单位：禾溪镇安办', null, null, null, '单位：万元'],
    head,
    line('木工车间除尘管道积尘', {
      ...{
        地址: '木工车间',
        隐患类型: '粉尘防爆设备',
        隐患等级: '较大隐患',
        整改措施: '清扫',
        整改资金: 0.05,
      },
      ...{ '整改责任人(单位/部门/村)': '罗小满', 整改时限: '2026年5月20日', 是否完成整改: '否' },
    }),
    line('喷漆房灭火器过期', {
      ...{ 隐患类型: '消防', 隐患等级: '一般', 是否完成整改: '是', 完成时间: 46154, 复查人: '季怀安' },
      ...{ 检查人员: '佟雨桐', 备注: '夜班发现' },
    }),
    line('泄爆口被封', { 隐患等级: '重大', 是否完成整改: '否' }),
    line('成品库堵住疏散门', { 是否完成整改: '是' }),
    ['合计', '4 家'],
  ]
  let id: string

  test('comes in with its past told as the ledger tells it', async () => {
    const view = await load(officer, sheet)
    id = view.id
    expect(view).toMatchObject({ isSigned: true, counts: { new: 2, wrong: 2, passed: 1 } })
    const [open, over, major, undated] = await rowsOf(officer, id)
    expect(open?.problems.map(({ words }) => words.zh)).toContainEqual(
      expect.stringContaining('“较大隐患”按“一般隐患”登记'),
    )
    expect(over?.state).toBe('new')
    expect(major?.problems[0]).toMatchObject({
      cell: 'H6',
      words: { zh: expect.stringContaining('判定标准') },
    })
    expect(undated?.problems[0]).toMatchObject({
      cell: 'O7',
      words: { zh: expect.stringContaining('实际完成日期') },
    })
    expect((await officer.tries(exchange.bringIn, { import: id })).problem.code).toBe(
      'record.signature-empty',
    )
    expect(await bring(officer, id)).toMatchObject({ added: 2, left: 2 })

    const made = (await rowsOf(officer, id)).map((row) => row.made)
    const first = await officer.does(hazards.show, { hazard: made[0] ?? '' })
    expect(first).toMatchObject({
      stage: 'rectifying',
      grade: 'general',
      dueOn: '2026-05-20',
      source: 'department',
    })
    expect(first.state.five).toMatchObject({ funds: '500.00', responsible: '罗小满' })
    expect(first.state.carried?.note).toContain('较大隐患')
    expect(first.state.carried?.sheet).toBe('台账.xlsx 第 4 行')
    const second = await officer.does(hazards.show, { hazard: made[1] ?? '' })
    expect(second).toMatchObject({ stage: 'struck-off', class: 'S05' })
    expect(second.acts.map(({ act, by }) => [act, by])).toEqual([
      ['report', '佟雨桐'],
      ['grade', '佟雨桐'],
      ['carry-over', '佟雨桐'],
    ])
    expect(second.state.carried).toMatchObject({ reviewer: '季怀安', checkers: '佟雨桐' })
    expect(second.state.carried?.note).toMatch(/^夜班发现/)
    const [{ ended } = { ended: '' }] = await town.query<{ ended: string }>(
      'select ended_on::text as ended from hazard where id = $1',
      [made[1]],
    )
    expect(ended).toBe('2026-05-12')
    const journal = await officer.does(hazards.journal, { hazard: made[1] ?? '' })
    expect(journal.whole).toBe(true)
    expect(JSON.stringify(journal.entries)).not.toContain('季怀安')
  })

  test('sent again, each row is asked about, the closed one too', async () => {
    const view = await load(officer, sheet.slice(0, 5))
    expect(view.counts).toMatchObject({ new: 0, perhaps: 2, chosen: 0 })
    const [row] = await rowsOf(officer, view.id)
    expect(row?.problems[0]?.words.zh).toContain('木工车间除尘管道积尘')
  })

  test('is taken back by acts of its own; what somebody has signed since is kept and named', async () => {
    const made = (await rowsOf(officer, id)).flatMap((row) => row.made ?? [])
    await officer.does(hazards.act, {
      ...{ hazard: made[0] ?? '', act: 'urge', values: { note: '抓紧' }, signature },
    })
    const undone = await officer.does(exchange.undo, { import: id })
    expect(undone).toMatchObject({ undone: 1, kept: [{ row: 4, who: '佟雨桐' }] })
    const gone = await officer.does(hazards.show, { hazard: made[1] ?? '' })
    expect(gone).toMatchObject({ stage: 'withdrawn' })
    expect(gone.acts.at(-1)).toMatchObject({ act: 'take-back', values: { reason: '导入后整批撤回' } })
  })
})

describe('an enterprise', () => {
  const own = [
    '隐患描述',
    '隐患类别',
    '隐患等级',
    '整改措施',
    '整改责任人',
    '计划完成日期',
    '状态',
    '实际完成日期',
  ]

  test('brings in its own ledger without naming itself, and may end what it found itself', async () => {
    const view = await load(firm, [
      own,
      ['砂轮机没有防护罩', '设备设施', '一般', '加装', '罗小满', '2026-06-30', '整改中', null],
      ['仓库电线私拉', '电气', '一般', '拆除', '罗小满', '2026-05-10', '已验收', '2026-05-09'],
    ])
    expect(view).toMatchObject({ missing: [], counts: { new: 2, wrong: 0 } })
    expect(await bring(firm, view.id)).toMatchObject({ added: 2 })
    const made = (await rowsOf(firm, view.id)).map((row) => row.made)
    const [open, over] = await Promise.all(
      made.map((hazard) => firm.does(hazards.show, { hazard: hazard ?? '' })),
    )
    expect(open).toMatchObject({ stage: 'rectifying', source: 'self-check', party: { id: party } })
    expect(over).toMatchObject({ stage: 'struck-off', class: 'S06', foundOn: '2026-05-09' })
  })

  test('brings nothing in for another, nor as found by a department, nor into the town’s own lists', async () => {
    const view = await load(firm, [
      ['单位名称', '来源', ...own],
      ['春禾食品厂', '企业自查', '积水', '环境', '一般', null, null, null, null, null],
      [null, '部门检查', '积水', '环境', '一般', null, null, null, null, null],
    ])
    const [other, source] = await rowsOf(firm, view.id)
    expect(other).toMatchObject({ state: 'wrong', problems: [{ cell: 'A2' }] })
    expect(source?.problems[0]).toMatchObject({
      cell: 'B3',
      words: { zh: expect.stringContaining('企业自查') },
    })
    for (const target of ['register', 'drill'])
      expect((await firm.tries(exchange.list, { target })).problem.code).toBe('import.unknown-target')
    const theirs = await load(officer, [head, line('电缆沟盖板缺失')])
    expect((await firm.tries(exchange.show, { import: theirs.id })).problem.code).toBe('import.not-found')
  })
})

describe('two imports at once', () => {
  test('of the same rows bring them in once; the second is asked to look again', async () => {
    const sheet = [head, line('冲床双手按钮失灵', { 隐患等级: '一般' })]
    const [one, two] = [await load(officer, sheet), await load(officer, sheet)]
    const done = await Promise.all([bring(officer, one.id), bring(officer, two.id)])
    expect(done.map(({ added }) => added).sort()).toEqual([0, 1])
    expect(done.map(({ overtaken }) => overtaken).sort()).toEqual([0, 1])
    const [{ count } = { count: 0 }] = await town.query<{ count: number }>(
      `select count(*)::int as count from hazard where town = $1 and search like '%冲床双手按钮失灵%'`,
      [hexi],
    )
    expect(count).toBe(1)
    expect(today).toBe('2026-06-12')
  })
})
