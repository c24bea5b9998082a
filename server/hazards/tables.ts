import type { Hazard } from '@bihuan/domain/hazards/hazard.ts'
import type { Source } from '@bihuan/domain/hazards/source.ts'
import type { Grade, Stage } from '@bihuan/domain/hazards/stage.ts'
import type { JsonColumn, TownColumn } from '../frame/tables.ts'

declare module '../frame/tables.ts' {
  interface Tables {
    hazard: {
      town: TownColumn
      id: string
      year: number
      number: number
      area: string
      party: string
      handler: string | null
      stage: Stage
      is_open: boolean
      grade: Grade | null
      source: Source
      class: string | null
      ban: string | null
      found_on: string
      due_on: string | null
      town_due_on: string | null
      ended_on: string | null
      is_listed: boolean
      is_suspended: boolean
      search: string
      state: JsonColumn<Hazard>
      reported_at: number
      changed_at: number
    }
  }
}
