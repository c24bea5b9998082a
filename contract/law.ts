import { confidenceNames, sideNames, unitNames } from '@bihuan/domain/law/edition.ts'
import { type Standing, standingNames } from '@bihuan/domain/law/parameter.ts'
import Type from 'typebox'
import { operation } from './operation.ts'
import { AskedDay, Day, Id, literals, May, Millis, nullable, Said, Words } from './shapes.ts'

const namesIn = <const Names extends object>(names: Names) =>
  literals(Object.keys(names) as (keyof Names & string)[])

const Key = Type.String({ pattern: '^[a-z0-9]+([.-][a-z0-9]+)+$', maxLength: 120 })

/** Whole numbers as numbers, decimals and texts as strings, tables as lists or objects. */
const Figure = Type.Unknown()

/** By what document a town sets its own. */
export const LocalSource = Type.Object(
  {
    instrument: Said(2, 200),
    number: Type.Optional(Said(1, 100)),
    article: Said(1, 100),
  },
  { additionalProperties: false },
)

/** That an officer checked a figure against its source: on which day, where, and when it was written down. */
const Confirmation = Type.Object({ on: Day, note: Type.String(), by: Type.String(), at: Millis })

/** One edition of a figure: on one side no two begin on one day. */
const editionMeant = { parameter: Key, side: namesIn(sideNames), from: AskedDay }

const EditionView = Type.Object({
  value: Type.Optional(Figure),
  side: namesIn(sideNames),
  sideName: Words,
  instrument: Words,
  number: nullable(Type.String()),
  article: Type.String(),
  from: Day,
  to: nullable(Day),
  confidence: namesIn(confidenceNames),
  confidenceName: Words,
  transcribedOn: nullable(Day),
  confirmedOn: nullable(Day),
  standing: Type.Unsafe<Standing>(namesIn(standingNames)),
  standingName: Words,
  /** The stricter of the baseline and the plan's demand: the one that schedules. */
  binds: Type.Boolean(),
  /** Who of the town held this edition against its source; null while nobody has. */
  confirmation: nullable(Confirmation),
  /** Confirmations of this edition that no longer hold: withdrawn, or of a value that was mended since. */
  earlier: Type.Array(
    Type.Object({
      ...Confirmation.properties,
      withdrawn: nullable(Type.Object({ by: Type.String(), at: Millis, reason: Type.String() })),
    }),
  ),
  /** Of a local edition only. */
  local: nullable(Type.Object({ reason: Type.String(), by: Type.String(), at: Millis })),
})

export const ParameterView = Type.Object({
  key: Key,
  name: Words,
  unit: namesIn(unitNames),
  unitName: Words,
  /** Every edition known, the latest first. */
  editions: Type.Array(EditionView),
  /** In force without a value: the town has to set it before anything can be calculated with it. */
  needsTown: Type.Boolean(),
  /** Whether the town confirmed what stands on the day, law and plan alike; `none` where it has nothing to check. */
  confirmed: literals(['confirmed', 'open', 'none'] as const),
  /** The journal of the town's own editions and confirmations, once there is one. */
  file: nullable(Id),
})

export const law = {
  parameters: operation({
    summary: { zh: '法规参数：数值、出处与沿革', en: 'The figures of the law, their sources and history' },
    method: 'GET',
    path: '/api/law/parameters',
    who: 'law.read',
    input: Type.Object({ on: Type.Optional(AskedDay) }),
    output: Type.Object({ on: Day, parameters: Type.Array(ParameterView), may: May }),
    refuses: [],
  }),
  setLocal: operation({
    summary: { zh: '设定本地版本', en: "Set the town's own edition of a figure" },
    method: 'POST',
    path: '/api/law/parameters/{parameter}',
    who: 'law.edit',
    input: Type.Object({
      parameter: Key,
      value: Figure,
      from: AskedDay,
      to: Type.Optional(nullable(AskedDay)),
      source: LocalSource,
      reason: Type.String({ maxLength: 1000 }),
    }),
    output: ParameterView,
    refuses: ['law.unknown-parameter', 'law.no-reason', 'law.overlaps', 'calc.bad-input'],
  }),
  endLocal: operation({
    summary: { zh: '结束或撤销本地版本', en: "End the town's own edition, or strike it out" },
    method: 'POST',
    path: '/api/law/parameters/{parameter}/end',
    who: 'law.edit',
    input: Type.Object({
      parameter: Key,
      /** The day on which the edition begins. */
      from: AskedDay,
      /** Its last day; null strikes it out as if it had never been. */
      lastDay: nullable(AskedDay),
      reason: Type.String({ maxLength: 1000 }),
    }),
    output: ParameterView,
    refuses: ['law.unknown-parameter', 'law.no-local-edition', 'law.no-reason', 'calc.bad-input'],
  }),
  confirm: operation({
    summary: { zh: '核实一版数值与原文一致', en: 'Confirm that an edition agrees with its source' },
    method: 'POST',
    path: '/api/law/parameters/{parameter}/confirm',
    who: 'law.edit',
    input: Type.Object({
      ...editionMeant,
      /** The day on which it was held against the source. */
      on: AskedDay,
      /** Which text was read, and where. */
      note: Type.Optional(Type.String({ maxLength: 500 })),
    }),
    output: ParameterView,
    refuses: [
      'law.unknown-parameter',
      'law.no-edition',
      'law.nothing-to-confirm',
      'law.already-confirmed',
      'calc.bad-input',
    ],
  }),
  withdrawConfirmation: operation({
    summary: { zh: '撤回核实', en: 'Withdraw the confirmation of an edition' },
    method: 'POST',
    path: '/api/law/parameters/{parameter}/withdraw',
    who: 'law.edit',
    input: Type.Object({ ...editionMeant, reason: Type.String({ maxLength: 1000 }) }),
    output: ParameterView,
    refuses: ['law.unknown-parameter', 'law.no-edition', 'law.not-confirmed', 'law.no-withdrawal-reason'],
  }),
}
