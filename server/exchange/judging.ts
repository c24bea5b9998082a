import type { PlacedProblem } from '@bihuan/domain/exchange/cell-problem.ts'
import { type JudgedRow, judgeRow } from '@bihuan/domain/exchange/judge-row.ts'
import type { Column } from '@bihuan/domain/exchange/match-headings.ts'
import { type Reading, type ReadRow, readRow } from '@bihuan/domain/exchange/read-row.ts'
import { sortOfRow } from '@bihuan/domain/exchange/row-sort.ts'
import type { SheetRow } from '@bihuan/domain/exchange/sheet.ts'
import { earlierThan, type Firsts, marksOf, toldTwice, wordsOfMarks } from '@bihuan/domain/exchange/twice.ts'
import type { Reader } from '../frame/desk.ts'
import type { Destination, RowProblem } from './destination.ts'
import type { StagedRow } from './store.ts'

export type Judged = { sheet: SheetRow; read: ReadRow; judged: JudgedRow; sameness: string | undefined }

/** Parts the words by which a row is known again; in no cell. */
export const wordBreak = '\u001e'

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
    if (judged.state === 'wrong') return { sheet, read, sameness: undefined, judged }
    const marks = marksOf(sheet.row, read, judged, reading)
    const earlier = earlierThan(marks, firsts, reading.target)
    const sameness = wordsOfMarks(marks).join(wordBreak)
    return { sheet, read, sameness, judged: toldTwice(judged, marks, earlier, read, reading) }
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

export const stagedOf = ({ sheet, judged, sameness }: Judged): StagedRow => ({
  row: sheet.row,
  texts: sheet.texts,
  kinds: sheet.kinds,
  state: judged.state,
  chosen: judged.state === 'new' || judged.state === 'change',
  problems: judged.problems.length === 0 ? null : judged.problems,
  sameness: sameness === '' ? null : (sameness ?? null),
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
