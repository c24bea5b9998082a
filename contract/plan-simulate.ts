import { heldTraitCodes } from '@bihuan/domain/parties/profile.ts'
import { sectorCodes } from '@bihuan/domain/parties/sector.ts'
import Type from 'typebox'
import { operation } from './operation.ts'
import { AskedDay, Day, Id, literals, nullable, Words } from './shapes.ts'

const debtorKinds = ['enterprise', 'department', 'village', 'office', 'agency'] as const

/** What a plan asks about in a party's file. */
const Profile = Type.Object(
  {
    sector: Type.Optional(literals(sectorCodes)),
    staff: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
    traits: Type.Optional(Type.Array(literals(heldTraitCodes), { maxItems: 40 })),
  },
  { additionalProperties: false },
)

const Year = Type.Integer({ minimum: 2000, maximum: 2100 })
const Minutes = Type.Integer({ description: 'minutes of people’s time' })
const Time = Type.Object({ due: Day, first: Day, occasion: Words, why: Words })

const Line = Type.Object({
  clause: Type.String(),
  rule: Type.String(),
  title: Words,
  every: literals(['month', 'quarter', 'half-year', 'year', 'key-time', 'standing', 'event'] as const),
  often: Words,
  ledger: Type.String(),
  ledgerName: Words,
  legalBaseline: Words,
  planDemand: Words,
  /** The law's own figure, where the plan names one, and whether it is stricter. */
  law: nullable(
    Type.Object({
      perYear: Type.String(),
      instrument: Type.String(),
      article: Type.String(),
      binds: Type.Boolean(),
    }),
  ),
  /** Conditions that this debtor meets; empty where everybody of its kind is bound. */
  because: Type.Array(Words),
  /** Other clauses that the same record may serve. */
  also: Type.Array(Type.String()),
  minutes: Type.Integer({ description: 'minutes each time' }),
  yearly: Minutes,
  times: Type.Array(Time),
  excused: Type.Array(Type.Object({ occasion: Type.String(), why: Words })),
})

const Total = Type.Object({ duties: Type.Integer(), minutes: Minutes })

const SimulationView = Type.Object({
  plan: Type.Object({ version: Type.Integer(), title: Words, draft: nullable(Id) }),
  year: Type.Integer(),
  debtor: Type.Object({
    id: nullable(Id),
    name: nullable(Type.String()),
    kind: literals(debtorKinds),
    place: nullable(Type.String()),
    since: Day,
    until: nullable(Day),
    profile: Profile,
  }),
  dated: Type.Array(Line),
  standing: Type.Array(Line),
  onEvent: Type.Array(
    Type.Object({
      ...Line.properties,
      happened: Type.Integer({ description: 'times in the year before today' }),
    }),
  ),
  notApplying: Type.Array(Type.Object({ clause: Type.String(), title: Words, why: Words })),
  others: Type.Array(Type.Object({ kind: literals(debtorKinds), rules: Type.Integer() })),
  months: Type.Array(Minutes, { description: 'dated duties, January first' }),
  /** Dated duties and the minutes of dated and standing ones. */
  total: Total,
  /** The same year by the plan in force and the file as it stands, where a draft or an edit was asked about. */
  before: nullable(Total),
})

const Load = Type.Object({ duties: Type.Integer(), minutes: Minutes })
const Role = Type.Object({
  role: literals(debtorKinds),
  name: Words,
  debtors: Type.Integer(),
  months: Type.Array(Load),
  standing: Load,
  total: Load,
})

/** Asking what a plan would demand, of one body and of the town. Nothing is kept. */
export const planSimulation = {
  simulate: operation({
    summary: { zh: '预演：一年里会要求这个单位做什么', en: 'What a year would ask of one body' },
    method: 'POST',
    path: '/api/plan/simulate',
    who: 'plan.simulate',
    computes: true,
    input: Type.Object({
      year: Year,
      /** A body of the town; without it an imagined one of the kind. */
      party: Type.Optional(Id),
      kind: Type.Optional(literals(debtorKinds)),
      since: Type.Optional(AskedDay),
      /** The village of an imagined body. */
      area: Type.Optional(Type.String({ pattern: '^\\d{12}$' })),
      /** In place of what the file says. */
      profile: Type.Optional(Profile),
      draft: Type.Optional(Id),
    }),
    output: SimulationView,
    refuses: ['party.not-found', 'plan.draft-not-found'],
  }),
  myYear: operation({
    summary: { zh: '我单位的全年要求', en: 'What a year asks of my own body' },
    method: 'GET',
    path: '/api/plan/my-year',
    who: 'plan.read',
    // A query is text, and nothing is coerced.
    input: Type.Object({ year: Type.String({ pattern: '^20\\d{2}$' }) }),
    output: SimulationView,
    refuses: ['party.not-found'],
  }),
  burden: operation({
    summary: {
      zh: '全镇负担：逐月、按谁来办',
      en: 'What the plan weighs on the town, by month and by who works',
    },
    method: 'GET',
    path: '/api/plan/burden',
    who: 'plan.simulate',
    input: Type.Object({ draft: Type.Optional(Id) }),
    output: Type.Object({
      version: Type.Integer(),
      months: Type.Array(Type.String({ description: 'a month, 2026-06' })),
      busiest: Type.Integer({ description: 'place of the busiest month in the list' }),
      total: Load,
      roles: Type.Array(Role),
      heaviest: Type.Array(
        Type.Object({
          party: Type.Object({ id: Id, name: Type.String() }),
          duties: Type.Integer(),
          minutes: Minutes,
        }),
      ),
      /** By the version that the duties were issued under, where it is another. */
      before: nullable(
        Type.Object({
          version: Type.Integer(),
          total: Load,
          months: Type.Array(Load),
          roles: Type.Array(Type.Object({ role: literals(debtorKinds), total: Load })),
        }),
      ),
    }),
    refuses: ['plan.draft-not-found'],
  }),
}
