import { singleSteps } from '@bihuan/domain/hazards/step.ts'
import { Signature } from '@bihuan/domain/ledgers/signature.ts'
import Type from 'typebox'
import { archive } from './archive.ts'
import { HazardFilter, HazardRow, HazardView } from './hazard-shapes.ts'
import { operation } from './operation.ts'
import { AsOf, Cursor, Day, Id, literals, nullable } from './shapes.ts'

const Values = Type.Record(Type.String(), Type.Unknown(), { maxProperties: 60 })

/** From which device it was signed, by its own word and clock: a phone may have been without signal, or wrong. */
const Device = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 80 }),
    at: Type.Integer({ minimum: 0, maximum: 99_999_999_999_999 }),
  },
  { additionalProperties: false },
)
const Signing = { signature: Type.Optional(Signature), device: Type.Optional(Device) }

const stepRefusals = [
  'hazard.not-found',
  'hazard.fields-wrong',
  'hazard.unknown-class',
  'hazard.unknown-criterion',
  'hazard.unsigned',
  'hazard.closed',
  'hazard.wrong-stage',
  'hazard.not-your-step',
  'hazard.not-own-matter',
  'hazard.graded-by-town',
  'hazard.major-needs-criterion',
  'hazard.downgrade-needs-reason',
  'hazard.not-major',
  'hazard.major-not-on-the-spot',
  'hazard.five-incomplete',
  'hazard.deadline-moved-later',
  'hazard.term-is-over',
  'hazard.before-found',
  'hazard.before-finished',
  'hazard.no-photo-before',
  'hazard.same-photo',
  'hazard.suspended-already',
  'hazard.not-suspended',
  'hazard.no-deadline',
  'hazard.own-deadline',
  'hazard.extension-waits',
  'hazard.extension-too-late',
  'hazard.extension-not-later',
  'hazard.no-extension-asked',
  'hazard.listed-already',
  'hazard.not-listed',
  'hazard.listed',
  'hazard.review-not-due',
  'hazard.review-needs-deadline',
  'hazard.not-reported',
  'hazard.workers-not-told',
  'hazard.not-evaluated',
  'hazard.evaluated-unfit',
  'hazard.second-signature',
  'hazard.not-yours-to-withdraw',
  'hazard.no-finish-day',
  'hazard.major-not-by-ledger',
  'hazard.not-yours-to-end',
  'hazard.not-carried',
  'hazard.no-such-department',
  'photo.unknown',
  'record.signature-empty',
  'law.unknown-parameter',
  'law.outside-known-dates',
  'law.to-be-confirmed',
  'law.wrong-shape',
] as const

export const hazards = {
  report: operation({
    summary: { zh: '上报隐患', en: 'Report a hazard' },
    method: 'POST',
    path: '/api/hazards',
    who: 'hazard.report',
    input: Type.Object({
      /** Whose it is; the reporter's own body when it is left out. */
      party: Type.Optional(Id),
      values: Values,
      ...Signing,
    }),
    output: HazardView,
    refuses: [
      'party.not-found',
      'hazard.fields-wrong',
      'hazard.unknown-class',
      'hazard.unknown-criterion',
      'hazard.not-your-step',
      'hazard.not-your-source',
      'photo.unknown',
      'record.signature-empty',
      'law.unknown-parameter',
      'law.outside-known-dates',
      'law.to-be-confirmed',
      'law.wrong-shape',
    ],
  }),
  list: operation({
    summary: { zh: '隐患台账', en: 'The ledger of hazards' },
    method: 'GET',
    path: '/api/hazards',
    who: 'hazard.read',
    input: Type.Object({
      ...HazardFilter,
      sort: Type.Optional(literals(['-found', 'due'] as const)),
      cursor: Type.Optional(Cursor),
      ...AsOf,
    }),
    output: Type.Object({ hazards: Type.Array(HazardRow), next: nullable(Type.String()), asOf: Day }),
    refuses: ['request.bad-cursor'],
  }),
  show: operation({
    summary: { zh: '一条隐患的案卷', en: 'The file of one hazard' },
    method: 'GET',
    path: '/api/hazards/{hazard}',
    who: 'hazard.read',
    input: Type.Object({ hazard: Id }),
    output: HazardView,
    refuses: [
      'hazard.not-found',
      'law.unknown-parameter',
      'law.outside-known-dates',
      'law.to-be-confirmed',
      'law.wrong-shape',
    ],
  }),
  act: operation({
    summary: { zh: '办理隐患的一步', en: 'Take one step in the file of a hazard' },
    method: 'POST',
    path: '/api/hazards/{hazard}/acts',
    who: 'hazard.sign',
    input: Type.Object({ hazard: Id, act: literals(singleSteps), values: Values, ...Signing }),
    output: HazardView,
    refuses: stepRefusals,
  }),
  journal: operation({
    summary: { zh: '隐患案卷的流水与链验', en: "A hazard's journal and whether its chain holds" },
    method: 'GET',
    path: '/api/hazards/{hazard}/journal',
    who: 'hazard.read',
    input: Type.Object({ hazard: Id }),
    output: archive.file.output,
    refuses: ['file.not-found'],
  }),
  alike: operation({
    summary: { zh: '同一单位相近的隐患', en: 'Open hazards of a body that may be the same one' },
    method: 'GET',
    path: '/api/hazard-likenesses',
    who: 'hazard.read',
    input: Type.Object({
      party: Type.Optional(Id),
      what: Type.String({ minLength: 1, maxLength: 300 }),
      place: Type.Optional(Type.String({ maxLength: 80 })),
    }),
    output: Type.Object({ hazards: Type.Array(HazardRow) }),
    refuses: [],
  }),
}
