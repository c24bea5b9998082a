import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import { lawOn } from '../law/law-book.ts'
import { enterpriseSize } from './enterprise-size.ts'
import { headcount } from './headcount.ts'
import { sizeSectors } from './size-names.ts'
import { SizeRows } from './tables.ts'

const book = shippedLaws()
const run = (input: object) => headcount.run({ on: '2023-03-01', ...input }, book)

describe('safety managers', () => {
  test('exactly 100 employees still belong to the smaller branch', () => {
    expect(run({ sector: 'other', employees: 100, partTime: 1 })).toMatchObject({
      result: { demand: 'full-or-part-time', isMet: true },
    })
    expect(run({ sector: 'other', employees: 101, partTime: 1 })).toMatchObject({
      result: { demand: 'organisation-or-full-time', isMet: false },
    })
    expect(run({ sector: 'other', employees: 101, hasOrganisation: true })).toMatchObject({
      result: { isMet: true },
    })
  })

  test.each([
    'mine',
    'metal-smelting',
    'construction',
    'transport',
    'dangerous-goods',
    'dangerous-goods-trade',
    'dangerous-goods-loading',
  ])('%s always needs its own', (sector) => {
    expect(run({ sector, employees: 3 })).toMatchObject({
      result: { demand: 'organisation-or-full-time', needsAssessment: true },
    })
  })

  test('who trades in dangerous goods needs no engineer, and only production and storage notify', () => {
    const asked = (sector: string) => run({ sector, employees: 20 })
    expect(asked('dangerous-goods')).toMatchObject({ result: { leastEngineers: 1, needsNotification: true } })
    expect(asked('dangerous-goods-loading')).toMatchObject({
      result: { leastEngineers: 1, needsNotification: false },
    })
    expect(asked('dangerous-goods-trade')).toMatchObject({
      result: { leastEngineers: 0, needsNotification: false, needsAssessment: true },
    })
  })

  test('hazardous chemicals: one below 50 staff, then 2 % rounded up', () => {
    const least = (employees: number) => run({ sector: 'dangerous-goods', hazmatEnterprise: true, employees })
    expect(least(49)).toMatchObject({ result: { leastFullTime: 1 } })
    expect(least(50)).toMatchObject({ result: { leastFullTime: 1 } })
    expect(least(51)).toMatchObject({ result: { leastFullTime: 2 } })
    expect(least(400)).toMatchObject({ result: { leastFullTime: 8, needsNotification: true } })
  })

  test('registered engineers: one, and above 300 staff 15 % of the managers', () => {
    expect(run({ sector: 'mine', employees: 300, fullTime: 20 })).toMatchObject({
      result: { leastEngineers: 1, isMet: false },
    })
    expect(run({ sector: 'mine', employees: 301, fullTime: 20, engineers: 3 })).toMatchObject({
      result: { leastEngineers: 3, isMet: true },
    })
    expect(run({ sector: 'construction', employees: 400, fullTime: 20 })).toMatchObject({
      result: { leastEngineers: 0, isMet: true },
    })
  })

  test('before the amended law nothing is guessed', () => {
    expect(headcount.run({ on: '2020-01-01', sector: 'other', employees: 5 }, book)).toMatchObject({
      refused: 'law.outside-known-dates',
    })
    expect(run({ sector: 'other', employees: 0 })).toMatchObject({ field: 'employees' })
  })
})

describe('size of an enterprise', () => {
  const size = (input: object) => enterpriseSize.run({ on: '2023-03-01', ...input }, book)

  test.each([
    [1000, 40000, 'large'],
    [999, 40000, 'medium'],
    [1000, 39999.99, 'medium'],
    [300, 2000, 'medium'],
    [300, 1999, 'small'],
    [20, 300, 'small'],
    [19, 300, 'micro'],
    [5000, 299, 'micro'],
  ])('industry with %i persons and %d is %s', (employees, revenue, expected) => {
    expect(size({ sector: 'industry', employees, revenue })).toMatchObject({ result: { class: expected } })
  })

  test('other sectors are measured by what their rule names', () => {
    expect(size({ sector: 'construction', revenue: 80000, assets: 79999 })).toMatchObject({
      result: { class: 'medium' },
    })
    expect(size({ sector: 'agriculture', revenue: 50 })).toMatchObject({ result: { class: 'small' } })
    expect(size({ sector: 'other', employees: 9 })).toMatchObject({ result: { class: 'micro' } })
    expect(size({ sector: 'construction', employees: 5 })).toMatchObject({
      problems: [{ field: 'revenue' }, { field: 'assets' }],
    })
  })

  test.each(Object.keys(sizeSectors))(
    '%s: every class from its limits on, and the next below any one of them',
    (sector) => {
      const table = lawOn(book, '2023-03-01').table(`enterprise-size.${sector}`, SizeRows)
      if (isRefusal(table)) throw new Error(JSON.stringify(table))
      const below: Record<string, string> = { large: 'medium', medium: 'small', small: 'micro' }
      for (const { class: name, ...limits } of table.rows) {
        expect(size({ sector, ...limits })).toMatchObject({ result: { class: name } })
        for (const [measure, limit] of Object.entries(limits)) {
          const less = measure === 'employees' ? limit - 1 : `${limit - 1}.99`
          expect(size({ sector, ...limits, [measure]: less })).toMatchObject({
            result: { class: below[name] },
          })
        }
      }
    },
  )
})
