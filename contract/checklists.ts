import { pictureFills } from '@bihuan/domain/checklists/picture.ts'
import { checkRhythms, proposedGrades } from '@bihuan/domain/checklists/rhythm.ts'
import {
  checkMethods,
  criterionWeights,
  hazardHalves,
  sureness,
} from '@bihuan/domain/hazards/content-names.ts'
import Type from 'typebox'
import { operation } from './operation.ts'
import { selfCheck } from './self-check.ts'
import { AskedDay, Day, Id, literals, nullable, Words } from './shapes.ts'

const codesIn = <const Names extends object>(names: Names) =>
  literals(Object.keys(names) as (keyof Names & string)[])

const Slug = Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 })

/** A code with its words, as one word out of a list is shown. */
const Named = Type.Object({ code: Type.String(), name: Words })

/** For whom and for which day a list is looked at: without a party, one's own. */
const Asked = { party: Type.Optional(Id), on: Type.Optional(AskedDay) }

/** How sure we are, with the words that stand beside it. */
const Sure = { confidence: codesIn(sureness), confidenceName: Words }

const PartView = Type.Object({ id: Slug, name: Words, items: Type.Integer() })

const ListHead = {
  id: Slug,
  title: Words,
  about: Words,
  edition: Type.String(),
  from: Day,
  to: nullable(Day),
  /** Whom it is for, and whom it suits besides. */
  forWhom: Words,
  besides: nullable(Words),
  /** Whether it is the party's own; null when nobody is asked about. */
  applies: nullable(Type.Boolean()),
  /** Why it is. */
  because: nullable(Words),
  parts: Type.Array(PartView),
}

/** A list by its head, with how many of its items concern the party. */
export const ListSummary = Type.Object({
  ...ListHead,
  items: Type.Integer(),
  /** Of these, how many are proposed as major when the answer is no. */
  major: Type.Integer(),
  /** How many a check of each rhythm ticks, the more frequent ones taken along. */
  rhythms: Type.Array(Type.Object({ code: codesIn(checkRhythms), name: Words, items: Type.Integer() })),
})

const BasisView = Type.Object({
  id: Slug,
  name: Words,
  number: nullable(Type.String()),
  /** Null: the instrument as a whole. */
  article: nullable(Words),
  ...Sure,
})

/** A criterion of a major hazard, as it is cited and what it says in our own words. */
export const CriterionView = Type.Object({
  id: Type.String(),
  standard: Words,
  number: nullable(Type.String()),
  no: Type.String(),
  says: Words,
  how: Type.Array(Named),
  weight: codesIn(criterionWeights),
  weightName: Words,
  ...Sure,
})

/** What good looks like beside what is wrong, as paths that a page draws in its own ink. */
const PictureView = Type.Object({
  width: Type.Number(),
  height: Type.Number(),
  shapes: Type.Array(
    Type.Object({
      d: Type.String(),
      fill: literals([...pictureFills]),
      strength: Type.Number(),
      width: Type.Number(),
    }),
  ),
})

export const ItemView = Type.Object({
  id: Type.String(),
  part: Slug,
  ask: Words,
  how: Words,
  methods: Type.Array(Type.Object({ code: codesIn(checkMethods), name: Words })),
  basis: Type.Array(BasisView),
  class: Type.Object({ code: Type.String(), name: Words, half: codesIn(hazardHalves) }),
  /** Proposed on the day asked about; a person decides. */
  grade: codesIn(proposedGrades),
  gradeName: Words,
  criteria: Type.Array(CriterionView),
  ban: nullable(Named),
  harm: Type.Array(Named),
  wording: Words,
  advice: Words,
  every: codesIn(checkRhythms),
  everyName: Words,
  good: Words,
  /** It comes with the list, so that it is there where there is no signal. */
  picture: nullable(PictureView),
})

/** A list with every item that concerns the party. */
export const ListView = Type.Object({ ...ListHead, on: Day, items: Type.Array(ItemView) })

const StandardView = Type.Object({
  standard: Slug,
  title: Words,
  number: nullable(Type.String()),
  from: Day,
  to: nullable(Day),
  field: Words,
  note: nullable(Words),
  combination: nullable(Words),
  criteria: Type.Array(CriterionView),
  ...Sure,
})

export const checklists = {
  list: operation({
    summary: { zh: '检查清单：哪些适用、为什么', en: 'The checklists: which are one’s own, and why' },
    method: 'GET',
    path: '/api/checklists',
    who: 'law.read',
    input: Type.Object(Asked),
    output: Type.Object({
      on: Day,
      /** About whom: the party asked for, or one's own; null where no list is for its kind. */
      party: nullable(Type.Object({ id: Id, name: Type.String() })),
      lists: Type.Array(ListSummary),
    }),
    refuses: ['party.not-found'],
  }),
  show: operation({
    summary: { zh: '一份检查清单的全部条目', en: 'One checklist with all its items' },
    method: 'GET',
    path: '/api/checklists/{list}',
    who: 'law.read',
    input: Type.Object({
      list: Slug,
      ...Asked,
      /** Only what a check of this rhythm ticks. */
      rhythm: Type.Optional(codesIn(checkRhythms)),
    }),
    output: ListView,
    refuses: ['checklist.not-found', 'party.not-found'],
  }),
  catalogue: operation({
    summary: {
      zh: '隐患分类、严禁清单、事故类别和重大隐患判定标准',
      en: 'Hazard classes, the no-go list, accident kinds and the criteria of major hazards',
    },
    method: 'GET',
    path: '/api/hazard-catalogue',
    who: 'law.read',
    input: Type.Object({ on: Type.Optional(AskedDay) }),
    output: Type.Object({
      on: Day,
      edition: Type.String(),
      halves: Type.Array(
        Type.Object({
          code: codesIn(hazardHalves),
          name: Words,
          classes: Type.Array(Type.Object({ code: Type.String(), name: Words, covers: Words })),
        }),
      ),
      bans: Type.Array(Type.Object({ code: Type.String(), name: Words, says: Words, class: Type.String() })),
      accidents: Type.Array(Named),
      /** In force on the day; those without criteria are known by title alone. */
      standards: Type.Array(StandardView),
    }),
    refuses: [],
  }),
  ...selfCheck,
}
