import { checkValues, missingFrom } from '@bihuan/domain/ledgers/check-values.ts'
import { findLedger, ledgerKinds, ledgerNames } from '@bihuan/domain/ledgers/kinds/index.ts'
import { describe, expect, test } from 'vitest'
import { demoValues } from './records.ts'

const keys = Array.from({ length: 20 }, (_, at) => `demo/${at}`)
const sizes = [1, 6, 40, 101, 480]

describe.each(ledgerNames)('the demo’s %s', (kind) => {
  const ledger = findLedger(kind) ?? ledgerKinds.drill
  const made = keys.map((key, at) => demoValues(kind, key, '2026-03-31', sizes[at % sizes.length] ?? 1))

  test('is complete and right, whatever the size of its party', () => {
    for (const values of made) {
      const checked = checkValues(ledger, values, '2026-03-31')
      expect('problems' in checked ? checked.problems : missingFrom(ledger, checked.values)).toEqual([])
      expect(values[ledger.happenedOn]).toBe('2026-03-31')
    }
  })

  test('differs from key to key, and is the same again for the same one', () => {
    expect(new Set(made.map((values) => JSON.stringify(values))).size).toBeGreaterThan(15)
    expect(demoValues(kind, 'demo/0', '2026-03-31', 1)).toEqual(made[0])
  })
})

test('a ledger that nobody declared has no demo', () => {
  expect(() => demoValues('weather', 'key', '2026-03-31', 5)).toThrow('weather')
})

test('a record says what its duty wants of it', () => {
  const values = demoValues('department-check', 'demo/1', '2026-03-31', 5, {
    post: ['head'],
    occasion: ['weather', 'accident'],
  })
  expect(values).toMatchObject({ post: 'head', occasion: 'weather' })
  expect(
    demoValues('self-check', 'demo/1', '2026-03-31', 5, { checked: ['exits'], rulesKept: ['true'] }),
  ).toMatchObject({
    checked: ['exits'],
    rulesKept: true,
  })
})
