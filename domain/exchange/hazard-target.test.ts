import { describe, expect, test } from 'vitest'
import { shippedHazards } from '../../content/hazards/shipped-hazards.ts'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import { decideAll, decideCarried } from '../hazards/carry-over.ts'
import type { Hand } from '../hazards/hand.ts'
import { creditCodeRule } from '../people/credit-code.ts'
import { idNumberRule } from '../people/id-number.ts'
import { findTable } from './find-table.ts'
import { carriedOf, returnedOf, valuesOfHazard } from './hazard-row.ts'
import { hazardTarget } from './hazard-target.ts'
import { mappingOf, matchHeadings } from './match-headings.ts'
import { namesKnown } from './names-known.ts'
import { readingOf, readRow } from './read-row.ts'
import { rowOfTexts } from './sheet.ts'

const today = '2026-06-12'
const { catalogue } = shippedHazards()
const target = hazardTarget(catalogue, { own: undefined, source: 'department' })
const rule = creditCodeRule(shippedLaws())
if (isRefusal(rule)) throw new Error(rule.refused)
const idRule = idNumberRule(shippedLaws())
if (isRefusal(idRule)) throw new Error(idRule.refused)
const parties = namesKnown([{ id: 'p1', name: '春禾食品厂' }])
const context = {
  today,
  parties,
  departments: parties,
  places: namesKnown([]),
  creditCodes: rule,
  idNumbers: idRule,
}
const terms = { review: 10, extensionAsked: 10, extensionAnswered: 5, secondSignature: true }
const signer = (hand: Hand) => ({ account: 'a', at: 1, on: today, hands: [hand] })

/** The sheet as it is read: heading by heading, then its rows. */
const sheetOf = (...lines: string[][]) => {
  const rows = lines.map((texts, at) => rowOfTexts(at + 1, texts))
  const table = findTable(rows, target)
  if (table === undefined) throw new Error('no table')
  const matches = matchHeadings(target, table.columns)
  const reading = readingOf(target, table.columns, mappingOf(matches), table.unit, context)
  const below = rows.filter(({ row }) => row > (table.headRows.at(-1) ?? 0))
  return {
    fields: matches.map(({ field }) => field ?? null),
    rows: below.map((row) => readRow(row, reading)),
  }
}
const words = (said: string) => said.split(' ')
const origin = { today, sheet: '表.xlsx 第 3 行', notes: [] }
const begun = (hand: Hand, values: Parameters<typeof carriedOf>[0]) => {
  const carried = carriedOf({ source: 'department', ...values }, origin)
  return isRefusal(carried) ? carried : decideCarried(carried, 'p1', signer(hand), terms)
}

describe('headings found in practice', () => {
  test('of sheets that third parties hand in', () => {
    const { fields, rows } = sheetOf(
      words('企业id 项目id 企业名称 隐患描述 隐患位置 隐患图片 隐患类别 隐患等级 整改建议 法律法规 整改时间'),
      words('7 12 春禾食品厂 电线裸露 包装间 x.jpg 用电安全 较大隐患 套管 用电规程 2026.7.1'),
    )
    expect(fields).toEqual([
      null,
      null,
      '_party',
      'what',
      'place',
      null,
      'class',
      'grade',
      'measures',
      'basis',
      'deadline',
    ])
    const [row] = rows
    expect(row?.problems).toEqual([])
    expect(row?.values).toMatchObject({ class: 'S06', grade: 'general', deadline: '2026-07-01' })
    expect(row?.notes).toMatchObject([{ code: 'taken-as', column: 7, because: { taken: '一般隐患' } }])
  })

  test('of the ledgers that enterprises keep', () => {
    const { fields, rows } = sheetOf(
      ['春禾食品厂隐患排查治理台账'],
      words(
        '序号 隐患描述 隐患类别 隐患等级 整改措施 整改责任人 整改资金（万元） 计划完成日期 应急预案 状态 实际完成日期 复查(验收)人',
      ),
      words('1 护罩缺失 设备设施 一般 加护罩 罗小满 0.12 2026年5月20日 停机 整改中 / /'),
    )
    expect(fields).toEqual([
      ...[null, 'what', 'class', 'grade', 'measures', 'responsible', 'funds', 'deadline', 'contingency'],
      ...['state', 'finishedOn', 'reviewer'],
    ])
    expect(rows[0]?.values).toMatchObject({ funds: '1200.00', deadline: '2026-05-20', state: 'rectifying' })
  })

  test('of their variant with refusals, where one heading means two days by its neighbour', () => {
    const { fields, rows } = sheetOf(
      words(
        '隐患描述 可能后果 隐患照片 备注 状态 整改截止时间 整改责任人 整改部门 整改措施 整改资金 整改照片 整改时间 整改类型 验收责任人 验收部门 验收时间',
      ),
      words('通道堆物 火灾 x 夜班 已验收 46150 罗小满 仓储部 搬走 0 y 2026-05-08 自查 祁安 安全科 2026/5/9'),
      words('通道堆物 火灾 x 夜班 拒绝整改 46150 罗小满 仓储部 搬走 0 y - 自查 - - -'),
    )
    expect(fields).toEqual([
      ...['what', 'harm', null, 'note', 'state', 'deadline', 'responsible', 'unit', 'measures', 'funds'],
      ...[null, 'finishedOn', null, 'reviewer', null, 'reviewedOn'],
    ])
    expect(rows[0]?.values).toMatchObject({ state: 'struck-off', finishedOn: '2026-05-08' })
    expect(rows[0]?.values.deadline).toBe('2026-05-08')
    expect(rows[1]?.values).toMatchObject({ state: 'refused' })
  })

  test('of the list of problems that towns keep', () => {
    const { fields, rows } = sheetOf(
      ['禾溪镇安全生产问题清单'],
      ['填报单位：禾溪镇安办', '', '', '单位：万元'],
      words(
        '序号 单位名称 地址 检查时间 检查人员 问题隐患 隐患类型/行业领域 隐患等级 整改措施 整改责任人(单位/部门/村) 整改资金 整改时限 应急预案 是否完成整改 完成时间 复查人 备注',
      ),
      words(
        '1 春禾食品厂 上坊村 2026.5.6 佟雨桐 灭火器过期 消防 重点 更换 罗小满 0.05 2026.5.20 无 是 5月18日 季怀安 无',
      ),
    )
    expect(fields).toEqual([
      ...[
        null,
        '_party',
        'place',
        'foundOn',
        'checkers',
        'what',
        'class',
        'grade',
        'measures',
        'responsible',
      ],
      ...['funds', 'deadline', 'contingency', 'completed', 'finishedOn', 'reviewer', 'note'],
    ])
    expect(rows[0]?.values).toMatchObject({ funds: '500.00', completed: 'yes', class: 'S05' })
    expect(rows[0]?.problems).toMatchObject([{ code: 'date-without-year', proposal: '2026-05-18' }])
  })

  test('of checks and corrections', () => {
    const { fields, rows } = sheetOf(
      words('企业名称 检查人姓名 检查时间 检查内容 改正时间 最晚整改时间 状态'),
      words('春禾食品厂 佟雨桐 2026-05-06 缺警示牌 2026-05-08 2026-05-20 审核通过'),
    )
    expect(fields).toEqual(['_party', 'checkers', 'foundOn', 'what', 'finishedOn', 'deadline', 'state'])
    expect(rows[0]?.values).toMatchObject({ state: 'struck-off' })
  })

  test('a class that no catalogue has is left out and said, and a word near one is taken for it', () => {
    const { rows } = sheetOf(
      words('单位名称 隐患描述 隐患类别'),
      ['春禾食品厂', '积水', '辅助动力'],
      [...['春禾食品厂', '积水', '风水']],
    )
    expect(rows.map(({ values }) => values.class)).toEqual(['S09', undefined])
    expect(rows.map(({ notes }) => notes[0]?.code)).toEqual(['taken-as', 'not-sorted'])
  })
})

describe('a row of another ledger', () => {
  const values = { what: '护罩缺失', place: '一车间', foundOn: '2026-05-06', grade: 'general' }

  test('that is over is told as the ledger tells it, on its own day, and by nobody who did not sign', () => {
    const done = { ...values, state: 'struck-off', finishedOn: '2026-05-20', reviewer: '季怀安' }
    const made = begun('office', done)
    if (isRefusal(made)) throw new Error(made.refused)
    expect([made.report, ...made.acts].map(({ act }) => act)).toEqual(['report', 'grade', 'carry-over'])
    expect(made.hazard).toMatchObject({
      ...{ stage: 'struck-off', ended: { way: 'ledger', account: 'a' } },
      carried: { reviewer: '季怀安', sheet: '表.xlsx 第 3 行' },
    })
    expect(made.hazard.reviewed).toBeUndefined()
    expect(made.hazard.accepted).toBeUndefined()
  })

  test('that is open and settled is being put right, with a term that may be over', () => {
    const five = { measures: '加护罩', responsible: '罗小满', deadline: '2026-05-20' }
    const made = begun('office', { ...values, ...five, state: 'refused' })
    if (isRefusal(made)) throw new Error(made.refused)
    expect(made.hazard).toMatchObject({ stage: 'rectifying', deadline: '2026-05-20' })
    expect(made.hazard.carried?.state).toBe('refused')
  })

  test('of a major one needs its criterion, ends by no ledger, and waits for the unit to settle it', () => {
    const major = { ...values, grade: 'major' }
    expect(begun('office', major)).toMatchObject({ refused: 'hazard.major-needs-criterion' })
    const with5 = {
      ...{ ...major, basis: '粉尘防爆', measures: '加', responsible: '罗', unit: '设备科', funds: '0.00' },
      ...{ deadline: '2026-07-01', contingency: '停用' },
    }
    const open = begun('office', { ...with5, state: 'rectifying' })
    expect(open).toMatchObject({ hazard: { stage: 'planning', five: { funds: '0.00' } } })
    const over = { ...with5, state: 'struck-off', finishedOn: '2026-06-01' }
    expect(begun('office', over)).toMatchObject({ refused: 'hazard.major-not-by-ledger', field: 'state' })
  })

  test('cannot end what the sender may not judge, nor end without a day, nor before it was found', () => {
    const over = { ...values, state: 'struck-off', finishedOn: '2026-05-20' }
    expect(begun('village', { ...over, source: 'village' })).toMatchObject({
      refused: 'hazard.not-yours-to-end',
    })
    expect(begun('owner', { ...over, source: 'accident' })).toMatchObject({
      refused: 'hazard.not-yours-to-end',
    })
    expect(begun('owner', { ...over, source: 'self-check' })).toMatchObject({
      hazard: { stage: 'struck-off' },
    })
    expect(begun('owner', over)).toMatchObject({ refused: 'hazard.not-your-source', field: 'source' })
    const { finishedOn: _, ...dayless } = over
    expect(begun('office', dayless)).toMatchObject({ refused: 'hazard.no-finish-day' })
    expect(begun('office', { ...over, finishedOn: '2026-05-01' })).toMatchObject({
      refused: 'hazard.before-found',
    })
  })

  test('says what it lacked, and keeps a grade that is not the sender’s to give', () => {
    const { foundOn: _, place: __, ...bare } = values
    const made = begun('village', { ...bare, source: 'village', grade: 'general' })
    if (isRefusal(made)) throw new Error(made.refused)
    expect(made.hazard).toMatchObject({ stage: 'found', foundOn: today, place: '台账未写' })
    expect(made.hazard.carried?.note).toContain('按导入日登记')
    expect(made.hazard.carried?.note).toContain('由镇里判级')
  })
})

describe('a row that comes back', () => {
  const made = begun('office', { what: '护罩缺失', place: '一车间', foundOn: '2026-05-06', grade: 'general' })
  if (isRefusal(made)) throw new Error(made.refused)
  const { hazard } = made

  test('settles by the hand of its unit and grades by that of the town', () => {
    const five = { measures: '加护罩', responsible: '罗小满', deadline: '2026-06-30' }
    const said = returnedOf(hazard, five, [])
    expect(decideAll(hazard, said, signer('owner'), terms)).toMatchObject({ hazard: { stage: 'rectifying' } })
    expect(decideAll(hazard, said, signer('office'), terms)).toMatchObject({
      refused: 'hazard.not-your-step',
    })
    const graded = returnedOf(hazard, { grade: 'major', basis: '粉尘防爆' }, [])
    expect(decideAll(hazard, graded, signer('office'), terms)).toMatchObject({ hazard: { grade: 'major' } })
  })

  test('asks for nothing when nothing differs', () => {
    expect(returnedOf(hazard, {}, [])).toEqual([])
    expect(valuesOfHazard(hazard)).toMatchObject({ state: 'planning', completed: 'no', _party: 'p1' })
  })
})
