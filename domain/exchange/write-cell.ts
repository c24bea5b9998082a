import type { Words } from '../base/words.ts'
import type { RowsField } from '../ledgers/field.ts'
import type { ReadValue, TableRow } from './cell-problem.ts'
import { writePeople } from './people-cells.ts'
import { writeRows } from './sub-table.ts'
import type { CellReader } from './target.ts'

/** Names of parties and places by their ids, to write what a cell refers to. */
export type NamesOf = (id: string) => string | undefined

/** How a value is written into a cell, so that reading the cell gives the value again. */
export type Written = { text: string; kind: 'text' | 'number' | 'date' | 'empty' }

const nothing: Written = { text: '', kind: 'empty' }

export const writeCell = (reader: CellReader, value: ReadValue | undefined, nameOf: NamesOf): Written => {
  if (value === undefined || value === '') return nothing
  switch (reader.type) {
    case 'party':
    case 'department':
    case 'place':
      return words(nameOf(String(value)) ?? String(value))
    case 'named':
    case 'sorted':
      return words(chosen(reader.names, value))
    case 'ten-thousands':
    case 'version':
      return { text: String(value), kind: 'number' }
    case 'field':
      return writeField(reader, value)
    case 'people': {
      const text = writePeople(value)
      return text === '' ? nothing : words(text)
    }
    case 'rows':
      return words(rowsAsText(reader.field, value))
    default:
      return words(String(value))
  }
}

const words = (text: string): Written => ({ text, kind: 'text' })

const chosen = (names: Readonly<Record<string, Words>>, value: ReadValue): string =>
  names[String(value)]?.zh ?? String(value)

const rowsAsText = (field: RowsField, value: ReadValue): string =>
  Array.isArray(value)
    ? writeRows(field, value as readonly TableRow[], (column, cell) =>
        cell === undefined ? '' : writeField({ type: 'field', field: column }, cell).text,
      )
    : ''

const writeField = ({ field }: CellReader & { type: 'field' }, value: ReadValue): Written => {
  switch (field.type) {
    case 'date':
      return { text: String(value), kind: 'date' }
    case 'count':
      return { text: String(value), kind: 'number' }
    case 'amount':
      // As text: 0.10 stays 0.10, and a workbook's binary fractions stay out of the books.
      return words(String(value))
    case 'yesNo':
      return words(value === true ? '是' : '否')
    case 'choice':
      return words(chosen(field.choices, value))
    case 'several':
      return words(Array.isArray(value) ? value.map((one) => chosen(field.choices, one)).join('、') : '')
    case 'text':
      return words(String(value))
  }
}

/** The words among which a cell may be filled, where there are few enough to be offered as a list. */
export const choicesOf = (reader: CellReader): readonly string[] | undefined => {
  if (reader.type === 'named' || reader.type === 'sorted')
    return Object.values(reader.names).map(({ zh }) => zh)
  if (reader.type !== 'field') return undefined
  if (reader.field.type === 'yesNo') return ['是', '否']
  return reader.field.type === 'choice' ? Object.values(reader.field.choices).map(({ zh }) => zh) : undefined
}
