import { describe, expect, test } from 'vitest'
import { type Figures, noFigures } from './figures.ts'
import { headline } from './headline.ts'
import { openingOf, questionTo } from './opening.ts'
import { yearBefore } from './year-before.ts'

const town = (zh: string, en: string, parts: Partial<Figures>) => ({
  name: { zh, en },
  figures: { ...noFigures(), ...parts },
})

describe('the sentence over a comparison', () => {
  test('says of two towns what they owe and by how many points one is worse', () => {
    const said = headline([
      town('禾溪镇', 'Hexi', { owed: 500, late: 10 }),
      town('云岭镇', 'Yunling', { owed: 312, late: 19 }),
    ])
    expect(said.zh).toBe('两镇应交 812 件，逾期 29 件，云岭镇逾期率高 4.1 个百分点')
    expect(said.en).toBe('Two towns: 812 owed, 29 overdue; the share overdue is 4.1 points higher in Yunling')
  })

  test('names the worst of many with its share', () => {
    const said = headline([
      town('甲镇', 'A', { owed: 100, late: 1 }),
      town('乙镇', 'B', { owed: 80, late: 6 }),
      town('丙镇', 'C', { owed: 0 }),
      town('丁镇', 'D', { owed: 50 }),
    ])
    expect(said.zh).toBe('4 个镇应交 230 件，逾期 7 件，乙镇逾期率最高，7.5%')
  })

  test('compares nothing where nothing is overdue, the towns stand alike, or one alone owes', () => {
    expect(headline([town('甲镇', 'A', { owed: 3 }), town('乙镇', 'B', { owed: 4 })]).zh).toBe(
      '两镇应交 7 件，没有逾期',
    )
    const alike = [town('甲镇', 'A', { owed: 10, late: 1 }), town('乙镇', 'B', { owed: 20, late: 2 })]
    expect(headline(alike).zh).toBe('两镇应交 30 件，逾期 3 件')
    const alone = [town('甲镇', 'A', { owed: 10, late: 1 }), town('乙镇', 'B', {})]
    expect(headline(alone).zh).toBe('两镇应交 10 件，逾期 1 件')
  })

  test('names the one town, and says when nothing is owed yet', () => {
    expect(headline([town('云岭镇', 'Yunling', { owed: 12, late: 2 })])).toEqual({
      zh: '云岭镇应交 12 件，逾期 2 件',
      en: 'Yunling: 12 owed, 2 overdue',
    })
    expect(headline([town('云岭镇', 'Yunling', { notYet: 12 })]).zh).toBe('云岭镇到这一天还没有要交的')
  })
})

describe('a number', () => {
  const name = { zh: '云岭镇', en: 'Yunling' }

  test('opens to the town’s own people who may read duties, and to nobody else', () => {
    expect(openingOf({ isOwnTown: true, mayRead: true }, name)).toEqual({ allowed: true, because: null })
    for (const [isOwnTown, mayRead] of [
      [false, true],
      [true, false],
      [false, false],
    ] as const)
      expect(openingOf({ isOwnTown, mayRead }, name)).toMatchObject({
        allowed: false,
        because: { zh: expect.stringContaining('云岭镇') },
      })
  })

  test('that does not open is asked about in words the town can find again', () => {
    const within = [
      { zh: '4.2 定期演练', en: '4.2 Drills' },
      { zh: '上坊村', en: 'Shangfang Village' },
    ]
    expect(questionTo({ town: name, asOf: '2026-06-12', within, owed: 9, late: 2 }).zh).toBe(
      '云岭镇安办：截至 2026-06-12，4.2 定期演练，上坊村，应交 9 件，逾期 2 件。请说明逾期的是哪些单位、原因和补交日期。',
    )
    expect(questionTo({ town: name, asOf: '2026-06-12', within: [], owed: 9, late: 0 }).zh).toBe(
      '云岭镇安办：截至 2026-06-12，应交 9 件，没有逾期。请说明是哪些单位、各自办到哪一步。',
    )
  })
})

test('the same day a year before; of the day that most years lack, the one before it', () => {
  expect(yearBefore('2026-06-12')).toBe('2025-06-12')
  expect(yearBefore('2028-02-29')).toBe('2027-02-28')
  expect(yearBefore('2029-02-28')).toBe('2028-02-28')
})
