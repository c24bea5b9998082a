import { begin } from '@bihuan/domain/hazards/evolve.ts'
import { stepNames, steps } from '@bihuan/domain/hazards/step.ts'
import { describe, expect, test } from 'vitest'
import { defaultsOf, isTerm, reportForm, stepForm } from './phone-forms.ts'

const today = '2026-06-12'
const signed = { account: 'a', at: 0, on: today }
const values = { what: '配电箱没有盖', place: '二车间', foundOn: today, source: 'self-check' as const }
const bare = begin({ act: 'report', values, party: 'p', hand: 'owner', signed })
const pictured = { ...bare, photos: ['x'] }

describe('forms on a phone', () => {
  test('begin a report with the picture and offer only the sources that the reporter may name', () => {
    const { fields } = reportForm(['village', 'tip'])
    expect(Object.keys(fields)).toEqual(['photos', 'place', 'what', 'foundOn', 'source'])
    expect(Object.keys((fields.source as { choices: object }).choices)).toEqual(['village', 'tip'])
  })

  test('ask for no code, and leave out nothing else that a step requires', () => {
    for (const step of stepNames) {
      const asked = Object.keys(stepForm(step, bare).fields)
      expect(asked).not.toContain('department')
      for (const [name, field] of Object.entries(steps[step].form.fields))
        if (field.required) expect(asked).toContain(name)
    }
  })

  test('ask for a picture of before only where there is none', () => {
    expect(stepForm('fix', bare).fields).toHaveProperty('before')
    expect(stepForm('fix', pictured).fields).not.toHaveProperty('before')
  })

  test('propose today for what has happened, and nothing for a term', () => {
    expect(defaultsOf('rectify', bare, today, '罗小满')).toEqual({ finishedOn: today })
    expect(defaultsOf('order', bare, today, '罗小满')).toEqual({})
    expect(isTerm(stepForm('order', bare), 'deadline')).toBe(true)
    expect(isTerm(stepForm('rectify', bare), 'finishedOn')).toBe(false)
  })

  test('show the five things as they were settled, and who signs as the person responsible', () => {
    const settled = { ...bare, deadline: '2026-06-20', five: { measures: '加盖', responsible: '季怀安' } }
    expect(defaultsOf('settle', settled, today, '罗小满')).toEqual({
      ...{ measures: '加盖', responsible: '季怀安', deadline: '2026-06-20' },
    })
    expect(defaultsOf('settle', bare, today, '罗小满')).toEqual({ responsible: '罗小满' })
  })
})
