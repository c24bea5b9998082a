import type { Words } from '../base/words.ts'
import type { PlacedProblem, ReadValue } from './cell-problem.ts'
import type { MoneyUnit } from './heading.ts'
import type { Column, Mapping } from './match-headings.ts'
import { type ReadingContext, readCell } from './read-cell.ts'
import { cellAt, type SheetRow } from './sheet.ts'
import { fieldOf, idColumn, type Target, type TargetField } from './target.ts'

/** How the columns of one sheet are read: settled once, used for every row. */
export type Reading = {
  target: Target
  columns: readonly { at: number; field: TargetField; unit: MoneyUnit | undefined }[]
  /** Required fields that no column fills. */
  missing: readonly TargetField[]
  /** Required tables inside a record that came with no sheet of their own. */
  tables: readonly TargetField[]
  context: ReadingContext
  /** What the rules say of a whole row: one count above another, a date to come. */
  checkRow?: ((values: RowValues) => readonly { field: string; words: Words }[]) | undefined
}

export type RowValues = Readonly<Record<string, ReadValue>>
/** `notes`: what was taken for what. `cleared`: fields whose column is there and whose cell is empty. `covered`: cells that show stars in place of what is kept. */
export type ReadRow = {
  values: RowValues
  cleared: readonly string[]
  covered: Readonly<Record<string, string>>
  problems: readonly PlacedProblem[]
  notes: readonly PlacedProblem[]
}

export const readingOf = (
  target: Target,
  columns: readonly Column[],
  mapping: Mapping,
  sheetUnit: MoneyUnit | undefined,
  context: ReadingContext,
  checkRow?: Reading['checkRow'],
): Reading => {
  const mapped = columns.flatMap(({ at, unit }) => {
    const field = fieldOf(target, mapping[at] ?? '')
    return field === undefined ? [] : [{ at, field, unit: unit ?? sheetUnit }]
  })
  const filled = new Set(mapped.map(({ field }) => field.key))
  const missing = target.fields.filter(
    ({ required, key, reader }) =>
      required && !filled.has(key) && reader.type !== 'rows' && target.given?.[key] === undefined,
  )
  const tables = target.fields.filter(
    ({ required, key, reader }) => required && !filled.has(key) && reader.type === 'rows',
  )
  return { target, columns: mapped, missing, tables, context, checkRow }
}

/** A run of stars is what our own exports show of a number that is not for everybody. */
const isCovered = (text: string) => /\*{3,}/.test(text)

/** One row of the table as values by field, with everything that is wrong with it. */
export const readRow = (row: SheetRow, reading: Reading): ReadRow => {
  const values: Record<string, ReadValue> = {}
  const covered: Record<string, string> = {}
  const cleared: string[] = []
  const problems: PlacedProblem[] = []
  const notes: PlacedProblem[] = []
  for (const { at, field, unit } of reading.columns) {
    const cell = cellAt(row, at)
    if (isCovered(cell.text) && field.reader.type !== 'people') covered[field.key] = cell.text.trim()
    else {
      const read = readCell(cell, field, unit, reading.context)
      if (!('problem' in read) && read.note !== undefined)
        notes.push({ ...read.note, column: at, field: field.key })
      if ('value' in read) values[field.key] = read.value
      else if ('problem' in read) problems.push({ ...read.problem, column: at, field: field.key })
      else {
        cleared.push(field.key)
        if (field.required && reading.target.given?.[field.key] === undefined)
          problems.push(
            field.reader.type === 'rows'
              ? placed('needs-table', field.key, field.label)
              : { code: 'empty', column: at, field: field.key },
          )
      }
    }
  }
  // A row of ours that comes back keeps what no column shows.
  if (values[idColumn] !== undefined) return finished({ values, cleared, covered, problems, notes }, reading)
  problems.push(...lacking(reading))
  return finished(
    { values: { ...reading.target.given, ...values }, cleared, covered, problems, notes },
    reading,
  )
}

const finished = (row: ReadRow, reading: Reading): ReadRow => ({
  ...row,
  problems: [...row.problems, ...ruled(row.values, row.problems, reading)],
})

const lacking = ({ missing, tables }: Reading): PlacedProblem[] => [
  ...missing.map(({ key, label }) => placed('column-missing', key, label)),
  ...tables.map(({ key, label }) => placed('needs-table', key, label)),
]

const placed = (code: 'column-missing' | 'needs-table', field: string, label: Words): PlacedProblem => ({
  code,
  because: { label: label.zh, labelEn: label.en },
  column: -1,
  field,
})

/** The rules are asked only about values that could be read. */
const ruled = (values: RowValues, problems: readonly PlacedProblem[], reading: Reading): PlacedProblem[] =>
  problems.length > 0 || reading.checkRow === undefined
    ? []
    : reading.checkRow(values).map(({ field, words }) => ({
        code: 'value',
        words,
        field,
        column: reading.columns.find((column) => column.field.key === field)?.at ?? -1,
      }))
