import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterNumber, chineseNumber, findMarks, missingNumbers, settle } from './numbering.ts'

const marksIn = (text: string) => findMarks(text).map(({ level, number }) => `${level} ${number}`)

describe('a number of the outline', () => {
  test.each([
    ['一、总要求', 'part 1'],
    ['二十、附则', 'part 20'],
    ['十一．附则', 'part 11'],
    ['（一）目标', 'section 1'],
    ['(十二)目标', 'section 12'],
    ['㈢目标', 'section 3'],
    ['1.责任', 'task 1'],
    ['１．责任', 'task 1'],
    ['13、责任', 'task 13'],
    ['⒋责任', 'task 4'],
    ['（2）演练', 'item 2'],
    ['( 10 )演练', 'item 10'],
    ['（１２）演练', 'item 12'],
    ['⑵演练', 'item 2'],
    ['\u3000\u3000（2）演练', 'item 2'],
    ['\u00a0 （2）演练', 'item 2'],
  ])('%s', (line, mark) => {
    expect(marksIn(line)).toEqual([mark])
    expect(marksIn(`前文\n${line}`)).toEqual([mark])
    expect(afterNumber(line)).toMatch(/^[一-龥]+$/)
  })

  test.each([
    ['a year', '2030年，全镇行动'],
    ['the number of a paper', '〔2030〕15号文'],
    ['a decimal', '3.15活动'],
    ['a full-width decimal', '３．１５活动'],
    ['a count', '1次演练'],
    ['hours', '24小时值守'],
    ['words in brackets', '（构）筑物'],
    ['a counting word', '四个一律'],
    ['a number within a sentence', '各村按照第（2）项和1.责任办理'],
    ['a number behind a comma', '检查，（2）整改'],
    ['a year in brackets', '（2030）第一期'],
  ])('is not %s', (_, line) => {
    expect(marksIn(line)).toEqual([])
  })

  test('stands behind the end of a sentence too, and behind its closing quote', () => {
    expect(marksIn('先说“好。”（2）再做！ 3.还有')).toEqual(['item 2', 'task 3'])
  })

  test('knows its place and its line', () => {
    const text = '甲\n\n 1.乙。（1）丙\n（2）丁'
    const marks = findMarks(text)
    expect(marks.map(({ at }) => text.slice(at, at + 2))).toEqual(['1.', '（1', '（2'])
    expect(marks.map(({ line }) => line)).toEqual([3, 3, 4])
    expect(marks.map(({ opensLine }) => opensLine)).toEqual([true, false, true])
  })
})

test('Chinese figures from one to ninety-nine', () => {
  expect([1, 10, 11, 20, 21, 99].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '二十一', '九十九'])
})

describe('settling numbers', () => {
  const read = (...numbers: (number | null)[]) => settle(numbers).map(({ number }) => number)
  const troubles = (...numbers: (number | null)[]) => settle(numbers).map(({ trouble }) => trouble)
  const missing = (...numbers: (number | null)[]) =>
    missingNumbers(settle(numbers)).map(({ number }) => number)

  test('a gap moves no later number', () => {
    expect(read(1, 3, 4)).toEqual([1, 3, 4])
    expect(missing(1, 3, 4)).toEqual([2])
  })

  test('a doubled number fills the one gap there is', () => {
    expect(read(1, 2, 2, 4)).toEqual([1, 2, 3, 4])
    expect(troubles(1, 2, 2, 4)).toEqual([undefined, undefined, 'misnumbered', undefined])
    expect(missing(1, 2, 2, 4)).toEqual([])
  })

  test('whichever of the two stands in the gap is read otherwise', () => {
    expect(read(1, 3, 3)).toEqual([1, 2, 3])
    expect(read(1, 3, 3, 4)).toEqual([1, 2, 3, 4])
    expect(read(2, 2, 3)).toEqual([1, 2, 3])
  })

  test('at the end of a broken row nothing is guessed', () => {
    expect(read(1, 2, 2)).toEqual([1, 2, 3])
    expect(read(1, 3, 4, 4)).toEqual([1, 3, 4, undefined])
  })

  test('a doubled number without a gap is nobody’s', () => {
    expect(read(1, 2, 2, 3)).toEqual([1, 2, undefined, 3])
    expect(troubles(1, 2, 2, 3)).toEqual([undefined, undefined, 'doubled', undefined])
  })

  test('a lost number is read between its neighbours only', () => {
    expect(read(1, null, 3)).toEqual([1, 2, 3])
    expect(read(1, null, 4)).toEqual([1, undefined, 4])
    expect(read(1, 2, null)).toEqual([1, 2, 3])
  })

  test('numbers out of order keep themselves', () => {
    expect(read(1, 3, 2, 4)).toEqual([1, 3, 2, 4])
    expect(troubles(1, 3, 2, 4)).toEqual([undefined, undefined, 'out-of-order', undefined])
    expect(missing(1, 3, 2, 4)).toEqual([])
  })

  test('no number is ever given twice, and none that stands once is changed', () => {
    const anyNumber = fc.option(fc.integer({ min: 1, max: 8 }), { freq: 6 })
    fc.assert(
      fc.property(fc.array(anyNumber, { maxLength: 12 }), (numbers) => {
        const settled = read(...numbers)
        const given = settled.filter((number) => number !== undefined)
        expect(new Set(given).size).toBe(given.length)
        for (const [at, number] of numbers.entries())
          if (number !== null && numbers.indexOf(number) === numbers.lastIndexOf(number))
            expect(settled[at]).toBe(number)
      }),
    )
  })
})
