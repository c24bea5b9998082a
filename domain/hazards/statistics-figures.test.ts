import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodNamed } from '../duties/period.ts'
import { checkValues } from '../ledgers/check-values.ts'
import { hazardStatistics } from '../ledgers/kinds/hazard-statistics.ts'
import {
  changedFigures,
  derivationOf,
  type Figures,
  foldedLines,
  noFigures,
  statisticsValues,
  sumOfLines,
} from './statistics-figures.ts'

const figures = fc
  .record({
    found: fc.nat(90),
    closed: fc.nat(90),
    major: fc.nat(90),
    majorClosed: fc.nat(90),
    cents: fc.nat(99_999),
  })
  .map(({ cents, ...of }): Figures => {
    const [major, closed] = [Math.min(of.major, of.found), Math.min(of.closed, of.found)]
    const funds = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
    return { found: of.found, closed, major, majorClosed: Math.min(of.majorClosed, major, closed), funds }
  })
const lines = fc
  .array(figures, { maxLength: 130, size: 'max' })
  .map((all) =>
    all.map((of, at) => ({ key: `k${at}`, name: { zh: `行${at}`, en: `line ${at}` }, figures: of })),
  )

test('folding the lines keeps their sum and what is largest', () => {
  let folded = 0
  fc.assert(
    fc.property(lines, (all) => {
      const few = foldedLines(all, 100)
      expect(few.length).toBeLessThanOrEqual(100)
      expect(sumOfLines(few)).toEqual(sumOfLines(all))
      if (all.length > 100) folded++
      const most = Math.max(0, ...all.map((line) => line.figures.found))
      if (all.length > 0) expect(Math.max(...few.slice(0, 99).map((line) => line.figures.found))).toBe(most)
    }),
  )
  expect(folded).toBeGreaterThan(0)
})

test('what is counted makes a record that its ledger takes', () => {
  const period = periodNamed('2026-Q1')
  if (period === undefined) throw new Error('no quarter')
  fc.assert(
    fc.property(lines, (all) => {
      const said = foldedLines(all, 100).map(({ name, figures: of }) => ({ name: name.zh, figures: of }))
      const values = statisticsValues(period, period.last, said, { analysis: '用电类最多。' })
      expect(checkValues(hazardStatistics, values, '2026-06-12')).toMatchObject({
        values: { span: 'quarter' },
      })
    }),
  )
})

test('a record whose total is not the sum of its lines is refused', () => {
  const period = periodNamed('2025')
  if (period === undefined) throw new Error('no year')
  const one = { name: '用电', figures: { ...noFigures(), found: 3 } }
  const values = { ...statisticsValues(period, period.last, [one], { analysis: '三条。' }), found: 4 }
  expect(checkValues(hazardStatistics, values, '2026-06-12')).toHaveProperty('problems')
})

test('figures that moved are named, however the yuan are spelled', () => {
  const seen = { ...noFigures(), found: 2, funds: '5' }
  expect(changedFigures(seen, { ...seen, funds: '5.00' })).toEqual([])
  expect(changedFigures(seen, { ...seen, found: 3, funds: '5.01' })).toEqual(['found', 'funds'])
})

test('the derivation says what was struck off after the period', () => {
  const span = { first: '2026-01-01', last: '2026-03-31' }
  expect(derivationOf('enterprise', span, span.last, 2).closed.zh).toContain('以后又销号 2 条')
  expect(derivationOf('enterprise', span, span.last, 0).closed.zh).not.toContain('以后')
})
