import type { Json } from '@bihuan/domain/base/canonical.ts'
import { type Change, changeOf, type Existing, withdrawalOf } from '@bihuan/domain/duties/change.ts'
import {
  type Debtor,
  type Duty,
  dutiesOf,
  type Excused,
  everything,
  type Scope,
} from '@bihuan/domain/duties/duty.ts'
import type { Calendar } from '@bihuan/domain/duties/occasion.ts'
import { issueWindow, type Window } from '@bihuan/domain/duties/period.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { digestOfJson } from '../frame/digest.ts'

export type IssueCounts = { added: number; moved: number; withdrawn: number; reopened: number; kept: number }

export type Issuing = {
  window: Window
  change: Change
  /** The moved duties as they are laid now. */
  relaid: Duty[]
  counts: IssueCounts
  digest: string
  rules: {
    clause: string
    rule: string
    title: { zh: string; en: string }
    debtors: number
    duties: number
    excused: number
    minutes: number
  }[]
}

/** Everything an issue would do, without doing it: what the officer is shown is what the act then carries out. `scope` narrows it to some duties. */
export const planIssue = (
  plan: Plan,
  debtors: readonly Debtor[],
  existing: readonly Existing[],
  calendar: Calendar,
  scope: Scope = everything,
): Issuing => {
  const window = issueWindow(calendar.today)
  const reckoned = dutiesOf(plan, debtors, calendar, window)
  const [duties, excused] = [within(scope, reckoned.duties), within(scope, reckoned.excused)]
  const change = changeOf(within(scope, existing), duties, window, withdrawalOf(excused))
  const moved = new Set(change.moved.map(({ key }) => key))
  return {
    window,
    change,
    relaid: moved.size === 0 ? [] : duties.filter(({ key }) => moved.has(key)),
    counts: {
      added: change.added.length,
      moved: change.moved.length,
      withdrawn: change.withdrawn.length,
      reopened: change.reopened.length,
      kept: change.kept,
    },
    digest: digestOfJson(keysOf(change)),
    rules: rulesOf(plan, duties, excused, change),
  }
}

const within = <T extends { key: string }>(scope: Scope, all: readonly T[]): readonly T[] =>
  scope === everything ? all : all.filter(({ key }) => scope(key))

/** Counted in one walk over the duties: an issue may hold a million of them. */
const rulesOf = (
  plan: Plan,
  duties: readonly Duty[],
  excused: readonly Excused[],
  { added, reopened }: Change,
): Issuing['rules'] => {
  const counts = new Map<string, RuleCount>()
  const of = ({ clause, rule }: { clause: string; rule: string }): RuleCount => {
    const key = `${clause}.${rule}`
    const known = counts.get(key) ?? { debtors: new Set<string>(), duties: 0, excused: 0, fresh: 0 }
    counts.set(key, known)
    return known
  }
  for (const duty of duties) {
    const count = of(duty)
    count.duties += 1
    count.debtors.add(duty.debtor)
  }
  for (const one of excused) of(one).excused += 1
  for (const duty of [added, reopened].flat()) of(duty).fresh += 1
  return plan.clauses.flatMap((clause) =>
    clause.duties.map((rule) => {
      const count = of({ clause: clause.id, rule: rule.id })
      return {
        clause: clause.id,
        rule: rule.id,
        title: rule.title,
        debtors: count.debtors.size,
        duties: count.duties,
        excused: count.excused,
        minutes: count.fresh * rule.minutes,
      }
    }),
  )
}

type RuleCount = { debtors: Set<string>; duties: number; excused: number; fresh: number }

export const changesNothing = ({ counts }: Issuing): boolean =>
  counts.added + counts.moved + counts.withdrawn + counts.reopened === 0

/** The keys that the journal vouches for, in one order. */
const keysOf = ({ added, moved, withdrawn, reopened }: Change): Json => ({
  added: added.map(({ key }) => key).sort(),
  moved: moved.map(({ key, from, to }) => `${key} ${from} ${to}`).sort(),
  withdrawn: withdrawn.map(({ key }) => key).sort(),
  reopened: reopened.map(({ key }) => key).sort(),
})
