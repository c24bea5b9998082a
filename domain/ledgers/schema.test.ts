import fc from 'fast-check'
import Value from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { checkValues, isComplete } from './check-values.ts'
import type { Field } from './field.ts'
import { findLedger, ledgerKinds, ledgerNames } from './kinds/index.ts'
import type { Ledger } from './ledger.ts'
import { schemaOf } from './schema.ts'

const today = '2026-06-12'
const digest = (byte: string) => byte.repeat(32)

const anyValue = (field: Field): fc.Arbitrary<unknown> => {
  switch (field.type) {
    case 'text':
      return fc.constantFrom('火灾', '', 'x'.repeat(field.max), 'x'.repeat(field.max + 1), 7)
    case 'date':
      return fc.constantFrom('2026-06-10', '2020-02-29', '10/06/2026', 20260610)
    case 'count':
      return fc.constantFrom(field.min, field.min - 1, field.max, field.max + 1, '5', 1.5)
    case 'amount':
      return fc.constantFrom(
        field.min,
        field.max,
        '12000',
        '300.5',
        '1,200',
        '1.2万',
        '012',
        '.5',
        '1.234',
        12,
      )
    case 'choice':
      return fc.constantFrom(...Object.keys(field.choices), 'elsewhere')
    case 'several':
      return fc.oneof(
        fc.array(fc.constantFrom(...Object.keys(field.choices)), { maxLength: 3 }),
        fc.constantFrom(...Object.keys(field.choices)).map((twice) => [twice, twice]),
      )
    case 'yesNo':
      return fc.constantFrom<unknown>(true, false, 'true')
    case 'photos':
      return fc.constantFrom([digest('a0')], [digest('a0'), digest('b1')], [digest('A0')], 'photo.jpg', [
        digest('a0'),
        digest('a0'),
      ])
    case 'rows':
      return fc.oneof(
        fc.array(anyFilled(field.columns), { maxLength: 3 }),
        fc.constantFrom<unknown>('row', ['row'], [['row']], [{ unheardOf: 1 }]),
        anyFilled(field.columns).map((row) => Array.from({ length: field.max + 1 }, () => row)),
      )
  }
}

const rightValue = (field: Field): fc.Arbitrary<unknown> => {
  if (field.type === 'several') return fc.constant(Object.keys(field.choices).slice(0, 2))
  if (field.type === 'rows')
    return fc.array(fc.record(mapped(field.columns, rightValue)), { minLength: 1, maxLength: 3 })
  const schema = schemaOf(lone(field))
  return anyValue(field).filter((value) => Value.Check(schema, { field: value }))
}
const lone = (field: Field): Ledger => ({ ...ledgerKinds.drill, fields: { field } })

const mapped = <T>(fields: Readonly<Record<string, Field>>, make: (field: Field) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, make(field)]))

const absent = Symbol('left out')

/** Mostly right values, so that complete records are reached; now and then a wrong one, or none. */
const anyFilled = (fields: Readonly<Record<string, Field>>): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .record(
      mapped(fields, (field) =>
        fc.oneof(
          { weight: 28, arbitrary: rightValue(field) },
          { weight: 1, arbitrary: anyValue(field) },
          { weight: field.required ? 1 : 9, arbitrary: fc.constant(absent) },
        ),
      ),
    )
    .map((values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== absent)))

/** An empty box is left out by the check before it is looked at, and so is a blank row. */
const withoutBlanks = (values: object): object =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(bare).filter(isFilled) : value])
      .filter(([, value]) => !Array.isArray(value) || value.length > 0),
  )
const bare = (one: unknown) =>
  typeof one === 'object' && one !== null && !Array.isArray(one) ? withoutBlanks(one) : one
const isFilled = (one: unknown) => typeof one !== 'object' || one === null || Object.keys(one).length > 0

describe.each(ledgerNames)('the schema of %s', (name) => {
  const ledger = findLedger(name) ?? ledgerKinds.drill
  const schema = schemaOf(ledger)
  const anyRecord = anyFilled(ledger.fields)
  const passes = (values: object) => {
    const checked = checkValues(
      { ...ledger, atMost: {}, balances: [], tallies: {}, onlyIf: {} },
      values,
      today,
    )
    return 'values' in checked && isComplete(ledger, checked.values)
  }

  test('takes what the check takes, and refuses the rest', () => {
    fc.assert(
      fc.property(anyRecord, (values) => {
        expect(Value.Check(schema, withoutBlanks(values))).toBe(passes(values))
      }),
      { numRuns: 40 },
    )
  })

  test('is tried with complete and with wrong records', () => {
    const sample = fc.sample(anyRecord, { numRuns: 100, seed: 7 }).map(passes)
    expect(sample.filter(Boolean).length).toBeGreaterThan(10)
    expect(sample.filter((one) => !one).length).toBeGreaterThan(10)
  })
})
