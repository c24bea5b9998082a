import { type Side, sides } from '@bihuan/domain/hazards/clocks.ts'
import { fundFilters } from '@bihuan/domain/hazards/fund-sums.ts'
import { type Hand, hands } from '@bihuan/domain/hazards/hand.ts'
import type { Hazard } from '@bihuan/domain/hazards/hazard.ts'
import { sourceNames } from '@bihuan/domain/hazards/source.ts'
import { grades, stageNames } from '@bihuan/domain/hazards/stage.ts'
import { actNames, stepNames } from '@bihuan/domain/hazards/step.ts'
import type { Sector } from '@bihuan/domain/parties/sector.ts'
import Type from 'typebox'
import { AskedDay, Day, Id, Lamp, literals, May, Millis, nullable, Words } from './shapes.ts'

const Grade = literals(Object.keys(grades) as (keyof typeof grades)[])
const Named = Type.Object({ id: Id, name: Type.String() })

/** What the list can be asked for. `open` and `closed` are every stage of theirs; `overdue` is open past its
 * deadline, `counted` all but what was withdrawn. */
export const hazardStates = ['open', 'closed', 'overdue', 'waiting', 'counted', ...stageNames] as const

export const HazardFilter = {
  state: Type.Optional(literals(hazardStates)),
  grade: Type.Optional(Grade),
  source: Type.Optional(literals(sourceNames)),
  class: Type.Optional(
    Type.String({ pattern: '^[BS]\\d{0,2}$', description: 'a class, or B or S for a half' }),
  ),
  sector: Type.Optional(
    Type.Unsafe<Sector>(
      Type.String({
        pattern: '^[a-z]+(-[a-z]+)*$',
        description: 'the trade of its body when it was reported',
      }),
    ),
  ),
  again: Type.Optional(literals(['yes'] as const)),
  /** Hazards that public money may mend, or those of them that add to one figure of the analysis. */
  funds: Type.Optional(literals(fundFilters)),
  ban: Type.Optional(Type.String({ pattern: '^[a-z][a-z-]{0,39}$' })),
  village: Type.Optional(Type.String({ pattern: '^\\d{12}$', description: 'a village by its place code' })),
  party: Type.Optional(Id),
  handler: Type.Optional(Id),
  from: Type.Optional(AskedDay),
  to: Type.Optional(AskedDay),
  q: Type.Optional(Type.String({ maxLength: 60, description: 'words, all of which must occur' })),
}

export const HazardRow = Type.Object({
  id: Id,
  number: Words,
  what: Type.String(),
  place: Type.String(),
  party: Named,
  area: Type.Object({ code: Type.String(), name: Words }),
  handler: nullable(Named),
  stage: literals(stageNames),
  grade: nullable(Grade),
  source: literals(sourceNames),
  class: nullable(Type.String()),
  ban: nullable(Type.String()),
  foundOn: Day,
  dueOn: nullable(Day),
  /** Of the deadline while it is open; null where there is none. */
  lamp: nullable(Lamp),
  /** Of what the town owes. */
  townLamp: nullable(Lamp),
  isListed: Type.Boolean(),
  isSuspended: Type.Boolean(),
  photo: nullable(Type.String()),
})

const Clock = Type.Object({
  side: literals(Object.keys(sides) as Side[]),
  step: literals(stepNames),
  name: Words,
  since: Day,
  due: nullable(Day),
  lamp: nullable(Lamp),
})

/** One signed act of the file. What was sealed and has been erased since is not there. */
export const SignedAct = Type.Object({
  seq: Type.Integer(),
  at: Millis,
  act: literals(actNames),
  name: Words,
  hand: nullable(literals(Object.keys(hands) as Hand[])),
  by: Type.String(),
  /** As it was called when it signed; null where the hand alone says it, or an older entry does not. */
  unit: nullable(Type.String()),
  values: Type.Record(Type.String(), Type.Unknown()),
  /** The drawn signature as an SVG path; null where none was drawn. */
  signature: nullable(Type.String()),
  device: nullable(Type.Object({ name: Type.String(), at: Millis })),
  hash: Type.String(),
})

/** What its unit was told by letter, and whether it acknowledged it. */
export const HazardLetter = Type.Object({
  id: Id,
  slipName: nullable(Words),
  title: Type.String(),
  sentAt: Millis,
  receivedAt: nullable(Millis),
  receivedBy: nullable(Type.String()),
})

export const HazardView = Type.Object({
  ...HazardRow.properties,
  state: Type.Unsafe<Hazard>(Type.Record(Type.String(), Type.Unknown())),
  acts: Type.Array(SignedAct),
  clocks: Type.Array(Clock),
  letters: Type.Array(HazardLetter),
  may: May,
  asOf: Day,
})
