import { describe, expect, test } from 'vitest'
import { type FiledRecord, fulfils } from './fulfilment.ts'

const duty = { debtor: 'mill', first: '2026-01-01', due: '2026-06-30' }
const rule = { evidence: { ledger: 'drill' } }
const filed = (parts: Partial<FiledRecord>) =>
  fulfils(
    duty,
    {
      kind: 'drill',
      party: 'mill',
      happenedOn: '2026-06-10',
      filedOn: '2026-06-11',
      complete: true,
      ...parts,
    },
    rule,
  )

describe('a record', () => {
  test('delivers the duty of the period in which it happened', () => {
    expect(filed({})).toMatchObject({ delivers: true, late: 0, backdated: false })
    expect(filed({ happenedOn: '2026-01-01', filedOn: '2026-01-01' }).delivers).toBe(true)
    expect(filed({ happenedOn: '2026-06-30', filedOn: '2026-06-30' })).toMatchObject({
      delivers: true,
      late: 0,
    })
  })

  test('filed after the due date delivers late, by the days between', () => {
    expect(filed({ filedOn: '2026-07-01' })).toMatchObject({
      delivers: true,
      late: 1,
      because: {
        zh: '发生在2026年6月10日，2026年7月1日交，迟 1 天',
        en: 'Happened on 10 Jun 2026, filed on 1 Jul 2026, 1 day late',
      },
    })
  })

  test('is marked as backdated from the 31st day on', () => {
    expect(filed({ filedOn: '2026-07-10' })).toMatchObject({ late: 10, backdated: false })
    expect(filed({ filedOn: '2026-07-11' })).toMatchObject({ late: 11, backdated: true })
  })

  test.each([
    ['outside the period, before', { happenedOn: '2025-12-31' }, '不在2026年1月1日至2026年6月30日之内'],
    ['outside the period, after', { happenedOn: '2026-07-01', filedOn: '2026-07-01' }, '不在'],
    ['of another ledger', { kind: 'full-inspection' }, '另一种台账'],
    ['of another body', { party: 'inn' }, '另一家单位'],
    ['of what is still to come', { happenedOn: '2026-06-12' }, '还没有发生'],
    ['that is not complete', { complete: false }, '没有填'],
  ])('%s does not', (_, parts, because) => {
    const verdict = filed(parts)
    expect(verdict.delivers).toBe(false)
    expect(verdict.because.zh).toContain(because)
    expect(verdict.because.en).not.toBe('')
  })

  test('of the last day of a quarter delivers the quarter’s and the half-year’s duty alike', () => {
    const record = {
      kind: 'drill',
      party: 'mill',
      happenedOn: '2026-06-30',
      filedOn: '2026-07-02',
      complete: true,
    }
    for (const first of ['2026-01-01', '2026-04-01'])
      expect(fulfils({ ...duty, first }, record, rule)).toMatchObject({ delivers: true, late: 2 })
  })
})
