import type { ReadValue } from '@bihuan/domain/exchange/cell-problem.ts'
import type { RowValues } from '@bihuan/domain/exchange/read-row.ts'
import { idColumn, type Target, type TargetField, versionColumn } from '@bihuan/domain/exchange/target.ts'
import { choicesOf, type NamesOf, type Written, writeCell } from '@bihuan/domain/exchange/write-cell.ts'
import type { OutColumn, OutSheet } from './write-workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

/** One thing to be written out; `number` is what a second sheet calls it by. */
export type OutRow = { id: string; version: number; values: RowValues; number?: string; tables?: Tables }
/** Small tables inside a record, by field. */
export type Tables = Readonly<Record<string, readonly Readonly<Record<string, ReadValue>>[]>>

export type Outgoing = {
  target: Target
  title: string
  /** Between title and heading: what narrows it. */
  lines?: readonly string[]
  rows: () => AsyncIterable<OutRow> | Iterable<OutRow>
  nameOf: NamesOf
}

const nothing: Written = { text: '', kind: 'empty' }

/** Everything of one target as a workbook that can come back: what is in its cells is what is kept, and no more. */
export const exportWorkbook = ({
  target,
  title,
  lines = [],
  rows,
  nameOf,
}: Outgoing): Promise<Uint8Array<ArrayBuffer>> => {
  const shown = target.fields.filter(({ hidden, reader }) => !hidden && reader.type !== 'rows')
  const hidden = target.fields.filter(({ hidden }) => hidden)
  const columns = [...shown, ...hidden]
  const tables = target.fields.filter(({ reader }) => reader.type === 'rows')
  const main: OutSheet = {
    name: target.title.zh,
    title,
    lines,
    columns: [...(tables.length > 0 ? [numberColumn] : []), ...columns.map(columnOf)],
    rows: mainRows(columns, rows, nameOf, tables.length > 0),
  }
  return writeWorkbook([main, ...tables.map((field) => tableSheet(field, rows))])
}

/** By it the rows of a table know their record. */
const numberColumn: OutColumn = { heading: '编号', width: 14 }
const numberCell = (number: string): Written => ({ text: number, kind: 'text' })

async function* mainRows(
  columns: readonly TargetField[],
  rows: Outgoing['rows'],
  nameOf: NamesOf,
  isNumbered: boolean,
) {
  for await (const { id, version, values, number = '' } of rows()) {
    const own: RowValues = { ...values, [idColumn]: id, [versionColumn]: version }
    const cells = columns.map(({ key, reader }) => writeCell(reader, own[key], nameOf))
    yield isNumbered ? [numberCell(number), ...cells] : cells
  }
}

const columnOf = ({ label, reader, required, hidden }: TargetField): OutColumn => ({
  heading: `${label.zh}${required ? '*' : ''}`,
  width: widthOf(label.zh, reader),
  choices: choicesOf(reader),
  isHidden: hidden ?? false,
})

const widthOf = (heading: string, reader: TargetField['reader']): number => {
  const own = heading.length * 2 + 3
  if (reader.type === 'credit-code') return 22
  if (reader.type === 'party') return 28
  if (reader.type !== 'field') return Math.max(own, 12)
  const { field } = reader
  if (field.type === 'text') return Math.max(own, field.lines > 1 ? 40 : 20)
  return Math.max(own, 12)
}

/** The rows of a table inside records stand on a sheet of their own, under the number of their record. */
const tableSheet = (field: TargetField, rows: Outgoing['rows']): OutSheet => {
  const { reader, label, key } = field
  const columns = reader.type === 'rows' ? Object.entries(reader.field.columns) : []
  const heads: OutColumn[] = [
    numberColumn,
    ...columns.map(([, column]) => ({
      heading: column.label.zh,
      width: Math.max(column.label.zh.length * 2 + 3, 14),
      choices: choicesOf({ type: 'field', field: column }),
    })),
  ]
  async function* lines() {
    for await (const { number = '', tables } of rows())
      for (const row of tables?.[key] ?? [])
        yield [
          numberCell(number),
          ...columns.map(([name, column]) =>
            writeCell({ type: 'field', field: column }, row[name], () => undefined),
          ),
        ]
  }
  return {
    name: label.zh,
    title: label.zh,
    columns: heads,
    rows: columns.length === 0 ? [[nothing]] : lines(),
  }
}
