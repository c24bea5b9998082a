import type { Role } from '../accounts/role.ts'
import { addDays, type Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import type { DutyRule, EscalationStep, Plan } from '../plans/plan.ts'

export type Level = EscalationStep['to']

/** Whose ear a signed-in person is, when overdue duties are told upwards. */
export const levelOf = (roles: readonly Role[]): Level | undefined => {
  if (roles.includes('leader')) return 'leader'
  if (roles.includes('officer')) return 'office'
  return roles.includes('department') ? 'handler' : undefined
}

/** The rule's own steps in place of the plan's. */
export const stepsOf = (rule: Pick<DutyRule, 'escalate'>, plan: Pick<Plan, 'escalation'>) =>
  rule.escalate ?? plan.escalation ?? []

/** Days overdue after which this level hears of the rule's duties; undefined when it never does. */
export const heardAfter = (steps: readonly EscalationStep[], level: Level): number | undefined => {
  const days = steps.filter(({ to }) => to === level).map(({ after }) => after)
  return days.length === 0 ? undefined : Math.min(...days)
}

/** Rules whose duties a level hears of, by the last due date at which they have gone so far. */
export type Heard = { dueBy: Day; rules: { clause: string; rule: string }[] }

/** Everything this level hears of on a day: what fell due by then and is still owed. */
export const heardOn = (plan: Plan, level: Level, asOf: Day): Heard[] => {
  const heard = new Map<number, Heard>()
  for (const clause of plan.clauses)
    for (const rule of clause.duties) {
      const after = heardAfter(stepsOf(rule, plan), level)
      if (after === undefined) continue
      const group = heard.get(after) ?? { dueBy: addDays(asOf, -after), rules: [] }
      group.rules.push({ clause: clause.id, rule: rule.id })
      heard.set(after, group)
    }
  return [...heard.values()]
}

const upwards: readonly Level[] = ['handler', 'office', 'leader']

/** The mark of a duty that went up so far. */
export const toldNames: Record<Level, Words> = {
  handler: { zh: '已报分管部门', en: 'told to the department' },
  office: { zh: '已报镇安办', en: 'told to the safety office' },
  leader: { zh: '已报镇领导', en: 'told to the town leader' },
}

/**
 * The highest level that has heard by a day of a duty still owed; undefined when nobody above `own` has: to whom it is
 * shown as theirs it says nothing that it came up to them.
 */
export const toldUpTo = (
  steps: readonly EscalationStep[],
  due: Day,
  asOf: Day,
  own: Level | undefined,
): Level | undefined =>
  upwards
    .slice(own === undefined ? 0 : upwards.indexOf(own) + 1)
    .filter((level) => {
      const after = heardAfter(steps, level)
      return after !== undefined && due <= addDays(asOf, -after)
    })
    .at(-1)
