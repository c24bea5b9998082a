import Type, { type Static } from 'typebox'
import type { Day } from '../base/day.ts'
import type { ContentFile, ContentProblem } from './content-file.ts'
import { problemIn } from './content-file.ts'
import { sureness } from './content-names.ts'
import { bothUpTo, codesOf, holdsOn, oneOf, Slug, WrittenDay } from './content-shape.ts'
import { contentWords } from './content-words.ts'

/** A law, rule or standard that a checklist's item or a criterion rests on, in one edition. */
export const Instrument = Type.Object(
  {
    id: Slug,
    name: bothUpTo(60, 140),
    /** Its number or year, as it is cited. */
    number: Type.Optional(Type.String({ minLength: 1 })),
    from: WrittenDay,
    to: Type.Optional(WrittenDay),
    confidence: oneOf(codesOf(sureness)),
  },
  { additionalProperties: false },
)
export type Instrument = Static<typeof Instrument>

/** `content/hazards/instruments.yaml`. */
export const InstrumentFile = Type.Object(
  { instruments: Type.Array(Instrument) },
  { additionalProperties: false },
)

export const findInstrument = (all: readonly Instrument[], id: string): Instrument | undefined =>
  all.find((one) => one.id === id)

export const instrumentsOn = (all: readonly Instrument[], day: Day): Instrument[] =>
  all.filter((one) => holdsOn(one, day))

export const instrumentProblems = (all: readonly Instrument[], source: ContentFile): ContentProblem[] =>
  all.flatMap(({ id, from, to }, at) => {
    const say = (key: string, words: ReturnType<typeof contentWords.noDay>) =>
      problemIn(source.file, source.lineOf(['instruments', at, key]), id, words)
    const first = all.findIndex((one) => one.id === id)
    return [
      ...(first === at ? [] : [say('id', contentWords.doubled(id, `instruments ${first + 1}`))]),
      ...(to !== undefined && to < from ? [say('to', contentWords.crossed(from, to))] : []),
    ]
  })
