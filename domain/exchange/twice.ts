import type { PlacedProblem } from './cell-problem.ts'
import { type JudgedRow, samenessKeys } from './judge-row.ts'
import type { Reading, ReadRow } from './read-row.ts'
import { addressOf } from './sheet.ts'
import { fieldOf, idColumn, type Target } from './target.ts'

/** By what a row may be known again: the thing it is about, if that is there already, and one word for each way. */
export type Marks = { row: number; id: string | undefined; keys: readonly (string | undefined)[] }

/**
 * The first row about each thing, so that a second one is told where the first stands. Beside the row stands, as bits,
 * which ways the first one filled and whether it is there already: a hundred thousand rows leave one number each.
 */
export type Firsts = { ids: Map<string, number>; ways: readonly Map<string, number>[] }

export const noFirsts = ({ sameness }: Target): Firsts => ({
  ids: new Map(),
  ways: sameness.map(() => new Map()),
})

/** More ways than one number holds no target has. */
const places = 256
const isThere = 128
const bitsOf = ({ id, keys }: Marks): number =>
  keys.reduce((bits, key, way) => bits + (key === undefined ? 0 : 2 ** way), id === undefined ? 0 : isThere)
const rowIn = (packed: number) => Math.floor(packed / places)
const fills = (packed: number, way: number) => Math.floor((packed % isThere) / 2 ** way) % 2 === 1
const wasThere = (packed: number) => packed % places >= isThere

export const marksOf = (row: number, { values }: ReadRow, judged: JudgedRow, { target }: Reading): Marks => {
  const own = values[idColumn]
  return {
    row,
    id: typeof own === 'string' ? own : judged.match?.id,
    keys: samenessKeys(target, values),
  }
}

/** The words under which its doubles are found again. */
export const wordsOfMarks = ({ id, keys }: Marks): string[] => [
  ...(id === undefined ? [] : [`id:${id}`]),
  ...keys.flatMap((key, way) => (key === undefined ? [] : [`${way}:${key}`])),
]

/** An earlier row about the same thing; `way` below 0 when both are about one that is there. */
type Earlier = { row: number; way: number; isSure: boolean }

/** The earlier row that says the same, if there is one; else the row is noted as the first. */
export const earlierThan = (marks: Marks, firsts: Firsts, target: Target): Earlier | undefined => {
  const earlier = sought(marks, firsts, target)
  if (earlier === undefined) note(marks, firsts)
  return earlier
}

const sought = ({ row, id, keys }: Marks, firsts: Firsts, target: Target): Earlier | undefined => {
  const same = id === undefined ? undefined : firsts.ids.get(id)
  if (same !== undefined && same !== row) return { row: same, way: -1, isSure: true }
  for (const [way, key] of keys.entries()) {
    const first = key === undefined ? undefined : firsts.ways[way]?.get(key)
    if (first === undefined || rowIn(first) === row) continue
    // Two that are both there and are not one another may well bear one name.
    if (id !== undefined && wasThere(first)) continue
    const isContradicted = keys.some((own, at) => at < way && own !== undefined && fills(first, at))
    if (isContradicted && target.whenThere === 'ask') continue
    return { row: rowIn(first), way, isSure: !isContradicted && isAlone(target, way) }
  }
  return undefined
}

const note = (marks: Marks, { ids, ways }: Firsts): void => {
  if (marks.id !== undefined) ids.set(marks.id, marks.row)
  const packed = marks.row * places + bitsOf(marks)
  marks.keys.forEach((key, way) => {
    if (key !== undefined && ways[way]?.has(key) === false) ways[way].set(key, packed)
  })
}

/** Whether no two things can be alike in this way: one credit code, one firm. */
const isAlone = ({ sameness, alone = [] }: Target, way: number): boolean =>
  (sameness[way] ?? []).every((key) => alone.includes(key))

/**
 * The later of two rows is not taken in unasked. It is wrong where there can be only one; else a person may confirm that
 * it is another. Both are named by their cells.
 */
export const toldTwice = (
  judged: JudgedRow,
  { row, id }: Marks,
  earlier: Earlier | undefined,
  read: ReadRow,
  reading: Reading,
): JudgedRow => {
  if (earlier === undefined) return judged
  const { target, columns } = reading
  const own = read.values[idColumn]
  const isCopied = earlier.way < 0 && own !== undefined && own === id
  const by = earlier.way < 0 ? [...new Set(target.sameness.flat())] : (target.sameness[earlier.way] ?? [])
  const said = columns.filter(({ field }) => by.includes(field.key) && read.values[field.key] !== undefined)
  const shown = said.length > 0 ? said : columns.filter(({ field }) => !field.hidden).slice(0, 1)
  const cellsIn = (one: number) => shown.map(({ at }) => addressOf(one, at)).join('、')
  const labels = by.flatMap((key) => fieldOf(target, key)?.label ?? [])
  const hidden = columns.find(({ field }) => field.key === idColumn)
  const problem: PlacedProblem = {
    code: isCopied ? 'copied-row' : earlier.isSure ? 'twice-in-file' : 'twice-perhaps',
    column: shown[0]?.at ?? -1,
    field: shown[0]?.field.key ?? '',
    because: {
      ...{ row, cells: cellsIn(row), first: earlier.row },
      // Two rows may speak of one thing by different cells: then the row is named, and not a cell that says nothing.
      firstCells: earlier.way < 0 ? `第 ${earlier.row} 行` : cellsIn(earlier.row),
      firstCellsEn: earlier.way < 0 ? `row ${earlier.row}` : cellsIn(earlier.row),
      by: labels.map(({ zh }) => zh).join(earlier.way < 0 ? '或' : '、'),
      byEn: labels.map(({ en }) => en).join(earlier.way < 0 ? ' or ' : ', '),
      idCell: hidden === undefined ? '' : addressOf(row, hidden.at),
    },
  }
  if (judged.state === 'same') return { ...judged, problems: [problem, ...judged.problems] }
  const state = earlier.isSure ? 'wrong' : 'perhaps'
  return { ...judged, state, problems: [problem, ...judged.problems] }
}
