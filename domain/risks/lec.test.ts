import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import { exact } from '../law/exact.ts'
import { type LawBook, lawOn } from '../law/law-book.ts'
import { withLocalEdition } from '../law/local-edition.ts'
import { gradeFor } from './grade.ts'
import { lec } from './lec.ts'
import { ls } from './ls.ts'
import { Grades } from './tables.ts'

const book = shippedLaws()
const on = '2023-06-01'
const run = (L: number, E: number, C: number, law: LawBook = book) => lec.run({ on, L, E, C }, law)
const graded = (answer: ReturnType<typeof run>) =>
  isRefusal(answer) ? undefined : (answer.result as { D: string; grade: string })

const scores = { L: [10, 6, 3, 1, 0.5, 0.2, 0.1], E: [10, 6, 3, 2, 1, 0.5], C: [100, 40, 15, 7, 3, 1] }

describe('LEC', () => {
  test('a press without guards', () => {
    expect(run(6, 6, 3)).toMatchObject({ result: { D: '108', grade: 'significant', colour: 'yellow' } })
    expect(run(6, 6, 7)).toMatchObject({ result: { D: '252', grade: 'high', colour: 'orange' } })
  })

  test('tenths multiply exactly', () => {
    expect(run(0.1, 3, 1)).toMatchObject({ result: { D: '0.3' } })
    expect(run(0.2, 6, 7)).toMatchObject({ result: { D: '8.4' } })
  })

  test('20 and 70 belong upward', () => {
    expect(run(10, 2, 1)).toMatchObject({ result: { D: '20', grade: 'possible' } })
    expect(run(1, 10, 7)).toMatchObject({ result: { D: '70', grade: 'significant' } })
  })

  test('every D that the tables reach has one grade, and there are 103', () => {
    const found = scores.L.flatMap((L) => scores.E.flatMap((E) => scores.C.map((C) => graded(run(L, E, C)))))
    expect(found.every((each) => each !== undefined)).toBe(true)
    expect(new Set(found.map((each) => each?.D)).size).toBe(103)
    expect(new Set(found.map((each) => `${each?.D} ${each?.grade}`)).size).toBe(103)
  })

  test('320 is still high, above it extreme; 160 is high', () => {
    const grades = lawOn(book, on).table('risks.lec.grades', Grades)
    const at = (score: string) => (isRefusal(grades) ? '' : gradeFor(grades.rows, exact(score))?.grade)
    expect(['320', '320.1', '160', '159.9', '70', '69.9', '20', '19.9', '0'].map(at)).toEqual([
      'high',
      'extreme',
      'high',
      'significant',
      'significant',
      'possible',
      'possible',
      'slight',
      'slight',
    ])
  })

  test('values between those of the tables are refused, each by its field', () => {
    expect(run(5, 6, 50)).toMatchObject({
      problems: [{ field: 'L', allowed: ['10', '6', '3', '1', '0.5', '0.2', '0.1'] }, { field: 'C' }],
    })
  })

  test("a company's own table takes the place of the common one", () => {
    const own = withLocalEdition(book, {
      key: 'risks.lec.exposure',
      value: [{ score: 5, zh: '每天', en: 'daily' }],
      from: '2023-01-01',
      to: null,
      instrument: { zh: '企业标准', en: 'Company standard' },
      article: '附录A',
      reason: '企业自定取值',
    })
    if (isRefusal(own)) throw new Error(own.refused)
    expect(run(10, 5, 7, own as LawBook)).toMatchObject({ result: { D: '350', grade: 'extreme' } })
    expect(run(10, 6, 7, own as LawBook)).toMatchObject({ problems: [{ field: 'E' }] })
  })
})

describe('LS', () => {
  test('every product has the grade of the common convention', () => {
    const gradeOf = (L: number, S: number) => {
      const answer = ls.run({ on, L, S }, book)
      return isRefusal(answer) ? answer.refused : (answer.result as { colour: string }).colour
    }
    const all = [1, 2, 3, 4, 5].flatMap((L) => [1, 2, 3, 4, 5].map((S) => [L * S, gradeOf(L, S)] as const))
    for (const [R, colour] of all)
      expect(colour).toBe(R >= 20 ? 'red' : R >= 15 ? 'orange' : R >= 9 ? 'yellow' : 'blue')
    expect([...new Set(all.map(([R]) => R))].sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25,
    ])
  })

  test('a score off the scale and an unsure convention are refused', () => {
    expect(ls.run({ on, L: 6, S: 0 }, book)).toMatchObject({ problems: [{ field: 'S' }] })
    expect(ls.run({ on, L: 6, S: 7 }, book)).toMatchObject({ problems: [{ field: 'L' }, { field: 'S' }] })
    expect(ls.run({ on, L: 1, S: 1, convention: 'shandong' }, book)).toMatchObject({
      refused: 'law.to-be-confirmed',
    })
  })
})
