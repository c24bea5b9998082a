import Type from 'typebox'
import type { Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import { type Edition, SourceRef, sourceOf } from './edition.ts'
import { figure, type Label, rows, words } from './field.ts'

const sourceRef = (label: Label) => Type.Object(SourceRef.properties, { label })

/** One line of a working, as a page shows it and a print keeps it. */
export type Step = { label: Words; formula?: string; value: string; source?: SourceRef }

export const StepShape = Type.Object({
  label: words({ zh: '步骤', en: 'Step' }),
  formula: Type.Optional(figure({ zh: '算式', en: 'Formula' })),
  value: figure({ zh: '结果', en: 'Value' }),
  source: Type.Optional(sourceRef({ zh: '依据', en: 'Source' })),
})

/** Which law was applied: that of this day, out of these instruments. */
export const EditionShape = Type.Object({
  on: figure({ zh: '适用日期', en: 'Date that decides the law' }),
  instruments: rows({ zh: '适用文件', en: 'Instruments applied' }, SourceRef),
})

/** A result with the way to it. */
export type Outcome<Result> = {
  result: Result
  working: Step[]
  sources: SourceRef[]
  edition: { on: Day; instruments: SourceRef[] }
}

export const step = (
  zh: string,
  en: string,
  value: string | bigint | number,
  more: { formula?: string; by?: Edition } = {},
): Step => ({
  label: { zh, en },
  ...(more.formula === undefined ? {} : { formula: more.formula }),
  value: String(value),
  ...(more.by === undefined ? {} : { source: sourceOf(more.by) }),
})

/** Each name's first bearer. */
const firstOf = (sources: readonly SourceRef[], nameOf: (source: SourceRef) => string): SourceRef[] => {
  const names = sources.map(nameOf)
  return sources.filter((_, at) => names.indexOf(names[at] ?? '') === at)
}

const instrumentOf = (source: SourceRef) => `${source.instrument.zh} ${source.number ?? ''} ${source.from}`

/** The outcome of a working by the law of a day; its sources are those the steps name, each once. */
export const outcome = <Result>(on: Day, result: Result, working: Step[]): Outcome<Result> => {
  const named = working.flatMap((line) => line.source ?? [])
  return {
    result,
    working,
    sources: firstOf(named, (source) => `${instrumentOf(source)} ${source.article}`),
    edition: { on, instruments: firstOf(named, instrumentOf) },
  }
}
