import { describe, expect, test } from 'vitest'
import { byTurn, turnOf } from './turn.ts'

const row = (stage: 'found' | 'rectifying' | 'review', source: 'self-check' | 'department') => ({
  ...{ stage, source },
  party: { id: 'firm' },
  handler: { id: 'bureau' },
})
const firm = { party: { id: 'firm', name: '' }, roles: ['enterprise' as const] }
const village = { party: { id: 'village', name: '' }, roles: ['village' as const] }
const bureau = { party: { id: 'bureau', name: '' }, roles: ['department' as const] }
const officer = { party: null, roles: ['officer' as const] }

describe('whose turn it is', () => {
  test('while it is put right: the unit’s', () => {
    const open = row('rectifying', 'department')
    expect([firm, village, bureau, officer].map((reader) => turnOf(open, reader))).toEqual([
      'mine',
      'unit',
      'unit',
      'unit',
    ])
  })

  test('while a review is due: the town’s, and of the department that has it in its care', () => {
    const due = row('review', 'department')
    expect([firm, village, bureau, officer].map((reader) => turnOf(due, reader))).toEqual([
      'town',
      'town',
      'mine',
      'mine',
    ])
  })

  test('what a unit found itself is its own from the beginning; what others found waits for its grade', () => {
    expect(turnOf(row('found', 'self-check'), firm)).toBe('mine')
    expect(turnOf(row('found', 'department'), firm)).toBe('town')
  })

  test('nobody’s row is left out of the groups', () => {
    const rows = [row('found', 'department'), row('rectifying', 'department'), row('review', 'self-check')]
    expect(Object.values(byTurn(rows, firm)).flat()).toHaveLength(rows.length)
  })
})
