import type { Json } from '@bihuan/domain/base/canonical.ts'
import { type Change, changeOf, type Existing, withdrawalOf } from '@bihuan/domain/duties/change.ts'
import { type Debtor, type Duty, dutiesOf, everything, type Scope } from '@bihuan/domain/duties/duty.ts'
import type { Calendar } from '@bihuan/domain/duties/occasion.ts'
import { issueWindow, type Window } from '@bihuan/domain/duties/period.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { digestOfJson } from '../frame/digest.ts'

export type IssueCounts = { added: number; moved: number; withdrawn: number; reopened: number; kept: number }

export type Issuing = {
  window: Window
  change: Change
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

const within =
  (scope: Scope) =>
  ({ key }: { key: string }) =>
    scope(key)

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
  const [duties, excused] = [reckoned.duties.filter(within(scope)), reckoned.excused.filter(within(scope))]
  const change = changeOf(existing.filter(within(scope)), duties, window, withdrawalOf(excused))
  const fresh = new Set([...change.added, ...change.reopened].map(({ key }) => key))
  return {
    window,
    change,
    counts: {
      added: change.added.length,
      moved: change.moved.length,
      withdrawn: change.withdrawn.length,
      reopened: change.reopened.length,
      kept: change.kept,
    },
    digest: digestOfJson(keysOf(change)),
    rules: plan.clauses.flatMap((clause) =>
      clause.duties.map((rule) => {
        const of = (one: Pick<Duty, 'clause' | 'rule'>) => one.clause === clause.id && one.rule === rule.id
        const owed = duties.filter(of)
        return {
          clause: clause.id,
          rule: rule.id,
          title: rule.title,
          debtors: new Set(owed.map(({ debtor }) => debtor)).size,
          duties: owed.length,
          excused: excused.filter(of).length,
          minutes: owed.filter(({ key }) => fresh.has(key)).length * rule.minutes,
        }
      }),
    ),
  }
}

export const changesNothing = ({ counts }: Issuing): boolean =>
  counts.added + counts.moved + counts.withdrawn + counts.reopened === 0

/** The keys that the journal vouches for, in one order. */
const keysOf = ({ added, moved, withdrawn, reopened }: Change): Json => ({
  added: added.map(({ key }) => key).sort(),
  moved: moved.map(({ key, from, to }) => `${key} ${from} ${to}`).sort(),
  withdrawn: withdrawn.map(({ key }) => key).sort(),
  reopened: reopened.map(({ key }) => key).sort(),
})
