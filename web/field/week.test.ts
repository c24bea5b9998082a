import { lampOf } from '@bihuan/domain/duties/lamp.ts'
import { describe, expect, test } from 'vitest'
import { judgementOf } from './judgement.ts'
import { type DutyRow, minutesOf, weekOf } from './week.ts'

/** A Friday. */
const asOf = '2026-06-12'

const duty = (
  id: string,
  first: string,
  due: string,
  more: Partial<DutyRow> & { soonFrom?: string; returned?: boolean } = {},
): DutyRow => {
  const { soonFrom = due, returned = false, ...row } = more
  const timed = {
    first,
    due,
    soonFrom,
    returned,
    ...(row.deliveredOn ? { deliveredOn: row.deliveredOn } : {}),
  }
  return {
    id,
    clause: '4.2',
    rule: 'drill',
    title: { zh: '应急演练', en: 'Drill' },
    ledger: 'drill',
    minutes: 20,
    debtor: { id: 'jinyu', name: '锦榆家具' },
    occasion: { zh: '2026 上半年', en: 'first half of 2026' },
    first,
    due,
    deliveredOn: null,
    lamp: lampOf(timed, asOf),
    ...row,
  }
}

const ids = (rows: readonly DutyRow[]) => rows.map(({ id }) => id)

describe('the week', () => {
  test('asks for what is overdue, returned, due soon or due by Sunday, worst first', () => {
    const week = weekOf(
      [
        duty('sunday', '2026-06-01', '2026-06-14'),
        duty('monday', '2026-06-01', '2026-06-15'),
        duty('soon', '2026-01-01', '2026-06-30', { soonFrom: '2026-06-10' }),
        duty('overdue', '2026-01-01', '2026-06-09'),
        duty('returned', '2026-01-01', '2026-12-31', { returned: true }),
        duty('not-yet', '2026-07-01', '2026-07-12'),
        duty('done', '2026-01-01', '2026-06-30', { deliveredOn: '2026-06-01' }),
      ],
      asOf,
    )
    expect(ids(week.now)).toEqual(['overdue', 'sunday', 'soon', 'returned'])
    expect(ids(week.later)).toEqual(['monday', 'not-yet'])
    expect(ids(week.done)).toEqual(['done'])
  })

  test('counts work once that one record delivers', () => {
    const quarter = duty('quarter', '2026-04-01', '2026-06-30')
    const half = duty('half', '2026-01-01', '2026-06-30')
    const next = duty('next', '2026-07-01', '2026-09-30')
    expect(minutesOf([quarter, half])).toBe(20)
    expect(minutesOf([quarter, next])).toBe(40)
    expect(minutesOf([quarter, { ...half, ledger: 'full-inspection' }])).toBe(40)
  })
})

describe('the judgement before sending', () => {
  const half = duty('half', '2026-01-01', '2026-06-30')
  const quarter = duty('quarter', '2026-04-01', '2026-06-30')
  const done = duty('done', '2026-06-01', '2026-06-30', { deliveredOn: '2026-06-02' })
  const overdue = duty('overdue', '2026-04-01', '2026-05-31')

  test('names the other duties that the same record delivers', () => {
    const judgement = judgementOf(half, [half, quarter, done], '2026-06-05', asOf)
    expect(judgement).toMatchObject({ counts: 'yes', late: 0, backdated: false })
    expect('also' in judgement && ids(judgement.also)).toEqual(['quarter'])
    expect(judgementOf(half, [quarter], '2026-02-05', asOf)).toMatchObject({ also: [], backdated: true })
  })

  test('says how late it will be, and that a day outside the period does not count', () => {
    expect(judgementOf(overdue, [], '2026-05-30', asOf)).toMatchObject({ counts: 'yes', late: 12 })
    expect(judgementOf(overdue, [], '2026-06-01', asOf)).toEqual({ counts: 'outside' })
    expect(judgementOf(overdue, [], '', asOf)).toEqual({ counts: 'undated' })
  })
})
