import Type, { type Static } from 'typebox'
import { Audience } from './audience.ts'
import { EventKind } from './event.ts'

const Words = Type.Object(
  { zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
)

/** How often a duty falls due in calendar periods of China. */
export const Cadence = Type.Union([
  Type.Literal('month'),
  Type.Literal('quarter'),
  Type.Literal('half-year'),
  Type.Literal('year'),
])
export type Cadence = Static<typeof Cadence>

/**
 * When a duty is owed: by calendar period, at the town's key times, at every moment (a valid record exists), or
 * when something happens.
 */
export const Timing = Type.Union([
  ...Cadence.anyOf,
  Type.Literal('key-time'),
  Type.Literal('standing'),
  Type.Literal('event'),
])
export type Timing = Static<typeof Timing>

export const DebtorKind = Type.Union([
  Type.Literal('enterprise'),
  Type.Literal('department'),
  Type.Literal('village'),
  /** The town safety office itself. */
  Type.Literal('office'),
  Type.Literal('agency'),
])
export type DebtorKind = Static<typeof DebtorKind>

/** Who is told when a duty stays undelivered, that many days after its due date. */
export const EscalationStep = Type.Object(
  {
    after: Type.Integer({ minimum: 1, maximum: 365 }),
    to: Type.Union([Type.Literal('handler'), Type.Literal('office'), Type.Literal('leader')]),
  },
  { additionalProperties: false },
)
export type EscalationStep = Static<typeof EscalationStep>

/** The record that delivers a duty. */
const EvidenceRule = Type.Object(
  {
    ledger: Type.String(),
    /** Fields that must say one of these: the check was led by the head (clause 8.1). */
    with: Type.Optional(Type.Record(Type.String(), Type.Array(Type.String(), { minItems: 1 }))),
    /** Of a standing duty whose ledger names no last day of validity: months for which a record holds. */
    validFor: Type.Optional(Type.Integer({ minimum: 1, maximum: 120 })),
  },
  { additionalProperties: false },
)

/** One thing a clause makes somebody do by a date and prove with a record. */
export const DutyRule = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]*$' }),
    title: Words,
    /** Who owes it: a kind of party, and which of them. */
    binds: DebtorKind,
    where: Type.Optional(Audience),
    every: Timing,
    /** Of `key-time`: the holidays by their Chinese names; without it, all that the town keeps. */
    keyTimes: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })),
    /** Of `event`: what has to happen, and the days allowed from then on. */
    events: Type.Optional(Type.Array(EventKind, { minItems: 1 })),
    within: Type.Optional(Type.Integer({ minimum: 0, maximum: 366 })),
    /** Of `standing`: days from the issue until the first record is owed; 30 without it. */
    grace: Type.Optional(Type.Integer({ minimum: 0, maximum: 366 })),
    /** A complete record of this ledger delivers the duty. */
    evidence: EvidenceRule,
    /** What an officer looks for in the record; without it, that every required field is filled. */
    acceptance: Type.Optional(Words),
    /** A debtor that began fewer days than this before the due date does not owe that period. */
    settledFor: Type.Integer({ minimum: 0, maximum: 366 }),
    /** Days before the due date on which the debtor is reminded, the earliest first; without it a tenth of the period, 3 to 15 days. */
    remind: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 90 }), { minItems: 1 })),
    /** In place of the plan's own steps. */
    escalate: Type.Optional(Type.Array(EscalationStep, { minItems: 1 })),
    /** What the law asks, beside the plan's own demand (the stricter schedules). */
    legalBaseline: Words,
    planDemand: Words,
    /** The law's figure for how many times a year, by its key in `content/laws`: more than the plan's demand, it schedules. */
    law: Type.Optional(
      Type.Object({ perYear: Type.String({ minLength: 1 }) }, { additionalProperties: false }),
    ),
    /** Minutes it asks of a person each time. */
    minutes: Type.Integer({ minimum: 1 }),
  },
  { additionalProperties: false },
)
export type DutyRule = Static<typeof DutyRule>

/** What a clause leaves to people instead of dating it. */
export const Leaving = Type.Object(
  {
    kind: Type.Union([Type.Literal('judgement'), Type.Literal('intent'), Type.Literal('encouraged')]),
    why: Words,
  },
  { additionalProperties: false },
)
export type Leaving = Static<typeof Leaving>

export const Clause = Type.Object(
  {
    /** The text's own number: `4.2`, or `R1` for part three. Never a key of a row. */
    id: Type.String({ pattern: '^([1-9]\\d?\\.[1-9]\\d?|R[1-9])$' }),
    /** Short name for lists. */
    title: Words,
    /** What the clause asks, in our own words; the notice's words are loaded by the town. */
    words: Words,
    duties: Type.Array(DutyRule),
    /** Where the text binds nobody by a date; a clause without duties says so. */
    leaves: Type.Optional(Leaving),
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

/** A notice from above, and what this plan does with it, clause by clause. */
export const Superior = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    title: Words,
    /** The file number as it is printed. */
    number: Type.Optional(Type.String()),
    clauses: Type.Array(
      Type.Object(
        {
          id: Type.String({ minLength: 1 }),
          words: Words,
          fate: Type.Union([
            Type.Literal('carried'),
            Type.Literal('sharpened'),
            Type.Literal('softened'),
            Type.Literal('dropped'),
          ]),
          /** The clauses of this plan that carry it. */
          by: Type.Array(Type.String()),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
export type Superior = Static<typeof Superior>

export const Plan = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    version: Type.Integer({ minimum: 1 }),
    title: Words,
    /** Periods whose last day lies before this day are not owed. */
    from: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    /** The notices from above that this plan carries out. */
    superiors: Type.Optional(Type.Array(Superior)),
    /** Whom the notice is addressed to: every party of these kinds acknowledges receipt. */
    addressees: Type.Optional(Type.Array(DebtorKind)),
    /** Who hears of an overdue duty, and when. */
    escalation: Type.Optional(Type.Array(EscalationStep)),
    parts: Type.Array(Type.Object({ id: Type.String(), title: Words }, { additionalProperties: false })),
    tasks: Type.Array(Task),
    clauses: Type.Array(Clause),
  },
  { additionalProperties: false },
)
export type Plan = Static<typeof Plan>
