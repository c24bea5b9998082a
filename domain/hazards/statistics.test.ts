import { expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { periodNamed } from '../duties/period.ts'
import { lawOn } from '../law/law-book.ts'
import { quarterToTell, statisticsDue } from './statistics.ts'

const law = lawOn(shippedLaws(), '2026-06-12')
const due = (name: string) => {
  const period = periodNamed(name)
  return period === undefined ? undefined : statisticsDue(period, law)
}

test('a quarter is due on the 15th of the month after it, a year on the last day of the next January', () => {
  expect(due('2026-Q1')).toBe('2026-04-15')
  expect(due('2026-Q4')).toBe('2027-01-15')
  expect(due('2026')).toBe('2027-01-31')
})

test('the quarter to tell of is the last one that is over', () => {
  expect(quarterToTell('2026-06-30').name).toBe('2026-Q1')
  expect(quarterToTell('2026-07-01').name).toBe('2026-Q2')
  expect(quarterToTell('2026-01-02').name).toBe('2025-Q4')
})
