import type { Day } from '@bihuan/domain/base/day.ts'
import { refuse } from '@bihuan/domain/base/refusal.ts'
import { checkValues, missingFrom } from '@bihuan/domain/ledgers/check-values.ts'
import type { Field } from '@bihuan/domain/ledgers/field.ts'
import type { FieldProblem, Ledger, Value, Values } from '@bihuan/domain/ledgers/ledger.ts'
import { recordSentences } from '@bihuan/domain/ledgers/sentences.ts'
import type { Typed } from '../frame/typed.ts'

/** The days on which what a record tells may have happened. */
export type Span = { first: Day; due: Day }

/** What is sent: numbers as numbers, empty fields left out. What is no number stays as typed and is refused by name. */
export const valuesOf = (ledger: Ledger, typed: Typed): Values => {
  const values: Record<string, Value> = {}
  for (const [name, field] of Object.entries(ledger.fields)) {
    const value = valueIn(field, typed[name])
    if (value !== undefined) values[name] = value
  }
  return values
}

const valueIn = (field: Field, typed: Typed[string] | undefined): Value | undefined => {
  if (typed === undefined || typed === '' || (Array.isArray(typed) && typed.length === 0)) return undefined
  if (typeof typed !== 'string') return typed
  if (field.type !== 'count') return typed.trim() === '' ? undefined : typed
  const text = halfWidth(typed).trim()
  if (text === '') return undefined
  return /^[-+]?\d+$/.test(text) ? Number(text) : typed
}

/** Chinese keyboards type ０１２ too. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** The form that shows a record's values again. */
export const typedOf = (values: Values): Typed =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
  )

/** Everything that would make the town refuse it, found by the same rules before it is sent. */
export const problemsOf = (ledger: Ledger, typed: Typed, today: Day, span: Span): FieldProblem[] => {
  const values = valuesOf(ledger, typed)
  const checked = checkValues(ledger, values, today)
  const wrong = 'problems' in checked ? checked.problems : []
  const found = [...wrong, ...missingFrom(ledger, 'values' in checked ? checked.values : values)]
  const once = found.filter(({ field }, index) => found.findIndex((other) => other.field === field) === index)
  return inOrder(
    ledger,
    once.some(({ field }) => field === ledger.happenedOn)
      ? once
      : [...once, ...outside(ledger, values, span)],
  )
}

const outside = (ledger: Ledger, values: Values, { first, due }: Span): FieldProblem[] => {
  const on = String(values[ledger.happenedOn])
  if (on >= first && on <= due) return []
  const { because } = refuse('record.outside-period', { first, last: due })
  const { say } = recordSentences['record.outside-period']
  return [{ field: ledger.happenedOn, words: { zh: say.zh(because), en: say.en(because) } }]
}

const inOrder = (ledger: Ledger, problems: readonly FieldProblem[]): FieldProblem[] => {
  const names = Object.keys(ledger.fields)
  return [...problems].sort((a, b) => names.indexOf(a.field) - names.indexOf(b.field))
}
