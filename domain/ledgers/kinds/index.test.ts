import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languages, type Words } from '../../base/words.ts'
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
  test('is placed, listed and filtered by fields that it has', () => {
    const names = Object.keys(ledger.fields)
    const limits = Object.entries(ledger.atMost ?? {}).flat()
    expect(names).toEqual(
      expect.arrayContaining([ledger.happenedOn, ...ledger.list, ...ledger.filters, ...limits]),
    )
    expect(ledger.fields[ledger.happenedOn]).toMatchObject({ type: 'date', required: true })
    expect(ledger.print.signatures.length).toBeGreaterThan(0)
  })

  test('fits a phone: few fields, and the free texts last', () => {
    expect(Object.keys(ledger.fields).length).toBeLessThanOrEqual(11)
    const heights = Object.values(ledger.fields).map((field) =>
      field.type === 'text' ? Math.min(field.lines, 3) : 1,
    )
    const firstLong = heights.indexOf(3)
    expect(heights.slice(firstLong).every((height) => height === 3)).toBe(true)
  })

  test('speaks both languages', () => {
    const said = Object.values(ledger.fields).flatMap((field): Words[] => [
      field.label,
      ...(field.hint ? [field.hint] : []),
      ...(field.example ? [field.example] : []),
      ...('choices' in field ? Object.values(field.choices) : []),
    ])
    for (const words of [ledger.title, ...said, ...ledger.print.signatures])
      for (const language of languages) expect(words[language].trim()).not.toBe('')
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
  })
})
