import { expect, test } from 'vitest'
import { hazardsBehind } from './behind-duty.ts'

const of = (ledger: string) =>
  hazardsBehind({ ledger, debtor: 'd', area: '349901101201', first: '2026-05-01', last: '2026-05-31' })
    ?.filter

test('a self-check speaks of what the unit found itself, a department of what it looks after', () => {
  const span = { from: '2026-05-01', to: '2026-05-31' }
  expect(of('self-check')).toEqual({ party: 'd', source: 'self-check', ...span })
  expect(of('enforcement-summary')).toEqual({ handler: 'd', ...span })
  expect(of('village-patrol')).toEqual({ village: '349901101201', source: 'village', ...span })
})

test('a drill speaks of no hazards, nor does a ledger that is none', () => {
  expect(of('drill')).toBeUndefined()
  expect(of('constructor')).toBeUndefined()
})
