import { expect, test } from 'vitest'
import { namingFault, StatementNames } from './statement-names.ts'

const minute = 60_000
const begun = () => {
  const clock = { now: 0 }
  return { clock, names: new StatementNames(() => clock.now) }
}

/** As it is sent the third time. */
const thrice = (names: StatementNames, text: string) => [1, 2, 3].map(() => names.nameOf(text)).at(-1)

test('a statement gets a name the third time that it comes, and keeps it', () => {
  const { names } = begun()
  expect([1, 2, 3, 4].map(() => names.nameOf('select 1'))).toEqual([undefined, undefined, 'b0_0', 'b0_0'])
  expect(thrice(names, 'select 2')).toBe('b0_1')
})

test('a load of rows gets none, however often it comes', () => {
  const { names } = begun()
  expect(thrice(names, `insert into x values ${'(1),'.repeat(10_000)}`)).toBeUndefined()
})

test('no more than 128 are given; ten minutes later what is asked then gets them', () => {
  const { clock, names } = begun()
  const given = Array.from({ length: 200 }, (_, n) => thrice(names, `select ${n}`))
  expect(given.filter((name) => name !== undefined)).toHaveLength(128)
  expect(thrice(names, 'select 199')).toBeUndefined()
  clock.now = 11 * minute
  expect(thrice(names, 'select 199')).toBeUndefined()
  expect(names.generation).toBe(1)
  expect(thrice(names, 'select 199')).toBe('b1_0')
})

test('statements that never come again are not counted for ever', () => {
  const { names } = begun()
  names.nameOf('select often')
  names.nameOf('select often')
  for (let n = 0; n < 2_000; n++) names.nameOf(`select ${n}`)
  expect(names.nameOf('select often')).toBeUndefined()
})

test('a name is never given twice to different texts, not over generations either', () => {
  const { names } = begun()
  const first = thrice(names, 'select 1')
  names.renew()
  expect(thrice(names, 'select 2')).not.toBe(first)
})

test('behind a pooler that loses them none are given any more', () => {
  const { names } = begun()
  thrice(names, 'select 1')
  names.giveUp()
  expect(thrice(names, 'select 1')).toBeUndefined()
})

test('faults of naming are told from other faults with the same code', () => {
  expect(namingFault({ code: '0A000', message: 'cached plan must not change result type' })).toBe('stale')
  expect(
    namingFault({ code: '0A000', message: 'cannot alter type of a column used by a view' }),
  ).toBeUndefined()
  expect(namingFault({ code: '26000', message: 'prepared statement "b0_1" does not exist' })).toBe('lost')
  expect(namingFault({ code: '42P05', message: 'prepared statement "b0_1" already exists' })).toBe('lost')
  expect(namingFault({ code: '40001', message: '' })).toBeUndefined()
})
