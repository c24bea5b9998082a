import Type from 'typebox'
import type { Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import { type Edition, SourceRef, sourceOf, WordsShape } from './edition.ts'

/** One line of a working, as a page shows it and a print keeps it. */
export type Step = { label: Words; formula?: string; value: string; source?: SourceRef }

export const StepShape = Type.Object({
  label: WordsShape,
  formula: Type.Optional(Type.String()),
  value: Type.String(),
  source: Type.Optional(SourceRef),
})

/** Which law was applied: that of this day, out of these instruments. */
export const EditionShape = Type.Object({ on: Type.String(), instruments: Type.Array(SourceRef) })

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
