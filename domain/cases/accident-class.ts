import Type, { type Static } from 'typebox'
import { isRefusal } from '../base/refusal.ts'
import { type Answer, calculator } from '../law/calculator.ts'
import { atLeast, compare, type Exact, exact, shown, zero } from '../law/exact.ts'
import { amount, choice, fields, figure, onDay, result, rows, whole } from '../law/field.ts'
import { badInput } from '../law/input.ts'
import { type LawBook, lawOn, type Quantity, wrongShape } from '../law/law-book.ts'
import { outcome, type Step, step } from '../law/working.ts'
import { AccidentClasses, accidentClasses } from './tables.ts'

const kinds = {
  ordinary: { zh: '一般生产安全事故', en: 'work accident' },
  'road-traffic': { zh: '道路交通事故', en: 'road traffic accident' },
  fire: { zh: '火灾事故', en: 'fire' },
} as const

type Row = Static<typeof AccidentClasses>[number]

const Input = fields({
  on: onDay(),
  kind: Type.Optional(choice({ zh: '事故类别', en: 'Kind of accident' }, kinds)),
  deaths: whole({ zh: '死亡人数', en: 'Deaths' }, { maximum: 1_000_000 }),
  injured: whole(
    { zh: '重伤人数（含急性工业中毒）', en: 'Seriously injured (with acute poisoning)' },
    { maximum: 1_000_000 },
  ),
  loss: amount({ zh: '直接经济损失（元）', en: 'Direct loss (yuan)' }),
})
type Input = Static<typeof Input>

const Result = result(
  {
    class: choice({ zh: '等级', en: 'Class' }, accidentClasses),
    /** The criteria that reach this class. */
    decidedBy: rows(
      { zh: '判定依据', en: 'Decided by' },
      choice(
        { zh: '依据', en: 'Criterion' },
        {
          deaths: { zh: '死亡', en: 'deaths' },
          injured: { zh: '重伤', en: 'injured' },
          loss: { zh: '损失', en: 'loss' },
        },
      ),
    ),
    unitReportsWithinHours: figure({
      zh: '单位负责人报告时限（小时）',
      en: 'The head of the unit reports within (hours)',
    }),
    governmentReportsWithinHours: figure({
      zh: '政府部门每级上报时限（小时）',
      en: 'Each level of government reports within (hours)',
    }),
    supplementWithinDays: figure({
      zh: '伤亡变化补报期限（日）',
      en: 'Changed casualties are reported within (days)',
    }),
    inquiryWithinDays: figure({ zh: '调查报告期限（日）', en: 'Report of inquiry within (days)' }),
    replyWithinDays: figure({ zh: '批复期限（日）', en: 'Reply within (days)' }),
  },
  ['class'],
)
type Result = Static<typeof Result>

type Criterion = {
  name: 'deaths' | 'injured' | 'loss'
  zh: string
  en: string
  measured: Exact
  limitOf(row: Row): Exact
}

const criteriaOf = (input: Input): Criterion[] => [
  {
    name: 'deaths',
    zh: '死亡',
    en: 'Deaths',
    measured: exact(input.deaths),
    limitOf: (row) => exact(row.deaths),
  },
  {
    name: 'injured',
    zh: '重伤',
    en: 'Seriously injured',
    measured: exact(input.injured),
    limitOf: (row) => exact(row.injured),
  },
  {
    name: 'loss',
    zh: '直接经济损失（元）',
    en: 'Direct loss (yuan)',
    measured: exact(input.loss),
    limitOf: (row) => exact(row.yuan),
  },
]

/** The worst class whose limit a criterion reaches. `rows` go from the worst to the least. */
const classBy = (rows: readonly Row[], criterion: Criterion): Row | undefined =>
  rows.find((row) => atLeast(criterion.measured, criterion.limitOf(row)))

const clockKeys = {
  unit: 'cases.accident.unit-report-hours',
  government: 'cases.accident.government-report-hours',
  supplement: 'cases.accident.supplement-days',
  quickSupplement: 'cases.accident.supplement-days-traffic-fire',
  inquiry: 'cases.accident.inquiry-days',
  reply: 'cases.accident.reply-days',
  worstReply: 'cases.accident.reply-days-extraordinary',
} as const

const clockLine = (zh: string, en: string, clock: Quantity): Step =>
  step(zh, en, shown(clock.amount), { by: clock.edition })

const work = (input: Input, book: LawBook): Answer<Result> => {
  const criteria = criteriaOf(input)
  if (criteria.every((each) => compare(each.measured, zero) === 0))
    return badInput(
      criteria.map(({ name }) => ({
        field: name,
        say: { zh: '死亡、重伤、损失不能全为 0', en: 'deaths, injured and loss cannot all be 0' },
      })),
    )
  const law = lawOn(book, input.on)
  const table = law.table('cases.accident.classes', AccidentClasses)
  if (isRefusal(table)) return table
  const clocks = law.numbers(clockKeys)
  if (isRefusal(clocks)) return clocks
  const rows = table.rows.toSorted((a, b) => b.yuan - a.yuan)
  const judged = criteria.map((criterion) => ({ criterion, row: classBy(rows, criterion) }))
  const worst = rows.find((row) => judged.some((each) => each.row === row))
  if (worst === undefined) return wrongShape(table.edition)
  const supplement = (input.kind ?? 'ordinary') === 'ordinary' ? clocks.supplement : clocks.quickSupplement
  const reply = worst === rows[0] ? clocks.worstReply : clocks.reply
  const lines = [
    ...judged.map(({ criterion, row }) =>
      step(
        `${criterion.zh}：${row?.zh ?? ''}`,
        `${criterion.en}: ${row?.en ?? ''}`,
        shown(criterion.measured),
        {
          formula: row === undefined ? '' : `${shown(criterion.measured)} ≥ ${shown(criterion.limitOf(row))}`,
          by: table.edition,
        },
      ),
    ),
    step(`取最高一项：${worst.zh}`, `The highest criterion wins: ${worst.en}`, worst.class, {
      by: table.edition,
    }),
    clockLine('单位负责人报告时限（小时）', 'The head of the unit reports within (hours)', clocks.unit),
    clockLine(
      '政府部门每级上报时限（小时）',
      'Each level of government reports within (hours)',
      clocks.government,
    ),
    clockLine('伤亡变化补报期限（日）', 'Changed casualties are reported within (days)', supplement),
    clockLine('调查报告期限（日）', 'Report of inquiry within (days)', clocks.inquiry),
    clockLine('批复期限（日）', 'Reply within (days)', reply),
  ]
  const decidedBy = judged.filter((each) => each.row === worst).map((each) => each.criterion.name)
  const result: Result = {
    class: worst.class,
    decidedBy,
    unitReportsWithinHours: shown(clocks.unit.amount),
    governmentReportsWithinHours: shown(clocks.government.amount),
    supplementWithinDays: shown(supplement.amount),
    inquiryWithinDays: shown(clocks.inquiry.amount),
    replyWithinDays: shown(reply.amount),
  }
  return outcome(input.on, result, lines)
}

/** Class of an accident and the clocks that run from it. Lower limits belong to the class. */
export const accidentClass = calculator({
  name: 'accident-class',
  title: { zh: '生产安全事故等级', en: 'Class of an accident' },
  about: {
    zh: '按死亡、重伤、损失取最高一项，并列出报告和调查时限',
    en: 'The highest of deaths, injured and loss; with the clocks of report and inquiry',
  },
  input: Input,
  result: Result,
  work,
})
