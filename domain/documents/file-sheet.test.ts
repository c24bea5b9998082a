import { describe, expect, test } from 'vitest'
import type { Hazard } from '../hazards/hazard.ts'
import { checkedWords, mattersOf } from './file-sheet.ts'
import { fileMarkText, readFileMark, readMark } from './mark.ts'

const signed = { account: 'a', at: 0, on: '2026-06-12' }
const bare: Hazard = {
  ...{ stage: 'found', party: 'p', source: 'department', what: '漏粉', place: '车间', foundOn: '2026-06-12' },
  ...{
    photos: [],
    found: signed,
    five: {},
    safeguards: [],
    published: [],
    funds: [],
    after: [],
    failedReviews: 0,
  },
}

describe('what was decided beside the steps', () => {
  test('is told in the order of a file, with the year of every day', () => {
    const hazard: Hazard = {
      ...bare,
      stage: 'struck-off',
      ordered: { ...signed, issuer: '区应急管理局', demand: '换密封垫' },
      listing: {
        ...{ ...signed, level: 'county', supervisor: '区安委办', deadline: '2026-07-12' },
        removedOn: '2026-07-10',
      },
      evaluated: { ...signed, by: 'third-party', isFit: true, organisation: '某评价公司' },
      ended: { ...signed, way: 'review' },
    }
    expect(mattersOf(hazard).map(({ name, says }) => `${name.zh}：${says.zh}`)).toEqual([
      '责令整改：区应急管理局，2026年6月12日，换密封垫',
      '挂牌督办：县（区）级，区安委办，2026年6月12日，督办期限2026年7月12日，2026年7月10日摘牌',
      '治理效果评估：有资质的评价机构，某评价公司，2026年6月12日，符合安全生产条件',
      '已销号：2026年6月12日，复查合格',
    ])
  })

  test('is nothing for a hazard that was only found', () => {
    expect(mattersOf(bare)).toEqual([])
  })
})

test('the square of a file is read as what was written, and never as a paper', () => {
  const mark = {
    ...{ hazard: '01890000-0000-7000-8000-000000000001', town: '349901101' },
    ...{ at: 1_781_000_000_000, fingerprint: '0123456789abcdef' },
  }
  const text = fileMarkText('https://anquan.example', mark)
  expect(readFileMark(text)).toEqual(mark)
  expect(readMark(text)).toBeUndefined()
  expect(readFileMark(`${text}0`)).toBeUndefined()
})

test('a print that agrees says what came after it', () => {
  const at = { zh: '2026年6月12日 10:00', en: '12 Jun 2026, 10:00' }
  expect(checkedWords(true, at, 0).zh).toContain('没有变化')
  expect(checkedWords(true, at, 2).zh).toContain('又有 2 项')
  expect(checkedWords(false, at, 2).zh).toMatch(/^对不上/)
})
