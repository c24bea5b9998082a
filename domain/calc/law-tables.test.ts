import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedLaws, shippedLawTexts } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Value } from '../law/edition.ts'
import { type LawBook, lawOn, readLawBook } from '../law/law-book.ts'
import { withLocalEdition, withLocalEditions } from '../law/local-edition.ts'
import { calculators } from './calculators.ts'
import { lawTables } from './law-tables.ts'

const book = shippedLaws()
const on = '2023-06-01'

const localOf = (key: string, value: Value) => ({
  key,
  value,
  from: '2023-01-01',
  to: null,
  instrument: { zh: '镇政府规定（样例）', en: 'Town rule (sample)' },
  article: '一',
  reason: '样例',
})
/** What setting this table is refused with: each field and its English words. */
const problemsOf = (key: string, value: Value): string[] => {
  const laid = withLocalEdition(book, localOf(key, value))
  return 'problems' in laid ? laid.problems.map(({ field, say }) => `${field} ${say.en}`) : []
}
const shipped = (key: string): Value => {
  const editions = book.editions.get(key) ?? []
  const value = editions.find((edition) => edition.from <= on && (edition.to ?? on) >= on)?.value
  if (value === undefined) throw new Error(`no ${key}`)
  return value
}

const revenue = (...brackets: Value[]) => ({ basis: 'revenue', brackets })
const size = (...rows: Value[]) => rows
const grade = (name: string, limit: Value) => ({
  grade: name,
  zh: '级',
  en: 'grade',
  colour: 'red',
  limit,
  isAbove: false,
})
const named = { zh: '某', en: 'Some' }

const bad: [what: string, key: string, value: Value, field: string, words: RegExp][] = [
  [
    'a critical quantity of nothing',
    'risks.gb18218.substances',
    [{ no: 1, ...named, aliases: [], cas: [], tonnes: 0 }],
    'value.0.tonnes',
    /row 1, Critical quantity.*more than 0/,
  ],
  [
    'a negative quantity',
    'risks.gb18218.classes',
    [{ class: 'J1', ...named, tonnes: '-5' }],
    'value.0.tonnes',
    /more than 0/,
  ],
  [
    'a missing column',
    'risks.gb18218.substances',
    [{ no: 1, ...named, aliases: [], cas: [] }],
    'value.0.tonnes',
    /is missing/,
  ],
  [
    'a column too many',
    'risks.gb18218.alpha',
    [{ persons: 0, alpha: 1, beta: 1 }],
    'value.0.beta',
    /no such field/,
  ],
  ['a wrong type', 'risks.gb18218.alpha', [{ persons: '0', alpha: 1 }], 'value.0.persons', /whole number/],
  ['a row that is none', 'risks.gb18218.alpha', [5], 'value.0', /object with: persons, alpha/],
  ['no list', 'risks.gb18218.alpha', { persons: 0 }, 'value', /list/],
  [
    'two rows of one number',
    'risks.gb18218.alpha',
    [
      { persons: 0, alpha: 1 },
      { persons: 0, alpha: 2 },
    ],
    'value.1.persons',
    /less than 0 of the row before/,
  ],
  [
    'persons that fall into no row',
    'risks.gb18218.alpha',
    [{ persons: 1, alpha: 1 }],
    'value.0.persons',
    /one row must be 0/,
  ],
  [
    'levels out of order',
    'risks.gb18218.levels',
    [
      { level: 1, ...named, atLeast: 10 },
      { level: 2, ...named, atLeast: 50 },
      { level: 3, ...named, atLeast: 0 },
    ],
    'value.1.atLeast',
    /less than 10/,
  ],
  [
    'a CAS number that is none',
    'risks.gb18218.beta-by-name',
    [{ ...named, cas: ['chlorine'], beta: 4 }],
    'value.0.cas.0',
    /\\d\\d-\\d/,
  ],
  ['a score of nothing', 'risks.lec.likelihood', [{ score: 0, ...named }], 'value.0.score', /more than 0/],
  [
    'grades that no small score reaches',
    'risks.lec.grades',
    [grade('a', 20)],
    'value.0.limit',
    /one row must be 0/,
  ],
  [
    'a colour that is none',
    'risks.ls.grades.common',
    [{ ...grade('a', 0), colour: 'green' }],
    'value.0.colour',
    /red \| orange \| yellow \| blue/,
  ],
  ['half an edition', 'risks.gb18218.completeness', 'half', 'value', /whole \| partial/],
  [
    'unsorted brackets',
    'fund.sector.machinery',
    revenue({ above: 0, rate: '0.02' }, { above: 200, rate: '0.01' }, { above: 100, rate: '0.005' }),
    'value.brackets.2.above',
    /more than 200 of the row before/,
  ],
  [
    'overlapping brackets',
    'fund.sector.machinery',
    revenue({ above: 0, rate: '0.02' }, { above: 0, rate: '0.01' }),
    'value.brackets.1.above',
    /none overlapping/,
  ],
  [
    'brackets that leave a gap below',
    'fund.sector.machinery',
    revenue({ above: 1, rate: '0.02' }),
    'value.brackets.0.above',
    /one row must be 0/,
  ],
  ['no brackets', 'fund.sector.machinery', revenue(), 'value.brackets', /1 to 1000/],
  [
    'more than all of it',
    'fund.sector.machinery',
    revenue({ above: 0, rate: '2.35' }),
    'value.brackets.0.rate',
    /at most 1/,
  ],
  [
    'a basis without its figure',
    'fund.sector.coal-open-pit',
    { basis: 'output' },
    'value.perTonne',
    /is missing/,
  ],
  [
    'a figure of another basis',
    'fund.sector.coal-open-pit',
    { basis: 'output', perTonne: 5, rate: '0.1' },
    'value.rate',
    /does not belong/,
  ],
  [
    'a basis that is none',
    'fund.sector.coal-open-pit',
    { basis: 'profit' },
    'value.basis',
    /revenue \| output \| progress/,
  ],
  [
    'sizes out of order',
    'enterprise-size.other',
    size(
      { class: 'small', employees: 10 },
      { class: 'medium', employees: 100 },
      { class: 'large', employees: 300 },
    ),
    'value.0.class',
    /large \| medium \| small/,
  ],
  [
    'a size without limits',
    'enterprise-size.other',
    size({ class: 'large' }, { class: 'medium' }, { class: 'small' }),
    'value.0',
    /at least one/,
  ],
  [
    'a limit in one row only',
    'enterprise-size.other',
    size(
      { class: 'large', employees: 300, assets: 1 },
      { class: 'medium', employees: 100 },
      { class: 'small', employees: 10 },
    ),
    'value.1.assets',
    /same columns/,
  ],
  [
    'a small class above a large',
    'enterprise-size.other',
    size(
      { class: 'large', employees: 10 },
      { class: 'medium', employees: 100 },
      { class: 'small', employees: 10 },
    ),
    'value.1.employees',
    /at most 10/,
  ],
  ['a sector that is none', 'headcount.always-sectors', ['mines'], 'value.0', /metal-smelting/],
  ['a sector twice', 'headcount.always-sectors', ['mine', 'mine'], 'value.1', /stands twice/],
  ['no level', 'training.return.levels', [], 'value', /1 to 1000/],
  ['a class of accidents left out', 'cases.accident.classes', [], 'value.0.class', /extraordinary \| major/],
  [
    'more than a whole income',
    'cases.principal-income-share',
    [{ class: 'general', share: '1.1' }],
    'value.0.share',
    /at most 1/,
  ],
  [
    'a remainder without its symbol',
    'people.id-number.arithmetic',
    { length: 18, base: 2, modulus: 11, checks: '10X', birthAt: 6, sexAt: 16, divisionDigits: 6 },
    'value.checks',
    /exactly 11/,
  ],
  [
    'a modulus of nothing',
    'people.credit-code.arithmetic',
    { length: 18, base: 3, modulus: 0 },
    'value.modulus',
    /2 to 1000/,
  ],
  [
    'a day that does not exist',
    'calendar.arrangement',
    { off: [], work: ['2023-02-30'] },
    'value.work.0',
    /day that exists/,
  ],
  [
    'days off backwards',
    'calendar.arrangement',
    { off: [{ ...named, from: '2023-01-05', to: '2023-01-01' }], work: [] },
    'value.off.0.to',
    /less than 2023-01-05/,
  ],
  [
    'work on a day off',
    'calendar.arrangement',
    { off: [{ ...named, from: '2023-01-01', to: '2023-01-05' }], work: ['2023-01-03'] },
    'value.work.0',
    /days off of row 1/,
  ],
  [
    'a feast without its day',
    'calendar.statutory-days',
    [{ ...named, by: 'solar', month: 1 }],
    'value.0.day',
    /is missing/,
  ],
]

describe('a table of a town', () => {
  test.each(bad)('with %s is refused by row and column', (_, key, value, field, words) => {
    const problems = problemsOf(key, value)
    expect(problems.map((problem) => problem.split(' ')[0])).toContain(field)
    expect(problems.find((problem) => problem.startsWith(`${field} `))).toMatch(words)
    const laid = withLocalEdition(book, localOf(key, value))
    if (!('problems' in laid)) throw new Error('taken')
    for (const { say } of laid.problems) expect(say.zh).toMatch(/[一-鿿]/)
  })

  test('that is like the shipped one is taken, every one', () => {
    for (const key of Object.keys(lawTables).filter((each) =>
      book.editions.get(each)?.some(({ value }) => value !== undefined),
    ))
      for (const edition of book.editions.get(key) ?? [])
        if (edition.value !== undefined && edition.side !== 'plan')
          expect({ key, problems: problemsOf(key, edition.value) }).toEqual({ key, problems: [] })
  })

  test('on record from before the rule is refused when it is used, and nothing is divided by it', () => {
    const none = [{ no: 1, zh: '氨', en: 'ammonia', aliases: [], cas: [], tonnes: 0 }]
    const laid = withLocalEditions(book, [localOf('risks.gb18218.substances', none)])
    const unit = { name: '冷库', kind: 'storage', items: [{ substance: '氨', tonnes: 12 }] }
    const answer = calculators
      .find(({ name }) => name === 'gb18218')
      ?.run({ on, persons: 0, units: [unit] }, laid)
    expect(answer).toMatchObject({
      refused: 'law.wrong-shape',
      because: { name: expect.stringContaining('表1') },
    })
  })

  test('a share above one is refused, whatever its figure', () => {
    expect(problemsOf('tips.reward.rate', 15)).toEqual([expect.stringMatching(/15 % is "0.15"/)])
    expect(problemsOf('tips.reward.rate', '1.01')).toHaveLength(1)
    expect(problemsOf('tips.reward.rate', 1)).toEqual([])
    for (const edition of [...book.editions.values()].flat())
      if (edition.unit === 'ratio' && edition.value !== undefined)
        expect({ key: edition.key, problems: problemsOf(edition.key, edition.value) }).toMatchObject({
          problems: [],
        })
  })
})

describe('the tables that ship', () => {
  test('have a shape, every one, and no shape is idle', () => {
    const tables = [...book.editions.values()]
      .flat()
      .filter(({ unit, value }) => unit === 'table' && value !== undefined)
    const keys = [...new Set(tables.map(({ key }) => key))]
    expect(keys.filter((key) => !(key in lawTables))).toEqual([])
    expect(Object.keys(lawTables).filter((key) => !book.editions.has(key))).toEqual([])
  })

  test('are refused by file, figure, row and column when one cell is wrong', () => {
    const texts = shippedLawTexts()
    const file = 'gb18218-2018.yaml'
    const text = texts[file]?.replace('cas: ["7664-41-7"], tonnes: 10', 'cas: ["7664-41-7"], tonnes: 0') ?? ''
    expect(text).not.toBe(texts[file])
    const read = readLawBook({ ...texts, [file]: text }, lawTables)
    expect(read).toMatchObject({
      problems: [
        { file, at: 'risks.gb18218.substances', wrong: expect.stringMatching(/row 1.*tonnes.*more than 0/) },
      ],
    })
  })
})

/** Every way to a cell of a value. */
const waysIn = (value: Value, way: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, member]: [string, Value]) => waysIn(member, [...way, name]))
    : [way]
const changed = (value: Value, [name, ...rest]: string[], cell: Value | undefined): Value => {
  if (name === undefined) return cell ?? null
  const copy = structuredClone(value) as Record<string, Value>
  const own = copy[name]
  const isLeftOut = rest.length === 0 && cell === undefined
  if (isLeftOut && Array.isArray(copy)) copy.splice(Number(name), 1)
  else if (isLeftOut) delete copy[name]
  else if (own !== undefined) copy[name] = changed(own, rest, cell)
  return copy
}

const inputs: Record<string, object> = {
  gb18218: {
    on,
    persons: 7,
    units: [
      {
        name: '甲',
        kind: 'storage',
        items: [
          { substance: '氨', tonnes: 12 },
          { substance: '柴油', tonnes: 1 },
          { substance: '苯', tonnes: 90 },
        ],
      },
    ],
  },
  lec: { on, L: 6, E: 6, C: 7 },
  ls: { on, L: 4, S: 5 },
  fund: { on, sector: 'machinery', lastYearRevenue: 50_000_000 },
  headcount: { on, sector: 'mine', employees: 400 },
  'training-hours': { on, who: 'worker', sector: 'other', occasion: 'initial' },
  'credit-code': { code: '91350100M000100Y43' },
  'id-number': { id: '11010519491231002X' },
  'working-days': { operation: 'add', unit: 'working-day', from: '2023-01-19', amount: 20 },
  'accident-class': { on, deaths: 3, injured: 0, loss: 0 },
  'enterprise-size': { on, sector: 'industry', employees: 500, revenue: 3000 },
}
const runAll = (laid: LawBook) =>
  calculators.flatMap((calculator) => {
    const input = inputs[calculator.name]
    return input === undefined ? [] : [calculator.run(input, laid)]
  })

test('one cell changed to anything is refused, or calculates without a fault', () => {
  const keys = Object.keys(lawTables).filter((key) => {
    const edition = lawOn(book, on).get(key)
    return !isRefusal(edition) && edition.side !== 'plan' && key !== 'calendar.key-times.holidays'
  })
  const cells = fc.constantFrom<Value | undefined>(
    0,
    1,
    -1,
    '0',
    '0.5',
    '-1',
    '',
    'x',
    null,
    true,
    undefined,
    10 ** 15,
  )
  let refused = 0
  let taken = 0
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.nat(), cells, (key, nth, cell) => {
      const value = shipped(key)
      const ways = waysIn(value)
      const laid = withLocalEdition(book, localOf(key, changed(value, ways[nth % ways.length] ?? [], cell)))
      if (isRefusal(laid)) refused += 1
      else {
        taken += 1
        for (const answer of runAll(laid))
          if (!isRefusal(answer)) expect(JSON.stringify(answer)).not.toMatch(/NaN|undefined|Infinity/)
      }
    }),
    { numRuns: 400 },
  )
  expect(refused).toBeGreaterThan(100)
  expect(taken).toBeGreaterThan(30)
})
