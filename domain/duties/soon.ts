import { addDays, type Day } from '../base/day.ts'
import type { DutyRule } from '../plans/plan.ts'
import { lengthOf, type Period } from './period.ts'

/** Days before the due date on which it becomes due soon: the rule's first reminder, or a tenth of the period (3 to 15). */
export const soonDays = (rule: Pick<DutyRule, 'remind'>, period: Pick<Period, 'first' | 'last'>): number =>
  rule.remind === undefined
    ? Math.min(15, Math.max(3, Math.round(lengthOf(period) / 10)))
    : Math.max(...rule.remind)

/** Never before the period itself begins. */
export const soonFromOf = (rule: Pick<DutyRule, 'remind'>, period: Pick<Period, 'first' | 'last'>): Day => {
  const day = addDays(period.last, -soonDays(rule, period))
  return day < period.first ? period.first : day
}
