import type { Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import type { Period } from '../duties/period.ts'
import { amountOf, centsOf } from '../ledgers/amount.ts'
import type { HazardStatistics } from '../ledgers/kinds/hazard-statistics.ts'
import { isStatisticsOfYear } from './statistics.ts'

/** What the form of a quarter or a year counts; `funds` is yuan with two decimals. */
export type Figures = { found: number; closed: number; major: number; majorClosed: number; funds: string }
export type FigureName = keyof Figures

/** In the order of the form, by the names that the ledger has for them. */
export const figures = {
  found: { zh: '查出隐患', en: 'Hazards found' },
  closed: { zh: '完成整改', en: 'Put right' },
  major: { zh: '重大隐患', en: 'Major ones' },
  majorClosed: { zh: '重大隐患完成整改', en: 'Major ones put right' },
  funds: { zh: '整改资金（元）', en: 'Spent, yuan' },
} as const satisfies Record<FigureName, Words>
export const figureNames = Object.keys(figures) as FigureName[]

/** Whose hazards a form counts. */
export type Whose = 'enterprise' | 'village' | 'department' | 'office'

/** One line of the form: a class of hazard, a body or a village. */
export type Line = { key: string; name: Words; figures: Figures }

export const noFigures = (): Figures => ({ found: 0, closed: 0, major: 0, majorClosed: 0, funds: '0.00' })

export const sumOfLines = (lines: readonly { figures: Figures }[]): Figures =>
  lines.reduce((sum, { figures: one }) => {
    const add = (name: Exclude<FigureName, 'funds'>) => sum[name] + one[name]
    return {
      ...{ found: add('found'), closed: add('closed'), major: add('major'), majorClosed: add('majorClosed') },
      funds: amountOf((centsOf(sum.funds) ?? 0n) + (centsOf(one.funds) ?? 0n)),
    }
  }, noFigures())

/** The lines that have most; the rest stand together in the last, so that the sum stays whole. */
export const foldedLines = (lines: readonly Line[], atMost: number): Line[] => {
  const sorted = lines.toSorted((a, b) => b.figures.found - a.figures.found || (a.key < b.key ? -1 : 1))
  if (sorted.length <= atMost) return sorted
  const rest = sorted.slice(atMost - 1)
  const name = { zh: `其余 ${rest.length} 项`, en: `${rest.length} others` }
  return [...sorted.slice(0, atMost - 1), { key: 'rest', name, figures: sumOfLines(rest) }]
}

/** The figures that are others now than when somebody looked. */
export const changedFigures = (seen: Figures, now: Figures): FigureName[] =>
  figureNames.filter((name) =>
    name === 'funds' ? centsOf(seen.funds) !== centsOf(now.funds) : seen[name] !== now[name],
  )

/** By what the lines of whose form are cut. */
export const cutOfLines: Record<Whose, Words> = {
  enterprise: { zh: '隐患类别', en: 'Class' },
  village: { zh: '单位', en: 'Body' },
  department: { zh: '单位', en: 'Body' },
  office: { zh: '村（社区）', en: 'Village' },
}

const whose: Record<Whose, Words> = {
  enterprise: { zh: '本单位的隐患', en: 'hazards of this body' },
  village: { zh: '本村（社区）范围内的隐患', en: 'hazards in this village' },
  department: {
    zh: '本部门监管和本部门自己的隐患',
    en: 'hazards that this department looks after, and its own',
  },
  office: { zh: '全镇的隐患', en: 'all hazards of the town' },
}

/** How each figure was counted, in words that somebody can count after. */
export const derivationOf = (
  kind: Whose,
  { first, last }: Pick<Period, 'first' | 'last'>,
  asOf: Day,
  closedLater: number,
): Record<FigureName, Words> => {
  const { zh, en } = whose[kind]
  const later =
    closedLater === 0
      ? { zh: '', en: '' }
      : {
          zh: `；以后又销号 ${closedLater} 条，不算进这一期`,
          en: `; ${closedLater} more since, not counted here`,
        }
  return {
    found: {
      zh: `${zh}，发现日期在 ${first} 至 ${last}，误报撤销的不计。`,
      en: `All ${en}, found from ${first} to ${last}; what was withdrawn is left out.`,
    },
    closed: {
      zh: `其中到 ${asOf} 已经销号的${later.zh}。`,
      en: `Of these, struck off by ${asOf}${later.en}.`,
    },
    major: { zh: '其中判为重大隐患的。', en: 'Of those found, graded as major.' },
    majorClosed: {
      zh: `其中重大隐患到 ${asOf} 已经销号的。`,
      en: `Of the major ones, struck off by ${asOf}.`,
    },
    funds: {
      zh: '销号的隐患在“整改”一步填的实际花费之和。',
      en: 'What was spent on those struck off, as said at the step of putting right.',
    },
  }
}

/** The record that is signed: the figures as counted, and what somebody wrote of them. */
export const statisticsValues = (
  period: Period,
  asOf: Day,
  lines: readonly { name: string; figures: Figures }[],
  said: { analysis: string; papers?: readonly string[] },
): HazardStatistics => ({
  countedTo: asOf,
  span: isStatisticsOfYear(period) ? 'year' : 'quarter',
  ...sumOfLines(lines),
  analysis: said.analysis,
  ...(lines.length === 0
    ? {}
    : { lines: lines.map(({ name, figures: of }) => ({ name: name.slice(0, 100), ...of })) }),
  ...(said.papers === undefined || said.papers.length === 0 ? {} : { papers: said.papers }),
})
