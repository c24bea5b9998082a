import { drill } from '@bihuan/domain/ledgers/kinds/drill.ts'
import { fullInspection } from '@bihuan/domain/ledgers/kinds/full-inspection.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Typed } from '../frame/typed.ts'
import { problemsOf, typedOf, valuesOf } from './typed.ts'

const today = '2026-06-20'
const span = { first: '2026-01-01', due: '2026-06-30' }

const filled: Typed = {
  heldOn: '2026-06-19',
  manner: 'live',
  scope: 'onsite',
  planTested: '车间火灾现场处置方案',
  place: '二号车间',
  commander: '何敏，厂长',
  people: '45',
  course: '三分钟撤到空地。',
  evaluation: '会用灭火器。',
  summary: '预案可行。',
}

const about = (typed: Typed) => problemsOf(drill, typed, today, span).map(({ field }) => field)

describe('a form', () => {
  test('filled in has no problem', () => {
    expect(about(filled)).toEqual([])
  })

  test('keeps what was typed where a number belongs, and says that it is none', () => {
    expect(valuesOf(drill, { people: '一百二' })).toEqual({ people: '一百二' })
    expect(about({ ...filled, people: '一百二' })).toEqual(['people'])
  })

  test('takes digits from a Chinese keyboard', () => {
    expect(valuesOf(drill, { people: ' ４５ ' })).toEqual({ people: 45 })
  })

  test('leaves empty fields out, and asks for the required ones in the order of the form', () => {
    expect(valuesOf(drill, { people: ' ', place: '', corrections: '' })).toEqual({})
    const required = Object.entries(drill.fields).filter(([, field]) => field.required)
    expect(about({})).toEqual(required.map(([name]) => name))
  })

  test('says before sending that the day lies outside the period', () => {
    const [problem] = problemsOf(drill, { ...filled, heldOn: '2025-12-31' }, today, span)
    expect(problem?.field).toBe('heldOn')
    expect(problem?.words.zh).toContain('2026-01-01')
    expect(about({ ...filled, heldOn: '2026-01-01' })).toEqual([])
  })

  test('names a field once, though several things are wrong', () => {
    expect(about({ ...filled, heldOn: '2026-06-21' })).toEqual(['heldOn'])
  })

  test('finds more put right than found', () => {
    const fields = problemsOf(fullInspection, { found: '2', fixed: '3' }, today, span).map(
      ({ field }) => field,
    )
    expect(fields).toContain('fixed')
    expect(fields).not.toContain('found')
  })

  test('shows a record’s values again as they were', () => {
    fc.assert(
      fc.property(
        fc.record({ people: fc.integer({ min: 1, max: 999 }), place: fc.constant('二号车间') }),
        (values) => {
          expect(valuesOf(drill, typedOf(values))).toEqual(values)
        },
      ),
    )
  })
})
