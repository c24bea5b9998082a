import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analysisSentence, meanDays, medianOf, nothing } from './analysis.ts'
import { honestyOf, lowestFirst } from './honesty.ts'
import { questionOf } from './pattern-words.ts'
import { type Cell, patternsIn, type Thresholds } from './patterns.ts'

const limits: Thresholds = {
  ...{ months: 3, parties: 3, sectorParties: 4, managementClasses: 3, repeats: 2 },
  ...{ shareMultiple: 2, shareLeast: 5, honestyLeast: 10 },
}
const cell = (party: string, area: string, sort: string, count = 1, sector = 'wood'): Cell => ({
  ...{ party, area, sector, class: sort, count },
})
const kinds = (cells: readonly Cell[]) => patternsIn(cells, limits).map(({ kind }) => kind)

describe('patterns', () => {
  test('three bodies of one village with one class are asked about, two are not', () => {
    const two = [cell('a', 'v1', 'S01'), cell('b', 'v1', 'S01')]
    expect(kinds(two)).toEqual([])
    expect(kinds([...two, cell('c', 'v2', 'S01')])).toEqual([])
    expect(kinds([...two, cell('c', 'v1', 'S01')])).toEqual(['regional'])
  })

  test('one trade in several villages is the trade’s, in one village the village’s', () => {
    const four = (areas: string[]) => areas.map((area, at) => cell(`p${at}`, area, 'S02'))
    expect(kinds(four(['v1', 'v2', 'v3', 'v4']))).toEqual(['sector'])
    expect(kinds(four(['v1', 'v1', 'v1', 'v1']))).toEqual(['regional'])
  })

  test('three classes of management with one body ask who manages; the same class again asks for its cause', () => {
    expect(kinds(['B01', 'B02', 'B03'].map((sort) => cell('a', 'v1', sort)))).toEqual(['systemic'])
    expect(kinds([cell('a', 'v1', 'S05', 2)])).toEqual(['repeat'])
  })

  test('a share far above the other villages’ is asked about once there is enough to compare', () => {
    const there = [cell('x', 'v2', 'S01', 1), cell('y', 'v2', 'S09', 9)]
    expect(kinds([cell('a', 'v1', 'S01', 5), ...there])).toContain('share')
    expect(kinds([cell('a', 'v1', 'S01', 4), ...there])).not.toContain('share')
  })

  test('every question rests on its own cells and names their number', () => {
    const some = fc.record({
      ...{ party: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), area: fc.constantFrom('v1', 'v2') },
      ...{ sector: fc.constantFrom('wood', 'gas'), class: fc.constantFrom('B01', 'B02', 'B03', 'S01') },
      count: fc.integer({ min: 0, max: 4 }),
    })
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40, size: 'max' }), (cells) => {
        for (const pattern of patternsIn(cells, limits)) {
          seen.add(pattern.kind)
          expect(pattern.cells.reduce((sum, { count }) => sum + count, 0)).toBe(pattern.count)
          const say = (code: string) => ({ zh: code, en: code })
          const { question, next } = questionOf(pattern, { place: say, sector: say, class: say, party: say })
          expect(question.zh).toMatch(/？$/)
          expect(question.zh).toContain(String(pattern.count))
          expect(next.zh.length).toBeGreaterThan(5)
        }
      }),
    )
    expect([...seen].sort()).toEqual(['regional', 'repeat', 'sector', 'share', 'systemic'])
  })
})

describe('the honesty index', () => {
  test('says nothing of few, and its two numbers of enough', () => {
    expect(honestyOf({ own: 0, others: 9 }, 10).zh).toMatch(/^太少，不作判断/)
    expect(honestyOf({ own: 3, others: 9 }, 10).zh).toBe('3/12，25%')
  })

  test('puts the lowest share first and the few last', () => {
    const order = [
      { own: 9, others: 1 },
      { own: 0, others: 2 },
      { own: 1, others: 9 },
    ].sort(lowestFirst(10))
    expect(order.map(({ own }) => own)).toEqual([1, 9, 0])
  })
})

test('nothing found is a dash and never a hundred percent', () => {
  expect(meanDays(nothing())).toBe('—')
  const said = analysisSentence({ ...nothing(), open: 2 }, { zh: '六月', en: 'June' }, '2026-06-12')
  expect(said.zh).toContain('（—）')
})

test('the median is that of all durations laid out', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 40 }), (all) => {
      const counts = [...new Set(all)].map((days) => ({
        days,
        count: all.filter((one) => one === days).length,
      }))
      const sorted = all.toSorted((a, b) => a - b)
      expect(medianOf(counts)).toBe(sorted[Math.ceil(sorted.length / 2) - 1] ?? null)
    }),
  )
})
