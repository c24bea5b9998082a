import type { Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import { checkField } from './check-field.ts'
import type { ColumnField, RowsField } from './field.ts'
import type { Row, Value } from './ledger.ts'
import { problemWords } from './problem-words.ts'

/** What is wrong with a cell, in words that name its column; rows count from 0. Without a column the row is wrong as a whole. */
export type RowProblem = { row: number; column: string; words: Words }

/** A table with its blank rows left out, or every problem of every cell. */
export const checkRows = (
  field: RowsField,
  value: unknown,
  today: Day,
): { value: Value | undefined } | { problem: Words } | { problems: RowProblem[] } => {
  if (!Array.isArray(value)) return { problem: problemWords.rows(field) }
  const checked = value.map((row, at) => checkRow(field, row, at, today))
  const problems = checked.flatMap((one) => one.problems)
  if (problems.length > 0) return { problems }
  const kept = checked.map(({ row }) => row).filter((row) => Object.keys(row).length > 0)
  if (kept.length > field.max) return { problem: problemWords.tooMany(field, kept.length) }
  return { value: kept.length === 0 ? undefined : kept }
}

const checkRow = (field: RowsField, given: unknown, row: number, today: Day) => {
  const problems: RowProblem[] = []
  const kept: Record<string, string | number | boolean> = {}
  const say = (column: string, words: Words) => problems.push({ row, column, words })
  if (!isRow(given)) say('', problemWords.notARow())
  else
    for (const [name, value] of Object.entries(given)) {
      const column = columnOf(field, name)
      const checked =
        column === undefined
          ? { problem: problemWords.unknown(name, field.label) }
          : value === undefined
            ? { value }
            : checkField(column, value, today)
      if ('problem' in checked) say(name, checked.problem)
      else if (isCell(checked.value)) kept[name] = checked.value
    }
  return { row: kept, problems }
}

/** The required cells that are empty. A blank row is no row and lacks nothing. */
export const missingCells = (field: RowsField, rows: readonly Row[]): RowProblem[] =>
  rows.flatMap((cells, row) =>
    Object.keys(cells).length === 0
      ? []
      : Object.entries(field.columns)
          .filter(([name, column]) => column.required && !Object.hasOwn(cells, name))
          .map(([name, column]) => ({ row, column: name, words: problemWords.missing(column) })),
  )

const columnOf = (field: RowsField, name: string): ColumnField | undefined =>
  Object.hasOwn(field.columns, name) ? field.columns[name] : undefined

const isRow = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

const isCell = (value: Value | undefined): value is string | number | boolean =>
  value !== undefined && typeof value !== 'object'
