import type { Words } from '../base/words.ts'
import { missingCells } from '../ledgers/check-rows.ts'
import type { ColumnField, RowsField } from '../ledgers/field.ts'
import { type CellProblem, problem, type Read, sayProblem, type TableRow } from './cell-problem.ts'
import { headingKeys } from './heading.ts'
import { type Cell, cellAt, type SheetRow } from './sheet.ts'

/**
 * A small table inside a record stands on a sheet of its own, each row under the number of its record. On its way in
 * it travels in one cell beside its record: a line for each row, a tab between cells.
 */
const [rowBreak, cellBreak, innerBreak] = ['\n', '\t', '\u2028'] as const

/** What the column is called that joins the sheets; a list's own running number serves too, beside the records. */
const joins = new Set(['编号', '记录编号'])
const runningNumbers = new Set(['序号'])

const placeOf = (row: SheetRow, words: ReadonlySet<string>): number =>
  row.texts.findIndex((_, at) => headingKeys(cellAt(row, at).text).some((key) => words.has(key)))

/** Where the numbers of records stand, if this row is a heading that says so. */
export const numberPlace = (row: SheetRow): number | undefined => {
  const words = row.texts.filter((text) => text.trim() !== '').length
  const at = placeOf(row, joins)
  const found = at < 0 ? placeOf(row, runningNumbers) : at
  return found < 0 || words < 2 ? undefined : found
}

/** The rows of one record, packed into one text, and where the first of them stands. */
export type SubRows = { text: string; row: number }

/** The rows of a table by the number of their record; the number of a row may stand once above several. */
export const readSubTable = (field: RowsField, rows: readonly SheetRow[]): Map<string, SubRows> => {
  const found = new Map<string, SubRows>()
  const at = rows.findIndex((row) => placeOf(row, joins) >= 0 && placesIn(field, row).some((one) => one >= 0))
  const head = rows[at]
  if (head === undefined) return found
  const [numberAt, places] = [placeOf(head, joins), placesIn(field, head)]
  let number = ''
  for (const row of rows.slice(at + 1)) {
    number = cellAt(row, numberAt).text.trim() || number
    const cells = places.map((place) => pack(place < 0 ? '' : cellAt(row, place).text))
    if (cells.every((text) => text.trim() === '')) continue
    const before = found.get(number)
    const line = cells.join(cellBreak)
    found.set(number, {
      text: before === undefined ? line : before.text + rowBreak + line,
      row: before?.row ?? row.row,
    })
  }
  return found
}

const placesIn = (field: RowsField, head: SheetRow): number[] =>
  Object.values(field.columns).map(({ label }) => {
    const wanted = new Set([...headingKeys(label.zh), ...headingKeys(label.en)])
    return placeOf(head, wanted)
  })

const pack = (text: string): string => text.replace(/\t/g, ' ').replace(/\r?\n/g, innerBreak)
const unpack = (text: string): string => text.replaceAll(innerBreak, '\n')

/** Reads the packed rows cell by cell; what is wrong names the row, counted from 1, and the column. */
export const readRows = (
  field: RowsField,
  text: string,
  read: (cell: Cell, column: ColumnField, name: string) => Read,
): Read => {
  const rows: TableRow[] = []
  for (const [at, line] of text.split(rowBreak).entries()) {
    const row: Record<string, string | number | boolean> = {}
    const cells = line.split(cellBreak)
    for (const [place, [name, column]] of Object.entries(field.columns).entries()) {
      const one = readOne(unpack(cells[place] ?? ''), column, name, read)
      if ('problem' in one) return { problem: inRow(at, column.label, one.problem) }
      if ('value' in one && typeof one.value !== 'object') row[name] = one.value
    }
    rows.push(row)
  }
  const [lacking] = missingCells(field, rows)
  if (lacking !== undefined) return { problem: { code: 'value', words: ofRow(lacking.row, lacking.words) } }
  const kept = rows.filter((row) => Object.keys(row).length > 0)
  return kept.length === 0 ? { empty: true } : { value: kept }
}

/** Workbooks keep their errors as words: #REF!, #N/A. */
const isBroken = (text: string) => /^#[A-Z][A-Z/0]+[!?]?$/.test(text)

const readOne = (
  text: string,
  column: ColumnField,
  name: string,
  read: (cell: Cell, column: ColumnField, name: string) => Read,
): Read => (isBroken(text) ? problem('workbook-error', { text }) : read({ text, kind: 'text' }, column, name))

const ofRow = (row: number, words: Words): Words => ({
  zh: `第 ${row + 1} 行：${words.zh}`,
  en: `Row ${row + 1}: ${words.en}`,
})

const inRow = (row: number, label: Words, found: CellProblem): CellProblem => {
  const words = sayProblem(found)
  // The ledger's own check names the column itself.
  if (found.words !== undefined) return { code: 'value', words: ofRow(row, words) }
  return {
    code: 'value',
    words: ofRow(row, { zh: `“${label.zh}”${words.zh}`, en: `“${label.en}” ${words.en}` }),
  }
}

/** Rows as `readRows` reads them; `write` writes one cell. */
export const writeRows = (
  field: RowsField,
  rows: readonly TableRow[],
  write: (column: ColumnField, value: string | number | boolean | undefined) => string,
): string =>
  rows
    .map((row) =>
      Object.entries(field.columns)
        .map(([name, column]) => pack(write(column, row[name])))
        .join(cellBreak),
    )
    .join(rowBreak)
