import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedLaws, shippedLawTexts } from '../../content/laws/shipped-laws.ts'
import { addDays } from '../base/day.ts'
import { type Edition, isInForce } from './edition.ts'
import { shown } from './exact.ts'
import { lawBookOf, lawOn, readLawBook } from './law-book.ts'
import { endOfLocalEdition, withLocalEdition, withLocalEditions } from './local-edition.ts'
import { isBinding, parametersOn, standingOf } from './parameter.ts'

const file = (parameters: string, head = '') => `
id: sample
side: law
instrument: { zh: 样例, en: Sample }
article: 第一条
from: "2020-01-01"
confidence: M
${head}
parameters:
${parameters}
`
const figure = (more: string) => `  sample.figure: { name: { zh: 数, en: Figure }, unit: day, ${more} }`
const bookOf = (...texts: string[]) =>
  readLawBook(Object.fromEntries(texts.map((text, at) => [`${at}.yaml`, text])))
const good = (...texts: string[]) => {
  const book = bookOf(...texts)
  if ('problems' in book) throw new Error(JSON.stringify(book.problems))
  return book
}
const wrongIn = (text: string) => {
  const book = bookOf(text)
  return 'problems' in book ? book.problems.map((problem) => problem.wrong).join() : ''
}

describe('a file of the law', () => {
  test('is refused when a figure is a float', () => {
    expect(wrongIn(file(figure('value: 0.15')))).toContain('quotes')
    expect(
      wrongIn(file('  sample.rows: { name: { zh: 表, en: T }, unit: table, value: [{ a: 0.5 }] }')),
    ).toContain('quotes')
  })

  test('is refused when an unsure figure has a value, or a sure one has none', () => {
    expect(wrongIn(file(figure('value: 3, confidence: "?"')))).toContain('unsure')
    expect(wrongIn(file(figure('article: 第二条')))).toContain('unsure')
  })

  test('is refused when a day does not exist or the end lies before the beginning', () => {
    expect(wrongIn(file(figure('value: 3, from: "2020-02-30"')))).toContain('not a day')
    expect(wrongIn(file(figure('value: 3, to: "2019-12-31"')))).toContain('ends before')
  })

  test('that is no YAML is told by its line', () => {
    expect(bookOf('id: [a\nside: law')).toMatchObject({
      problems: [{ file: '0.yaml', at: expect.stringMatching(/^line \d+$/) }],
    })
    expect(bookOf('- a')).toHaveProperty('problems')
    expect(bookOf('')).toHaveProperty('problems')
  })

  test('says when a figure was read in its source', () => {
    expect(wrongIn(file(figure('value: 3, confidence: S')))).toContain('when')
  })

  test('is refused when it shares days with another edition', () => {
    const book = bookOf(file(figure('value: 3')), file(figure('value: 4, from: "2021-01-01"')))
    expect(book).toMatchObject({ problems: [{ at: 'sample.figure' }] })
  })
})

describe('the law of a day', () => {
  const book = good(
    file(figure('value: 3, to: "2020-12-31", stricter: less')),
    file(figure('value: "4.5", from: "2021-01-01", stricter: less')),
    file('  sample.unsure: { name: { zh: 未定, en: Unsure }, unit: day, confidence: "?" }'),
    file(figure('value: 2, from: "2022-01-01", confidence: P')).replace('side: law', 'side: plan'),
  )

  test('changes with the edition in force', () => {
    expect(lawOn(book, '2020-12-31').get('sample.figure')).toMatchObject({ value: 3 })
    expect(lawOn(book, '2021-01-01').get('sample.figure')).toMatchObject({ value: '4.5' })
  })

  test('is never guessed', () => {
    expect(lawOn(book, '2019-12-31').get('sample.figure')).toMatchObject({
      refused: 'law.outside-known-dates',
    })
    expect(lawOn(book, '2021-01-01').get('sample.nothing')).toMatchObject({
      refused: 'law.unknown-parameter',
    })
    expect(lawOn(book, '2021-01-01').get('sample.unsure')).toMatchObject({ refused: 'law.to-be-confirmed' })
  })

  test("is the plan's demand when that is stricter", () => {
    expect(lawOn(book, '2021-06-01').binding('sample.figure')).toMatchObject({ value: '4.5' })
    expect(lawOn(book, '2022-06-01').binding('sample.figure')).toMatchObject({ value: 2, side: 'plan' })
  })

  test('refuses the first of several figures that it does not know', () => {
    const law = lawOn(book, '2021-06-01')
    expect(law.numbers({ a: 'sample.figure', b: 'sample.unsure' })).toMatchObject({
      refused: 'law.to-be-confirmed',
    })
    const known = law.numbers({ a: 'sample.figure' })
    expect('a' in known && shown(known.a.amount)).toBe('4.5')
  })
})

describe("a town's own edition", () => {
  const book = good(file(figure('value: 3')))
  const own = {
    key: 'sample.figure',
    value: 5,
    from: '2023-01-01',
    to: '2023-12-31',
    instrument: { zh: '镇政府规定', en: 'Town rule' },
    article: '一',
    reason: '区里另有规定',
  }

  test('lies over the national one for its own days only', () => {
    const laid = withLocalEdition(book, own)
    if ('refused' in laid) throw new Error(laid.refused)
    const valueOn = (on: string) => lawOn(laid, on).get('sample.figure')
    expect(valueOn('2022-12-31')).toMatchObject({ value: 3 })
    expect(valueOn('2023-06-01')).toMatchObject({ value: 5, side: 'local', reason: '区里另有规定' })
    expect(valueOn('2024-01-01')).toMatchObject({ value: 3 })
    expect(lawOn(book, '2023-06-01').get('sample.figure')).toMatchObject({ value: 3 })
  })

  test('needs a reason, a known figure, real days and a value of the same kind', () => {
    expect(withLocalEdition(book, { ...own, reason: ' ' })).toMatchObject({ refused: 'law.no-reason' })
    expect(withLocalEdition(book, { ...own, key: 'sample.other' })).toMatchObject({
      refused: 'law.unknown-parameter',
    })
    expect(withLocalEdition(book, { ...own, to: '2022-01-01' })).toMatchObject({ field: 'to' })
    expect(withLocalEdition(book, { ...own, value: 'five' })).toMatchObject({ field: 'value' })
    expect(withLocalEdition(book, { ...own, value: 0.5 })).toMatchObject({ field: 'value' })
  })

  test('may not share days with another of its own', () => {
    const laid = withLocalEdition(book, own)
    if ('refused' in laid) throw new Error(laid.refused)
    expect(withLocalEdition(laid, { ...own, from: '2023-12-31', to: null })).toMatchObject({
      refused: 'law.overlaps',
    })
  })
})

describe("a town's editions on record", () => {
  const book = good(
    file(figure('value: 3, to: "2022-12-31", stricter: less')),
    file(figure('value: 4, from: "2023-01-01", stricter: less')),
    file(figure('value: 2, confidence: P, from: "2024-01-01"')).replace('side: law', 'side: plan'),
    file('  sample.unsure: { name: { zh: 未定, en: Unsure }, unit: day, confidence: "?" }'),
  )
  const own = {
    key: 'sample.figure',
    value: 5,
    from: '2023-06-01',
    to: null,
    instrument: { zh: '镇政府规定', en: 'Town rule' },
    article: '一',
    reason: '区里另有规定',
  }
  const standings = (of: typeof book, on: string) =>
    parametersOn(of, on)
      .flatMap(({ history }) => history)
      .map((edition) => `${edition.value} ${standingOf(lawOn(of, on), edition)}`)

  test('lie over the book as if set one by one; one whose figure is gone is left out', () => {
    const laid = withLocalEditions(book, [own, { ...own, key: 'sample.gone' }])
    expect(laid).toEqual(withLocalEdition(book, own))
    expect(withLocalEditions(book, [])).toBe(book)
    expect(book.editions.get('sample.figure')).toHaveLength(3)
  })

  test('stand beside the national ones, each told how it stands', () => {
    const laid = withLocalEditions(book, [own])
    expect(standings(laid, '2023-07-01')).toEqual([
      '2 coming',
      '5 baseline',
      '4 covered',
      '3 past',
      'undefined unconfirmed',
    ])
    expect(standings(laid, '2024-01-01')).toContain('2 demand')
    const binding = parametersOn(laid, '2024-01-01')
      .flatMap(({ history }) => history)
      .filter((edition) => isBinding(lawOn(laid, '2024-01-01'), edition))
    expect(binding.map(({ value }) => value)).toEqual([2])
  })

  test('end within their days, for a reason', () => {
    const end = { key: own.key, from: own.from, lastDay: '2023-12-31', reason: '恢复' }
    expect(endOfLocalEdition(own, end)).toEqual({ ...own, to: '2023-12-31' })
    expect(endOfLocalEdition(own, { ...end, lastDay: own.from })).toMatchObject({ to: own.from })
    expect(endOfLocalEdition(own, { ...end, lastDay: '2023-05-31' })).toMatchObject({ field: 'lastDay' })
    const short = { ...own, to: '2023-08-31' }
    expect(endOfLocalEdition(short, end)).toMatchObject({ field: 'lastDay' })
    expect(endOfLocalEdition(own, { ...end, reason: ' ' })).toMatchObject({ refused: 'law.no-reason' })
    expect(endOfLocalEdition(undefined, end)).toMatchObject({ refused: 'law.no-local-edition' })
  })
})

describe('the laws that ship', () => {
  const book = shippedLaws()
  const all = [...book.editions.values()].flat()

  test('read without a problem, and their names are their files', () => {
    for (const [name, text] of Object.entries(shippedLawTexts()))
      expect(text).toContain(`id: ${name.slice(0, -5)}\n`)
    expect(all.length).toBeGreaterThan(30)
  })

  test('have one edition of a figure on a side on any day', () => {
    const baselines = (key: string, on: string) =>
      (book.editions.get(key) ?? []).filter((edition) => edition.side !== 'plan' && isInForce(edition, on))
    const starts = all.flatMap((edition) => [edition.from, ...(edition.to === null ? [] : [edition.to])])
    fc.assert(
      fc.property(
        fc.constantFrom(...book.editions.keys()),
        fc.constantFrom(...starts),
        fc.integer({ min: -1, max: 1 }),
        (key, day, by) => baselines(key, addDays(day, by)).length <= 1,
      ),
      { numRuns: 2000 },
    )
  })

  test('an added edition that shares one day is caught', () => {
    const [first] = all.filter((edition) => edition.to !== null)
    const later: Edition | undefined = first && { ...first, from: first.to ?? '', to: null }
    expect(lawBookOf(later ? [...all, later] : all)).toHaveProperty('problems')
  })
})
