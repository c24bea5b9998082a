import type { SheetRow } from '@bihuan/domain/exchange/sheet.ts'

/** What the reading thread is given and what it says. */
export type ToRead = { bytes: Uint8Array; sheet: SheetAsked }

/** A sheet by its name, or the first where there is none of that name; `only`: that one or nothing. */
export type SheetAsked = string | undefined | { only: string }

export type SheetName = { name: string; hidden: boolean }

export type FromWorker =
  | { type: 'begin'; sheets: SheetName[]; sheet: string }
  | { type: 'rows'; rows: SheetRow[] }
  | { type: 'end'; rows: number }
  | { type: 'not'; why: string; found?: number }

/** A sheet, opened: its rows in batches, and what fills the merged cells. */
export type Source = {
  sheets: SheetName[]
  sheet: string
  rows: Iterable<SheetRow[]> | AsyncIterable<SheetRow[]>
  fill?: (row: SheetRow) => SheetRow
}
