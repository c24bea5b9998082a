import { expect, test } from 'vitest'
import { hazardNumber, readHazardNumber } from './number.ts'

test.each(['隐〔2026〕12 号', 'H 2026-12', '2026-12', '隐(2026)12', '隐【2026】12号', 'h2026-12'])(
  'reads %s',
  (typed) => {
    expect(readHazardNumber(typed)).toEqual({ year: 2026, number: 12 })
  },
)

test.each(['2026-06-12', '12', '隐患', '二〇二六', 'H 26-12'])('takes %s for words', (typed) => {
  expect(readHazardNumber(typed)).toBeUndefined()
})

test('reads what it writes', () => {
  const { zh, en } = hazardNumber(2031, 907)
  expect([readHazardNumber(zh), readHazardNumber(en)]).toEqual(Array(2).fill({ year: 2031, number: 907 }))
})
