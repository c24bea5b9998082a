import type { exchange as contract } from '@bihuan/contract/exchange.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { type PlacedProblem, sayProblem, titleOfProblem } from '@bihuan/domain/exchange/cell-problem.ts'
import { headingKey } from '@bihuan/domain/exchange/heading.ts'
import type { Existing, JudgedRow } from '@bihuan/domain/exchange/judge-row.ts'
import { matchHeadings } from '@bihuan/domain/exchange/match-headings.ts'
import { coverNumbers, isPeopleKey } from '@bihuan/domain/exchange/people-cells.ts'
import type { Reading } from '@bihuan/domain/exchange/read-row.ts'
import { undoDays } from '@bihuan/domain/exchange/sentences.ts'
import { addressOf, letterOf } from '@bihuan/domain/exchange/sheet.ts'
import type { Target } from '@bihuan/domain/exchange/target.ts'
import { writeCell } from '@bihuan/domain/exchange/write-cell.ts'
import type { Destination } from './destination.ts'
import { coveredPeople } from './staff.ts'
import type { ImportFile, ImportRow } from './store.ts'

type View = OutputOf<typeof contract.show>
type RowView = OutputOf<typeof contract.rows>['rows'][number]

const dayMs = 86_400_000

export const undoUntil = ({ state, done_at }: Pick<ImportFile, 'state' | 'done_at'>): number | null =>
  state === 'done' && done_at !== null ? done_at + undoDays * dayMs : null

export const viewImport = (file: ImportFile, { target, isSigned }: Destination): View => {
  const filled = new Set(Object.values(file.reading.mapping))
  const shown = target.fields.filter(({ hidden }) => !hidden)
  return {
    id: file.id,
    target: file.target,
    title: target.title,
    name: file.name,
    state: file.state,
    sheet: file.sheet,
    sheets: file.sheets,
    columns: columnsOf(file, target),
    fields: shown.map(({ key, label, required }) => ({ key, label, required })),
    missing: shown
      .filter(({ key, required, reader }) => required && reader.type !== 'rows' && !filled.has(key))
      .map(({ label }) => label),
    remembered: file.reading.remembered,
    isSigned,
    counts: file.counts,
    loadedAt: file.loaded_at,
    loadedBy: file.loaded_by_name,
    doneAt: file.done_at,
    undoneAt: file.undone_at,
    undoUntil: undoUntil(file),
  }
}

const columnsOf = ({ reading }: ImportFile, target: Target): View['columns'] => {
  const leftOut = new Set(target.leftOut.map(headingKey))
  const near = new Map(matchHeadings(target, reading.columns).map((match) => [match.column.at, match.near]))
  return reading.columns.map(({ at, heading, keys, unit }) => {
    const isLeftOut = keys.some((key) => leftOut.has(key))
    return {
      at,
      letter: letterOf(at),
      heading,
      field: reading.mapping[at] ?? null,
      near: isLeftOut ? null : (near.get(at) ?? null),
      leftOut: isLeftOut,
      unit: unit ?? null,
    }
  })
}

/** What a row changes: the values that differ, the fields it empties, and what stands there now. */
export type Change = { judged: JudgedRow; existing: Existing }

/** A row as a person checks it: its cells, what is wrong with them, and what stands there now where it changes something. */
export const viewRow = (
  row: ImportRow,
  reading: Reading,
  change: Change | undefined,
  isTheirs: boolean,
): RowView => ({
  row: row.row,
  state: row.state,
  chosen: row.chosen,
  cells:
    row.state === 'passed'
      ? row.texts.filter((text, at) => text !== '' && row.kinds[at] !== 's')
      : reading.columns.map(({ at, field }) => shownText(row.texts[at] ?? '', field.key, isTheirs)),
  was: change === undefined ? [] : wasOf(change, reading),
  problems: (row.problems ?? []).map((problem) => viewProblem(row.row, problem)),
  made: row.undone ? null : row.made,
})

/** Numbers of people are shown to whoever brought them. */
const shownText = (text: string, key: string, isTheirs: boolean): string =>
  isTheirs && isPeopleKey(key) ? coverNumbers(text) : text

const viewProblem = (row: number, problem: PlacedProblem): RowView['problems'][number] => ({
  cell: problem.column < 0 ? '' : addressOf(row, problem.column),
  at: problem.column < 0 ? null : problem.column,
  title: titleOfProblem(problem),
  words: sayProblem(problem),
  proposal: problem.proposal ?? null,
})

const wasOf = ({ judged, existing }: Change, { columns, context }: Reading): RowView['was'] => {
  const there = coveredPeople(existing.values, context.idNumbers)
  const said = [...Object.keys(judged.values), ...judged.cleared]
  // All columns of a post travel together; only those that differ are told.
  const touched = new Set(said.filter((key) => !isPeopleKey(key) || isOther(existing, judged, key)))
  const nameOf = (id: string) => context.departments.nameOf(id) ?? context.places.nameOf(id)
  return columns
    .filter(({ field }) => touched.has(field.key))
    .map(({ at, field }) => ({
      at,
      label: field.label,
      text: writeCell(field.reader, there[field.key], nameOf).text,
    }))
}

const isOther = (existing: Existing, { values }: JudgedRow, key: string): boolean =>
  [values[key] ?? []].flat().join('、') !== [existing.values[key] ?? []].flat().join('、')
