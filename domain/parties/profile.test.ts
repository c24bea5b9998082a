import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import { isInAudience } from '../plans/audience.ts'
import { checkProfile } from './check-profile.ts'
import { industryProblem, sizeSector, tidyIndustry } from './industry.ts'
import { type PartyProfile, readProfile } from './profile.ts'
import { proposeSize } from './size.ts'

const book = shippedLaws()
const fieldsOf = (given: PartyProfile) => {
  const checked = checkProfile(given, book)
  return isRefusal(checked) ? checked.fields?.map(({ field }) => field) : []
}
const wordsOf = (given: PartyProfile) => {
  const checked = checkProfile(given, book)
  return isRefusal(checked) ? (checked.fields ?? []).map(({ words }) => words.zh).join('。') : ''
}

describe('the facts of a party', () => {
  test('are kept as their standards write them', () => {
    const given = { uscc: ' 9135 0100 m000100y43', industry: '2110', address: ' 上坊村 1 号 ', trade: '' }
    expect(checkProfile(given, book)).toEqual({
      uscc: '91350100M000100Y43',
      industry: 'C2110',
      address: '上坊村 1 号',
    })
  })

  test('are refused all at once, each with its remedy', () => {
    const given: PartyProfile = {
      uscc: '91350200M000000510',
      legacyRegNo: '123',
      industry: 'A2110',
      standardUntil: '2027-02-30',
    }
    expect(fieldsOf(given)).toEqual(['uscc', 'legacyRegNo', 'industry', 'standardUntil', 'standardGrade'])
    expect(wordsOf(given)).toContain('第 18 位校验码应为 D')
    expect(wordsOf(given)).toContain('属于门类 C')
  })

  test('say where a former number belongs', () => {
    expect(wordsOf({ uscc: '341000000012345' })).toContain('原工商注册号')
    expect(fieldsOf({ legacyRegNo: '341000000012345' })).toEqual([])
  })

  test('without anything are fine', () => {
    expect(checkProfile({}, book)).toEqual({})
  })
})

describe('what an older row kept', () => {
  test('reads: free words as the sector are the trade', () => {
    expect(readProfile({ sector: '餐饮（瓶装燃气）', staff: 24 })).toEqual({
      trade: '餐饮（瓶装燃气）',
      staff: 24,
    })
    expect(readProfile({ sector: 'catering', trade: '瓶装燃气' })).toEqual({
      sector: 'catering',
      trade: '瓶装燃气',
    })
  })

  test('reads whatever it is, into a profile that holds and reads the same again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (stored) => {
        const read = readProfile(stored)
        expect(readProfile(read)).toEqual(read)
      }),
    )
    expect(readProfile({ traits: ['dust', 'none such', 'dust'], size: 'giant', riskColour: 'pink' })).toEqual(
      {
        traits: ['dust'],
      },
    )
  })

  test('is asked by a plan as it stands', () => {
    const profile = readProfile({ sector: 'hazmat', staff: 101 })
    expect(isInAudience({ any: ['high-risk'], staffOver: 100 }, profile)).toBe(true)
  })
})

describe('an industry code', () => {
  test.each([
    ['2110', 'C2110', 'industry'],
    ['f5295', 'F5295', 'retail'],
    ['H62', 'H62', 'catering'],
    ['E4700', 'E4700', 'construction'],
    ['K7010', 'K7010', 'real-estate'],
    ['K7020', 'K7020', 'property-management'],
    ['P8310', 'P8310', 'other'],
  ])('%s is %s, sized as %s', (typed, code, sector) => {
    expect(tidyIndustry(typed)).toBe(code)
    expect(industryProblem(code)).toBeUndefined()
    expect(sizeSector(code)).toBe(sector)
  })

  test.each(['C', 'C2', 'C21100', 'X2110', '木材', '', 'C98', 'C00'])('%s is none', (typed) => {
    expect(industryProblem(tidyIndustry(typed))).toBeDefined()
  })
})

describe('the size that the figures propose', () => {
  const size = (profile: PartyProfile) => proposeSize(profile, book, '2026-06-12')

  test('needs an industry, then the figures by which that is measured', () => {
    expect(size({ staff: 46 })).toEqual({
      because: expect.objectContaining({ zh: expect.stringContaining('行业代码') }),
    })
    expect(size({ industry: 'C2110', staff: 46 }).because.zh).toContain('营业收入')
  })

  test('is by the calculator, and above scale from 20 million yuan in industry', () => {
    expect(size({ industry: 'C2110', staff: 46, revenue: 1999.99 })).toMatchObject({
      size: 'small',
      aboveScale: false,
    })
    expect(size({ industry: 'C2110', staff: 300, revenue: 2000 })).toMatchObject({
      size: 'medium',
      aboveScale: true,
      because: { zh: expect.stringContaining('规模以上') },
    })
    expect(size({ industry: 'P8310', staff: 9, revenue: 2000 })).toMatchObject({ size: 'micro' })
    expect(size({ industry: 'P8310', staff: 9, revenue: 2000 }).aboveScale).toBeUndefined()
  })
})
