import { headingKey } from './heading.ts'
import type { Column } from './match-headings.ts'
import { cellAt, isBlank, type SheetRow } from './sheet.ts'

/** What a row below the heading is. Only `data` becomes anything; the others are passed over and counted. */
export type RowSort = 'data' | 'blank' | 'total' | 'heading' | 'note'

const totals = new Set([
  '合计',
  '小计',
  '总计',
  '共计',
  '累计',
  '本页合计',
  '本页小计',
  '合计数',
  'total',
  'subtotal',
  'sum',
])
const noteHead =
  /^(注|说明|备注|填表说明|填报说明|填表人|填报人|制表人?|审核人?|负责人|联系人|联系电话|填报日期|填表日期|报送单位|note|notes)\s*[\d一二三]*\s*[:：]/i

/** No word for a sum is longer. */
const longestTotal = 6
const isTotal = (text: string): boolean => text.length <= longestTotal * 2 && totals.has(headingKey(text))

/** Tells the rows of the table from what people write between and below them. */
export const sortOfRow = (row: SheetRow, columns: readonly Column[]): RowSort => {
  if (isBlank(row)) return 'blank'
  const said: string[] = []
  for (const { at } of columns) {
    const { text, kind } = cellAt(row, at)
    if (kind !== 'empty' && kind !== 'spread' && text.trim() !== '') said.push(text.trim())
  }
  const first = said[0] ?? row.texts.find((text) => text.trim() !== '')?.trim() ?? ''
  if (isTotal(first) || said.slice(0, 3).some(isTotal)) return 'total'
  if (said.some((text) => headingsIn(columns).has(text)) && isHeadingAgain(row, columns)) return 'heading'
  if (said.length <= 4 && noteHead.test(first)) return 'note'
  // Words beside the table, under no heading.
  return said.length === 0 ? 'note' : 'data'
}

const known = new WeakMap<readonly Column[], ReadonlySet<string>>()

/** The headings as they are written, each line of them: what a printed table repeats, it repeats to the letter. */
const headingsIn = (columns: readonly Column[]): ReadonlySet<string> => {
  const found =
    known.get(columns) ?? new Set(columns.flatMap(({ heading }) => [heading, ...heading.split(' ')]))
  known.set(columns, found)
  return found
}

/** Printed tables repeat their heading on each page. */
const isHeadingAgain = (row: SheetRow, columns: readonly Column[]): boolean => {
  const cells = columns.map((column) => ({ column, key: headingKey(cellAt(row, column.at).text) }))
  const filled = cells.filter(({ key }) => key !== '')
  const same = filled.filter(
    ({ column, key }) => column.keys.includes(key) || headingKey(column.heading).includes(key),
  )
  return filled.length >= 2 && same.length >= filled.length * 0.8
}
