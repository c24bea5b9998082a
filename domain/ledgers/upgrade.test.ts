import { expect, test } from 'vitest'
import type { Values } from './ledger.ts'
import { valuesNow } from './upgrade.ts'

const second = {
  version: 2,
  upgrade: (values: Values) => ({ ...values, people: Number(values.people) }),
}

test('an older record is read as today’s, once, and today’s is left alone', () => {
  const old = { people: '12' }
  expect(valuesNow(second, 1, old)).toEqual({ people: 12 })
  expect(old).toEqual({ people: '12' })
  expect(valuesNow(second, 2, old)).toBe(old)
  expect(valuesNow({ version: 3 }, 1, old)).toBe(old)
  expect(valuesNow(undefined, 1, old)).toBe(old)
})
