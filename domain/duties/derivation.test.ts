import { describe, expect, test } from 'vitest'
import type { DutyRule, Plan } from '../plans/plan.ts'
import { derive, type Evidence } from './derivation.ts'
import { dutiesOf } from './duty.ts'

const rule: DutyRule = {
  id: 'drill',
  title: { zh: '应急演练', en: 'Emergency drill' },
  binds: 'enterprise',
  every: 'half-year',
  evidence: { ledger: 'drill' },
  settledFor: 30,
  legalBaseline: { zh: '每年一次', en: 'Yearly' },
  planDemand: { zh: '每半年一次', en: 'Half-yearly' },
  minutes: 30,
}
const clause = { id: '4.2', title: rule.title, words: rule.title, duties: [rule] }
const plan: Plan = {
  ...{ id: 'three-grasps-2023', version: 2, title: rule.title, from: '2023-01-19' },
  ...{ parts: [], tasks: [], clauses: [clause] },
}
const mill = { id: 'mill', kind: 'enterprise' as const, area: '341004100201', since: '2020-01-01' }
const [duty] = dutiesOf(
  plan,
  [mill],
  { today: '2026-06-01', book: { editions: new Map() }, events: [] },
  { from: '2026-06-30', to: '2026-06-30' },
).duties
const filed: Evidence = {
  ...{
    id: 'record-7',
    kind: 'drill',
    party: 'mill',
    happenedOn: '2026-06-10',
    filedOn: '2026-07-11',
    complete: true,
  },
}

const told = (evidence: Evidence | undefined, asOf: string, more: { returned?: boolean } = {}) => {
  if (duty === undefined) throw new Error('the plan must ask for this duty')
  return derive(plan, rule, { ...duty, ...more }, evidence, asOf)
}
const shown = (steps: ReturnType<typeof told>, label: string) =>
  steps.find((step) => step.label.en === label)?.value

describe('a derivation', () => {
  test('leads from the rule over debtor and calendar to the lamp', () => {
    const steps = told(undefined, '2026-06-12')
    expect(steps.map(({ label }) => label.en)).toEqual([
      ...['Clause', 'Plan version', 'Legal baseline', 'The plan’s demand', 'How often'],
      ...[
        'Who owes it',
        'In business since',
        'Period',
        'Due',
        'Due soon from',
        'As of',
        'Evidence',
        'Result',
      ],
    ])
    expect(steps[0]?.source).toBe('three-grasps-2023#4.2')
    expect(shown(steps, 'Due soon from')?.en).toBe(
      '15 Jun 2026: a tenth of 181 days, at least 3 and at most 15, gives 15 days',
    )
    expect(shown(steps, 'Result')?.zh).toBe('还有 18 天')
  })

  test('shows the evidence, its two dates and what became of them', () => {
    const steps = told(filed, '2026-08-01')
    expect(shown(steps, 'Evidence')?.en).toBe(
      'Happened on 10 Jun 2026, filed on 11 Jul 2026, 11 days late, backdated',
    )
    expect(steps.find(({ label }) => label.en === 'Evidence')?.source).toBe('record-7')
    expect(shown(steps, 'Result')?.zh).toBe('7月11日交，迟 11 天')
  })

  test('does not know of evidence filed after the day it is asked for', () => {
    expect(shown(told(filed, '2026-07-10'), 'Result')?.zh).toBe('逾期 10 天')
  })

  test('leaves the lamp open when the evidence does not fit or was returned', () => {
    const wrong = { ...filed, happenedOn: '2026-07-02' }
    expect(shown(told(wrong, '2026-07-12'), 'Does it deliver')?.en).toBe('No')
    expect(shown(told(wrong, '2026-07-12'), 'Result')?.zh).toBe('逾期 12 天')
    expect(shown(told(filed, '2026-07-12', { returned: true }), 'Result')?.zh).toBe('已退回，逾期 12 天')
  })
})
