import { describe, expect, test } from 'vitest'
import { isFound, type Parameter, textOf, valueFrom } from './figure.ts'

const of = (unit: Parameter['unit']): Parameter => ({
  key: 'tips.rate',
  name: { zh: '比例', en: 'Rate' },
  unit,
  unitName: { zh: '', en: '' },
  editions: [],
  needsTown: false,
  file: null,
})

describe('a typed figure', () => {
  test('is a number when whole, and stays text when a decimal, so that none is rounded', () => {
    expect(valueFrom(of('day'), ' １５ ')).toBe(15)
    expect(valueFrom(of('ratio'), '0.15')).toBe('0.15')
  })

  test('that is a text stays one, digits or not', () => {
    expect(valueFrom(of('text'), ' 15 ')).toBe('15')
    expect(valueFrom(of('month-day'), '05-01')).toBe('05-01')
  })

  test('that is a table survives the way into the box and back', () => {
    const table = [{ above: 0, rate: '0.03' }]
    expect(valueFrom(of('table'), textOf(table))).toEqual(table)
    expect(valueFrom(of('table'), '[{')).toBeUndefined()
  })
})

test('is found by every word asked for, in either language', () => {
  expect(isFound(of('ratio'), '比例')).toBe(true)
  expect(isFound(of('ratio'), 'rate TIPS')).toBe(true)
  expect(isFound(of('ratio'), 'rate nowhere')).toBe(false)
})
