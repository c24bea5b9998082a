import { expect, test } from 'vitest'
import { fundSums } from './fund-sums.ts'

const entry = (kind: 'allotted' | 'spent', amount: string) => ({
  on: '2026-05-01',
  kind,
  amount,
  purpose: '护栏',
})

test('what was allotted and what was spent are added up to the cent', () => {
  const funds = [entry('allotted', '30000.00'), entry('spent', '12000.10'), entry('spent', '0.20')]
  expect(fundSums({ funds, five: { funds: '45000.00' } })).toEqual({
    ...{ planned: '45000.00', allotted: '30000.00', spent: '12000.30', left: '17999.70', over: '0.00' },
  })
})

test('more spent than allotted is said as such; without an entry there is nothing to add up', () => {
  expect(fundSums({ funds: [entry('spent', '5.00')], five: {} })).toEqual({
    ...{ allotted: '0.00', spent: '5.00', left: '0.00', over: '5.00' },
  })
  expect(fundSums({ funds: [], five: { funds: '1.00' } })).toBeUndefined()
})
