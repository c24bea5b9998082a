import type { Day } from '../base/day.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import { checkField } from './check-field.ts'
import { checkRows, missingCells, type RowProblem } from './check-rows.ts'
import type { Field, RowsField } from './field.ts'
import type { FieldProblem, Form, Ledger, Row, Value, Values } from './ledger.ts'
import { problemWords } from './problem-words.ts'
import { contradictions } from './relations.ts'

/**
 * The values as they are to be kept, or every problem at once, each naming its field and the remedy.
 * Nothing is coerced. An empty field is left out, which is no problem unless it is the date that places the record;
 * whether the record is complete is another question (`missingFrom`).
 */
export const checkValues = (ledger: Ledger, values: unknown, today: Day): Judged => {
  const checked = checkForm(ledger, values, today)
  if (!isPlain(values)) return checked
  const wrong = undated(ledger, values)
  if (wrong.length === 0) return checked
  return { problems: [...('problems' in checked ? checked.problems : []), ...wrong] }
}

type Judged = { values: Values } | { problems: FieldProblem[] }

/** The same of any form, in which no date places anything. */
export const checkForm = (form: Form, values: unknown, today: Day): Judged => {
  if (!isPlain(values)) return { problems: [{ field: '', words: problemWords.notFields() }] }
  const problems: FieldProblem[] = []
  const kept: Record<string, Value> = {}
  for (const [name, value] of Object.entries(values)) {
    const checked = checkOne(form, name, value, today)
    if ('problems' in checked) problems.push(...checked.problems)
    else if (checked.value !== undefined) kept[name] = checked.value
  }
  problems.push(...contradictions(form, kept))
  return problems.length > 0 ? { problems } : { values: kept }
}

/** The required fields and cells that are empty, each with its remedy. */
export const missingFrom = (ledger: Pick<Form, 'fields'>, values: Values): FieldProblem[] =>
  Object.entries(ledger.fields).flatMap(([name, field]) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (isEmpty(field, value))
      return field.required ? [{ field: name, words: problemWords.missing(field) }] : []
    if (field.type !== 'rows') return []
    return inPlace(name, field, missingCells(field, value as readonly Row[]))
  })

/** Whether the record can deliver a duty: every required field is filled in. */
export const isComplete = (ledger: Ledger, values: Values): boolean =>
  missingFrom(ledger, values).length === 0

/** The refusal that names what is missing, or undefined when the record is complete. */
export const incomplete = (ledger: Ledger, values: Values): Refusal<'record.incomplete'> | undefined => {
  const fields = [...new Set(missingFrom(ledger, values).map(({ field }) => field))]
  return fields.length === 0 ? undefined : refuse('record.incomplete', { kind: ledger.kind, fields })
}

/** A table of blank rows is as empty as no table. */
const isEmpty = (field: Field, value: Value | undefined): boolean =>
  value === undefined ||
  (field.type === 'rows' &&
    (!Array.isArray(value) || value.every((row: object) => Object.keys(row).length === 0)))

type Checked = { value: Value | undefined } | { problems: FieldProblem[] }

const checkOne = (ledger: Form, name: string, value: unknown, today: Day): Checked => {
  const field = Object.hasOwn(ledger.fields, name) ? ledger.fields[name] : undefined
  if (field === undefined)
    return { problems: [{ field: name, words: problemWords.unknown(name, ledger.title) }] }
  if (value === undefined) return { value }
  if (field.type !== 'rows') return named(name, checkField(field, value, today))
  const checked = checkRows(field, value, today)
  return 'problems' in checked ? { problems: inPlace(name, field, checked.problems) } : named(name, checked)
}

const named = (name: string, checked: { value: Value | undefined } | { problem: Words }): Checked =>
  'problem' in checked ? { problems: [{ field: name, words: checked.problem }] } : checked

/** The words of a cell, led by its table and row. */
const inPlace = (name: string, field: RowsField, cells: readonly RowProblem[]): FieldProblem[] =>
  cells.map(({ words, ...at }) => ({ field: name, words: problemWords.inRow(field, at.row, words), at }))

/** The date that places the record, when nothing at all was said of it. */
const undated = (ledger: Ledger, given: Record<string, unknown>): FieldProblem[] => {
  const [name, field] = [ledger.happenedOn, ledger.fields[ledger.happenedOn]]
  const isSaid = Object.hasOwn(given, name) && given[name] !== undefined
  return isSaid || field === undefined ? [] : [{ field: name, words: problemWords.missing(field) }]
}

const isPlain = (values: unknown): values is Record<string, unknown> =>
  typeof values === 'object' && values !== null && !Array.isArray(values)
