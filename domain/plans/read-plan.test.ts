import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readLawBook } from '../law/law-book.ts'
import { choice, date } from '../ledgers/field.ts'
import { findLedger, ledgerKinds } from '../ledgers/kinds/index.ts'
import type { Known } from './plan-sense.ts'
import { readPlan } from './read-plan.ts'

const words = { zh: '甲', en: 'a' }
const fields = { heldOn: date(words, {}), post: choice(words, { head: words, deputy: words }, {}) }
const ledgers: Known = {
  ledgers: ['drill', 'full-inspection', 'yearly-report'].map((kind) => ({ kind, fields })),
  figures: ['emergency.drills.any-unit.per-year'],
}

const good = `id: spring-2030
version: 1
title: { zh: 春季行动, en: Spring campaign }
from: "2030-03-01"
parts:
  - { id: one, title: { zh: 第一部分, en: Part one } }
tasks:
  - { id: "4", part: one, title: { zh: 应急, en: Emergencies } }
  - { id: R, part: one, title: { zh: 要求, en: Requirements } }
clauses:
  - id: "4.10"
    title: { zh: 演练, en: Drills }
    words: { zh: 每月练一次, en: Drill every month }
    duties:
      - id: drill
        title: { zh: 演练, en: Drill }
        binds: enterprise
        every: month
        evidence: { ledger: drill }
        settledFor: 10
        legalBaseline: { zh: 无, en: None }
        planDemand: { zh: 每月, en: Monthly }
        minutes: 60
  - id: R1
    title: { zh: 领导, en: Lead }
    words: { zh: 主要负责人带头, en: Principals lead }
    duties: []
    leaves: { kind: intent, why: { zh: 表明态度, en: A statement } }
`

const problemsIn = (text: string, known = ledgers) => {
  const read = readPlan(text, known)
  return 'problems' in read ? read.problems : []
}

/** The good plan with one place spoilt. */
const spoilt = (from: string, to: string) => {
  expect(good).toContain(from)
  return problemsIn(good.replace(from, to))
}

test('a good plan is read', () => {
  expect(readPlan(good, ledgers)).toMatchObject({
    plan: { id: 'spring-2030', clauses: [{ id: '4.10' }, { id: 'R1' }] },
  })
})

const folder = new URL('../../content/plans/', import.meta.url)
const laws = new URL('../../content/laws/', import.meta.url)
const lawTexts = readdirSync(laws)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, readFileSync(new URL(name, laws), 'utf8')] as const)
const book = readLawBook(Object.fromEntries(lawTexts))
const house: Known = {
  ledgers: Object.values(ledgerKinds),
  figures: 'editions' in book ? [...book.editions.keys()] : [],
}
const shipped = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/plan.yaml`, folder)))

test.each(shipped)('the shipped plan %s is read with the ledgers of the house', (name) => {
  expect(problemsIn(readFileSync(new URL(`${name}/plan.yaml`, folder), 'utf8'), house)).toEqual([])
})

describe.each(shipped)('the rules of %s', (name) => {
  const read = readPlan(readFileSync(new URL(`${name}/plan.yaml`, folder), 'utf8'), house)
  const rules = 'problems' in read ? [] : read.plan.clauses.flatMap(({ duties }) => duties)
  const of = rules.flatMap((rule) => {
    const ledger = findLedger(rule.evidence.ledger)
    return ledger === undefined ? [] : [{ rule, ledger }]
  })

  test('ask only for records that their debtor may file', () => {
    expect(of.length).toBe(rules.length)
    expect(of.length).toBeGreaterThan(0)
    for (const { rule, ledger } of of) expect(ledger.filedBy, rule.id).toContain(rule.binds)
  })

  test('let what is owed at every moment run out once, by the ledger or by the months of the rule', () => {
    for (const { rule, ledger } of of.filter((one) => one.rule.every === 'standing'))
      expect((ledger.validUntil === undefined) !== (rule.evidence.validFor === undefined), rule.id).toBe(true)
  })

  test('tell a demanded word only from a field that everybody fills', () => {
    for (const { rule, ledger } of of)
      for (const field of Object.keys(rule.evidence.with ?? {}))
        expect(ledger.fields[field]?.required, `${rule.id} ${field}`).toBe(true)
  })

  test('remind in two steps or three, earliest first, and say what an officer looks for', () => {
    for (const { id, remind = [], acceptance } of rules) {
      expect(remind, id).toEqual(remind.toSorted((one, other) => other - one))
      expect([2, 3], id).toContain(new Set(remind).size)
      expect(acceptance, id).toBeDefined()
    }
  })
})

const manual = new URL('../../docs/manual/', import.meta.url)

test.each(['zh', 'en'])('the example of the manual (%s) is a plan', (language) => {
  const page = readFileSync(new URL(`plan-file.${language}.md`, manual), 'utf8')
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? []
  expect(problemsIn(example, house)).toEqual([])
  const timings = [...example.matchAll(/every: (\S+)/g)].map(([, every]) => every)
  expect(timings).toEqual(expect.arrayContaining(['quarter', 'key-time', 'standing', 'event']))
})

describe('a mistake is named with its line and the remedy', () => {
  test.each([
    ['an unknown ledger, with the one meant', 'ledger: drill', 'ledger: dril', 19, 'Did you mean “drill”'],
    [
      'a ledger like none, with those there are',
      'ledger: drill',
      'ledger: quarrels',
      19,
      'The ledgers are drill',
    ],
    ['a number without quotes', 'id: "4.10"', 'id: 4.10', 11, 'Write "4.10"'],
    ['a task number without quotes', 'id: "4"', 'id: 4', 8, 'Write "4"'],
    ['a day that does not exist', '"2030-03-01"', '"2030-02-30"', 4, '“2030-02-30” is not a day'],
    ['a day written otherwise', '"2030-03-01"', '2030-3-1', 4, '“2030-3-1” is not a day'],
    ['a missing translation', ', en: Drill every month', '', 13, 'The translation en is missing'],
    ['an empty translation', 'Drill every month', '""', 13, 'Fill it in'],
    ['an unknown key, with the one meant', 'minutes: 60', 'minuts: 60', 23, 'Did you mean “minutes”'],
    ['a missing key', '        minutes: 60\n', '', 15, 'minutes must stand here'],
    [
      'a cadence there is not',
      'every: month',
      'every: decade',
      18,
      'choose one of month, quarter, half-year, year',
    ],
    ['a figure out of bounds', 'settledFor: 10', 'settledFor: 400', 20, 'at most 366'],
    ['a figure in quotes', 'minutes: 60', 'minutes: "60"', 23, 'whole number'],
    ['a clause number of no form', 'id: R1', 'id: R-1', 24, 'no clause number'],
    ['a clause whose task is missing', 'id: "4.10"', 'id: "5.1"', 11, 'task “5”'],
    ['a requirement without its task', 'id: R, part', 'id: "5", part', 24, 'task “R”'],
    ['a task whose part is missing', 'id: "4", part: one', 'id: "4", part: on', 8, 'Did you mean “one”'],
    ['a doubled clause', 'id: R1', 'id: "4.10"', 24, 'stands already in line 11'],
    ['a doubled key', 'version: 1', 'version: 1\nversion: 2', 3, 'same key stands twice'],
    ['a list that is none', 'duties: []', 'duties: none', 27, 'must be a list'],
    ['no YAML', 'binds: enterprise', 'binds: : enterprise', 17, 'not YAML'],
    ['a reference', 'duties: []', 'duties: &d []\n    words: *d', 28, 'Write the words out'],
  ])('%s', (_, from, to, line, words) => {
    const problems = spoilt(from, to)
    const told = problems.find((problem) => problem.words.en.includes(words))
    expect(told, JSON.stringify(problems)).toMatchObject({ line })
    expect(told?.words.en).toMatch(new RegExp(`^Line ${line}: `))
    expect(told?.words.zh).toMatch(new RegExp(`^第 ${line} 行：.*。$`))
  })

  test.each([
    [
      'an event without its days',
      'every: month',
      'every: event\n        events: [flood]',
      'also needs within',
    ],
    [
      'a grace that is not for periods',
      'settledFor: 10',
      'settledFor: 10\n        grace: 20',
      'goes only with every: standing',
    ],
    [
      'an unknown sector',
      'binds: enterprise',
      'binds: enterprise\n        where: { sector: [minning] }',
      'choose one of hazmat',
    ],
    [
      'an unknown trait',
      'binds: enterprise',
      'binds: enterprise\n        where: { any: [dusty] }',
      'choose one of key',
    ],
    [
      'an unknown event',
      'every: month',
      'every: event\n        within: 3\n        events: [earthquake]',
      'choose one of rain-snow',
    ],
    [
      'a field that the ledger has not',
      '{ ledger: drill }',
      '{ ledger: drill, with: { pots: [head] } }',
      'Did you mean “post”',
    ],
    [
      'a choice that the field has not',
      '{ ledger: drill }',
      '{ ledger: drill, with: { post: [boss] } }',
      'choose one of head, deputy',
    ],
    [
      'a figure that the law has not',
      'minutes: 60',
      'minutes: 60\n        law: { perYear: emergency.drills.any-unit.per-yaer }',
      'Did you mean “emergency.drills.any-unit.per-year”',
    ],
    [
      'a figure of times a year where nothing is yearly',
      'every: month',
      'every: standing\n        law: { perYear: emergency.drills.any-unit.per-year }',
      'Remove law',
    ],
    [
      'a clause that binds nobody and does not say why',
      '    leaves: { kind: intent, why: { zh: 表明态度, en: A statement } }\n',
      '',
      'R1 has no duties',
    ],
    [
      'two duties that are one',
      '        minutes: 60\n',
      `        minutes: 60\n${good.slice(good.indexOf('      - id: drill'), good.indexOf('  - id: R1')).replace('id: drill', 'id: again')}`,
      'ask the same people',
    ],
  ])('%s', (_, from, to, words) => {
    const problems = spoilt(from, to)
    expect(problems.map((problem) => problem.words.en).join('\n')).toContain(words)
  })

  test('a doubled rule within its clause', () => {
    const rule = good.slice(good.indexOf('      - id: drill'), good.indexOf('  - id: R1'))
    expect(spoilt('  - id: R1', `${rule}  - id: R1`)).toMatchObject([{ line: 24 }, { line: 24 }])
  })

  test('the same rule id in two clauses is fine', () => {
    const rule = good.slice(good.indexOf('      - id: drill'), good.indexOf('  - id: R1'))
    expect(spoilt('duties: []', `duties:\n${rule}`)).toEqual([])
  })
})

test('an unknown key is told once, and alone', () => {
  expect(spoilt('minutes: 60', 'minutes: 60\n        colour: red')).toHaveLength(1)
})

test('all mistakes are told at once, in the order of the lines', () => {
  const wrong = Array.from({ length: 30 }, (_, at) => `  - { id: ${at}.1, title: { zh: 甲 }, duties: [] }`)
  const problems = spoilt('clauses:\n', `clauses:\n${wrong.join('\n')}\n`)
  expect(new Set(problems.map(({ line }) => line)).size).toBe(30)
  expect(problems.map(({ line }) => line)).toEqual(
    problems.map(({ line }) => line).sort((one, other) => one - other),
  )
})

test.each([
  ['nothing', ''],
  ['a word', 'plan'],
  ['a list', '- 1'],
  ['only a key', 'clauses: [null, 3, {duties: [4]}]'],
])('%s is no plan, and says so', (_, text) => {
  expect(problemsIn(text).length).toBeGreaterThan(0)
})
