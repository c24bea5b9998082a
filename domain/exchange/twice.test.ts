import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { registerTarget } from './register-target.ts'
import type { Target } from './target.ts'
import { earlierThan, type Marks, noFirsts } from './twice.ts'

const asking: Target = { ...registerTarget, whenThere: 'ask', alone: [] }
const marks = (row: number, keys: Marks['keys'], id?: string): Marks => ({ row, id, keys })
const told = (rows: readonly Marks[], target = registerTarget) => {
  const firsts = noFirsts(target)
  return rows.map((one) => earlierThan(one, firsts, target))
}

describe('two rows of one sheet', () => {
  test('with one credit code are one firm; with one name alone they may be two', () => {
    expect(told([marks(3, ['c1', undefined, 'a']), marks(7, ['c1', undefined, 'b'])])[1]).toEqual({
      ...{ row: 3, way: 0, isSure: true },
    })
    expect(told([marks(3, ['c1', undefined, 'a']), marks(7, [undefined, undefined, 'a'])])[1]).toEqual({
      ...{ row: 3, way: 2, isSure: false },
    })
  })

  test('with one name and two codes are asked about in the register, and are two in a ledger', () => {
    const rows = [marks(3, ['c1', undefined, 'a']), marks(7, ['c2', undefined, 'a'])]
    expect(told(rows)[1]).toMatchObject({ row: 3, isSure: false })
    expect(told(rows, asking)[1]).toBeUndefined()
  })

  test('about one thing that is there, by whatever cells, are one; about two they are two', () => {
    const [code, name] = [
      marks(3, ['c1', undefined, undefined], 'x'),
      marks(7, [undefined, undefined, 'a'], 'x'),
    ]
    expect(told([code, name])[1]).toEqual({ row: 3, way: -1, isSure: true })
    const other = marks(9, [undefined, undefined, 'a'], 'y')
    expect(told([name, other])[1]).toBeUndefined()
  })

  test('the third is told of the first, and a row judged again is no double of itself', () => {
    const rows = [3, 5, 8].map((row) => marks(row, ['c1', undefined, 'a']))
    expect(told(rows).map((one) => one?.row)).toEqual([undefined, 3, 3])
    expect(told([marks(3, ['c1', undefined, 'a']), marks(3, ['c1', undefined, 'a'])])[1]).toBeUndefined()
  })
})

test('no two rows that are taken unasked share a code, whatever the sheet holds', () => {
  const key = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined })
  let repeated = 0
  fc.assert(
    fc.property(fc.array(fc.tuple(key, key, key), { maxLength: 12 }), (sheet) => {
      const rows = sheet.map((keys, at) => marks(at + 2, keys))
      const answers = told(rows)
      const taken = rows.filter((_, at) => answers[at] === undefined)
      repeated += rows.length - taken.length
      for (const way of [0, 1]) {
        const codes = taken.flatMap(({ keys }) => keys[way] ?? [])
        expect(new Set(codes).size).toBe(codes.length)
      }
    }),
  )
  expect(repeated).toBeGreaterThan(50)
})
