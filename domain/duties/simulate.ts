import type { Day } from '../base/day.ts'
import { firstOfMonth, lastOfMonth, monthOf } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import { type Condition, conditionsOf } from '../plans/audience.ts'
import type { Clause, DebtorKind, DutyRule, Plan } from '../plans/plan.ts'
import { type Debtor, type Duty, dutiesOf, type Excused, isBound } from './duty.ts'
import type { LawBeside } from './law-cadence.ts'
import { type Calendar, concerns } from './occasion.ts'
import type { Window } from './period.ts'

/** One time at which the debtor would owe, with the reason that an issued duty would carry. */
export type SimulatedTime = { due: Day; first: Day; occasion: Words; why: Words }

/** One rule as it would weigh on the debtor. */
export type SimulatedRule = {
  clause: string
  rule: DutyRule
  /** In order of days. Of a standing duty: the day until which the first record is owed. */
  times: SimulatedTime[]
  /** Periods of the year that this debtor does not owe, though the rule binds it. */
  excused: { occasion: string; why: Words }[]
  law?: LawBeside
  /** Conditions of the audience that the debtor meets; empty where the rule binds everybody of its kind. */
  because: Words[]
  /** Clauses whose duties the same record may deliver as well. */
  also: string[]
  /** Over the year. Of a standing duty: once, or by the months for which a record holds. */
  minutes: number
}

/** A rule that binds the debtor's kind and yet not this debtor, with each condition that is not met. */
export type NotApplying = { clause: string; rule: DutyRule; why: Words }

export type Simulation = {
  year: number
  dated: SimulatedRule[]
  standing: SimulatedRule[]
  /** Owed when something happens. `happened`: how often it did in the year before `calendar.today`. */
  onEvent: (SimulatedRule & { happened: number })[]
  notApplying: NotApplying[]
  /** Rules of the plan that bind others, counted by whom. */
  others: { kind: DebtorKind; rules: number }[]
  /** Minutes of the dated duties, January first. */
  months: number[]
  /** Dated and standing together. */
  minutes: number
}

export const yearWindow = (year: number): Window => ({
  from: firstOfMonth(year, 1),
  to: lastOfMonth(year, 12),
})

/** What the plan would ask of this debtor in a year: exactly the duties that `dutiesOf` lays on it, told by rule. */
export const simulate = (plan: Plan, debtor: Debtor, calendar: Calendar, year: number): Simulation => {
  const reckoned = dutiesOf(plan, [debtor], calendar, yearWindow(year))
  const rules = plan.clauses.flatMap((clause) => clause.duties.map((rule) => ({ clause, rule })))
  const own = rules.filter(({ rule }) => rule.binds === debtor.kind)
  const bound = own.filter(({ rule }) => isBound(rule, debtor))
  const told = bound.map((one) => tell(one, debtor, reckoned, bound))
  const of = (is: (rule: DutyRule) => boolean) => told.filter(({ rule }) => is(rule))
  const dated = of(({ every }) => every !== 'standing' && every !== 'event')
  const standing = of(({ every }) => every === 'standing')
  const months = minutesByMonth(dated)
  return {
    year,
    dated,
    standing,
    onEvent: of(({ every }) => every === 'event').map((one) => ({
      ...one,
      happened: timesHappened(one.rule, debtor, calendar),
    })),
    notApplying: own
      .filter((one) => !bound.includes(one))
      .map(({ clause, rule }) => ({ clause: clause.id, rule, why: whyNot(rule, debtor) })),
    others: othersThan(debtor.kind, rules),
    months,
    minutes: [...months, ...standing.map((one) => one.minutes)].reduce((sum, each) => sum + each, 0),
  }
}

type Placed = { clause: Clause; rule: DutyRule }

const tell = (
  { clause, rule }: Placed,
  debtor: Debtor,
  { duties, excused }: { duties: readonly Duty[]; excused: readonly Excused[] },
  bound: readonly Placed[],
): SimulatedRule => {
  const is = (one: Pick<Duty, 'clause' | 'rule'>) => one.clause === clause.id && one.rule === rule.id
  const own = duties.filter(is).toSorted((a, b) => (a.due < b.due ? -1 : 1))
  const law = own.find(({ because }) => because.law)?.because.law
  return {
    clause: clause.id,
    rule,
    times: own.map(timeOf),
    excused: excused.filter(is).map(({ occasion, why }) => ({ occasion, why })),
    ...(law === undefined ? {} : { law }),
    because: conditionsOf(rule.where ?? {}, debtor.profile ?? {}).map(({ words }) => words),
    also: servedToo(clause, rule, bound),
    minutes: rule.every === 'standing' ? standingMinutes(rule) : own.length * rule.minutes,
  }
}

const timeOf = ({ due, first, occasion, because, why }: Duty): SimulatedTime => ({
  due,
  first,
  occasion: because.period ?? { zh: occasion, en: occasion },
  why,
})

/** A record of one ledger may deliver every duty that asks for it: one honest piece of work, filled in once. */
const servedToo = (clause: Clause, rule: DutyRule, bound: readonly Placed[]): string[] => [
  ...new Set(
    bound
      .filter((one) => one.rule !== rule && one.rule.evidence.ledger === rule.evidence.ledger)
      .map((one) => one.clause.id)
      .filter((id) => id !== clause.id),
  ),
]

/** Minutes a year of what is kept valid: once where nothing says for how many months a record holds. */
export const standingMinutes = ({ minutes, evidence }: Pick<DutyRule, 'minutes' | 'evidence'>): number =>
  evidence.validFor === undefined ? minutes : Math.round((minutes * 12) / evidence.validFor)

const minutesByMonth = (dated: readonly SimulatedRule[]): number[] => {
  const months = Array.from({ length: 12 }, () => 0)
  for (const { rule, times } of dated)
    for (const { due } of times) months[monthOf(due) - 1] = (months[monthOf(due) - 1] ?? 0) + rule.minutes
  return months
}

const timesHappened = ({ events = [] }: DutyRule, debtor: Debtor, { today, events: known }: Calendar) => {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  return known.filter(
    (event) =>
      events.includes(event.kind) && event.on > yearAgo && event.on <= today && concerns(event, debtor),
  ).length
}

const othersThan = (kind: DebtorKind, rules: readonly Placed[]): Simulation['others'] => {
  const counts = new Map<DebtorKind, number>()
  for (const { rule } of rules)
    if (rule.binds !== kind) counts.set(rule.binds, (counts.get(rule.binds) ?? 0) + 1)
  return [...counts].map(([other, count]) => ({ kind: other, rules: count }))
}

/** Names each condition that is not met, and the field of the file that nobody filled in. */
const whyNot = (rule: DutyRule, { profile = {} }: Debtor): Words => {
  const { where = {} } = rule
  const unmet = conditionsOf(where, profile).filter(({ met }) => !met)
  const empty = emptyFields(rule, unmet, profile)
  const [zh, en] = [unmet.map(({ words }) => words.zh), unmet.map(({ words }) => words.en)]
  return {
    zh: `只要求${zh.join('、')}，这里不是${empty.zh}`,
    en: `Only asked of: ${en.join('; ')}. Not so here${empty.en}`,
  }
}

const emptyFields = (
  { where = {} }: DutyRule,
  unmet: readonly Condition[],
  { sector, staff }: NonNullable<Debtor['profile']>,
): Words => {
  const asksStaff = where.staffOver !== undefined || where.staffUpTo !== undefined
  const missing = [
    ...(asksStaff && staff === undefined ? [{ zh: '从业人员', en: 'people at work' }] : []),
    ...(where.sector !== undefined && sector === undefined ? [{ zh: '监管行业', en: 'sector' }] : []),
  ]
  if (unmet.length === 0 || missing.length === 0) return { zh: '', en: '' }
  return {
    zh: `（档案没有填${missing.map(({ zh }) => zh).join('、')}）`,
    en: ` (the file does not name ${missing.map(({ en }) => en).join(', ')})`,
  }
}
