import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, type Json } from '../base/canonical.ts'
import { entriesIn, isSealDue, type Leaf, rootOf } from './daily-seal.ts'

/** Stands for a hash: what it says differs whenever the value does. */
const digest = (value: Json) => canonical(value)
const town = '349901101'
const root = (leaves: readonly Leaf[]) => rootOf(town, leaves, digest)

const leaf = fc.record({
  file: fc.uuid(),
  from: fc.integer({ min: 1, max: 9 }),
  more: fc.integer({ min: 0, max: 9 }),
  hash: fc.stringMatching(/^[0-9a-f]{4}$/),
})
const leaves = fc
  .uniqueArray(leaf, { selector: ({ file }) => file, minLength: 1, maxLength: 40 })
  .map((all) => all.map(({ more, ...one }): Leaf => ({ ...one, to: one.from + more })))

describe('the root of a seal', () => {
  test('does not hang on the order in which files are read', () => {
    fc.assert(
      fc.property(leaves, (all) => {
        expect(root([...all].reverse())).toBe(root(all))
      }),
    )
  })

  test('is another one when any leaf is changed in anything, taken out, or come to', () => {
    const changes: ((one: Leaf) => Leaf | undefined)[] = [
      (one) => ({ ...one, hash: `${one.hash}0` }),
      (one) => ({ ...one, to: one.to + 1 }),
      (one) => ({ ...one, from: one.from + 1 }),
      (one) => ({ ...one, file: `${one.file}0` }),
      () => undefined,
    ]
    fc.assert(
      fc.property(leaves, fc.nat(), fc.constantFrom(...changes), (all, at, change) => {
        const place = at % all.length
        const changed = all.flatMap((one, n) => (n === place ? (change(one) ?? []) : [one]))
        expect(root(changed)).not.toBe(root(all))
      }),
    )
    fc.assert(
      fc.property(leaves, fc.uuid(), (all, file) => {
        fc.pre(all.every((one) => one.file !== file))
        expect(root([...all, { file, from: 1, to: 1, hash: 'ab' }])).not.toBe(root(all))
      }),
    )
  })

  test('is each town’s own', () => {
    const one = { file: 'f', from: 1, to: 2, hash: 'ab' }
    expect(rootOf('349901102', [one], digest)).not.toBe(root([one]))
    expect(rootOf('349901102', [], digest)).not.toBe(root([]))
  })

  test('is a tree with its fullest side on the left', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((file): Leaf => ({ file, from: 1, to: 1, hash: file }))
    const h = (one: Leaf | undefined): Json => digest(['leaf', town, one?.file ?? '', 1, 1, one?.hash ?? ''])
    const three = [a, b, c].flatMap((one) => one ?? [])
    expect(root(three)).toBe(digest(['node', digest(['node', h(a), h(b)]), h(c)]))
  })
})

test('a seal is due once the day of the last one is over', () => {
  expect(isSealDue(undefined, '2026-06-12')).toBe(true)
  expect(isSealDue({ day: '2026-06-11' }, '2026-06-12')).toBe(true)
  expect(isSealDue({ day: '2026-06-12' }, '2026-06-12')).toBe(false)
})

test('entries are counted from the first to the last of each file', () => {
  expect(
    entriesIn([
      { file: 'a', from: 1, to: 3, hash: '' },
      { file: 'b', from: 7, to: 7, hash: '' },
    ]),
  ).toBe(4)
})
