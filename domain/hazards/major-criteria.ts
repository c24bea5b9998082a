import Type, { type Static } from 'typebox'
import type { Day } from '../base/day.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import { type ContentFile, type ContentProblem, problemIn } from './content-file.ts'
import { checkMethods, criterionWeights, type Sureness, sureness } from './content-names.ts'
import { bothUpTo, codesOf, holdsOn, oneOf, Slug, someOf, spanProblems, WrittenDay } from './content-shape.ts'
import { contentWords } from './content-words.ts'

export const CriterionItem = Type.Object(
  {
    /** The standard's own number, or ours where it gives none. */
    no: Type.String({ pattern: '^[0-9a-z]+(-[0-9a-z]+)*$' }),
    says: bothUpTo(200, 420),
    how: someOf(codesOf(checkMethods)),
    /** Direct without it. */
    weight: Type.Optional(oneOf(codesOf(criterionWeights))),
    confidence: oneOf(codesOf(sureness)),
  },
  { additionalProperties: false },
)
export type CriterionItem = Static<typeof CriterionItem>

/** One edition of one standard that says what hazard is major: `content/hazards/major/*.yaml`. */
export const MajorStandard = Type.Object(
  {
    standard: Slug,
    title: bothUpTo(60, 160),
    number: Type.Optional(Type.String({ minLength: 1 })),
    from: WrittenDay,
    to: Type.Optional(WrittenDay),
    confidence: oneOf(codesOf(sureness)),
    /** Where it is applied. */
    field: bothUpTo(60, 120),
    /** What a reader has to know before using it. */
    note: Type.Optional(bothUpTo(300, 700)),
    /** How items that are judged together add up. */
    combination: Type.Optional(bothUpTo(300, 700)),
    /** None: known by name only; the town judges by the text itself. */
    items: Type.Array(CriterionItem),
  },
  { additionalProperties: false },
)
export type MajorStandard = Static<typeof MajorStandard>

export const standardLists = { items: { schema: CriterionItem, named: 'no' } }

/** A criterion as records cite it: the standard with its edition, and the item. */
export type Criterion = {
  id: string
  standard: MajorStandard
  item: CriterionItem
  /** The less sure of the standard and the item. */
  confidence: Sureness
}

/** How an item is cited: `industry-2023/13-2`. */
export const criterionId = (standard: string, no: string): string => `${standard}/${no}`

const lessSure = (one: Sureness, other: Sureness): Sureness => {
  const order = codesOf(sureness)
  return order.indexOf(one) > order.indexOf(other) ? one : other
}

export const criteriaIn = (standard: MajorStandard): Criterion[] =>
  standard.items.map((item) => ({
    id: criterionId(standard.standard, item.no),
    standard,
    item,
    confidence: lessSure(standard.confidence, item.confidence),
  }))

export const standardsOn = (standards: readonly MajorStandard[], day: Day): MajorStandard[] =>
  standards.filter((standard) => holdsOn(standard, day))

/** Every criterion in force on that day. */
export const criteriaOn = (standards: readonly MajorStandard[], day: Day): Criterion[] =>
  standardsOn(standards, day).flatMap(criteriaIn)

/** Whatever the day; for records that were judged by it once. */
export const criterionEver = (standards: readonly MajorStandard[], id: string): Criterion | undefined =>
  standards.flatMap(criteriaIn).find((criterion) => criterion.id === id)

/** The criterion, if it is in force on that day: a hazard is judged by the rule of its own day. */
export const findCriterion = (
  standards: readonly MajorStandard[],
  id: string,
  day: Day,
): Criterion | Refusal<'hazard.unknown-criterion'> =>
  criteriaOn(standards, day).find((criterion) => criterion.id === id) ??
  refuse('hazard.unknown-criterion', { code: id, on: day }, 'criterion')

/** Days crossed, and numbers used twice. */
export const standardProblems = (standard: MajorStandard, source: ContentFile): ContentProblem[] => [
  ...spanProblems(source, standard, standard.standard),
  ...standard.items.flatMap(({ no }, at) => {
    const first = standard.items.findIndex((one) => one.no === no)
    if (first === at) return []
    const words = contentWords.doubled(no, `items ${first + 1}`)
    return [problemIn(source.file, source.lineOf(['items', at, 'no']), no, words)]
  }),
]
