import { begin } from '@bihuan/domain/hazards/evolve.ts'
import type { Hazard } from '@bihuan/domain/hazards/hazard.ts'
import { type StepName, stepNames } from '@bihuan/domain/hazards/step.ts'
import { describe, expect, test } from 'vitest'
import { nextAfter, offered } from './next-steps.ts'

const on = '2026-06-12'
const signed = { account: 'a', at: 0, on }
const found = (source: 'self-check' | 'department'): Hazard =>
  begin({
    ...{ act: 'report', party: 'p', hand: 'owner', signed },
    values: { what: '配电箱没有盖', place: '二车间', foundOn: on, source },
  })
const view = (state: Hazard, steps: readonly StepName[], owed: readonly StepName[] = []) => ({
  state,
  may: steps.map((act) => ({ act, allowed: true, because: null })),
  clocks: owed.map((step) => ({
    ...{ side: 'owner' as const, step, since: on, due: null, lamp: null },
    name: { zh: '', en: '' },
  })),
})
const step = (act: StepName, values = {}) =>
  ({ parcel: { kind: 'hazard-step', input: { hazard: 'h', act, values } } }) as const

describe('what is offered', () => {
  test('first what is owed, beside it the short way; nothing twice', () => {
    const { first, others } = offered(
      view(found('self-check'), ['grade', 'fix', 'safeguard', 'withdraw'], ['grade']),
      true,
    )
    expect(first).toEqual(['grade', 'fix'])
    expect(others).toEqual(['safeguard', 'withdraw'])
  })

  test('a unit is not offered to grade or withdraw what others found', () => {
    const { first, others } = offered(
      view(found('department'), ['grade', 'fix', 'withdraw'], ['grade']),
      true,
    )
    expect([...first, ...others]).toEqual(['fix'])
  })

  test('nothing of major hazards for a general one, and no spot fix for a major one', () => {
    const general = offered(view({ ...found('department'), grade: 'general' }, stepNames), false)
    expect([...general.first, ...general.others]).not.toContain('report-major')
    const major = offered(view({ ...found('department'), grade: 'major' }, stepNames), false)
    expect([...major.first, ...major.others]).not.toContain('fix')
    expect(major.others).toContain('report-major')
  })
})

describe('what follows a step that waits for a line', () => {
  test('is signed on the spot where no answer of the town stands between', () => {
    expect(nextAfter(step('accept', { result: 'good' }), { state: found('department') })).toBe('ask-review')
    expect(nextAfter(step('ask-review'), { state: found('department') })).toBeUndefined()
  })

  test('is nothing after a bad acceptance, nor where the unit strikes off itself', () => {
    expect(nextAfter(step('accept', { result: 'bad' }), { state: found('department') })).toBeUndefined()
    expect(nextAfter(step('accept', { result: 'good' }), { state: found('self-check') })).toBeUndefined()
  })
})
