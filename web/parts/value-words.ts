import { isDay } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { dayWords } from '@bihuan/domain/duties/date-words.ts'
import { amountWords, centsOf } from '@bihuan/domain/ledgers/amount.ts'
import type { Columns, Field, RowsField } from '@bihuan/domain/ledgers/field.ts'

/** A value as a person reads it: choices by their names, yes and no in words, amounts with their unit, a table row by row. */
export const valueWords = (field: Field | undefined, value: unknown): Words => {
  if (field?.type === 'date' && typeof value === 'string' && isDay(value)) return dayWords(value)
  if (field?.type === 'amount' && typeof value === 'string' && centsOf(value) !== undefined)
    return amountWords(value)
  if (field?.type === 'photos' && Array.isArray(value)) return photoWords(value.length)
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }
  if (field?.type === 'rows' && Array.isArray(value)) return tableWords(field, value)
  const one = (item: unknown): Words =>
    choiceOf(field, String(item)) ?? { zh: String(item), en: String(item) }
  return joined(Array.isArray(value) ? value.map(one) : [one(value)], '、', ', ')
}

/** One row of a table in a line: what is filled in, in the order of its columns. */
export const rowWords = (columns: Columns, row: unknown): Words => {
  const cells = typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>) : {}
  const filled = Object.entries(columns).flatMap(([name, column]) => {
    const cell = Object.hasOwn(cells, name) ? cells[name] : undefined
    if (cell === undefined || cell === '') return []
    // A bare "yes" says nothing; the column says to what.
    const words = valueWords(column, cell)
    return typeof cell === 'boolean' ? [joined([column.label, words], '：', ': ')] : [words]
  })
  return joined(filled, '，', ', ')
}

const tableWords = ({ columns }: RowsField, rows: readonly unknown[]): Words =>
  joined(
    rows.map((row, at) => {
      const words = rowWords(columns, row)
      return { zh: `${at + 1}. ${words.zh}`, en: `${at + 1}. ${words.en}` }
    }),
    '；',
    '; ',
  )

const photoWords = (count: number): Words => ({
  zh: `${count} 张`,
  en: count === 1 ? '1 photo' : `${count} photos`,
})

const joined = (all: readonly Words[], zh: string, en: string): Words => ({
  zh: all.map((one) => one.zh).join(zh),
  en: all.map((one) => one.en).join(en),
})

const choiceOf = (field: Field | undefined, name: string): Words | undefined =>
  field !== undefined && 'choices' in field && Object.hasOwn(field.choices, name)
    ? field.choices[name]
    : undefined
