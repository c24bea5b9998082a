import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountOf, amountWords, centsOf, readAmount } from './amount.ts'

const cents = fc.bigInt(0n, 10n ** 14n - 1n)

describe('an amount', () => {
  test('has one spelling, from which it comes back', () => {
    fc.assert(
      fc.property(cents, (one) => {
        expect(centsOf(amountOf(one))).toBe(one)
      }),
    )
    expect([amountOf(0n), amountOf(5n), amountOf(123_450n)]).toEqual(['0.00', '0.05', '1234.50'])
  })

  test.each([
    '',
    ' 1',
    '1,200',
    '1e3',
    '-1',
    '+1',
    '01',
    '.5',
    '1.',
    '1.234',
    '１２',
    'NaN',
    '1234567890123',
  ])('is not spelled %j by a program', (text) => expect(centsOf(text)).toBeUndefined())

  test.each([
    ['1234.5', '1234.50'],
    ['1,234.5', '1234.50'],
    ['1，234，567', '1234567.00'],
    ['￥ 300 元', '300.00'],
    ['１２．５', '12.50'],
    ['1.2万', '12000.00'],
    ['0.000001万元', '0.01'],
    ['135万', '1350000.00'],
    ['007', '7.00'],
  ])('that people write as %s is %s', (written, read) => expect(readAmount(written)).toBe(read))

  test.each([
    '一千二',
    '1,2',
    '12,34,567',
    '1.234',
    '1.2.3',
    '1.2万5',
    '0.0000001万',
    '12 块',
    '-5',
    '万',
    '1.2亿',
  ])('is not guessed from %j', (written) => expect(readAmount(written)).toBeUndefined())

  test('is read the same however a person writes it', () => {
    fc.assert(
      fc.property(cents, (one) => {
        const text = amountOf(one)
        expect(readAmount(amountWords(text).zh)).toBe(text)
        const [whole = '', places = ''] = text.split('.')
        const inTenThousands = `${whole.padStart(5, '0').replace(/(\d{4})$/, '.$1')}${places}万`
        expect(readAmount(inTenThousands)).toBe(text)
      }),
    )
  })

  test('is said with its thousands apart, and cents only where there are some', () => {
    expect(amountWords('1234567.05')).toEqual({ zh: '1,234,567.05 元', en: '1,234,567.05 yuan' })
    expect(amountWords('1200.00').zh).toBe('1,200 元')
  })
})
