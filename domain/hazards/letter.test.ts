import { expect, test } from 'vitest'
import type { Act, ActOf } from './act.ts'
import type { Hazard } from './hazard.ts'
import { letterOf } from './letter.ts'

const hazard = { what: '配电箱没有门', place: '西侧', deadline: '2026-06-12' } as Hazard
const signed = (on: string) => ({ account: 'a', at: 0, on })
const urge = (on: string): ActOf<'urge'> => ({
  ...{ act: 'urge', hand: 'office', signed: signed(on), values: { note: '抓紧' } },
})

test.each([
  ['2026-06-12', 0, 'blue'],
  ['2026-06-13', 3, 'yellow'],
  ['2026-06-19', 0, 'yellow'],
  ['2026-06-19', 1, 'red'],
])('urged on %s after %d reminders the slip is %s', (on, before, slip) => {
  expect(letterOf(urge(on), hazard, before)?.slip).toBe(slip)
})

test('tells what the town did, with the deadline, and nothing of what the unit did itself', () => {
  const values = { issuer: '镇安办', demand: '装门', deadline: '2026-06-12' }
  const order: Act = { act: 'order', hand: 'office', signed: signed('2026-06-01'), values }
  expect(letterOf(order, hazard, 0)).toEqual({
    slip: null,
    title: '隐患责令限期整改：配电箱没有门',
    body: '配电箱没有门（西侧）\n发文单位：镇安办\n要求：装门\n整改期限：2026年6月12日',
  })
  const own: Act = {
    act: 'withdraw',
    hand: 'owner',
    signed: signed('2026-06-01'),
    values: { reason: '看错了' },
  }
  expect(letterOf(own, hazard, 0)).toBeUndefined()
  const fund = { act: 'fund', hand: 'office', signed: signed('2026-06-01'), values: {} } as unknown as Act
  expect(letterOf(fund, hazard, 0)).toBeUndefined()
})
