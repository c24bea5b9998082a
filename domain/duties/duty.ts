import type { Area } from '../base/area.ts'
import { addDays, type Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import type { Profile } from '../parties/trait.ts'
import { audienceWords, isInAudience } from '../plans/audience.ts'
import type { Clause, DebtorKind, DutyRule, Plan, Timing } from '../plans/plan.ts'
import { dayWords } from './date-words.ts'
import { type Excuse, excuseOf, excuseWords, type Life, type Term, termOf } from './excuse.ts'
import type { LawBeside } from './law-cadence.ts'
import { type Calendar, concerns, type Occasion, occasionsOf } from './occasion.ts'
import { type Window } from './period.ts'
import { debtorNames, timingNames, timingWords } from './rule-words.ts'
import { soonFromOf } from './soon.ts'

/** Somebody a plan can bind. Ids are unique over all debtors of a town. */
export type Debtor = Life & { id: string; kind: DebtorKind; area: Area; name?: string; profile?: Profile }

/** The facts a duty rests on, so that a row can keep them and a derivation can show them. */
export type DutyFacts = {
  kind: DebtorKind
  every: Timing
  since: Day
  settledFor: number
  planFrom: Day
  /** What the occasion is called. */
  period?: Words
  /** Whom the rule binds within the kind; absent for everybody. */
  audience?: Words
  /** The law's own demand, where the plan names one. */
  law?: LawBeside
}

/** Who owes what by when, and why. Computed, never typed. */
export type Duty = {
  key: string
  plan: string
  planVersion: number
  clause: string
  rule: string
  debtor: string
  area: Area
  /** A person, machine or contract the duty is about; empty when it is about the debtor itself. */
  subject: string
  /** The period's name, `standing`, or the event's id. */
  occasion: string
  first: Day
  due: Day
  /** From this day on it is due soon. */
  soonFrom: Day
  because: DutyFacts
  why: Words
}

/** A period that this debtor does not owe, though the rule binds its kind. */
export type Excused = {
  key: string
  clause: string
  rule: string
  debtor: string
  occasion: string
  excuse: Excuse
  why: Words
}

/** One rule in one period, and what all its duties share. */
type Call = {
  occasion: Occasion
  term: Term
  facts: Omit<DutyFacts, 'since'>
  shared: Omit<Duty, 'key' | 'debtor' | 'area' | 'because'>
}

/** `plan/clause.rule/debtor/subject/occasion`: the same duty on every issue, whatever the plan's version. */
export const keyOf = (
  of: Pick<Duty, 'plan' | 'clause' | 'rule' | 'debtor' | 'subject' | 'occasion'>,
): string => keyFor(of, of.debtor)

const keyFor = (of: Pick<Duty, 'plan' | 'clause' | 'rule' | 'subject' | 'occasion'>, debtor: string) =>
  `${of.plan}/${of.clause}.${of.rule}/${debtor}/${of.subject && encodeURIComponent(of.subject)}/${of.occasion}`

/** Some of a town's duties, told by their keys. */
export type Scope = (key: string) => boolean

export const everything: Scope = () => true
export const ofDebtor =
  (debtor: string): Scope =>
  (key) =>
    key.split('/')[2] === debtor
export const ofOccasion =
  (occasion: string): Scope =>
  (key) =>
    key.endsWith(`/${occasion}`)

/**
 * Every duty that the plan lays on these debtors on occasions that end within the window and not before the plan's
 * first day. Pure and idempotent: the same question has the same answer, in any order of debtors.
 * A debtor whom a rule does not bind is neither a debtor of it nor excused.
 */
export const dutiesOf = (plan: Plan, debtors: readonly Debtor[], calendar: Calendar, window: Window) => {
  const duties: Duty[] = []
  const excused: Excused[] = []
  for (const clause of plan.clauses)
    for (const rule of clause.duties) {
      const calls = callsOf(plan, clause, rule, calendar, window)
      for (const debtor of debtors) {
        if (!isBound(rule, debtor)) continue
        for (const call of calls) {
          if (!concerns(call.occasion.event, debtor)) continue
          const excuse = excuseOf(debtor, call.term)
          if (excuse === undefined) duties.push(dutyOf(call, debtor))
          else excused.push(excusedOf(rule, debtor, call, excuse))
        }
      }
    }
  return { duties, excused }
}

/** Whether the rule binds this debtor: its kind, and the audience within it. */
export const isBound = (rule: Pick<DutyRule, 'binds' | 'where'>, debtor: Debtor): boolean =>
  debtor.kind === rule.binds && isInAudience(rule.where, debtor.profile ?? {})

const callsOf = (plan: Plan, clause: Clause, rule: DutyRule, calendar: Calendar, window: Window): Call[] =>
  occasionsOf(rule, plan.from, calendar, window).map((occasion) => ({
    occasion,
    term: termOf(occasion, rule),
    facts: factsOf(plan, rule, occasion),
    shared: {
      plan: plan.id,
      planVersion: plan.version,
      clause: clause.id,
      rule: rule.id,
      subject: '',
      occasion: occasion.name,
      first: occasion.first,
      due: occasion.last,
      soonFrom: soonFromOf(rule, occasion),
      why: whyOf(clause, rule, occasion),
    },
  }))

/** Written out member by member: spreading costs an issue to 100,000 debtors seconds. */
const dutyOf = ({ shared, facts }: Call, debtor: Debtor): Duty => ({
  key: keyFor(shared, debtor.id),
  plan: shared.plan,
  planVersion: shared.planVersion,
  clause: shared.clause,
  rule: shared.rule,
  debtor: debtor.id,
  area: debtor.area,
  subject: shared.subject,
  occasion: shared.occasion,
  first: shared.first,
  due: shared.due,
  soonFrom: shared.soonFrom,
  because: { ...facts, since: debtor.since },
  why: shared.why,
})

const factsOf = (plan: Plan, rule: DutyRule, occasion: Occasion): Omit<DutyFacts, 'since'> => ({
  kind: rule.binds,
  every: occasion.every,
  settledFor: rule.settledFor,
  planFrom: plan.from,
  period: occasion.words,
  ...(rule.where ? { audience: audienceWords(rule.where) } : {}),
  ...(occasion.law ? { law: occasion.law } : {}),
})

const excusedOf = (rule: DutyRule, debtor: Debtor, { term, shared }: Call, excuse: Excuse): Excused => ({
  key: keyFor(shared, debtor.id),
  clause: shared.clause,
  rule: shared.rule,
  debtor: debtor.id,
  occasion: shared.occasion,
  excuse,
  why: excuseWords(excuse, debtor, term, rule.settledFor),
})

/** Of a standing duty's record: when it runs out and when to renew it; 30 days before without a reminder of the rule's own. */
export const lapseTimes = (rule: Pick<DutyRule, 'remind'>, lapsesOn: Day | undefined) =>
  lapsesOn === undefined
    ? {}
    : { lapsesOn, renewFrom: addDays(lapsesOn, -(rule.remind === undefined ? 30 : Math.max(...rule.remind))) }

const whyOf = (clause: Clause, rule: DutyRule, occasion: Occasion): Words => {
  const [last, kind, audience] = [dayWords(occasion.last), debtorNames[rule.binds], audienceWords(rule.where)]
  const often = occasion.every === rule.every ? timingWords(rule) : timingNames[occasion.every]
  const who =
    audience.zh === '' ? kind : { zh: `${audience.zh}的${kind.zh}`, en: `${kind.en} (${audience.en})` }
  return {
    zh: `方案 ${clause.id} 要求${who.zh}“${rule.title.zh}”，${often.zh}；这一次是 ${occasion.words.zh}，${last.zh}到期`,
    en: `Clause ${clause.id} asks every ${who.en} for “${rule.title.en}” ${often.en}; this one is for ${occasion.words.en}, due ${last.en}`,
  }
}
