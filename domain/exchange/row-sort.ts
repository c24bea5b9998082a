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

/** Tells the rows of the table from what people write between and below them. */
export const sortOfRow = (row: SheetRow, columns: readonly Column[]): RowSort => {
  if (isBlank(row)) return 'blank'
  const said = columns.flatMap(({ at }) => {
    const { text, kind } = cellAt(row, at)
    return kind === 'empty' || kind === 'spread' || text.trim() === '' ? [] : [text.trim()]
  })
  const first = said[0] ?? row.texts.find((text) => text.trim() !== '')?.trim() ?? ''
  if (totals.has(headingKey(first)) || said.slice(0, 3).some((text) => totals.has(headingKey(text))))
    return 'total'
  if (isHeadingAgain(row, columns)) return 'heading'
  if (noteHead.test(first) && said.length <= 4) return 'note'
  // Words beside the table, under no heading.
  return said.length === 0 ? 'note' : 'data'
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
