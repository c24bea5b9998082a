import { svgPathOf } from '@bihuan/domain/ledgers/signature.ts'
import { describe, expect, test } from 'vitest'
import { groupsOf, strokesOf, viewBoxOf } from './strokes.ts'

const point = (x: number, y: number, time: number) => ({ x, y, time, pressure: 0.5 })

describe('a drawn name', () => {
  test('is kept in whole pixels within the pad, and counts time from the first touch', () => {
    const drawn = [
      { points: [point(10.4, 20.6, 1_000.2), point(-3, 5_000, 1_016.9)] },
      { points: [point(30, 40, 1_500.2)] },
    ]
    expect(strokesOf(drawn)).toEqual([
      [
        { x: 10, y: 21, t: 0 },
        { x: 0, y: 4000, t: 17 },
      ],
      [{ x: 30, y: 40, t: 500 }],
    ])
  })

  test('never grows beyond what the town takes', () => {
    const endless = { points: Array.from({ length: 3000 }, (_, at) => point(at, at, at)) }
    const strokes = strokesOf(Array(300).fill(endless))
    expect([strokes.length, strokes[0]?.length]).toEqual([200, 2000])
  })

  test('is drawn again as it was', () => {
    const strokes = [[{ x: 1, y: 2, t: 0 }], [{ x: 3, y: 4, t: 9 }]]
    expect(strokesOf(groupsOf(strokes))).toEqual(strokes)
  })

  test('is seen whole', () => {
    const path = svgPathOf({
      strokes: [
        [
          { x: 20, y: 30, t: 0 },
          { x: 120, y: 70, t: 5 },
        ],
      ],
    })
    expect(viewBoxOf(path)).toBe('14 24 112 52')
    expect(viewBoxOf('')).toBe('0 0 1 1')
  })
})
