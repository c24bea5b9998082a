import { describe, expect, test } from 'vitest'
import { displacedBy } from './displace.ts'
import type { LocalEdition } from './local-edition.ts'

const own = (from: string, to: string | null, key = 'calendar.arrangement'): LocalEdition => ({
  key,
  value: {},
  from,
  to,
  instrument: { zh: '通知', en: '通知' },
  article: '一',
  reason: '更正',
})
const year = own('2027-01-01', '2027-12-31')

describe("a town's new edition", () => {
  test('strikes out the one from the same day, and leaves its neighbours and other figures alone', () => {
    const others = [
      own('2026-01-01', '2026-12-31'),
      year,
      own('2028-01-01', null),
      own('2027-01-01', null, 'a.b'),
    ]
    expect(displacedBy(others, year)).toEqual([
      { key: year.key, from: '2027-01-01', lastDay: null, reason: '更正' },
    ])
  })

  test('ends the one that reaches into it the day before', () => {
    const since = own('2026-05-01', null)
    expect(displacedBy([since], own('2027-01-01', null))).toEqual([
      { key: year.key, from: '2026-05-01', lastDay: '2026-12-31', reason: '更正' },
    ])
  })

  test.each([
    ['that it would cut short', own('2026-01-01', null)],
    ['that begins within it', own('2027-06-01', '2027-06-30')],
    ['from the same day that lasts longer', own('2027-01-01', null)],
  ])('is refused by one %s', (_, other) => {
    expect(displacedBy([other], year)).toMatchObject({
      refused: 'law.overlaps',
      because: { other: other.from },
    })
  })
})
