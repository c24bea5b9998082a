import type { TSchema } from 'typebox'
import type { Words } from '../base/words.ts'
import type { Value } from './edition.ts'
import { type Exact, exact, isDecimal } from './exact.ts'
import { type FieldProblem, problemsOf, type Shape } from './input.ts'

/** A rule over whole rows. It is asked only once every cell is right by itself. */
export type Rule = (value: Value) => FieldProblem[]

/** What the table of one figure must be: its cells by a schema, its rows by rules. */
export type TableShape = { schema: TSchema; rules: readonly Rule[] }

/** The shape of every table of the law, by the figure's key. */
export type TableShapes = Readonly<Record<string, TableShape>>

export const table = (schema: TSchema, ...rules: Rule[]): TableShape => ({ schema, rules })

/** The same shape for every figure of a family: `fund.sector.…`. */
export const family = (prefix: string, names: readonly string[], shape: TableShape): TableShapes =>
  Object.fromEntries(names.map((name) => [`${prefix}.${name}`, shape]))

/** Everything wrong with a table, cell by cell, with row and column in the words; nothing when it may be used. */
export const tableProblems = ({ schema, rules }: TableShape, value: Value): FieldProblem[] => {
  const cells = problemsOf(schema, value)
  const found = cells.length > 0 ? cells : rules.flatMap((rule) => rule(value))
  return found.map((problem) => ({ ...problem, say: placed(schema, problem) }))
}

/** The sentence behind its place: `第 2 行，超过（above）：…`. */
const placed = (schema: Shape, { field, say }: FieldProblem): Words => {
  if (field === '') return say
  const way = wayTo(schema, field)
  const [zh, en] = [way.map((part) => part.zh).join('，'), way.map((part) => part.en).join(', ')]
  return { zh: `${zh}：${say.zh}`, en: `${en}: ${say.en}` }
}

const wayTo = (schema: Shape, field: string): Words[] => {
  let at: Shape | undefined = schema
  return field.split('.').map((part) => {
    const isRow = at?.items !== undefined && /^\d+$/.test(part)
    at = isRow ? at?.items : at?.properties?.[part]
    if (isRow) return { zh: `第 ${Number(part) + 1} 行`, en: `row ${Number(part) + 1}` }
    const { zh = '', en = '' } = at?.label ?? {}
    return { zh: zh === '' ? part : `${zh}（${part}）`, en: en === '' ? part : `${en} (${part})` }
  })
}

type Row = { readonly [column: string]: Value }

const isRow = (value: Value | undefined): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rows of a table, or of one list in it. */
export const rowsIn = (value: Value, list?: string): Row[] => {
  const found = list === undefined ? value : isRow(value) ? value[list] : undefined
  return Array.isArray(found) ? found.filter((row: Value) => isRow(row)) : []
}

const at = (list: string | undefined, row: number, column: string) =>
  [...(list === undefined ? [] : [list]), row, column].join('.')

const wrong = (field: string, zh: string, en: string): FieldProblem => ({ field, say: { zh, en } })

const amountIn = (row: Row | undefined, column: string): Exact | undefined => {
  const cell = row?.[column]
  return isDecimal(String(cell)) ? exact(String(cell)) : undefined
}

const isLess = (a: Exact, b: Exact) => a.over * b.under < b.over * a.under

/** No two rows with the same in a column. */
export const unique =
  (column: string): Rule =>
  (value) => {
    const cells = rowsIn(value).map((row) => String(row[column]))
    return cells.flatMap((cell, row) => {
      const first = cells.indexOf(cell)
      if (first === row) return []
      return [
        wrong(
          `${row}.${column}`,
          `与第 ${first + 1} 行相同（${cell}）`,
          `the same as in row ${first + 1} (${cell})`,
        ),
      ]
    })
  }

/** A plain list names nothing twice. */
export const noneTwice: Rule = (value) => {
  const cells = Array.isArray(value) ? value.map(String) : []
  return cells.flatMap((cell, row) =>
    cells.indexOf(cell) === row ? [] : [wrong(String(row), `重复（${cell}）`, `stands twice (${cell})`)],
  )
}

/** Each row above the one before: brackets neither unsorted nor overlapping. */
export const rising =
  (column: string, list?: string): Rule =>
  (value) =>
    rowsIn(value, list).flatMap((row, index, all) => {
      const [last, own] = [amountIn(all[index - 1], column), amountIn(row, column)]
      if (last === undefined || own === undefined || isLess(last, own)) return []
      const before = String(all[index - 1]?.[column])
      return [
        wrong(
          at(list, index, column),
          `须大于上一行的 ${before}：各档由低到高，不重叠`,
          `must be more than ${before} of the row before: from the lowest up, none overlapping`,
        ),
      ]
    })

/** No row above the one before; `strictly`: nor equal to it. */
export const falling =
  (column: string, strictly = false): Rule =>
  (value) =>
    rowsIn(value).flatMap((row, index, all) => {
      const [last, own] = [amountIn(all[index - 1], column), amountIn(row, column)]
      if (last === undefined || own === undefined || isLess(own, last)) return []
      if (!strictly && !isLess(last, own)) return []
      const before = String(all[index - 1]?.[column])
      const [zh, en] = strictly ? ['小于', 'less than'] : ['不大于', 'at most']
      return [
        wrong(`${index}.${column}`, `须${zh}上一行的 ${before}`, `must be ${en} ${before} of the row before`),
      ]
    })

/** One row begins at nothing, so that every amount falls into some row. */
export const fromZero =
  (column: string, list?: string): Rule =>
  (value) => {
    const rows = rowsIn(value, list)
    const hasZero = rows.some((row) => amountIn(row, column)?.over === 0n)
    if (hasZero || rows.length === 0) return []
    return [
      wrong(
        at(list, rows.length - 1, column),
        '须有一行为 0，否则有的数落不进任何一行',
        'one row must be 0, or some amounts fall into none',
      ),
    ]
  }

/** The rows stand for these, each once, in this order. */
export const exactly =
  (column: string, wanted: readonly string[]): Rule =>
  (value) => {
    const cells = rowsIn(value).map((row) => String(row[column]))
    const row = Array.from({ length: Math.max(cells.length, wanted.length) }).findIndex(
      (_, index) => cells[index] !== wanted[index],
    )
    if (row < 0) return []
    const names = wanted.join(' | ')
    return [wrong(`${row}.${column}`, `各行须依次为：${names}`, `the rows must be, in order: ${names}`)]
  }

/** Every row fills the same columns of these, and at least one. */
export const sameColumns =
  (columns: readonly string[]): Rule =>
  (value) => {
    const rows = rowsIn(value)
    const filled = columns.filter((column) => rows[0]?.[column] !== undefined)
    if (filled.length === 0) {
      const names = columns.join(' | ')
      return [wrong('0', `至少填一项：${names}`, `fill at least one of: ${names}`)]
    }
    return rows.flatMap((row, index) =>
      columns
        .filter((column) => filled.includes(column) !== (row[column] !== undefined))
        .map((column) =>
          wrong(
            `${index}.${column}`,
            `各行须填同样的列：${filled.join(' | ')}`,
            `every row must fill the same columns: ${filled.join(' | ')}`,
          ),
        ),
    )
  }

/** In each row, or in the rows of one list, the second column is not before the first. */
export const ordered =
  (low: string, high: string, list?: string): Rule =>
  (value) =>
    rowsIn(value, list).flatMap((row, index) => {
      const [a, b] = [row[low], row[high]]
      const isWrong = typeof a === 'number' && typeof b === 'number' ? b < a : String(b) < String(a)
      return isWrong
        ? [wrong(at(list, index, high), `不能小于 ${String(a)}`, `must not be less than ${String(a)}`)]
        : []
    })
