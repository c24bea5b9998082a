import { checkRhythms } from '@bihuan/domain/checklists/rhythm.ts'
import { endings, grades, stageNames } from '@bihuan/domain/hazards/stage.ts'
import { itemAnswers, itemOutcomes } from '@bihuan/domain/ledgers/kinds/self-check.ts'
import { Signature } from '@bihuan/domain/ledgers/signature.ts'
import Type from 'typebox'
import { hazards } from './hazards.ts'
import { ledgers } from './ledgers.ts'
import { operation } from './operation.ts'
import { Id, literals, nullable, Words } from './shapes.ts'

const codesIn = <const Names extends object>(names: Names) =>
  literals(Object.keys(names) as (keyof Names & string)[])

const Photos = Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), { maxItems: 9, uniqueItems: true })

/** What was said of one item of the list. */
const Said = Type.Object(
  {
    item: Type.String({ minLength: 1, maxLength: 60 }),
    answer: codesIn(itemAnswers),
    what: Type.Optional(Type.String({ maxLength: 300 })),
    place: Type.Optional(Type.String({ maxLength: 80 })),
    photos: Type.Optional(Photos),
    became: Type.Optional(codesIn(itemOutcomes)),
    how: Type.Optional(Type.String({ maxLength: 500 })),
    after: Type.Optional(Photos),
  },
  { additionalProperties: false },
)

/** A hazard that a self-check found, as it stands now. */
const Found = Type.Object({
  item: Type.String(),
  id: Id,
  number: Words,
  what: Type.String(),
  stage: literals(stageNames),
  grade: nullable(codesIn(grades)),
  /** How it was struck off, once it was. */
  ended: nullable(codesIn(endings)),
})

/** What a run hands in, whoever ticked and wherever. */
const Run = {
  list: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 }),
  rhythm: codesIn(checkRhythms),
  answers: Type.Array(Said, { minItems: 1, maxItems: 200 }),
  /** What the run does not decide: the day, the level, where, how many people, whether the rules are kept. */
  values: Type.Record(Type.String(), Type.Unknown(), { maxProperties: 20 }),
  signature: Signature,
  device: Type.Optional(
    Type.Object(
      {
        name: Type.String({ minLength: 1, maxLength: 80 }),
        at: Type.Integer({ minimum: 0, maximum: 99_999_999_999_999 }),
      },
      { additionalProperties: false },
    ),
  ),
}

const Taken = Type.Object({ ...ledgers.enter.output.properties, hazards: Type.Array(Found) })

const refuses = [
  'checklist.not-found',
  'checklist.strange-item',
  'checklist.said-twice',
  'checklist.unanswered',
  'checklist.nothing-looked-at',
  'checklist.undecided',
  'checklist.major-not-on-the-spot',
  'checklist.fixed-how',
  'checklist.fixed-unseen',
  'party.not-found',
  'record.unknown-ledger',
  'record.not-kept-by',
  'record.incomplete',
  'record.values-wrong',
  ...hazards.act.refuses,
  'hazard.not-your-source',
] as const

/** Ticking a checklist: the run becomes one record and the hazards that it found, or nothing at all. */
export const selfCheck = {
  submit: operation({
    summary: {
      zh: '提交照清单的自查：一份记录，不合格的同时成隐患',
      en: 'Hand in the run of a checklist: one record, and a hazard for each item not in order',
    },
    method: 'POST',
    path: '/api/checklists/{list}/runs',
    who: 'record.file',
    input: Type.Object(Run),
    output: Taken,
    refuses,
  }),
  visit: operation({
    summary: {
      zh: '提交到企业照清单的检查：检查人的一份记录，不合格的同时成为企业的隐患',
      en: 'Hand in a list ticked at a firm: one record of the visitor’s, and a hazard of the firm for each item not in order',
    },
    method: 'POST',
    path: '/api/checklists/{list}/visits',
    who: 'record.file',
    input: Type.Object({
      ...Run,
      /** The firm that was visited. */
      party: Id,
      /** Who of the firm was there; the name drawn only where that person signed. */
      met: Type.Optional(
        Type.Object(
          { name: Type.String({ minLength: 1, maxLength: 40 }), signature: Type.Optional(Signature) },
          { additionalProperties: false },
        ),
      ),
    }),
    output: Taken,
    refuses: [...refuses, 'checklist.not-a-visitor', 'checklist.only-firms', 'checklist.out-of-reach'],
  }),
  found: operation({
    summary: { zh: '一次自查查出的隐患', en: 'The hazards that a self-check found' },
    method: 'GET',
    path: '/api/records/{record}/hazards',
    who: 'record.read',
    input: Type.Object({ record: Id }),
    output: Type.Object({ hazards: Type.Array(Found) }),
    refuses: ['record.not-found'],
  }),
}
