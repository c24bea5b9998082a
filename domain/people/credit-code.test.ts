import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal, type Refusal } from '../base/refusal.ts'
import { checkSymbol, completed, creditCodeProblems, creditCodeRule } from './credit-code.ts'
import { creditCode } from './credit-code-check.ts'
import { idCheck, idNumberRule, idProblems } from './id-number.ts'
import { idNumber } from './id-number-check.ts'

const book = shippedLaws()
const known = <T>(value: T): Exclude<T, Refusal> => {
  if (isRefusal(value)) throw new Error(value.refused)
  return value as Exclude<T, Refusal>
}
const rule = known(creditCodeRule(book))
const idRule = known(idNumberRule(book))

describe('the unified social credit code', () => {
  test.each([
    '91350100M000100Y43',
    '91341000MA2N0ABGXX',
    '1134082855783407XL',
    '92510100MA61WJ3204',
    '51610700305332460K',
  ])('%s is valid', (code) =>
    expect(creditCode.run({ code }, book)).toMatchObject({ result: { valid: true, problems: [] } }),
  )

  test('a wrong last symbol is named with the right one', () => {
    expect(creditCode.run({ code: '91350200M000000510' }, book)).toMatchObject({
      result: { valid: false, expectedCheck: 'D', problems: [{ code: 'check' }] },
    })
  })

  test('a wrong organisation code is caught though the last symbol holds', () => {
    const seventeen = '91350100M000100Y5'
    const code = seventeen + checkSymbol(rule, seventeen)
    expect(creditCode.run({ code }, book)).toMatchObject({
      result: { valid: false, expectedOrganisationCheck: '4', problems: [{ code: 'organisation-check' }] },
    })
  })

  test('small letters, spaces and full-width signs are tidied', () => {
    expect(creditCode.run({ code: ' 9135 0100 m000100y43 ' }, book)).toMatchObject({
      result: { valid: true },
    })
    expect(creditCode.run({ code: '９１３５０１００M000100Y43' }, book)).toMatchObject({
      result: { valid: true },
    })
  })

  test('a letter that the code never uses brings a hint', () => {
    const answer = creditCode.run({ code: '9I3501OOM000100Y43' }, book)
    expect(answer).toMatchObject({ result: { valid: false, problems: [{ code: 'symbol' }, {}, {}] } })
    expect(JSON.stringify(answer)).toContain('是否为 1')
    expect(JSON.stringify(answer)).toContain('is it 0?')
  })

  test('a former 15-digit number is kept as what it is', () => {
    expect(creditCode.run({ code: '341000000012345' }, book)).toMatchObject({
      result: { valid: false, isLegacyNumber: true },
    })
  })

  test('its kind is named', () => {
    expect(creditCode.run({ code: '92510100MA61WJ3204' }, book)).toMatchObject({
      result: { kind: { zh: '个体工商户' } },
    })
  })

  test('a missing or wrong field is named', () => {
    expect(creditCode.run({}, book)).toMatchObject({
      refused: 'calc.bad-input',
      problems: [{ field: 'code' }],
    })
    expect(creditCode.run({ code: 5, colour: 1 }, book)).toMatchObject({
      problems: [{ field: 'colour' }, { field: 'code' }],
    })
  })

  const symbol = fc.constantFrom(...rule.symbols)
  const whole = fc
    .tuple(
      fc.constantFrom('91', '92', '93', '51', '11'),
      fc.stringMatching(/^\d{6}$/),
      fc.array(symbol, { minLength: 8, maxLength: 8 }),
    )
    .map(([head, division, body]) => completed(rule, head + division + body.join('')))

  test('every code that is made is valid, and every single wrong symbol is caught', () => {
    fc.assert(
      fc.property(whole, fc.nat(17), symbol, (code, at, wrong) => {
        expect(creditCodeProblems(rule, code)).toEqual([])
        const mistyped = code.slice(0, at) + wrong + code.slice(at + 1)
        if (mistyped !== code) expect(creditCodeProblems(rule, mistyped)).not.toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('the identity number', () => {
  test.each(['11010519491231002X', '440524188001010014'])(
    "%s, the standard's own example, is valid",
    (id) => {
      expect(idNumber.run({ id }, book)).toMatchObject({ result: { valid: true } })
    },
  )

  test('an early birth year is asked about, not refused', () => {
    expect(idNumber.run({ id: '440524188001010014' }, book)).toMatchObject({
      result: { valid: true, warnings: [{}] },
    })
    expect(idNumber.run({ id: '11010519491231002x' }, book)).toMatchObject({
      result: { warnings: [], sex: 'female', birth: '1949-12-31' },
    })
  })

  test('a birth date that does not exist is refused though the check holds', () => {
    const seventeen = '11010519490231002'
    expect(idNumber.run({ id: seventeen + idCheck(idRule, seventeen) }, book)).toMatchObject({
      result: { valid: false, problems: [{ code: 'birth' }] },
    })
  })

  test('neither result nor working spells the whole number', () => {
    expect(JSON.stringify(idNumber.run({ id: '11010519491231002X' }, book))).not.toContain(
      '11010519491231002X',
    )
  })

  test("a foreign permanent resident's card keeps the same check", () => {
    const seventeen = '91112419840101001'
    expect(idNumber.run({ id: seventeen + idCheck(idRule, seventeen) }, book)).toMatchObject({
      result: { valid: true, card: 'permanent-resident', sex: 'male' },
    })
  })

  test('a number of another form is named so', () => {
    expect(idNumber.run({ id: '110105491231002' }, book)).toMatchObject({
      result: { valid: false, problems: [{ code: 'form' }] },
    })
  })

  test('every single wrong digit is caught', () => {
    const seventeen = fc.tuple(
      fc.stringMatching(/^\d{6}$/),
      fc.integer({ min: 1950, max: 2020 }),
      fc.stringMatching(/^\d{3}$/),
    )
    fc.assert(
      fc.property(seventeen, fc.nat(16), fc.nat(9), ([division, year, order], at, wrong) => {
        const digits = `${division}${year}0115${order}`
        const id = digits + idCheck(idRule, digits)
        expect(idProblems(idRule, id)).toEqual([])
        const mistyped = id.slice(0, at) + wrong + id.slice(at + 1)
        if (mistyped !== id)
          expect(idProblems(idRule, mistyped).map((problem) => problem.code)).toContain('check')
      }),
      { numRuns: 500 },
    )
  })
})
