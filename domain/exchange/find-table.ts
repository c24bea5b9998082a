import { headingKeys, type MoneyUnit, unitInHeading, unitInLine, yearInLines } from './heading.ts'
import { type Column, matchHeadings } from './match-headings.ts'
import { cellAt, isBlank, type SheetRow } from './sheet.ts'
import type { Target } from './target.ts'

/** Where the table of a sheet begins, and what the lines above it say of the whole. */
export type Table = {
  /** The rows of the heading, as the sheet numbers them. */
  headRows: readonly number[]
  columns: readonly Column[]
  /** The line that names the table. */
  title: string | undefined
  unit: MoneyUnit | undefined
  year: number | undefined
}

/** How far down a heading is sought: titles, units and periods take a few lines. */
export const headDepth = 40

/**
 * The table among the first rows of a sheet: the row, or two rows, whose words name most of the target's fields.
 * Undefined when no row names at least two.
 */
export const findTable = (rows: readonly SheetRow[], target: Target): Table | undefined => {
  const near = rows.filter((row) => !isBlank(row)).slice(0, headDepth)
  const heads = near.flatMap((row, at) => {
    const below = near[at + 1]
    return below === undefined
      ? [headOf([row], target)]
      : [headOf([row], target), headOf([row, below], target)]
  })
  const best = heads.reduce<Head | undefined>(
    (found, head) => (isBetter(head, found) ? head : found),
    undefined,
  )
  if (best === undefined || best.score < 2) return undefined
  const above = rows.filter(({ row }) => row < (best.rows[0]?.row ?? 0)).map(lineOf)
  return {
    headRows: best.rows.map(({ row }) => row),
    columns: best.columns,
    title: above.find((line) => line !== ''),
    unit: above.map(unitInLine).find((unit) => unit !== undefined),
    year: yearInLines(above),
  }
}

type Head = { rows: readonly SheetRow[]; columns: readonly Column[]; score: number }

/** More fields named; of equals the one with fewer rows, so that no title becomes part of a heading; then the first. */
const isBetter = (head: Head, found: Head | undefined): boolean =>
  found === undefined ||
  head.score > found.score ||
  (head.score === found.score && head.rows.length < found.rows.length)

const headOf = (rows: readonly SheetRow[], target: Target): Head => {
  if (!rows.every(looksLikeHeading) || (rows.length === 2 && !isSecondHalf(rows)))
    return { rows, columns: [], score: 0 }
  const columns = columnsOf(rows)
  const score = matchHeadings(target, columns).filter(({ field }) => field !== undefined).length
  return { rows, columns, score }
}

/** Headings are words; days, amounts and lines such as 填报单位：… are not. */
const looksLikeHeading = (row: SheetRow): boolean => {
  const cells = row.texts.map((_, at) => cellAt(row, at)).filter(({ kind }) => kind !== 'empty')
  const words = cells.filter(
    ({ kind, text }) => (kind === 'text' || kind === 'spread') && !/^[\d.,/-]+$/.test(text),
  )
  if (words.some(({ text }) => /[:：]/.test(text.replace(/[(（].*?[)）]/g, '')))) return false
  return (
    words.length >= 2 && words.length >= cells.length * 0.8 && new Set(words.map(({ text }) => text)).size > 1
  )
}

/** A lower half repeats a merged cell above it or fills in below a cell that spreads over several columns. */
const isSecondHalf = ([above, below]: readonly SheetRow[]): boolean => {
  if (above === undefined || below === undefined) return false
  const places = Array.from({ length: Math.max(above.texts.length, below.texts.length) }, (_, at) => at)
  return places.some((at) => {
    const [upper, lower] = [cellAt(above, at), cellAt(below, at)]
    return (
      lower.text !== '' && (upper.text === lower.text || upper.kind === 'spread' || upper.kind === 'empty')
    )
  })
}

const columnsOf = (rows: readonly SheetRow[]): Column[] => {
  const width = Math.max(...rows.map(({ texts }) => texts.length))
  const tops = spreadTops(rows, width)
  return Array.from({ length: width }, (_, at) => columnAt(rows, tops[at] ?? '', at)).filter(
    ({ heading }) => heading !== '',
  )
}

/** Above two halves without merged cells, an empty upper cell belongs to the group on its left. */
const spreadTops = (rows: readonly SheetRow[], width: number): string[] => {
  const [above, below] = rows
  const tops: string[] = []
  for (let at = 0; at < width; at++) {
    const own = above === undefined ? '' : cellAt(above, at).text.trim()
    const isUnder = below !== undefined && cellAt(below, at).text.trim() !== ''
    tops.push(own === '' && isUnder ? (tops[at - 1] ?? '') : own)
  }
  return tops
}

const columnAt = (rows: readonly SheetRow[], top: string, at: number): Column => {
  const below = rows[1]
  const bottom = below === undefined ? '' : cellAt(below, at).text.trim()
  const isOne = bottom === '' || bottom === top || top === ''
  const heading = isOne ? bottom || top : `${top} ${bottom}`
  const keys = isOne ? headingKeys(heading) : [...headingKeys(top + bottom), ...headingKeys(bottom)]
  const unit = unitInHeading(bottom) ?? unitInHeading(top)
  return { at, heading, keys, ...(unit === undefined ? {} : { unit }) }
}

const lineOf = (row: SheetRow): string =>
  [...new Set(row.texts.map((_, at) => cellAt(row, at).text.trim()))].filter((text) => text !== '').join(' ')
