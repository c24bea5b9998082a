import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { addDays } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import { amountOf, centsOf } from '../ledgers/amount.ts'
import { ledgerKinds } from '../ledgers/kinds/index.ts'
import { creditCodeRule } from '../people/credit-code.ts'
import { idNumberRule } from '../people/id-number.ts'
import type { ReadValue } from './cell-problem.ts'
import { type Existing, type ExistingKnown, judgeRow } from './judge-row.ts'
import { targetOfLedger } from './ledger-target.ts'
import { namesKnown } from './names-known.ts'
import { type ReadingContext, readCell } from './read-cell.ts'
import { type Reading, readingOf, readRow } from './read-row.ts'
import { registerTarget } from './register-target.ts'
import { rowOfTexts } from './sheet.ts'
import type { CellReader, Target } from './target.ts'
import { writeCell } from './write-cell.ts'

const rule = creditCodeRule(shippedLaws())
if (isRefusal(rule)) throw new Error(rule.refused)
const idRule = idNumberRule(shippedLaws())
if (isRefusal(idRule)) throw new Error(idRule.refused)
const today = '2026-06-12'
const parties = namesKnown([
  { id: 'p1', name: '春禾食品厂' },
  { id: 'p2', name: '云帆彩印有限公司' },
])
const places = namesKnown([
  { id: 'v1', name: '上坊村' },
  { id: 'v2', name: '临水村' },
])
const context: ReadingContext = {
  today,
  parties,
  departments: parties,
  places,
  creditCodes: rule,
  idNumbers: idRule,
}

const readingFor = (keys: readonly string[], target: Target = registerTarget): Reading => {
  const columns = keys.map((key, at) => ({ at, heading: key, keys: [key] }))
  return readingOf(target, columns, Object.fromEntries(keys.map((key, at) => [at, key])), undefined, context)
}

const knownOf = (...all: Existing[]): ExistingKnown => ({
  byId: (id) => all.find((one) => one.id === id),
  bySameness: (way, key) => all.find(({ values }) => (way === 2 ? String(values.name) : values.uscc) === key),
})
const there: Existing = {
  id: 'x1',
  version: 3,
  values: { name: '春禾食品厂', staff: 42, uscc: '91350100M000100Y43', 'trait.dust': true, area: 'v1' },
  changedBy: '王',
}
const judge = (keys: readonly string[], texts: readonly string[], known = knownOf(there)) => {
  const reading = readingFor(keys)
  return judgeRow(readRow(rowOfTexts(5, texts), reading), reading, known)
}

describe('a row', () => {
  test('about nothing that is there is new; about what is there it changes or says the same', () => {
    expect(judge(['name', 'staff'], ['新厂', '5'])).toMatchObject({ state: 'new', match: undefined })
    expect(judge(['name', 'staff'], ['春禾食品厂', '42'])).toMatchObject({ state: 'same' })
    expect(judge(['name', 'staff'], ['春禾食品厂', '43'])).toMatchObject({
      state: 'change',
      values: { staff: 43 },
      match: { id: 'x1', version: 3 },
    })
  })

  test('of somebody else’s list says nothing by an empty cell; one of our own clears by it', () => {
    expect(judge(['name', 'staff'], ['春禾食品厂', ''])).toMatchObject({ state: 'same' })
    expect(judge(['_id', '_version', 'name', 'staff'], ['x1', '3', '春禾食品厂', ''])).toMatchObject({
      state: 'change',
      cleared: ['staff'],
    })
    expect(judge(['_id', '_version', 'name', 'trait.dust'], ['x1', '3', '春禾食品厂', '否'])).toMatchObject({
      values: { 'trait.dust': false },
    })
  })

  test('written out in an earlier version is told so only when it would change something', () => {
    const keys = ['_id', '_version', 'name', 'staff']
    expect(judge(keys, ['x1', '2', '春禾食品厂', '42']).state).toBe('same')
    const late = judge(keys, ['x1', '2', '春禾食品厂', '50'])
    expect(late).toMatchObject({
      state: 'wrong',
      problems: [{ code: 'changed-meanwhile', because: { who: '王' } }],
    })
    expect(judge(keys, ['x9', '2', '春禾食品厂', '50'])).toMatchObject({ problems: [{ code: 'not-ours' }] })
  })

  test('with stars where a number was means: unchanged', () => {
    const keys = ['_id', '_version', 'name', 'uscc']
    expect(judge(keys, ['x1', '3', '春禾食品厂', '913501********0Y43']).state).toBe('same')
    expect(judge(keys, ['x1', '3', '春禾食品厂', '913501********0Y44'])).toMatchObject({
      state: 'wrong',
      problems: [{ code: 'covered', column: 3 }],
    })
    expect(judge(['name', 'uscc'], ['新厂', '913501********0Y43'])).toMatchObject({
      problems: [{ code: 'covered' }],
    })
  })

  test('that has the name of one and the code of another is asked about', () => {
    expect(judge(['uscc', 'name'], ['91341000MA2N0ABGXX', '春禾食品厂'])).toMatchObject({
      state: 'perhaps',
      problems: [{ code: 'perhaps-duplicate' }],
    })
  })

  test('that moves a village or revives the closed waits for a person', () => {
    expect(judge(['name', 'area'], ['春禾食品厂', '临水村'])).toMatchObject({
      state: 'wrong',
      problems: [{ code: 'fixed', proposal: '上坊村', column: 1 }],
    })
    const closed = knownOf({ ...there, closedOn: '2025-12-31' })
    expect(judge(['name'], ['春禾食品厂'], closed)).toMatchObject({
      state: 'perhaps',
      problems: [{ code: 'closed-there' }],
    })
  })

  test('without a column that must be there, or without its table, says which', () => {
    expect(judge(['staff'], ['5'])).toMatchObject({ problems: [{ code: 'column-missing', field: 'name' }] })
    const target = targetOfLedger(ledgerKinds['training-session'])
    const reading = readingFor(['_party', 'heldOn'], target)
    const { problems } = readRow(rowOfTexts(3, ['春禾食品厂', '2026-06-01']), reading)
    expect(problems.map(({ code }) => code)).toContain('needs-table')
  })
})

/** Any value that a reader may give. */
const valueFor = (reader: CellReader): fc.Arbitrary<ReadValue> | undefined => {
  if (reader.type === 'party' || reader.type === 'department') return fc.constantFrom('p1', 'p2')
  if (reader.type === 'place') return fc.constantFrom('v1', 'v2')
  if (reader.type === 'named') return fc.constantFrom(...Object.keys(reader.names))
  if (reader.type === 'credit-code')
    return fc.constantFrom('91350100M000100Y43', '92510100MA61WJ3204', '341000000012345')
  if (reader.type === 'ten-thousands') return fc.nat(10_000_000).map((hundredths) => hundredths / 100)
  if (reader.type !== 'field') return undefined
  const { field } = reader
  if (field.type === 'date')
    return fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2001-01-01', days))
  if (field.type === 'count') return fc.integer({ min: field.min, max: Math.min(field.max, 10_000) })
  if (field.type === 'amount') {
    const [min = 0n, max = 0n] = [field.min, field.max].map((one) => centsOf(one) ?? 0n)
    return fc.bigInt({ min, max }).map(amountOf)
  }
  if (field.type === 'yesNo') return fc.boolean()
  if (field.type === 'choice') return fc.constantFrom(...Object.keys(field.choices))
  if (field.type === 'several') return fc.subarray(Object.keys(field.choices), { minLength: 1 })
  return fc
    .stringMatching(/^[一-龥=+@a-z0-9，。 -]{1,20}$/)
    .map((text) => text.trim())
    .filter((text) => text.length > 1)
}

const nameOf = (id: string) => parties.nameOf(id) ?? places.nameOf(id)
const targets = [registerTarget, ...Object.values(ledgerKinds).map((ledger) => targetOfLedger(ledger))]

describe.each(targets)('what is written of $key', (target) => {
  const fields = target.fields.flatMap((field) => {
    const values = valueFor(field.reader)
    return values === undefined ? [] : [fc.tuple(fc.constant(field), values)]
  })

  test('reads back as the same value, whatever stands in the cell', () => {
    fc.assert(
      fc.property(fc.oneof(...fields), ([field, value]) => {
        const written = writeCell(field.reader, value, nameOf)
        const read = readCell(written, field, undefined, context)
        expect({ field: field.key, read }).toEqual({ field: field.key, read: { value } })
      }),
    )
  })
})
