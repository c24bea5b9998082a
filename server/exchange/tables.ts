import type { Json } from '@bihuan/domain/base/canonical.ts'
import type { PlacedProblem } from '@bihuan/domain/exchange/cell-problem.ts'
import type { MoneyUnit } from '@bihuan/domain/exchange/heading.ts'
import type { RowState } from '@bihuan/domain/exchange/judge-row.ts'
import type { Column, Mapping } from '@bihuan/domain/exchange/match-headings.ts'
import type { Generated } from 'kysely'
import type { Axes, JsonColumn, TownColumn } from '../frame/tables.ts'

/** What is known of the table: its columns, what the lines above say, and which column fills which field. */
export type StoredReading = {
  columns: readonly Column[]
  unit: MoneyUnit | null
  year: number | null
  title: string | null
  mapping: Mapping
  /** The sheet has numbers of people, so that its rows wait sealed. */
  sealed?: boolean
  /** Whether the mapping was made by this sender before, or by the headings alone. */
  remembered: boolean
}

export type StoredState = RowState | 'passed'
export type Counts = Record<StoredState | 'chosen', number>

declare module '../frame/tables.ts' {
  interface Tables {
    import: {
      town: TownColumn
      id: string
      target: string
      name: string
      digest: string
      state: 'loaded' | 'done' | 'undone'
      sheet: string
      sheets: string[]
      reading: JsonColumn<StoredReading>
      counts: JsonColumn<Counts>
      loaded_at: number
      loaded_by: string
      loaded_by_name: string
      done_at: number | null
      undone_at: number | null
    } & Axes
    import_row: {
      town: TownColumn
      import: string
      row: number
      /** Sealed, a text in place of the list, where the sheet has numbers of people. */
      texts: JsonColumn<readonly string[] | string>
      kinds: string
      state: StoredState
      chosen: boolean
      problems: JsonColumn<readonly PlacedProblem[]> | null
      sameness: string | null
      made: string | null
      made_version: number | null
      before: JsonColumn<{ [field: string]: Json }> | null
      undone: Generated<boolean>
    } & Axes
    import_mapping: {
      town: TownColumn
      sender: string
      target: string
      headings: string
      mapping: JsonColumn<Mapping>
      used_at: number
    }
  }
}
