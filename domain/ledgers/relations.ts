import type { Words } from '../base/words.ts'
import { amountOf, amountWords, centsOf } from './amount.ts'
import type { Field } from './field.ts'
import type { Balance, FieldProblem, Form, Row, Tally, Value, Values } from './ledger.ts'
import { problemWords } from './problem-words.ts'

/** Where two or more fields contradict one another; a field left empty contradicts nothing. */
export const contradictions = (ledger: Form, kept: Values): FieldProblem[] => [
  ...excesses(ledger, kept),
  ...(ledger.balances ?? []).flatMap((balance) => imbalance(ledger, balance, kept)),
  ...Object.entries(ledger.tallies ?? {}).flatMap(([name, tally]) => miscount(ledger, name, tally, kept)),
  ...Object.entries(ledger.onlyIf ?? {}).flatMap(([name, leave]) => unasked(ledger, name, leave, kept)),
]

const excesses = (ledger: Form, kept: Values): FieldProblem[] =>
  Object.entries(ledger.atMost ?? {}).flatMap(([name, limit]) => {
    const [field, other, value, most] = [ledger.fields[name], ledger.fields[limit], kept[name], kept[limit]]
    if (!field || !other || value === undefined || most === undefined) return []
    if (rankOf(field, value) <= rankOf(other, most)) return []
    return [{ field: name, words: problemWords.excess(field, other, most) }]
  })

/** Something that can be compared with another value of the same kind of field. */
const rankOf = (field: Field, value: Value): string | number | bigint =>
  field.type === 'amount'
    ? (centsOf(String(value)) ?? 0n)
    : field.type === 'count'
      ? Number(value)
      : String(value)

/** Told at the last field of the right side, which is the one reckoned last. */
const imbalance = (ledger: Form, { left, right }: Balance, kept: Values): FieldProblem[] => {
  const names = [...left, ...right]
  if (names.some((name) => kept[name] === undefined)) return []
  const sumOf = (side: readonly string[]) =>
    side.reduce((sum, name) => sum + unitsOf(ledger.fields[name], kept[name]), 0n)
  const [have, want] = [sumOf(left), sumOf(right)]
  if (have === want) return []
  const fieldsOf = (side: readonly string[]) => side.flatMap((name) => ledger.fields[name] ?? [])
  const spell = (units: bigint) => spelled(ledger.fields[left[0] ?? ''], units)
  const words = problemWords.unbalanced(
    { fields: fieldsOf(left), sum: spell(have) },
    { fields: fieldsOf(right), sum: spell(want) },
    spell(have > want ? have - want : want - have),
  )
  return [{ field: right.at(-1) ?? '', words }]
}

const miscount = (ledger: Form, name: string, { rows, sum }: Tally, kept: Values): FieldProblem[] => {
  const [field, table, value, listed] = [ledger.fields[name], ledger.fields[rows], kept[name], kept[rows]]
  if (!field || table?.type !== 'rows' || value === undefined || !Array.isArray(listed)) return []
  const column = sum === undefined ? undefined : table.columns[sum]
  const made = (listed as readonly Row[]).reduce(
    (total, row) =>
      total + (sum === undefined ? 1n : row[sum] === undefined ? 0n : unitsOf(column, row[sum])),
    0n,
  )
  if (made === unitsOf(field, value)) return []
  const said = spelled(field, unitsOf(field, value))
  return [{ field: name, words: problemWords.miscounted(field, table, column, said, spelled(field, made)) }]
}

const spelled = (field: Field | undefined, units: bigint): Words =>
  field?.type === 'amount' ? amountWords(amountOf(units)) : { zh: `${units}`, en: `${units}` }

/** Silence is no consent: without a yes, not even the record's own draft keeps it. */
const unasked = (ledger: Form, name: string, leave: string, kept: Values): FieldProblem[] => {
  const [field, other] = [ledger.fields[name], ledger.fields[leave]]
  if (!field || !other || kept[name] === undefined || kept[leave] === true) return []
  return [{ field: name, words: problemWords.unasked(field, other) }]
}

/** Whole numbers to add up: cents of an amount, a count as it is. */
const unitsOf = (field: Field | undefined, value: Value | undefined): bigint =>
  field?.type === 'amount' ? (centsOf(String(value)) ?? 0n) : BigInt(Number(value))
