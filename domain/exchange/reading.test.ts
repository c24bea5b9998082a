import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { addDays } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import { choice, several } from '../ledgers/field.ts'
import { completed, creditCodeRule } from '../people/credit-code.ts'
import type { Read } from './cell-problem.ts'
import { sayProblem } from './cell-problem.ts'
import { chineseNumber } from './chinese-number.ts'
import { namesKnown } from './names-known.ts'
import { readChoice, readSeveral, readYesNo } from './read-choice.ts'
import { readDate } from './read-date.ts'
import { readCreditCode, readName } from './read-identity.ts'
import { readCount, readMoney } from './read-number.ts'
import type { Cell, Kind } from './sheet.ts'

const cell = (text: string, kind: Kind = 'text'): Cell => ({ text, kind })
const today = '2026-06-12'
const readOf = (read: Read) => ('value' in read ? read.value : undefined)
const problemOf = (read: Read) => ('problem' in read ? read.problem : undefined)

describe('a day', () => {
  test.each([
    '2023.1.9',
    '2023-01-09',
    '2023/1/9',
    '2023年1月9日',
    '２０２３．１．９',
    '2023 年 1 月 9 号',
    '20230109',
    '2023-01-09 08:30',
  ])('is read from %s', (text) => expect(readOf(readDate(cell(text), { today }))).toBe('2023-01-09'))

  test('is read from the number that a workbook keeps', () => {
    expect(readOf(readDate(cell('44935', 'number'), { today }))).toBe('2023-01-09')
    expect(readOf(readDate(cell('44935.75', 'number'), { today }))).toBe('2023-01-09')
    expect(problemOf(readDate(cell('9', 'number'), { today }))?.code).toBe('not-a-date')
  })

  test.each([
    ['6月5日', '2026-06-05'],
    ['7.25', '2025-07-25'],
    ['23.1.9', '2023-01-09'],
  ])('%s lacks its year, and a likely one is proposed', (text, proposal) => {
    expect(problemOf(readDate(cell(text), { today }))?.proposal).toBe(proposal)
  })

  test('takes the year that the sheet names above its table for the proposal', () => {
    expect(problemOf(readDate(cell('7月25日'), { today, year: 2024 }))?.proposal).toBe('2024-07-25')
  })

  test.each([
    ['2023-02-30', 'no-such-day'],
    ['13月1日', 'no-such-day'],
    ['2023年1月', 'date-without-day'],
    ['去年冬天', 'not-a-date'],
    ['9/1/2023', 'not-a-date'],
  ])('%s is refused and never completed', (text, code) => {
    const problem = problemOf(readDate(cell(text), { today }))
    expect(problem?.code).toBe(code)
    expect(problem?.proposal).toBeUndefined()
  })

  test('comes back from every notation that it is written in', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((many) => addDays('1960-01-01', many))
    fc.assert(
      fc.property(days, (day) => {
        const [year = '', month = '', date = ''] = day.split('-')
        const bare = [Number(month), Number(date)]
        for (const text of [
          day,
          `${year}.${bare.join('.')}`,
          `${year}/${bare.join('/')}`,
          `${year}年${bare[0]}月${bare[1]}日`,
        ])
          expect(readOf(readDate(cell(text), { today }))).toBe(day)
      }),
    )
  })
})

describe('a count', () => {
  test.each([
    ['42', 42],
    ['42人', 42],
    ['1,200', 1200],
    ['１２０ 家', 120],
    ['7.0', 7],
  ])('%s is %i', (text, value) => expect(readOf(readCount(cell(text)))).toBe(value))

  test('in words is proposed in figures', () => {
    expect(problemOf(readCount(cell('一百二')))).toMatchObject({ code: 'number-in-words', proposal: '120' })
    expect(problemOf(readCount(cell('若干')))).toMatchObject({ code: 'not-a-number' })
    expect(problemOf(readCount(cell('3.5')))).toMatchObject({ code: 'not-whole' })
    expect(problemOf(readCount(cell('1,2')))).toMatchObject({ code: 'not-a-number' })
  })

  test.each([
    ['十二', 12],
    ['两百零五', 205],
    ['一百二', 120],
    ['三千五', 3500],
    ['一万二', 12_000],
    ['一百二十', 120],
    ['二十', 20],
    ['叁佰', 300],
    ['一万零五', 10_005],
  ])('%s means %i', (words, value) => expect(chineseNumber(words)).toBe(value))

  test.each(['', '百二', '一二', '十百', '零', '万'])('%j is no number', (words) =>
    expect(chineseNumber(words)).toBeUndefined(),
  )
})

describe('an amount', () => {
  test.each([
    ['12.5', '万元', '125000.00'],
    ['0.1', '万元', '1000.00'],
    ['3', '亿元', '300000000.00'],
    ['1,234.5', undefined, '1234.50'],
    ['1.2万元', undefined, '12000.00'],
    ['300元', '万元', '300.00'],
    ['￥300', undefined, '300.00'],
  ] as const)('%s under a heading in %s is %s yuan', (text, unit, value) =>
    expect(readOf(readMoney(cell(text), unit))).toBe(value),
  )

  test('is exact where a workbook stored a binary fraction', () => {
    expect(readOf(readMoney(cell('0.30000000000000004', 'number'), '万元'))).toBe('3000.00')
    expect(readOf(readMoney(cell('1234.5599999999999', 'number'), undefined))).toBe('1234.56')
  })

  test('below a cent is refused, words are proposed', () => {
    expect(problemOf(readMoney(cell('0.0000001'), '万元'))?.code).toBe('too-exact')
    expect(problemOf(readMoney(cell('无'), '万元'))?.code).toBe('not-an-amount')
    expect(problemOf(readMoney(cell('三千五'), undefined))).toMatchObject({ proposal: '3500' })
  })

  test('of any unit comes out exactly', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (hundredths) => {
        const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
        expect(readOf(readMoney(cell(text), '万元'))).toBe(`${hundredths * 100}.00`)
      }),
    )
  })
})

describe('yes and no', () => {
  test.each(['√', '✓', '是', '有', 'Y', 'y', '1', 'TRUE', '涉及'])('%s is yes', (text) =>
    expect(readOf(readYesNo(cell(text)))).toBe(true),
  )
  test.each(['否', '无', '×', 'N', '0', 'x', '—', '不涉及'])('%s is no', (text) =>
    expect(readOf(readYesNo(cell(text)))).toBe(false),
  )
  test('anything else is asked about', () =>
    expect(problemOf(readYesNo(cell('部分')))?.code).toBe('not-yes-no'))
})

describe('choices', () => {
  const { choices } = choice(
    { zh: '方式', en: 'Manner' },
    {
      live: { zh: '实战演练', en: 'Live' },
      tabletop: { zh: '桌面推演', en: 'Tabletop' },
    },
    {},
  )

  test('go by words, by code, in either language', () => {
    for (const text of ['实战演练', 'live', ' LIVE ', '实战 演练'])
      expect(readOf(readChoice(cell(text), choices))).toBe('live')
  })

  test('nearly right is proposed, wrong is told the choices', () => {
    expect(problemOf(readChoice(cell('桌面演练'), choices))).toMatchObject({ code: 'no-such-choice' })
    expect(problemOf(readChoice(cell('桌面推演法'), choices))?.proposal).toBe('桌面推演')
    const wrong = problemOf(readChoice(cell('其他'), choices))
    expect(wrong && sayProblem(wrong).zh).toContain('实战演练、桌面推演')
  })

  test('several are parted by any of the usual signs', () => {
    const parts = several(
      { zh: '方面', en: 'Parts' },
      { fire: { zh: '消防', en: 'Fire' }, gas: { zh: '燃气', en: 'Gas' } },
      {},
    )
    for (const sign of ['、', '，', ',', ';', '；', '/', '\n'])
      expect(readOf(readSeveral(cell(`消防${sign}燃气`), parts.choices))).toEqual(['fire', 'gas'])
    expect(problemOf(readSeveral(cell('消防、水'), parts.choices))?.because).toMatchObject({ text: '水' })
  })
})

describe('who and where', () => {
  const rule = creditCodeRule(shippedLaws())
  if (isRefusal(rule)) throw new Error(rule.refused)
  const whole = completed(rule, '91341000MA2N0ABG')

  test('a credit code is checked, tidied, and its look-alikes proposed', () => {
    expect(readOf(readCreditCode(cell(` ${whole.toLowerCase()} `), rule))).toBe(whole)
    const mistyped = whole.replaceAll('0', 'O')
    expect(problemOf(readCreditCode(cell(mistyped), rule))?.proposal).toBe(whole)
    const wrong = `${whole.slice(0, -1)}${whole.endsWith('A') ? 'B' : 'A'}`
    expect(problemOf(readCreditCode(cell(wrong), rule))).toMatchObject({ code: 'credit-code' })
  })

  test.each([
    ['9.1341E+17', 'text'],
    ['9.13410e17', 'text'],
    ['913410000000000000', 'number'],
  ] as const)('%s is damaged and never guessed', (text, kind) => {
    const problem = problemOf(readCreditCode(cell(text, kind), rule))
    expect(problem?.code).toBe('damaged-number')
    expect(problem?.proposal).toBeUndefined()
  })

  const known = namesKnown([
    { id: '1', name: '春禾食品厂', code: whole },
    { id: '2', name: '云帆彩印有限公司' },
    { id: '3', name: '锦榆家具' },
    { id: '4', name: '联鑫五金店' },
    { id: '5', name: '联鑫五金店' },
  ])

  test('a party is found by name or code, and one like it proposed', () => {
    expect(readOf(readName(cell('春禾食品厂 '), known, 'party'))).toBe('1')
    expect(readOf(readName(cell(whole), known, 'party'))).toBe('1')
    expect(problemOf(readName(cell('春禾食品公司'), known, 'party'))).toMatchObject({
      code: 'party-alike',
      proposal: '春禾食品厂',
    })
    expect(problemOf(readName(cell('云帆彩印'), known, 'party'))?.proposal).toBe('云帆彩印有限公司')
    expect(problemOf(readName(cell('宏榉木业'), known, 'party'))).toMatchObject({ code: 'party-unknown' })
    expect(problemOf(readName(cell('联鑫五金店'), known, 'party'))).toMatchObject({ code: 'party-twice' })
  })
})
