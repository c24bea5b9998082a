import type { Selectable } from 'kysely'
import type { Tables, TownColumn } from '../frame/tables.ts'
import type {} from './tables.ts'

/** What a row of the counts measures; the days of each are told in 0017. */
export type Measure = 'found' | 'days' | 'late' | 'late-day'
/** By what the counts are cut. */
export type Cut = 'all' | 'class' | 'sector' | 'village' | 'source' | 'grade'

type Part = {
  town: TownColumn
  /** A town or a village by its code, or a department by its id. */
  scope: string
  measure: Measure
  cut: Cut
  key: string
  start_on: string
  stop_on: string
  count: number
  days: number
  repeats: number
}

type Counted = Pick<
  Selectable<Tables['hazard']>,
  | 'area'
  | 'party'
  | 'handler'
  | 'sector'
  | 'class'
  | 'source'
  | 'grade'
  | 'stage'
  | 'found_on'
  | 'due_on'
  | 'answered_on'
  | 'ended_on'
  | 'is_repeat'
> & { department: string | null }

declare module '../frame/tables.ts' {
  interface Tables {
    /** Counts as they are folded, together with what waits to be folded: a view. */
    hazard_count: Part
    /** What an act changed and is not folded yet; its columns are those of the hazard. */
    hazard_change: { town: TownColumn; id: string; sign: number } & Counted
    hazard_party_count: {
      town: TownColumn
      area: string
      party: string
      handler: string | null
      sector: string
      class: string
      month: string
      is_own: boolean
      count: number
    }
  }
}
