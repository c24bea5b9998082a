import type { TownColumn } from '../frame/tables.ts'

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

declare module '../frame/tables.ts' {
  interface Tables {
    /** Counts as they are folded, together with what waits to be folded: a view. */
    hazard_count: Part
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
