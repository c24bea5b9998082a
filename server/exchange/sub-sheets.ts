import { isRefusal, type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { WorkbookRefusal } from '@bihuan/domain/exchange/sentences.ts'
import { cellAt, type SheetRow, withText } from '@bihuan/domain/exchange/sheet.ts'
import { numberPlace, readSubTable, type SubRows } from '@bihuan/domain/exchange/sub-table.ts'
import type { Target } from '@bihuan/domain/exchange/target.ts'
import { readWorkbook } from './read-workbook.ts'
import { sheetName } from './write-workbook.ts'

type SubSheet = { key: string; name: string; rows: Map<string, SubRows> }

/** The tables that stand on sheets of their own, on their way to the rows of the main one. */
export type SubSheets = {
  /** These rows with what belongs to them in further cells, under the table's own heading. */
  beside(rows: readonly SheetRow[]): readonly SheetRow[]
  /** After the last row: what belongs to no row, or to two. */
  wrong(): Refusal<'import.rows-unjoined' | 'import.number-twice'> | undefined
}

/** Reads every sheet of this workbook that is named as one of the target's tables. Most targets have none. */
export const readSubSheets = async (
  bytes: Uint8Array,
  target: Target,
): Promise<SubSheets | Refusal<WorkbookRefusal>> => {
  const sheets: SubSheet[] = []
  for (const { key, label, reader } of target.fields) {
    if (reader.type !== 'rows') continue
    const all: SheetRow[] = []
    const name = sheetName(label.zh)
    const read = await readWorkbook(bytes, { only: name }, async (some) => void all.push(...some))
    if (isRefusal(read)) return read as Refusal<WorkbookRefusal>
    const rows = readSubTable(reader.field, all)
    if (rows.size > 0) sheets.push({ key, name, rows })
  }
  return joining(sheets)
}

const joining = (sheets: readonly SubSheet[]): SubSheets => {
  /** The row in which each number stood first. */
  const seen = new Map<string, number>()
  let twice: { number: string; first: number; row: number } | undefined
  let numberAt: number | undefined
  let width = 0

  const note = (number: string, row: number) => {
    const first = seen.get(number)
    if (first === undefined) seen.set(number, row)
    else if (sheets.some(({ rows }) => rows.has(number))) twice ??= { number, first, row }
  }
  const besideOne = (row: SheetRow): SheetRow => {
    const here = numberPlace(row)
    numberAt ??= here
    if (numberAt === undefined) return row
    const number = cellAt(row, numberAt).text.trim()
    if (here === undefined && number !== '') note(number, row.row)
    return sheets.reduce((whole, { name, rows }, at) => {
      const text = here === undefined ? rows.get(number)?.text : name
      return text === undefined ? whole : withText(cut(whole, width + at), width + at, text)
    }, row)
  }
  return {
    beside(rows) {
      if (sheets.length === 0) return rows
      if (numberAt === undefined) width = Math.max(width, ...rows.map(({ texts }) => texts.length))
      return rows.map(besideOne)
    },
    wrong() {
      if (twice !== undefined)
        return refuse('import.number-twice', { ...twice, sheet: sheetOf(sheets, twice.number) })
      for (const { name, rows } of sheets)
        for (const [number, { row }] of rows)
          if (!seen.has(number)) return refuse('import.rows-unjoined', { sheet: name, row, number })
      return undefined
    },
  }
}

const sheetOf = (sheets: readonly SubSheet[], number: string): string =>
  sheets.find(({ rows }) => rows.has(number))?.name ?? ''

/** What stands beyond every heading is nothing of the table. */
const cut = (row: SheetRow, width: number): SheetRow =>
  row.texts.length <= width
    ? row
    : { ...row, texts: row.texts.slice(0, width), kinds: row.kinds.slice(0, width) }
