import type { Day } from '../base/day.ts'
import { checkField } from '../ledgers/check-field.ts'
import type { ColumnField, Field, TextField } from '../ledgers/field.ts'
import { hasForeignCharacters, tidy } from '../ledgers/tidy.ts'
import type { CreditCodeRule } from '../people/credit-code.ts'
import type { IdNumberRule } from '../people/id-number.ts'
import { problem, type Read, type ReadValue } from './cell-problem.ts'
import type { MoneyUnit } from './heading.ts'
import type { NamesKnown } from './names-known.ts'
import { readPeople } from './people-cells.ts'
import { readChoice, readSeveral, readSorted, readYesNo } from './read-choice.ts'
import { readDate } from './read-date.ts'
import { isDamaged, readCreditCode, readName } from './read-identity.ts'
import { readCount, readMoney } from './read-number.ts'
import type { Cell } from './sheet.ts'
import { readRows } from './sub-table.ts'
import type { CellReader, TargetField } from './target.ts'

/** What reading needs besides the cell: the day, what the sheet says of itself, and the names the town knows. */
export type ReadingContext = {
  today: Day
  year?: number | undefined
  parties: NamesKnown
  departments: NamesKnown
  places: NamesKnown
  creditCodes: CreditCodeRule
  idNumbers: IdNumberRule
}

/** What people put where there is nothing to say. */
export const blanks: ReadonlySet<string> = new Set(['', '-', '—', '——', '/', '\\', '无数据', 'N/A', 'n/a'])

/** Reads one cell for one field. Nothing is guessed: what cannot be read is a problem, with a proposal where one is likely. */
export const readCell = (
  cell: Cell,
  target: TargetField,
  unit: MoneyUnit | undefined,
  context: ReadingContext,
): Read => {
  const { text, kind } = cell
  if (kind === 'empty' || kind === 'spread' || text.trim() === '') return { empty: true }
  if (kind === 'error') return problem('workbook-error', { text })
  if (kind === 'unreckoned') return problem('unreckoned')
  const { reader } = target
  if (blanks.has(text.trim()) && !isYesNo(reader)) return { empty: true }
  const read = readBy(reader, cell, unit, context)
  return 'value' in read && reader.type === 'field' ? checked(reader.field, read.value, context.today) : read
}

const isYesNo = (reader: CellReader) => reader.type === 'field' && reader.field.type === 'yesNo'

const readBy = (
  reader: CellReader,
  cell: Cell,
  unit: MoneyUnit | undefined,
  context: ReadingContext,
): Read => {
  switch (reader.type) {
    case 'party':
      return readName(cell, context.parties, 'party')
    case 'department':
      return readName(cell, context.departments, 'party')
    case 'place':
      return readName(cell, context.places, 'place')
    case 'credit-code':
      return readCreditCode(cell, context.creditCodes)
    case 'named':
      return readChoice(cell, reader.names, reader.words)
    case 'sorted':
      return readSorted(cell, reader)
    case 'id':
      return { value: cell.text.trim().toLowerCase() }
    case 'version':
      return readCount(cell, '1')
    case 'ten-thousands':
      return readTenThousands(cell, unit, reader.max)
    case 'code':
      return readCode(cell, reader)
    case 'people':
      return readPeople(cell, reader.part, context.idNumbers)
    case 'rows':
      return readRows(reader.field, cell.text, (one, column, name) =>
        readCell(one, asTarget(name, column), undefined, context),
      )
    case 'field':
      return readField(reader.field, cell, unit, context)
  }
}

/** A column of a small table, read as one of the sheet. */
const asTarget = (key: string, field: ColumnField): TargetField => {
  const { label, required, personal } = field
  return { key, label, required, personal, reader: { type: 'field', field }, synonyms: [] }
}

const readField = (
  field: Exclude<Field, { type: 'photos' | 'rows' }>,
  cell: Cell,
  unit: MoneyUnit | undefined,
  { today, year }: ReadingContext,
): Read => {
  switch (field.type) {
    case 'date':
      return readDate(cell, { today, year })
    case 'count':
      return readCount(cell, field.example?.zh)
    case 'amount':
      return readMoney(cell, unit)
    case 'choice':
      return readChoice(cell, field.choices)
    case 'several':
      return readSeveral(cell, field.choices)
    case 'yesNo':
      return readYesNo(cell)
    case 'text':
      return readText(cell, field)
  }
}

/** Kept as statistics count it; without a unit anywhere the figure is taken to be one of 10 000 yuan already. */
const readTenThousands = (cell: Cell, unit: MoneyUnit | undefined, max: number): Read => {
  const read = readMoney(cell, unit ?? '万元')
  if (!('value' in read)) return read
  const value = Number(read.value) / 10_000
  return value > max ? problem('not-an-amount', { text: cell.text }) : { value }
}

const readCode = (cell: Cell, { tidy: written, problem: wrong }: CellReader & { type: 'code' }): Read => {
  const code = written(cell.text)
  const words = wrong(code)
  return words === undefined ? { value: code } : { problem: { code: 'value', words } }
}

const readText = (cell: Cell, field: TextField): Read => {
  // A telephone or a certificate number that a workbook took for a number.
  if (isDamaged(cell)) return problem('damaged-number', { text: cell.text })
  const text = tidy(field.lines === 1 ? cell.text.replace(/\s*\n\s*/g, ' ') : cell.text)
  if (hasForeignCharacters(text)) return problem('foreign-marks')
  const length = [...text].length
  return length > field.max ? problem('too-long', { max: field.max, length }) : { value: text }
}

/** The ledger's own check: what is too much, too early or still to come is said in its words. */
const checked = (field: Exclude<Field, { type: 'photos' | 'rows' }>, value: ReadValue, today: Day): Read => {
  const result = checkField(field, value, today)
  if ('problem' in result) return { problem: { code: 'value', words: result.problem } }
  return result.value === undefined ? { empty: true } : { value: result.value as ReadValue }
}
