import { expect, test } from 'vitest'
import { addressOf, isBlank } from './drafts.ts'

const ink = [[{ x: 1, y: 2, t: 0 }]]

test('a draft is worth keeping as soon as anything is filled in, chosen or drawn', () => {
  expect(isBlank({ typed: {}, strokes: [] })).toBe(true)
  expect(isBlank({ typed: { ledBy: '', parts: [] }, strokes: [] })).toBe(true)
  expect(isBlank({ typed: { ledBy: '何敏' }, strokes: [] })).toBe(false)
  expect(isBlank({ typed: { rulesKept: false }, strokes: [] })).toBe(false)
  expect(isBlank({ typed: {}, strokes: ink })).toBe(false)
})

test('a form is found again at its address', () => {
  expect(addressOf('0190f3a2-7b7e-7cc0-8000-000000000001')).toBe('/duty/0190f3a2-7b7e-7cc0-8000-000000000001')
  expect(addressOf('hazards/h/accept')).toBe('/hazards/h/accept')
  expect(addressOf('checklists/fire/run/month')).toBe('/checklists/fire/run/month')
})
