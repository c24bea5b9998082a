import { expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { periodNamed } from '../duties/period.ts'
import { lawOn } from '../law/law-book.ts'
import { periodsToTell, quarterToTell, statisticsDue, statisticsLamp } from './statistics.ts'

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

test('what may be told of is over, the latest first, a year after its last quarter', () => {
  expect(periodsToTell('2026-06-12').map(({ name }) => name)).toEqual([
    '2026-Q1',
    '2025',
    '2025-Q4',
    '2025-Q3',
    '2025-Q2',
    '2025-Q1',
  ])
})

test('the lamp goes by the day of filing; what was given back is owed again', () => {
  const quarter = periodNamed('2026-Q1')
  if (quarter === undefined) throw new Error('no quarter')
  const lamp = (today: string, filed?: { filedOn: string; isReturned: boolean }) =>
    statisticsLamp(quarter, '2026-04-15', filed, today).state
  expect(lamp('2026-03-31')).toBe('not-yet')
  expect(lamp('2026-04-02')).toBe('open')
  expect(lamp('2026-04-13')).toBe('due-soon')
  expect(lamp('2026-04-16')).toBe('overdue')
  expect(lamp('2026-04-16', { filedOn: '2026-04-15', isReturned: false })).toBe('delivered')
  expect(lamp('2026-04-20', { filedOn: '2026-04-16', isReturned: false })).toBe('delivered-late')
  expect(lamp('2026-04-20', { filedOn: '2026-04-10', isReturned: true })).toBe('returned')
})
