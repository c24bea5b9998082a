import { expect, test } from 'vitest'
import { busiestMonth, byMonth, daysIn, type Line } from './year.ts'

const words = { zh: '甲', en: 'A' }
const line = (...days: string[]) =>
  ({ clause: '4.2', rule: 'drill', times: days.map((due) => ({ due, why: words })) }) as unknown as Line

test('days stand under their months, the earliest first', () => {
  const months = byMonth({ dated: [line('2027-06-30', '2027-12-31'), line('2027-06-09')] })
  expect(months[5]?.map(({ due }) => due)).toEqual(['2027-06-09', '2027-06-30'])
  expect(months[11]?.map(({ due }) => due)).toEqual(['2027-12-31'])
  expect(months[0]).toEqual([])
  expect(daysIn(line('2027-06-30', '2027-12-31'), 11)).toEqual([{ due: '2027-12-31', day: 31 }])
})

test('the first of several equal months is the busiest', () => {
  expect(busiestMonth([10, 30, 30, 5])).toBe(1)
  expect(busiestMonth([0, 0])).toBe(0)
})
