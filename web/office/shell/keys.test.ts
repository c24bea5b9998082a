import { describe, expect, test } from 'vitest'
import { meaningOf, placeKeys } from './keys.ts'

const meant = (key: string, isOnRow = false, isAfterG = false) => meaningOf({ key, isOnRow, isAfterG })

describe('keys', () => {
  test('lead to each place by a letter of its own; one of the two names of the towns is ever shown', () => {
    const { sums, ...others } = placeKeys
    expect(new Set(Object.values(others)).size).toBe(Object.keys(others).length)
    expect(sums).toBe(placeKeys.towns)
    expect(Object.values(placeKeys)).not.toContain('g')
  })

  test('mean a place only after g: k alone walks up', () => {
    expect(meant('k')).toEqual({ does: 'previous' })
    expect(meant('k', false, true)).toEqual({ does: 'go', letter: 'k' })
    expect(meant('g')).toEqual({ does: 'wait' })
    expect(meant('Escape', false, true)).toEqual({ does: 'back' })
  })

  test('leave the arrows to scrolling until one stands on a row', () => {
    expect(meant('ArrowDown')).toEqual({ does: 'nothing' })
    expect(meant('ArrowDown', true)).toEqual({ does: 'next' })
    expect(meant('j')).toEqual({ does: 'next' })
  })
})
