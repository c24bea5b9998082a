import type { Operation, OutputOf } from '@bihuan/contract/operation.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { type Asked, type Cell, chosen, type Said, whose } from '../exchange/filter-words.ts'

export type Column<Row> = {
  head: Words
  kind?: 'number' | 'date'
  /** In characters of the workbook; a Chinese one takes two. */
  width?: number
  of: (row: Row) => Cell
}

/** How one list of the screen goes on paper and into a workbook. */
export type ListSheet = {
  title: Words
  /** The operation that the screen asks, `room.name`: it is asked again, page by page, so both show the same. */
  from: string
  /** Under which name that operation takes the place where the next page begins. */
  cursor?: 'after' | 'cursor'
  /** Every filter, by its name in the question. */
  said: Readonly<Record<string, Said>>
  rows: (answer: unknown, asked: Asked) => readonly unknown[]
  columns: readonly Column<unknown>[]
}

type Declared<O extends Operation, Row> = Omit<ListSheet, 'rows' | 'columns'> & {
  rows: (answer: OutputOf<O>, asked: Asked) => readonly Row[]
  columns: readonly Column<Row>[]
}

/** Ties what is declared of a list to the answer of the operation it asks. */
export const listSheet = <O extends Operation, Row>(_: O, declared: Declared<O, Row>): ListSheet =>
  declared as unknown as ListSheet

export const lampNames = {
  late: { zh: '逾期', en: 'overdue' },
  soon: { zh: '临期', en: 'due soon' },
  ok: { zh: '正常', en: 'in time' },
  done: { zh: '办结', en: 'done' },
  none: { zh: '未到', en: 'not begun' },
} as const satisfies Record<string, Words>

/** Filters that mean the same wherever they are asked. */
export const commonly = {
  asOf: { label: { zh: '看哪一天', en: 'As of' } },
  clause: { label: { zh: '条款', en: 'Clause' } },
  ...whose,
  name: { label: { zh: '名称含', en: 'Name holds' } },
  lamp: { label: { zh: '状态', en: 'State' }, say: chosen(lampNames) },
} as const satisfies Record<string, Said>
