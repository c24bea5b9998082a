import { stageNames } from '@bihuan/domain/hazards/stage.ts'
import { workerReport } from '@bihuan/domain/ledgers/kinds/worker-report.ts'
import { Signature } from '@bihuan/domain/ledgers/signature.ts'
import { snapStateNames } from '@bihuan/domain/snaps/snap.ts'
import { snapStepNames } from '@bihuan/domain/snaps/step.ts'
import Type from 'typebox'
import { operation } from './operation.ts'
import { Cursor, Day, Id, Lamp, literals, May, Millis, nullable, Words } from './shapes.ts'

const kinds = Object.keys(
  workerReport.fields.type.choices,
) as (keyof typeof workerReport.fields.type.choices)[]

const SnapRow = Type.Object({
  id: Id,
  party: Type.Object({ id: Id, name: Type.String() }),
  area: Type.Object({ code: Type.String(), name: Words }),
  state: literals(snapStateNames),
  kind: literals(kinds),
  what: Type.String(),
  place: Type.String(),
  photo: nullable(Type.String()),
  saidOn: Day,
  saidAt: Millis,
  dueOn: Day,
  /** Of the answer, while it waits for one. */
  lamp: nullable(Lamp),
  reward: nullable(Type.String()),
})

const Near = Type.Object({ id: Id, number: Words, what: Type.String(), place: Type.String() })

const SnapView = Type.Object({
  ...SnapRow.properties,
  result: nullable(literals(['unfounded', 'not-ours'] as const)),
  answer: nullable(Type.String()),
  decidedOn: nullable(Day),
  /** The hazard that it became or was joined with. */
  hazard: nullable(Type.Object({ id: Id, number: Words, stage: literals(stageNames) })),
  /** The record of the unit's own ledger. */
  record: nullable(Id),
  /** Open hazards of the unit that it may be joined with, the likest first. */
  near: Type.Array(Near),
  /** Told although something like it was known. */
  isAlsoSeen: Type.Boolean(),
  /** Whether a name was left, and whether the reader may learn it. */
  reporter: literals(['none', 'yours', 'hidden'] as const),
  may: May,
  asOf: Day,
})

/** What a gate's code leads to, as a picture to print. */
const Gate = Type.Object({
  party: Type.Object({ id: Id, name: Type.String() }),
  code: Type.String(),
  /** The address behind the picture. */
  address: Type.String(),
  /** A QR code as an SVG path over a square of `side` units. */
  path: Type.String(),
  side: Type.Integer(),
  madeAt: Millis,
})

const Origin = Type.String({
  pattern: '^https?://[A-Za-z0-9.:\\[\\]-]{1,120}$',
  description: 'under which address people reach this system; the picture leads there',
})

const gateRefusals = ['party.not-found', 'gate.only-enterprises', 'gate.not-yours'] as const

export const snaps = {
  list: operation({
    summary: { zh: '随手拍列表', en: 'Reports from the gate' },
    method: 'GET',
    path: '/api/snaps',
    who: 'hazard.read',
    input: Type.Object({
      party: Type.Optional(Id),
      /** `late`: waiting past the day by which it should have been answered. */
      state: Type.Optional(literals([...snapStateNames, 'late'] as const)),
      cursor: Type.Optional(Cursor),
    }),
    output: Type.Object({
      snaps: Type.Array(SnapRow),
      next: nullable(Type.String()),
      counts: Type.Object({ waiting: Type.Integer(), late: Type.Integer(), all: Type.Integer() }),
      asOf: Day,
    }),
    refuses: ['request.bad-cursor'],
  }),
  show: operation({
    summary: { zh: '一条随手拍', en: 'One report from the gate' },
    method: 'GET',
    path: '/api/snaps/{snap}',
    who: 'hazard.read',
    input: Type.Object({ snap: Id }),
    output: SnapView,
    refuses: ['snap.not-found'],
  }),
  act: operation({
    summary: { zh: '处理一条随手拍', en: 'Deal with a report from the gate' },
    method: 'POST',
    path: '/api/snaps/{snap}/acts',
    who: 'hazard.sign',
    input: Type.Object({
      snap: Id,
      act: literals(snapStepNames),
      values: Type.Record(Type.String(), Type.Unknown(), { maxProperties: 20 }),
      signature: Signature,
    }),
    output: SnapView,
    refuses: [
      'snap.not-found',
      'snap.fields-wrong',
      'snap.not-yours',
      'snap.decided',
      'snap.nothing-to-reward',
      'snap.no-such-hazard',
      'snap.hazard-closed',
      'party.not-found',
      'hazard.fields-wrong',
      'hazard.unknown-class',
      'hazard.unknown-criterion',
      'hazard.not-your-step',
      'hazard.not-your-source',
      'photo.unknown',
      'record.signature-empty',
      'record.values-wrong',
      'record.incomplete',
      'record.not-found',
      'record.not-yours',
      'record.already-amended',
      'record.unknown-ledger',
      'record.unchanged',
      'law.unknown-parameter',
      'law.outside-known-dates',
      'law.to-be-confirmed',
      'law.wrong-shape',
    ],
  }),
  look: operation({
    summary: { zh: '查看报告人（记入流水）', en: 'Look up who reported it; the journal says who looked' },
    method: 'POST',
    path: '/api/snaps/{snap}/looks',
    who: 'hazard.sign',
    input: Type.Object({ snap: Id }),
    output: Type.Object({ until: Millis }),
    refuses: ['snap.not-found', 'snap.no-reporter', 'snap.reporter-hidden'],
  }),
  reporter: operation({
    summary: {
      zh: '报告人姓名和电话',
      en: 'Name and telephone of who reported it, for a while after looking them up',
    },
    method: 'GET',
    path: '/api/snaps/{snap}/reporter',
    who: 'hazard.sign',
    input: Type.Object({ snap: Id }),
    output: Type.Object({ name: Type.String(), phone: Type.String() }),
    refuses: ['snap.not-found', 'snap.no-reporter', 'snap.reporter-hidden', 'snap.look-first'],
  }),
  gate: operation({
    summary: { zh: '企业的大门二维码', en: 'The code on an enterprise’s gate; null where none was made' },
    method: 'GET',
    path: '/api/parties/{party}/gate',
    who: 'hazard.read',
    input: Type.Object({ party: Id, origin: Origin }),
    output: Type.Object({ gate: nullable(Gate), mayRenew: Type.Boolean() }),
    refuses: gateRefusals.slice(0, 2) as ['party.not-found', 'gate.only-enterprises'],
  }),
  renewGate: operation({
    summary: { zh: '生成或更换大门二维码', en: 'Make a gate code, or put a new one in its place' },
    method: 'POST',
    path: '/api/parties/{party}/gate',
    who: 'hazard.sign',
    input: Type.Object({ party: Id, origin: Origin }),
    output: Type.Object({ gate: nullable(Gate), mayRenew: Type.Boolean() }),
    refuses: gateRefusals,
  }),
}
