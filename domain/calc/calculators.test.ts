import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import Value from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { isRefusal } from '../base/refusal.ts'
import { problemsOf } from '../law/input.ts'
import { calculatorNamed, calculators, findCalculator } from './calculators.ts'

const book = shippedLaws()
const on = '2023-06-01'

/** One input that each calculator answers. */
const samples: Record<string, object> = {
  gb18218: {
    on,
    persons: 60,
    units: [{ name: '冷库', kind: 'storage', items: [{ substance: '氨', tonnes: 12 }] }],
  },
  lec: { on, L: 6, E: 6, C: 7 },
  ls: { on, L: 4, S: 5 },
  fund: {
    on,
    sector: 'hazardous-goods',
    lastYearRevenue: 50_000_000,
    yearSpent: 1,
    balance: 5,
    lastYearDue: 9,
  },
  headcount: { on, sector: 'mine', employees: 400, fullTime: 3 },
  'training-hours': { on, who: 'worker', sector: 'other', occasion: 'initial', done: 8 },
  reward: { on, scheme: 'national', matter: 'violation', fine: 100_000 },
  'credit-code': { code: '91350100M000100Y43' },
  'id-number': { id: '11010519491231002X' },
  'working-days': { operation: 'add', unit: 'working-day', from: '2023-01-19', amount: 20 },
  lunar: { operation: 'to-lunar', day: '2026-02-17' },
  'accident-class': { on, deaths: 3, injured: 0, loss: 0 },
  'late-fee': { fine: 10_000, dueOn: '2023-03-10', paidOn: '2023-05-15' },
  'daily-penalty': { fine: 10_000, orderedOn: '2023-03-01', until: '2023-03-05', lastDay: 'same-day' },
  'enterprise-size': { on, sector: 'industry', employees: 500, revenue: 3000 },
  retention: { on, record: 'network-log' },
  publication: { on, matter: 'penalty' },
}

describe('the list of calculators', () => {
  test('holds every one that a room declares, each name once', () => {
    const rooms = ['law', 'calendar', 'risks', 'training', 'people', 'cases', 'tips', 'calc']
    const declared = rooms.flatMap((room) => {
      const folder = new URL(`../${room}/`, import.meta.url)
      const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      return files.flatMap((name) =>
        [...readFileSync(new URL(name, folder), 'utf8').matchAll(/= calculator\(\{\s+name: '([^']+)'/g)].map(
          (found) => found[1],
        ),
      )
    })
    expect(calculators.map((each) => each.name).toSorted()).toEqual(declared.toSorted())
    expect(Object.keys(samples).toSorted()).toEqual(declared.toSorted())
    expect(calculatorNamed('lec')?.name).toBe('lec')
    expect(calculatorNamed('lex')).toBeUndefined()
  })

  test('tells an unknown name the nearest, or all of them', () => {
    expect(findCalculator('lec')).toBe(calculatorNamed('lec'))
    expect(findCalculator('late-fees')).toMatchObject({
      refused: 'calc.unknown',
      because: { known: ['late-fee'] },
    })
    expect(findCalculator('?????????')).toMatchObject({
      because: { known: calculators.map(({ name }) => name) },
    })
  })

  test.each(calculators)(
    '$name answers what its output schema says, with sources, in both languages',
    (calculator) => {
      const answer = calculator.run(samples[calculator.name], book)
      if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
      expect(Value.Errors(calculator.output, JSON.parse(JSON.stringify(answer)))).toEqual([])
      expect(answer.sources.length).toBeGreaterThan(0)
      expect(answer.edition.instruments.length).toBeGreaterThan(0)
      for (const line of answer.working) {
        expect(line.label.zh).not.toMatch(/undefined|^$/)
        expect(line.label.en).not.toMatch(/undefined|^$|[一-鿿]{6}/)
        expect(line.value).not.toMatch(/undefined|NaN|\[object/)
      }
    },
  )

  test.each(calculators)('$name names every field that is missing and takes no other', (calculator) => {
    const required: readonly string[] = calculator.input.required ?? []
    const answer = calculator.run({}, book)
    expect(answer).toMatchObject({ refused: 'calc.bad-input' })
    expect('problems' in answer ? answer.problems.map((problem) => problem.field) : []).toEqual([...required])
    expect(calculator.run({ ...samples[calculator.name], strange: 1 }, book)).toMatchObject({
      problems: [{ field: 'strange' }],
    })
    expect(calculator.run('text', book)).toMatchObject({ refused: 'calc.bad-input' })
    expect(calculator.run(null, book)).toMatchObject({ refused: 'calc.bad-input' })
  })

  test.each(calculators)('$name has schemas that JSON keeps, and labels in both languages', (calculator) => {
    for (const schema of [calculator.input, calculator.output])
      expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
    for (const member of Object.values(calculator.input.properties))
      expect(member).toMatchObject({ label: { zh: expect.any(String), en: expect.any(String) } })
  })

  test('an input has problems exactly when its schema denies it, whatever it is', () => {
    let denied = 0
    let taken = 0
    const broken = fc.anything({ maxDepth: 1 })
    fc.assert(
      fc.property(
        fc.constantFrom(...calculators),
        fc.string(),
        broken,
        fc.boolean(),
        (calculator, extra, value, isWhole) => {
          const sample = samples[calculator.name] ?? {}
          const field = Object.keys(sample)[extra.length % Object.keys(sample).length] ?? ''
          const input: unknown = isWhole ? sample : { ...sample, [field]: value }
          const hasProblems = problemsOf(calculator.input, input).length > 0
          if (hasProblems) denied += 1
          else taken += 1
          // JSON Schema knows no calendar: a day that does not exist is ours alone to deny.
          if (!hasProblems) expect(Value.Check(calculator.input, input)).toBe(true)
          if (!Value.Check(calculator.input, input)) expect(hasProblems).toBe(true)
          expect(() => calculator.run(input, book)).not.toThrow()
        },
      ),
      { numRuns: 600 },
    )
    expect(denied).toBeGreaterThan(100)
    expect(taken).toBeGreaterThan(100)
  })
})
