import Type, { type Static } from 'typebox'
import { type Day, isDay } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import { checkMethods, type Sureness, sureness } from '../hazards/content-names.ts'
import { bothUpTo, codesOf, holdsOn, oneOf, Slug, someOf, WrittenDay } from '../hazards/content-shape.ts'
import { findInstrument, type Instrument } from '../hazards/instrument.ts'
import { criterionEver, type MajorStandard } from '../hazards/major-criteria.ts'
import { partyKinds } from '../parties/kind.ts'
import { sectorCodes } from '../parties/sector.ts'
import { traitCodes } from '../parties/trait.ts'
import { checkRhythms, type ProposedGrade, proposedGrades } from './rhythm.ts'

/** The conditions of a plan's audience, in a form whose slips are named with the words that may stand there. */
const conditions = {
  sector: Type.Optional(someOf(sectorCodes)),
  any: Type.Optional(someOf(traitCodes)),
  all: Type.Optional(someOf(traitCodes)),
  staffOver: Type.Optional(Type.Integer({ minimum: 0 })),
  staffUpTo: Type.Optional(Type.Integer({ minimum: 1 })),
}

/** On what an item rests. Without `at`, the instrument as a whole: an article is never guessed. */
export const Basis = Type.Object(
  {
    by: Slug,
    at: Type.Optional(bothUpTo(40, 60)),
    /** Of the article; the instrument has its own. */
    confidence: Type.Optional(oneOf(codesOf(sureness))),
  },
  { additionalProperties: false },
)
export type Basis = Static<typeof Basis>

/** One thing to be ticked. A yes is good. */
export const ChecklistItem = Type.Object(
  {
    /** The list's id and a number; kept for good, since records cite it. */
    id: Type.String({ pattern: '^[a-z][a-z-]*-\\d{2}$' }),
    part: Slug,
    /** What is so when all is well, without a mark at its end: a screen asks it, a sheet states it. */
    ask: bothUpTo(32, 100),
    how: bothUpTo(110, 280),
    method: someOf(codesOf(checkMethods)),
    basis: Type.Array(Basis, { minItems: 1 }),
    /** Of the hazard catalogue. */
    class: Type.String(),
    /** Proposed when the answer is no; a person decides. */
    grade: oneOf(codesOf(proposedGrades)),
    /** Criteria to hold a no against; with grade major, one of them is met. */
    major: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    /** Of the no-go list. */
    ban: Type.Optional(Type.String()),
    /** Kinds of accident of GB 6441 that it prevents. */
    harm: Type.Array(Type.String({ pattern: '^\\d{2}$' }), { minItems: 1 }),
    /** How the hazard is described when the answer is no. */
    wording: bothUpTo(60, 160),
    /** What to do at once. */
    advice: bothUpTo(90, 240),
    every: oneOf(codesOf(checkRhythms)),
    /** What good looks like, in words, for the one who has never seen it. */
    good: bothUpTo(90, 240),
    /** The same drawn, beside the wrong way: a file of `pictures`, by its name without `.svg`. */
    picture: Type.Optional(Slug),
    /** Only for parties of which this is said. */
    where: Type.Optional(Type.Object(conditions, { additionalProperties: false })),
  },
  { additionalProperties: false },
)
export type ChecklistItem = Static<typeof ChecklistItem>

/** Whom a list is for: one line of several, each with all its conditions together. */
export const ForWhom = Type.Object(
  {
    /** Enterprises without it. */
    kind: Type.Optional(oneOf(partyKinds)),
    ...conditions,
  },
  { additionalProperties: false },
)
export type ForWhom = Static<typeof ForWhom>

/** A group of items by place or equipment. */
export const ListPart = Type.Object({ id: Slug, name: bothUpTo(16, 50) }, { additionalProperties: false })
export type ListPart = Static<typeof ListPart>

/** One edition of one list: `content/checklists/*.yaml`. */
export const Checklist = Type.Object(
  {
    id: Slug,
    title: bothUpTo(20, 60),
    about: bothUpTo(120, 280),
    edition: Type.String({ minLength: 1 }),
    from: WrittenDay,
    to: Type.Optional(WrittenDay),
    for: Type.Array(ForWhom, { minItems: 1 }),
    /** Whom it suits besides: to be chosen by hand. */
    besides: Type.Optional(bothUpTo(80, 200)),
    parts: Type.Array(ListPart, { minItems: 1 }),
    items: Type.Array(ChecklistItem),
  },
  { additionalProperties: false },
)
export type Checklist = Static<typeof Checklist>

export const checklistLists = { items: { schema: ChecklistItem, named: 'id' } }

/** A basis with its instrument, in force on a day. */
export type StandingBasis = { instrument: Instrument; at?: Words; confidence: Sureness }

/** On what an item rests on that day: an instrument that has ended is no longer cited. */
export const basisOn = (item: ChecklistItem, instruments: readonly Instrument[], day: Day): StandingBasis[] =>
  item.basis.flatMap(({ by, at, confidence }) => {
    const instrument = findInstrument(instruments, by)
    if (instrument === undefined || !holdsOn(instrument, day)) return []
    return [
      { instrument, ...(at === undefined ? {} : { at }), confidence: confidence ?? instrument.confidence },
    ]
  })

/** The grade to propose on that day: major only where a criterion in force says so. */
export const gradeOn = (
  item: ChecklistItem,
  standards: readonly MajorStandard[],
  day: Day,
): ProposedGrade => {
  const isMet = (item.major ?? []).some((id) => {
    const criterion = criterionEver(standards, id)
    return criterion !== undefined && holdsOn(criterion.standard, day)
  })
  return item.grade === 'major' && isMet ? 'major' : 'general'
}

/** The edition of a list that holds on a day. */
export const listOn = (lists: readonly Checklist[], id: string, day: Day): Checklist | undefined =>
  isDay(day) ? lists.find((list) => list.id === id && holdsOn(list, day)) : undefined

export const findItem = (list: Checklist, id: string): ChecklistItem | undefined =>
  list.items.find((item) => item.id === id)
