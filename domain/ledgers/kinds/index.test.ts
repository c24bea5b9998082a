import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languages, type Words } from '../../base/words.ts'
import { checkValues } from '../check-values.ts'
import type { Field } from '../field.ts'
import { findLedger, ledgerKinds, ledgerNames } from './index.ts'

const ledgers = ledgerNames.map((name) => findLedger(name)).filter((one) => one !== undefined)

describe('the list of ledgers', () => {
  test('has every file beside it', () => {
    const files = readdirSync(new URL('.', import.meta.url))
      .filter((name) => !name.startsWith('index.') && !name.endsWith('.test.ts'))
      .map((name) => name.replace('.ts', ''))
    expect(ledgerNames.toSorted()).toEqual(files.toSorted())
    for (const name of ledgerNames) expect(ledgerKinds[name].kind).toBe(name)
  })

  test('knows nothing that JavaScript knows by itself', () => {
    expect(findLedger('constructor')).toBeUndefined()
    expect(findLedger('unheard-of')).toBeUndefined()
  })
})

describe.each(ledgers)('$kind', (ledger) => {
  const fields = Object.values(ledger.fields)
  const namedBy = [
    ...[ledger.happenedOn, ledger.validUntil, ledger.ledBy],
    ...[...ledger.list, ...ledger.filters, ...Object.entries(ledger.atMost ?? {}).flat()],
    ...Object.entries(ledger.onlyIf ?? {}).flat(),
    ...(ledger.balances ?? []).flatMap(({ left, right }) => [...left, ...right]),
    ...Object.entries(ledger.tallies ?? {}).flatMap(([name, { rows }]) => [name, rows]),
  ].filter((name) => name !== undefined)

  test('names only fields that it has', () => {
    expect(Object.keys(ledger.fields)).toEqual(expect.arrayContaining(namedBy))
    expect(ledger.fields[ledger.happenedOn]).toMatchObject({ type: 'date', required: true, when: 'past' })
    for (const { rows, sum } of Object.values(ledger.tallies ?? {})) {
      const table = ledger.fields[rows]
      expect(table?.type === 'rows' ? (sum ?? Object.keys(table.columns)[0]) : '').toBeOneOf(
        table?.type === 'rows' ? Object.keys(table.columns) : [],
      )
    }
    expect(ledger.filedBy.length).toBeGreaterThan(0)
    expect(ledger.print.signatures.length).toBeGreaterThan(0)
  })

  test('is listed and filtered by what an office may read at a glance', () => {
    for (const name of [...ledger.list, ...ledger.filters]) expect(ledger.fields[name]?.personal).toBe(false)
    for (const name of ledger.list) expect(['rows', 'photos']).not.toContain(ledger.fields[name]?.type)
    expect(ledger.list.length).toBeGreaterThanOrEqual(4)
    expect(ledger.list.length).toBeLessThanOrEqual(6)
    expect(ledger.list).toContain(ledger.happenedOn)
    expect(ledger.filters).toContain(ledger.happenedOn)
  })

  test('that runs out shows its last day in the list and may not end before it begins', () => {
    if (ledger.validUntil === undefined) return
    expect(ledger.list).toContain(ledger.validUntil)
    expect(ledger.filters).toContain(ledger.validUntil)
    expect(ledger.atMost?.[ledger.happenedOn]).toBe(ledger.validUntil)
  })

  test('fits a phone: few questions, the free texts after the short ones, photos last', () => {
    const unasked: readonly string[] = ledger.unasked ?? []
    const asked = Object.entries(ledger.fields).filter(
      ([name, { type }]) => type !== 'photos' && !unasked.includes(name),
    )
    for (const name of unasked) expect(ledger.fields[name]?.required).toBe(false)
    expect(asked.length).toBeLessThanOrEqual(12)
    const ranks = fields.map((field) =>
      field.type === 'photos' ? 2 : field.type === 'text' && field.lines >= 3 ? 1 : 0,
    )
    expect(ranks).toEqual(ranks.toSorted())
    expect(fields.filter(({ type, required }) => type === 'photos' && required)).toEqual([])
    for (const field of fields)
      if (field.type === 'rows') expect(Object.keys(field.columns).length).toBeLessThanOrEqual(6)
  })

  test('speaks both languages', () => {
    const said = (field: Field): Words[] => [
      field.label,
      ...(field.hint ? [field.hint] : []),
      ...(field.example ? [field.example] : []),
      ...('choices' in field ? Object.values(field.choices) : []),
      ...(field.type === 'rows' ? [field.item, ...Object.values(field.columns).flatMap(said)] : []),
    ]
    for (const words of [ledger.title, ledger.about, ...fields.flatMap(said), ...ledger.print.signatures]) {
      for (const language of languages) expect(words[language].trim()).not.toBe('')
      expect(words.en).not.toMatch(/[\u4e00-\u9fff]/)
      expect(words.zh).toMatch(/[\u4e00-\u9fff\d]/)
    }
    expect(ledger.about.zh).toMatch(/。$/)
    expect(ledger.about.en).toMatch(/\.$/)
  })

  test('shows examples that its own check would take', () => {
    for (const field of fields)
      if (field.type === 'text' && field.example)
        for (const language of languages)
          expect([...field.example[language]].length).toBeLessThanOrEqual(field.max)
  })
})

describe('the menu', () => {
  test('has a name that no other ledger has', () => {
    for (const language of languages)
      expect(new Set(ledgers.map(({ title }) => title[language])).size).toBe(ledgers.length)
  })
})

describe('what clauses ask of a ledger', () => {
  test('clause 4.2: a drill is evaluated and summed up', () => {
    const { evaluation, summary } = ledgerKinds.drill.fields
    expect([evaluation.required, summary.required]).toEqual([true, true])
  })

  test('clause 8.1: a department’s check says who led it and in which post', () => {
    const { ledBy, post } = ledgerKinds['department-check'].fields
    expect([ledBy.required, ledBy.personal, post.required]).toEqual([true, true, true])
    expect([post.choices.head.zh, ledgerKinds['department-check'].ledBy]).toEqual(['主要负责人', 'post'])
  })

  test('clause 13.1: a visit to weak and ill people keeps who they are only with their consent', () => {
    const visit = ledgerKinds['household-visit']
    const told = { household: '王', category: ['ill'] }
    const problemsIn = (values: object) => {
      const checked = checkValues(visit, { visitedOn: '2026-06-10', ...values }, '2026-06-12')
      return 'problems' in checked ? checked.problems.map(({ field }) => field) : []
    }
    expect(problemsIn({ ...told, consent: true })).toEqual([])
    expect(problemsIn({ ...told, consent: false })).toEqual(['household', 'category'])
    expect(problemsIn(told)).toEqual(['household', 'category'])
    expect(problemsIn({ consent: false })).toEqual([])
    for (const [name, field] of Object.entries(visit.fields))
      if (field.personal && name !== 'help') expect(Object.keys(visit.onlyIf ?? {})).toContain(name)
  })

  test('clause 2.2: what came in and was there is what was used and is left', () => {
    const balance = (values: object) =>
      checkValues(ledgerKinds['safety-expense'], { countedTo: '2026-05-31', ...values }, '2026-06-12')
    const sums = { opening: '100.10', extracted: '50', used: '0.2' }
    expect(balance({ ...sums, closing: '149.90' })).toHaveProperty('values')
    expect(balance({ ...sums, closing: '149.9' })).toHaveProperty('values')
    expect(balance({ ...sums, closing: '149.91' })).toMatchObject({ problems: [{ field: 'closing' }] })
  })

  test('clause 1.3: training is filed with time, place, content, people and results', () => {
    const { heldOn, place, topic, attendees } = ledgerKinds['training-session'].fields
    expect([heldOn, place, topic, attendees].map(({ required }) => required)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect([attendees.columns.name.required, attendees.columns.result.required]).toEqual([true, true])
  })

  test('what runs out says so: policy, roster, plan, grade, agreement, assessment of risks', () => {
    const lapsing = ledgers.filter(({ validUntil }) => validUntil !== undefined).map(({ kind }) => kind)
    expect(lapsing.toSorted()).toEqual([
      ...['contractor-agreement', 'duty-roster', 'emergency-plan', 'insurance-policy'],
      ...['risk-assessment', 'standardisation'],
    ])
  })

  test('clause 7.2: a self-check asks for every problem that the clause names', () => {
    const { checked, problems } = ledgerKinds['self-check'].fields
    expect(Object.keys(problems.choices)).toEqual(Object.keys(checked.choices))
    expect(Object.keys(checked.choices)).toHaveLength(9)
  })
})
