import { describe, expect, test } from 'vitest'
import { emptyTyped, inputFrom, labelsOn, type Shape, shapeAt, shownAt } from './typed-input.ts'

const words = (text: string) => ({ zh: text, en: text })
const shape: Shape = {
  type: 'object',
  required: ['on', 'units'],
  properties: {
    on: { type: 'string', format: 'date', label: words('day') },
    persons: { type: 'integer', label: words('persons') },
    isNew: { type: 'boolean', label: words('new') },
    units: {
      type: 'array',
      minItems: 1,
      label: words('units'),
      items: {
        type: 'object',
        required: ['tonnes'],
        properties: {
          tonnes: { type: ['number', 'string'], decimal: true, label: words('tonnes') },
          classes: { type: 'array', items: { type: 'string' }, label: words('classes') },
        },
      },
    },
  },
}

test('an untouched form has today and the one row that is needed', () => {
  expect(emptyTyped(shape, '2026-06-12')).toEqual({
    on: '2026-06-12',
    persons: '',
    isNew: '',
    units: [{ tonnes: '', classes: '' }],
  })
})

describe('what goes to the calculator', () => {
  test('leaves out what was left empty', () => {
    expect(inputFrom(shape, emptyTyped(shape, '2026-06-12'))).toEqual({ on: '2026-06-12', units: [{}] })
  })

  test('keeps decimals as text, so that none is rounded', () => {
    const typed = { on: '2026-06-12', persons: ' １２ ', isNew: 'false', units: [{ tonnes: '0.1000000001' }] }
    expect(inputFrom(shape, typed)).toEqual({
      on: '2026-06-12',
      persons: 12,
      isNew: false,
      units: [{ tonnes: '0.1000000001' }],
    })
  })

  test('leaves a whole number that is none for the calculator to refuse', () => {
    expect(inputFrom(shape, { persons: '12.5', units: [] })).toEqual({ persons: '12.5', units: [] })
  })

  test('reads words between any marks', () => {
    expect(inputFrom(shape, { units: [{ classes: 'W5.3、W2, J1' }] })).toEqual({
      units: [{ classes: ['W5.3', 'W2', 'J1'] }],
    })
  })
})

test('a path is read as people count', () => {
  expect(labelsOn(shape, 'units.0.tonnes')).toEqual([words('units'), 1, words('tonnes')])
  const { units = {} } = shape.properties ?? {}
  const told: Shape = { properties: { units: { ...units, each: words('unit') } } }
  expect(labelsOn(told, 'units.0.tonnes')).toEqual([words('unit'), 1, words('tonnes')])
  expect(labelsOn(told, 'units')).toEqual([words('units')])
})

test('a path leads to the shape of its field', () => {
  expect(shapeAt(shape, 'units.0.tonnes')?.decimal).toBe(true)
  expect(shapeAt(shape, 'units.0.nothing')).toBeUndefined()
})

test('what is wrong with one word is shown under its box', () => {
  expect(shownAt(shape, 'units.1.classes.0')).toBe('units.1.classes')
  expect(shownAt(shape, 'units.1.tonnes')).toBe('units.1.tonnes')
})
