import Type, { type Static } from 'typebox'

const Words = Type.Object(
  { zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
)

/** How often a duty falls due. Periods are calendar periods in China. */
export const Cadence = Type.Union([
  Type.Literal('month'),
  Type.Literal('quarter'),
  Type.Literal('half-year'),
  Type.Literal('year'),
])
export type Cadence = Static<typeof Cadence>

export const DebtorKind = Type.Union([
  Type.Literal('enterprise'),
  Type.Literal('department'),
  Type.Literal('village'),
])
export type DebtorKind = Static<typeof DebtorKind>

/** One thing a clause makes somebody do by a date and prove with a record. */
export const DutyRule = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]*$' }),
    title: Words,
    /** Who owes it. Issue by issue this grows conditions; now it is a kind of party. */
    binds: DebtorKind,
    every: Cadence,
    /** The ledger whose complete record, happened within the period, delivers the duty. */
    evidence: Type.Object({ ledger: Type.String() }, { additionalProperties: false }),
    /** A debtor that began fewer days than this before the due date does not owe that period. */
    settledFor: Type.Integer({ minimum: 0, maximum: 366 }),
    /** First reminder, in days before the due date; without it a tenth of the period, 3 to 15 days. */
    remind: Type.Optional(Type.Integer({ minimum: 1, maximum: 90 })),
    /** What the law asks, beside the plan's own demand (the stricter schedules). */
    legalBaseline: Words,
    planDemand: Words,
    /** Minutes it asks of a person each time. */
    minutes: Type.Integer({ minimum: 1 }),
  },
  { additionalProperties: false },
)
export type DutyRule = Static<typeof DutyRule>

export const Clause = Type.Object(
  {
    /** The text's own number: `4.2`, or `R1` for part three. Never a key of a row. */
    id: Type.String({ pattern: '^([1-9]\\d?\\.[1-9]\\d?|R[1-9])$' }),
    /** Short name for lists. */
    title: Words,
    /** What the clause asks, in our own words; the notice's words are loaded by the town. */
    words: Words,
    duties: Type.Array(DutyRule),
  },
  { additionalProperties: false },
)
export type Clause = Static<typeof Clause>

/** A numbered task (1-13) or the requirements (R), which groups clauses. */
export const Task = Type.Object(
  { id: Type.String(), part: Type.String(), title: Words },
  { additionalProperties: false },
)
export type Task = Static<typeof Task>

export const Plan = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    version: Type.Integer({ minimum: 1 }),
    title: Words,
    /** Periods whose last day lies before this day are not owed. */
    from: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    parts: Type.Array(Type.Object({ id: Type.String(), title: Words }, { additionalProperties: false })),
    tasks: Type.Array(Task),
    clauses: Type.Array(Clause),
  },
  { additionalProperties: false },
)
export type Plan = Static<typeof Plan>
