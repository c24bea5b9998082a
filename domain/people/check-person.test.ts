import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import { checkNumbers, coveredId } from './check-person.ts'
import { maskedPhone, phoneProblem, storedPhone } from './phone.ts'

const book = shippedLaws()
const saidOf = (given: { idNumber?: string; phone?: string }) => {
  const checked = checkNumbers(given, book)
  return isRefusal(checked) ? (checked.fields ?? []).map(({ field, words }) => `${field} ${words.zh}`) : []
}

describe('the numbers of a person', () => {
  test('are kept without what people type around them', () => {
    expect(checkNumbers({ idNumber: ' 11010519491231002x', phone: '+86 138-0013-8000' }, book)).toEqual({
      idNumber: '11010519491231002X',
      phone: '13800138000',
    })
    expect(checkNumbers({ idNumber: '', phone: undefined }, book)).toEqual({})
  })

  test('are refused with the exact reason', () => {
    expect(saidOf({ idNumber: '110105194912310021' })[0]).toContain('末位校验码应为 X')
    expect(saidOf({ idNumber: '11010519490231002X' })[0]).toContain('出生日期 1949-02-31 不存在')
    expect(saidOf({ idNumber: '1101051949', phone: '12345' })).toEqual([
      expect.stringContaining('应为 18 位'),
      expect.stringContaining('11 位手机号'),
    ])
  })

  test('never stand in the refusal', () => {
    expect(JSON.stringify(checkNumbers({ idNumber: '110105194912310021' }, book))).not.toContain(
      '194912310021',
    )
  })
})

test.each([
  ['138 0013 8000', '13800138000', '138****8000'],
  ['0559-3512345', '05593512345', '055****2345'],
  ['8613800138000', '13800138000', '138****8000'],
])('a telephone %s is stored as %s and shown as %s', (typed, stored, shown) => {
  expect(storedPhone(typed)).toBe(stored)
  expect(phoneProblem(stored)).toBeUndefined()
  expect(maskedPhone(stored)).toBe(shown)
})

test('an identity number shows its division and last four', () => {
  expect(coveredId('11010519491231002X', book)).toBe('110105********002X')
})
