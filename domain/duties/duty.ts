import type { Area } from '../base/area.ts'
import { addDays, type Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import type { Clause, DebtorKind, DutyRule, Plan } from '../plans/plan.ts'
import { dayWords } from './date-words.ts'
import { type Excuse, excuseOf, excuseWords, type Life, type Term, termOf } from './excuse.ts'
import { lengthOf, type Period, periodsOf, type Window } from './period.ts'
import { cadenceNames, debtorNames } from './rule-words.ts'

/** Somebody a plan can bind. Ids are unique over all debtors of a town. */
export type Debtor = Life & { id: string; kind: DebtorKind; area: Area; name?: string }

/** The facts a duty rests on: flat, so that a row can keep them and a derivation can show them. */
export type DutyFacts = {
  kind: DebtorKind
  every: DutyRule['every']
  since: Day
  settledFor: number
  planFrom: Day
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
  /** The period's name. */
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
type Call = { term: Term; shared: Omit<Duty, 'key' | 'debtor' | 'area' | 'because'> }

/** `plan/clause.rule/debtor/subject/occasion`: the same duty on every issue, whatever the plan's version. */
export const keyOf = (
  of: Pick<Duty, 'plan' | 'clause' | 'rule' | 'debtor' | 'subject' | 'occasion'>,
): string => keyFor(of, of.debtor)

const keyFor = (of: Pick<Duty, 'plan' | 'clause' | 'rule' | 'subject' | 'occasion'>, debtor: string) =>
  `${of.plan}/${of.clause}.${of.rule}/${debtor}/${of.subject && encodeURIComponent(of.subject)}/${of.occasion}`

/**
 * Every duty that the plan lays on these debtors in periods that end within the window and not before the plan's
 * first day. Pure and idempotent: the same question has the same answer, in any order of debtors.
 * A debtor whose kind a rule does not bind is neither a debtor of it nor excused.
 */
export const dutiesOf = (plan: Plan, debtors: readonly Debtor[], window: Window) => {
  const duties: Duty[] = []
  const excused: Excused[] = []
  for (const clause of plan.clauses)
    for (const rule of clause.duties) {
      const calls = callsOf(plan, clause, rule, window)
      for (const debtor of debtors) {
        if (debtor.kind !== rule.binds) continue
        const facts = factsOf(plan, rule, debtor)
        for (const call of calls) {
          const excuse = excuseOf(debtor, call.term)
          if (excuse === undefined) duties.push(dutyOf(call, debtor, facts))
          else excused.push(excusedOf(rule, debtor, call, excuse))
        }
      }
    }
  return { duties, excused }
}

const callsOf = (plan: Plan, clause: Clause, rule: DutyRule, { from, to }: Window): Call[] =>
  periodsOf(rule.every, { from: from < plan.from ? plan.from : from, to }).map((period) => ({
    term: termOf(period, rule),
    shared: {
      plan: plan.id,
      planVersion: plan.version,
      clause: clause.id,
      rule: rule.id,
      subject: '',
      occasion: period.name,
      first: period.first,
      due: period.last,
      soonFrom: soonFromOf(rule, period),
      why: whyOf(clause, rule, period),
    },
  }))

/** Written out member by member: spreading costs an issue to 100,000 debtors seconds. */
const dutyOf = ({ shared }: Call, debtor: Debtor, because: DutyFacts): Duty => ({
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
  because,
  why: shared.why,
})

const factsOf = (plan: Plan, rule: DutyRule, debtor: Debtor): DutyFacts => ({
  kind: debtor.kind,
  every: rule.every,
  since: debtor.since,
  settledFor: rule.settledFor,
  planFrom: plan.from,
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

/** Days before the due date on which it becomes due soon: the rule's first reminder, or a tenth of the period (3 to 15). */
export const soonDays = (rule: Pick<DutyRule, 'remind'>, period: Pick<Period, 'first' | 'last'>): number =>
  rule.remind ?? Math.min(15, Math.max(3, Math.round(lengthOf(period) / 10)))

/** Never before the period itself begins. */
const soonFromOf = (rule: DutyRule, period: Period): Day => {
  const day = addDays(period.last, -soonDays(rule, period))
  return day < period.first ? period.first : day
}

const whyOf = (clause: Clause, rule: DutyRule, period: Period): Words => {
  const [last, every, kind] = [dayWords(period.last), cadenceNames[rule.every], debtorNames[rule.binds]]
  return {
    zh: `方案 ${clause.id} 要求${kind.zh}“${rule.title.zh}”，${every.zh}；这一次是 ${period.words.zh}，${last.zh}到期`,
    en: `Clause ${clause.id} asks every ${kind.en} for “${rule.title.en}” ${every.en}; this one is for ${period.words.en}, due ${last.en}`,
  }
}
