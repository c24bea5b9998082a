import Type, { type Static } from 'typebox'
import type { Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'

export const WordsShape = Type.Object(
  { zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
)

export const unitNames = {
  person: { zh: '人', en: 'persons' },
  day: { zh: '日', en: 'days' },
  'working-day': { zh: '个工作日', en: 'working days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
  hour: { zh: '小时', en: 'hours' },
  'class-hour': { zh: '学时', en: 'class hours' },
  yuan: { zh: '元', en: 'yuan' },
  'yuan-per-tonne': { zh: '元/吨', en: 'yuan per tonne' },
  tonne: { zh: '吨', en: 'tonnes' },
  metre: { zh: '米', en: 'metres' },
  ratio: { zh: '（比例）', en: '(ratio)' },
  times: { zh: '倍', en: 'times' },
  count: { zh: '（次数）', en: '(count)' },
  score: { zh: '（分值）', en: '(score)' },
  'month-day': { zh: '（月-日）', en: '(month-day)' },
  text: { zh: '（文字）', en: '(text)' },
  table: { zh: '（表）', en: '(table)' },
} as const satisfies Record<string, Words>
export type Unit = keyof typeof unitNames

/** How sure we are of a figure. An unsure one has no value: the town sets it. */
export const confidenceNames = {
  S: { zh: '据出处转录', en: 'read in a source' },
  M: { zh: '通行说法，待核对出处', en: 'widely known, source not yet read' },
  P: { zh: '方案自身要求', en: 'stated in the plan' },
  L: { zh: '本地设定', en: 'set by the town' },
  '?': { zh: '数值待镇里填写', en: 'value to be set by the town' },
} as const satisfies Record<string, Words>
export type Confidence = keyof typeof confidenceNames

export const sideNames = {
  law: { zh: '法定底线', en: 'legal baseline' },
  method: { zh: '通行方法', en: 'customary method' },
  plan: { zh: '方案要求', en: "the plan's demand" },
  local: { zh: '本地版本', en: 'local edition' },
} as const satisfies Record<string, Words>
export type Side = keyof typeof sideNames

/** Where a figure stands, so that a reader can look it up. */
export const SourceRef = Type.Object({
  instrument: Type.Object(WordsShape.properties, {
    additionalProperties: false,
    label: { zh: '文件', en: 'Instrument' },
  }),
  number: Type.Optional(Type.String({ label: { zh: '文号', en: 'Number' } })),
  article: Type.String({ label: { zh: '条款', en: 'Article' } }),
  from: Type.String({ label: { zh: '施行日期', en: 'In force from' } }),
  to: Type.Union([Type.String(), Type.Null()], { label: { zh: '施行到', en: 'In force to' } }),
  confidence: Type.String({ label: { zh: '可信程度', en: 'Confidence' } }),
})
export type SourceRef = Static<typeof SourceRef>

/** A whole number, a decimal in quotes, a text, or a table of these. */
export type Value = number | string | boolean | null | readonly Value[] | { readonly [key: string]: Value }

/** One figure as one instrument gives it, in force from one day to another, both included. */
export type Edition = {
  key: string
  name: Words
  unit: Unit
  /** Absent when the figure is unsure. */
  value?: Value
  side: Side
  instrument: Words
  number?: string
  article: string
  from: Day
  /** Null: until changed. */
  to: Day | null
  confidence: Confidence
  /** When it was copied here from a reading of its source. */
  transcribedOn?: Day
  /** When its compilers last held it against the instrument itself; a town's own check is a `Confirmation`. */
  confirmedOn?: Day
  /** Which of two values binds more; needed only where a plan asks for its own. */
  stricter?: 'less' | 'more'
  /** Why a town set its own. */
  reason?: string
}

export const sourceOf = (edition: Edition): SourceRef => ({
  instrument: edition.instrument,
  ...(edition.number === undefined ? {} : { number: edition.number }),
  article: edition.article,
  from: edition.from,
  to: edition.to,
  confidence: edition.confidence,
})

export const isInForce = (edition: Edition, on: Day): boolean =>
  edition.from <= on && (edition.to === null || on <= edition.to)
