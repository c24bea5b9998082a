import { describe, expect, test } from 'vitest'
import type { Plan } from './plan.ts'
import { addresseeKinds, awaitedFrom, isAddressed } from './receipt.ts'
import { wrongDoneDay, wrongTask } from './sub-plan.ts'

const words = { zh: '甲', en: 'A' }
const plan: Plan = {
  id: 'p',
  version: 1,
  title: words,
  from: '2026-01-01',
  parts: [],
  tasks: [],
  clauses: [
    {
      id: '4.2',
      title: words,
      words,
      duties: [
        {
          id: 'drill',
          title: words,
          binds: 'village',
          every: 'year',
          evidence: { ledger: 'drill' },
          settledFor: 0,
          legalBaseline: words,
          planDemand: words,
          minutes: 1,
        },
      ],
    },
  ],
}

describe('a task of a sub-plan', () => {
  test('names a clause of the plan and a day that is still to come', () => {
    expect(wrongTask({ clause: '4.2', due: '2026-06-12' }, plan, '2026-06-12')).toBeUndefined()
    const code = (clause: string, due: string) => wrongTask({ clause, due }, plan, '2026-06-12')?.refused
    expect(code('4.9', '2026-07-01')).toBe('subplan.no-such-clause')
    expect(code('4.2', '2026-02-30')).toBe('subplan.no-such-day')
    expect(code('4.2', '2026-06-11')).toBe('subplan.due-passed')
  })

  test('is not done before its day has come', () => {
    expect(wrongDoneDay('2026-06-12', '2026-06-12')).toBeUndefined()
    expect(wrongDoneDay('2026-06-13', '2026-06-12')?.refused).toBe('subplan.done-ahead')
    expect(wrongDoneDay('2026-13-01', '2026-06-12')?.refused).toBe('subplan.no-such-day')
  })
})

describe('a receipt', () => {
  test('is asked of the addressees, else of everybody whom the plan binds', () => {
    expect(addresseeKinds(plan)).toEqual(['village'])
    expect(addresseeKinds({ ...plan, addressees: ['department'] })).toEqual(['department'])
  })

  test('is awaited from the notice on, and from newcomers since they began', () => {
    expect(awaitedFrom({ since: '2020-01-01' }, '2026-01-19')).toBe('2026-01-19')
    expect(awaitedFrom({ since: '2026-03-01' }, '2026-01-19')).toBe('2026-03-01')
  })

  test('is not awaited from who closed', () => {
    const village = { id: 'v', kind: 'village' as const, since: '2020-01-01' }
    expect(isAddressed(village, ['village'], '2026-06-12')).toBe(true)
    expect(isAddressed({ ...village, until: '2026-06-11' }, ['village'], '2026-06-12')).toBe(false)
    expect(isAddressed(village, ['enterprise'], '2026-06-12')).toBe(false)
  })
})
