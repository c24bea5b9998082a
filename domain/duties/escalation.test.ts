import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween } from '../base/day.ts'
import type { Clause, DutyRule, Plan } from '../plans/plan.ts'
import { heardOn, levelOf, toldUpTo } from './escalation.ts'

const words = { zh: '甲', en: 'a' }
const rule = (id: string, escalate?: DutyRule['escalate']): DutyRule => ({
  ...{ id, title: words, binds: 'enterprise', every: 'month', evidence: { ledger: 'drill' }, settledFor: 0 },
  ...{ legalBaseline: words, planDemand: words, minutes: 1 },
  ...(escalate ? { escalate } : {}),
})
const clause = (id: string, ...duties: DutyRule[]): Clause => ({ id, title: words, words, duties })
const plan: Plan = {
  ...{ id: 'p', version: 1, title: words, from: '2023-01-01', parts: [], tasks: [] },
  escalation: [
    { after: 1, to: 'handler' },
    { after: 7, to: 'office' },
    { after: 15, to: 'leader' },
  ],
  clauses: [clause('4.2', rule('usual')), clause('8.1', rule('strict', [{ after: 3, to: 'leader' }]))],
}

describe('who hears of an overdue duty', () => {
  test('is told by the plan, and by the rule where it has steps of its own', () => {
    expect(heardOn(plan, 'leader', '2026-06-20')).toEqual([
      { dueBy: '2026-06-05', rules: [{ clause: '4.2', rule: 'usual' }] },
      { dueBy: '2026-06-17', rules: [{ clause: '8.1', rule: 'strict' }] },
    ])
    expect(heardOn(plan, 'office', '2026-06-20')).toEqual([
      { dueBy: '2026-06-13', rules: [{ clause: '4.2', rule: 'usual' }] },
    ])
  })

  test('is nobody where neither says so', () => {
    const { escalation: _, ...silent } = plan
    expect(heardOn(silent, 'office', '2026-06-20')).toEqual([])
  })

  test('never hears of a duty that is not overdue by as many days as the step says', () => {
    const steps = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(steps, (after) => {
        const own = { ...plan, clauses: [clause('1.1', rule('one', [{ after, to: 'office' }]))] }
        const [heard] = heardOn(own, 'office', '2026-06-20')
        expect(daysBetween(heard?.dueBy ?? '', '2026-06-20')).toBe(after)
      }),
    )
  })

  test('is the highest ear that a person has', () => {
    expect(levelOf(['department'])).toBe('handler')
    expect(levelOf(['officer'])).toBe('office')
    expect(levelOf(['officer', 'leader'])).toBe('leader')
    expect(levelOf(['enterprise'])).toBeUndefined()
  })
})

describe('the mark of an overdue duty', () => {
  const steps = plan.escalation ?? []
  const on = '2026-06-20'

  test('names the highest that has heard of it, from the day on which it hears', () => {
    const days = ['2026-06-20', '2026-06-19', '2026-06-13', '2026-06-05']
    expect(days.map((due) => toldUpTo(steps, due, on, undefined))).toEqual([
      ...[undefined, 'handler', 'office', 'leader'],
    ])
  })

  test('says nothing new to who has it as theirs', () => {
    expect(toldUpTo(steps, '2026-06-13', on, 'office')).toBeUndefined()
    expect(toldUpTo(steps, '2026-06-05', on, 'office')).toBe('leader')
    expect(toldUpTo(steps, '2020-01-01', on, 'leader')).toBeUndefined()
  })

  test('is there for a level just when its list has the duty', () => {
    const level = fc.constantFrom('handler' as const, 'office' as const, 'leader' as const)
    const day = fc.integer({ min: 1, max: 20 }).map((at) => `2026-06-${String(at).padStart(2, '0')}`)
    fc.assert(
      fc.property(level, day, (own, due) => {
        const inList = heardOn(plan, own, on).some(
          ({ dueBy, rules }) => due <= dueBy && rules.some((one) => one.rule === 'usual'),
        )
        const upTo = toldUpTo(steps, due, on, undefined)
        const order = ['handler', 'office', 'leader']
        expect(upTo !== undefined && order.indexOf(upTo) >= order.indexOf(own)).toBe(inList)
      }),
    )
  })
})
