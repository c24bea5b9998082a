import { describe, expect, test } from 'vitest'
import { confirmedOf, isFound, nextUnconfirmed, type Parameter, textOf, valueFrom } from './figure.ts'

const of = (unit: Parameter['unit']): Parameter => ({
  key: 'tips.rate',
  name: { zh: '比例', en: 'Rate' },
  unit,
  unitName: { zh: '', en: '' },
  editions: [],
  needsTown: false,
  confirmed: 'open',
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

describe('what the town still has to confirm', () => {
  const edition = (instrument: string): Parameter['editions'][number] => ({
    ...{ value: 1, side: 'law', sideName: { zh: '', en: '' }, number: null, article: '', to: null },
    ...{ from: '2020-01-01', confidence: 'S', confidenceName: { zh: '', en: '' }, transcribedOn: null },
    ...{ confirmedOn: null, standing: 'baseline', standingName: { zh: '', en: '' }, binds: true },
    ...{ local: null, confirmation: null, earlier: [], instrument: { zh: instrument, en: instrument } },
  })
  const figure = (key: string, instrument: string, confirmed: Parameter['confirmed']): Parameter => ({
    ...of('day'),
    ...{ key, confirmed, editions: [edition(instrument)] },
  })
  const all = [
    figure('a.fine', 'fines', 'open'),
    figure('b.trade', 'trade', 'confirmed'),
    figure('c.fine', 'fines', 'confirmed'),
    figure('d.trade', 'trade', 'open'),
    figure('e.own', 'own', 'none'),
  ]

  test('is counted without what the town set itself', () => {
    expect(confirmedOf(all)).toEqual({ confirmed: 2, count: 4 })
  })

  test('comes next in the text that lies open, then in any, and never itself', () => {
    expect(nextUnconfirmed(all, 'c.fine')?.key).toBe('a.fine')
    expect(nextUnconfirmed(all, 'b.trade')?.key).toBe('d.trade')
    expect(nextUnconfirmed(all, 'e.own')?.key).toBe('a.fine')
    expect(nextUnconfirmed(all.slice(0, 3), 'a.fine')).toBeUndefined()
  })
})
