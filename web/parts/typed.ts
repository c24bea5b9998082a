import type { Day } from '@bihuan/domain/base/day.ts'
import { refuse } from '@bihuan/domain/base/refusal.ts'
import { readAmount } from '@bihuan/domain/ledgers/amount.ts'
import { checkRows, missingCells } from '@bihuan/domain/ledgers/check-rows.ts'
import { checkForm, missingFrom } from '@bihuan/domain/ledgers/check-values.ts'
import type { Field, RowsField } from '@bihuan/domain/ledgers/field.ts'
import type { FieldProblem, Form, Row, Value, Values } from '@bihuan/domain/ledgers/ledger.ts'
import { recordSentences } from '@bihuan/domain/ledgers/sentences.ts'
import type { Typed, TypedRow } from '../frame/typed.ts'

/** A form that may have a date which places what it tells, as every record's has. */
export type Placed = Form & { happenedOn?: string }

/** The days on which what a record tells may have happened. */
export type Span = { first: Day; due: Day }

/**
 * What is sent: numbers as numbers, amounts in their one spelling, empty fields left out. What cannot be read stays as
 * typed and is refused by name.
 */
export const valuesOf = (form: Form, typed: Typed): Values => {
  const values: Record<string, Value> = {}
  for (const [name, field] of Object.entries(form.fields)) {
    const value = valueIn(field, typed[name])
    if (value !== undefined) values[name] = value
  }
  return values
}

const valueIn = (field: Field, typed: Typed[string] | undefined): Value | undefined => {
  if (field.type === 'rows') return tableIn(field, rowsIn(typed))
  if (typed === undefined || (Array.isArray(typed) && typed.length === 0)) return undefined
  return typeof typed === 'string' ? readIn(field, typed) : (typed as Value)
}

const readIn = (field: Field, typed: string): string | number | undefined => {
  if (typed.trim() === '') return undefined
  if (field.type === 'amount') return readAmount(typed) ?? typed
  if (field.type !== 'count') return typed
  const text = halfWidth(typed).trim()
  return /^[-+]?\d+$/.test(text) ? Number(text) : typed
}

/** Blank rows stay as `{}`: the rows that follow keep their numbers, and the check leaves blanks out. */
const tableIn = (field: RowsField, typed: readonly TypedRow[]): readonly Row[] | undefined =>
  typed.length === 0 ? undefined : typed.map((row) => rowIn(field, row))

const rowIn = (field: RowsField, typed: TypedRow): Row => {
  const row: Record<string, string | number | boolean> = {}
  for (const [name, column] of Object.entries(field.columns)) {
    const cell = typed[name]
    const value = typeof cell === 'string' ? readIn(column, cell) : cell
    if (value !== undefined) row[name] = value
  }
  return row
}

/** The rows that stand in a form; none for anything else. */
export const rowsIn = (typed: Typed[string] | undefined): readonly TypedRow[] =>
  Array.isArray(typed) && typed.every((row) => typeof row === 'object') ? (typed as readonly TypedRow[]) : []

/** Chinese keyboards type ０１２ too. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** The form that shows a record's values again. */
export const typedOf = (values: Values): Typed =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((one) => (typeof one === 'object' ? typedRow(one) : one))
        : spelled(value),
    ]),
  ) as Typed

const spelled = (value: Value) => (typeof value === 'number' ? String(value) : value)

const typedRow = (row: Row): TypedRow =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, spelled(value)])) as TypedRow

/** Everything that would make the town refuse it, found by the same rules before it is sent. Without a span any past day will do. */
export const problemsOf = (form: Placed, typed: Typed, today: Day, span?: Span): FieldProblem[] => {
  const values = valuesOf(form, typed)
  const checked = checkForm(form, values, today)
  const wrong = 'problems' in checked ? checked.problems : []
  const found = [...wrong, ...missingFrom(form, values)]
  const once = found.filter(({ field }, index) => found.findIndex((other) => other.field === field) === index)
  const { happenedOn } = form
  const isPlaced = happenedOn !== undefined && !once.some(({ field }) => field === happenedOn)
  return inOrder(
    form,
    span === undefined || !isPlaced ? once : [...once, ...outside(happenedOn, values, span)],
  )
}

/** What is wrong with each cell of a table as it stands in the form, by row and column; the first of each. */
export const cellProblems = (field: RowsField, typed: readonly TypedRow[], today: Day) => {
  const rows = tableIn(field, typed) ?? []
  const checked = checkRows(field, rows, today)
  const all = [...('problems' in checked ? checked.problems : []), ...missingCells(field, rows)]
  return (row: number, column?: string) =>
    all.find((one) => one.row === row && (column === undefined || one.column === column))?.words
}

const outside = (happenedOn: string, values: Values, { first, due }: Span): FieldProblem[] => {
  const on = String(values[happenedOn])
  if (on >= first && on <= due) return []
  const { because } = refuse('record.outside-period', { first, last: due })
  const { say } = recordSentences['record.outside-period']
  return [{ field: happenedOn, words: { zh: say.zh(because), en: say.en(because) } }]
}

const inOrder = (form: Form, problems: readonly FieldProblem[]): FieldProblem[] => {
  const names = Object.keys(form.fields)
  return [...problems].sort((a, b) => names.indexOf(a.field) - names.indexOf(b.field))
}
