import type { PlacedProblem } from '@bihuan/domain/exchange/cell-problem.ts'
import { type JudgedRow, judgeRow, samenessKeys } from '@bihuan/domain/exchange/judge-row.ts'
import type { Column } from '@bihuan/domain/exchange/match-headings.ts'
import { type Reading, type ReadRow, readRow } from '@bihuan/domain/exchange/read-row.ts'
import { sortOfRow } from '@bihuan/domain/exchange/row-sort.ts'
import type { SheetRow } from '@bihuan/domain/exchange/sheet.ts'
import { idColumn } from '@bihuan/domain/exchange/target.ts'
import type { Reader } from '../frame/desk.ts'
import type { Destination, RowProblem } from './destination.ts'
import type { StagedRow } from './store.ts'

/** The first row about each thing, so that a second one is told where the first stands. */
export type Firsts = Map<string, number>

export type Judged = { sheet: SheetRow; read: ReadRow; judged: JudgedRow; sameness: string | undefined }

/** The word by which two rows of one file are about the same thing: our own id, else the first way that is filled in. */
const samenessOf = (reading: Reading, { values }: ReadRow): string | undefined => {
  const own = values[idColumn]
  if (own !== undefined) return `id:${own}`
  const keys = samenessKeys(reading.target, values)
  const way = keys.findIndex((key) => key !== undefined)
  return way < 0 ? undefined : `${way}:${keys[way]}`
}

/** Reads and judges rows of the table against what is there, a batch with one question to the database. */
export const judgeRows = async (
  desk: Reader,
  destination: Destination,
  reading: Reading,
  sheets: readonly SheetRow[],
  firsts: Firsts,
): Promise<Judged[]> => {
  const reads = sheets.map((sheet) => readRow(sheet, reading))
  const known = await destination.known(
    desk,
    reads.map(({ values }) => values),
  )
  const all = reads.map((read) => judgeRow(read, reading, known))
  const against = await destination.checkJudged?.(desk, all)
  return sheets.map((sheet, at) => {
    const read = reads[at] as ReadRow
    const judged = withRules(all[at] as JudgedRow, against?.[at] ?? [], reading)
    const sameness = judged.state === 'wrong' ? undefined : samenessOf(reading, read)
    return { sheet, read, sameness, judged: onceOnly(judged, sameness, sheet.row, reading, firsts) }
  })
}

/** A row that the rules are against is wrong, whatever it is about. */
const withRules = (judged: JudgedRow, against: readonly RowProblem[], { columns }: Reading): JudgedRow => {
  if (judged.state === 'wrong' || judged.state === 'same' || against.length === 0) return judged
  const problems = against.map(({ fields, words }): PlacedProblem => {
    const field = fields.find((key) => columns.some((column) => column.field.key === key)) ?? ''
    const column = columns.find((one) => one.field.key === field)?.at ?? -1
    return { code: 'value', words, field, column }
  })
  return { ...judged, state: 'wrong', problems }
}

/** The second row about the same thing is asked about; one that changes what is there would be undone by the other. */
const onceOnly = (
  judged: JudgedRow,
  sameness: string | undefined,
  row: number,
  { target }: Reading,
  firsts: Firsts,
): JudgedRow => {
  if (sameness === undefined || judged.state === 'same') return judged
  const first = firsts.get(sameness)
  if (first === undefined || first === row) {
    firsts.set(sameness, row)
    return judged
  }
  const twice: PlacedProblem = { code: 'twice-in-file', because: { row: first }, column: -1, field: '' }
  return { ...judged, state: target.whenThere === 'ask' ? 'perhaps' : 'wrong', problems: [twice] }
}

export const stagedOf = ({ sheet, judged, sameness }: Judged): StagedRow => ({
  row: sheet.row,
  texts: sheet.texts,
  kinds: sheet.kinds,
  state: judged.state,
  chosen: judged.state === 'new' || judged.state === 'change',
  problems: judged.problems.length === 0 ? null : judged.problems,
  sameness: sameness ?? null,
})

/** What is no row of the table is kept too, so that everybody can see what was passed over. */
export const passedOver = (sheet: SheetRow): StagedRow => ({
  row: sheet.row,
  texts: sheet.texts,
  kinds: sheet.kinds,
  state: 'passed',
  chosen: false,
  problems: null,
  sameness: null,
})

export const isData = (row: SheetRow, columns: readonly Column[]): boolean =>
  sortOfRow(row, columns) === 'data'
