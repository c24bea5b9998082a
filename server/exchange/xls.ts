import { kindLetters, type SheetRow } from '@bihuan/domain/exchange/sheet.ts'
import { type CellObject, read, SSF, set_cptable, type WorkSheet } from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { limits } from './limits.ts'
import type { Merge } from './merges.ts'
import { TooMuch } from './too-much.ts'
import { dayText, numberText } from './xlsx-styles.ts'

export type OldBook = {
  sheets: { name: string; hidden: boolean }[]
  open(name: string): { merges: Merge[]; rows: SheetRow[] }
}

/** An .xls of Excel 97 to 2003, or older. It can only be read whole, so it must be small. */
export const openOldBook = (bytes: Buffer): OldBook => {
  set_cptable(codePages)
  const book = read(bytes, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellHTML: false,
    bookVBA: false,
    sheetRows: limits.rows + 200,
  })
  const startsIn1904 = book.Workbook?.WBProps?.date1904 === true
  return {
    sheets: book.SheetNames.map((name, at) => ({
      name,
      hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
    })),
    open: (name) => {
      const sheet = book.Sheets[name] ?? {}
      return { merges: mergesIn(sheet), rows: rowsIn(sheet, startsIn1904) }
    },
  }
}

const mergesIn = (sheet: WorkSheet): Merge[] =>
  (sheet['!merges'] ?? [])
    .slice(0, limits.merges)
    .map(({ s, e }) => ({
      top: s.r + 1,
      bottom: e.r + 1,
      left: s.c,
      right: Math.min(e.c, limits.columns - 1),
    }))
    .toSorted((one, other) => one.top - other.top)

const rowsIn = (sheet: WorkSheet, startsIn1904: boolean): SheetRow[] => {
  const lines: (CellObject | undefined)[][] = sheet['!data'] ?? []
  return lines.flatMap((cells, at) => {
    const read = Array.from(cells ?? [], (cell) => plainCell(cell, startsIn1904))
    const width = read.findLastIndex(({ kind }) => kind !== kindLetters.empty) + 1
    if (width > limits.columns) throw new TooMuch('columns', width)
    const kept = read.slice(0, width)
    return [
      { row: at + 1, texts: kept.map(({ text }) => text), kinds: kept.map(({ kind }) => kind).join('') },
    ]
  })
}

const nothing = { text: '', kind: kindLetters.empty }

const plainCell = (cell: CellObject | undefined, startsIn1904: boolean): { text: string; kind: string } => {
  if (cell === undefined || cell.t === 'z') return nothing
  if (cell.v === undefined) return cell.f === undefined ? nothing : { text: '', kind: kindLetters.unreckoned }
  switch (cell.t) {
    case 'n': {
      const value = Number(cell.v)
      const isDay = cell.z !== undefined && SSF.is_date(String(cell.z))
      return isDay
        ? { text: dayText(value, startsIn1904), kind: kindLetters.date }
        : { text: numberText(value), kind: kindLetters.number }
    }
    case 'b':
      return { text: cell.v === true ? 'TRUE' : 'FALSE', kind: kindLetters.yesNo }
    case 'e':
      return { text: String(cell.w ?? '#N/A'), kind: kindLetters.error }
    default: {
      const text = String(cell.v).slice(0, limits.text)
      return text === '' ? nothing : { text, kind: kindLetters.text }
    }
  }
}
