import Type, { type Static } from 'typebox'
import { isRefusal } from '../base/refusal.ts'
import { type Answer, calculator } from '../law/calculator.ts'
import { asFraction, atLeast, type Exact, equals, isShownWhole, shown, sum } from '../law/exact.ts'
import { choice, count, fields, figure, list, onDay, result, rows, text, whole } from '../law/field.ts'
import { type Law, type LawBook, lawOn, type Quantity } from '../law/law-book.ts'
import { outcome, type Step, step } from '../law/working.ts'
import { allowed, firstRefusal, gradeOf, type No } from './installation-grade.ts'
import { Item, type Load, loadOf } from './installation-item.ts'
import { type Substances, substancesOn } from './substance.ts'

const unitKinds = {
  production: { zh: '生产单元', en: 'production unit' },
  storage: { zh: '储存单元', en: 'storage unit' },
} as const

const oneUnit = { zh: '单元', en: 'Unit' }

const Unit = fields({
  name: text({ zh: '单元名称', en: 'Name of the unit' }),
  kind: choice({ zh: '单元类别', en: 'Kind of unit' }, unitKinds),
  items: list({ zh: '物质', en: 'Substances' }, Item, {
    maxItems: 500,
    each: { zh: '物质', en: 'Substance' },
  }),
})
type Unit = Static<typeof Unit>

const Input = fields({
  on: onDay(),
  persons: whole(
    {
      zh: '厂界外暴露人员数（规定距离内常住）',
      en: 'Persons living within the stated distance outside the boundary',
    },
    { maximum: 10_000_000 },
  ),
  units: list({ zh: '单元', en: 'Units' }, Unit, { minItems: 1, maxItems: 200, each: oneUnit }),
})
type Input = Static<typeof Input>

const verdicts = {
  'major-hazard-installation': { zh: '构成重大危险源', en: 'is a major hazard installation' },
  below: { zh: '不构成重大危险源', en: 'is no major hazard installation' },
  'not-assessed': { zh: '无物质，未评估', en: 'no substances, not assessed' },
} as const

const level = count({ zh: '级别（一级最重）', en: 'Level (one is the worst)' })

const Assessed = Type.Object({
  name: figure({ zh: '单元名称', en: 'Name of the unit' }),
  kind: choice({ zh: '单元类别', en: 'Kind of unit' }, unitKinds),
  verdict: choice({ zh: '结论', en: 'Verdict' }, verdicts),
  S: Type.Optional(figure({ zh: '辨识指标 S', en: 'S' })),
  /** A fraction, when the decimal does not end. */
  exactS: Type.Optional(figure({ zh: 'S（精确值）', en: 'S, exact' })),
  R: Type.Optional(figure({ zh: '分级指标 R', en: 'R' })),
  exactR: Type.Optional(figure({ zh: 'R（精确值）', en: 'R, exact' })),
  /** Only where S reaches the threshold. */
  level: Type.Optional(level),
  items: rows(
    { zh: '物质', en: 'Substances' },
    Type.Object({
      substance: figure({ zh: '物质', en: 'Substance' }),
      tonnes: figure({ zh: '设计最大量（吨）', en: 'Design maximum (tonnes)' }),
      critical: figure({ zh: '临界量 Q（吨）', en: 'Critical quantity Q (tonnes)' }),
      share: figure({ zh: 'q/Q', en: 'q/Q' }),
      beta: Type.Optional(figure({ zh: 'β', en: 'β' })),
    }),
  ),
})
type Assessed = Static<typeof Assessed>

const Result = result(
  {
    verdict: choice({ zh: '结论', en: 'Verdict' }, verdicts),
    /** The worst level of any unit. */
    level: Type.Optional(level),
    units: rows({ zh: '单元', en: 'Units' }, Assessed, oneUnit),
  },
  ['verdict', 'level'],
)
type Result = Static<typeof Result>

type Judged = { assessed: Assessed; lines: Step[] }
const loadLine = (load: Load): Step =>
  step(
    `${load.item.substance}：q/Q（Q 取“${load.row.zh}”${load.isCustomary ? '，通行类别，请核对' : ''}）`,
    `${load.item.substance}: q/Q (Q of ${load.row.en}${load.isCustomary ? ', the customary class' : ''})`,
    shown(load.share),
    {
      formula: `${shown(load.tonnes)} / ${shown(load.critical)} ${equals(load.share)}`,
      by: load.by,
    },
  )

const itemOf = (load: Load, beta: string | undefined): Assessed['items'][number] => ({
  substance: load.item.substance,
  tonnes: shown(load.tonnes),
  critical: shown(load.critical),
  share: shown(load.share),
  ...(beta === undefined ? {} : { beta }),
})

const headingOf = (unit: Unit): Step =>
  step(
    `单元：${unit.name}（${unitKinds[unit.kind].zh}）`,
    `Unit: ${unit.name} (${unitKinds[unit.kind].en})`,
    unit.items.length,
  )

/** A share whose decimal does not end stays a fraction, so that the sum is seen to be exact. */
const shareSpelled = (load: Load): string =>
  isShownWhole(load.share) ? shown(load.share) : `${shown(load.tonnes)}/${shown(load.critical)}`

const sumLines = (loads: readonly Load[], S: Exact, threshold: Quantity): Step[] => {
  const limit = shown(threshold.amount)
  const verdict = atLeast(S, threshold.amount) ? verdicts['major-hazard-installation'] : verdicts.below
  return [
    ...loads.map(loadLine),
    step('S = Σ q/Q', 'S = Σ q/Q', shown(S), {
      formula: `${loads.map(shareSpelled).join(' + ')} ${equals(S)}`,
      by: threshold.edition,
    }),
    step(
      verdict.zh,
      `The unit ${verdict.en}`,
      atLeast(S, threshold.amount) ? `S ≥ ${limit}` : `S < ${limit}`,
      { by: threshold.edition },
    ),
  ]
}

const emptyUnit = (unit: Unit): Judged => ({
  assessed: { name: unit.name, kind: unit.kind, verdict: 'not-assessed', items: [] },
  lines: [headingOf(unit), step(verdicts['not-assessed'].zh, verdicts['not-assessed'].en, '—')],
})

type Rules = { law: Law; tables: Substances; threshold: Quantity }

const judged = (rules: Rules, persons: number, unit: Unit, at: number): Judged | No => {
  if (unit.items.length === 0) return emptyUnit(unit)
  const answers = unit.items.map((item, index) => loadOf(item, rules.tables, `units.${at}.items.${index}`))
  const no = firstRefusal(answers)
  if (no !== undefined) return no
  const loads = allowed(answers)
  const S = sum(loads.map((load) => load.share))
  const measured = {
    name: unit.name,
    kind: unit.kind,
    S: shown(S),
    ...(isShownWhole(S) ? {} : { exactS: asFraction(S) }),
  }
  const items = (betas: readonly string[] = []) => loads.map((load, index) => itemOf(load, betas[index]))
  const lines = [headingOf(unit), ...sumLines(loads, S, rules.threshold)]
  // Below the threshold there is no R and no level.
  if (!atLeast(S, rules.threshold.amount))
    return { assessed: { ...measured, verdict: 'below', items: items() }, lines }
  const grade = gradeOf(rules.law, rules.tables, loads, persons)
  if (isRefusal(grade)) return grade
  const { level } = grade
  const assessed = {
    ...measured,
    verdict: 'major-hazard-installation',
    R: shown(grade.R),
    ...(isShownWhole(grade.R) ? {} : { exactR: asFraction(grade.R) }),
    level,
    items: items(grade.betas),
  } as const
  return { assessed, lines: [...lines, ...grade.lines] }
}

const overall = (units: Assessed[]): Result => {
  const worst = units.flatMap((unit) => unit.level ?? []).toSorted((a, b) => a - b)[0]
  const isInstallation = units.some((unit) => unit.verdict === 'major-hazard-installation')
  const isMeasured = units.some((unit) => unit.verdict === 'below')
  const verdict = isInstallation ? 'major-hazard-installation' : isMeasured ? 'below' : 'not-assessed'
  return { verdict, ...(worst === undefined ? {} : { level: worst }), units }
}

const work = (input: Input, book: LawBook): Answer<Result> => {
  const law = lawOn(book, input.on)
  const tables = substancesOn(law)
  if (isRefusal(tables)) return tables
  const limits = law.numbers({ threshold: 'risks.gb18218.threshold' })
  if (isRefusal(limits)) return limits
  const answers = input.units.map((unit, at) =>
    judged({ law, tables, threshold: limits.threshold }, input.persons, unit, at),
  )
  const no = firstRefusal(answers)
  if (no !== undefined) return no
  const units = allowed(answers)
  return outcome(
    input.on,
    overall(units.map((unit) => unit.assessed)),
    units.flatMap((unit) => unit.lines),
  )
}

/** Major hazard installations by GB 18218: S, R and level of each production and storage unit. Quantities are design maxima. */
export const gb18218 = calculator({
  name: 'gb18218',
  title: { zh: '危险化学品重大危险源辨识', en: 'Major hazard installations (GB 18218)' },
  about: {
    zh: '逐单元计算 S、R 和级别；数量按设计最大量',
    en: 'S, R and level unit by unit; quantities are design maxima',
  },
  input: Input,
  result: Result,
  work,
})
