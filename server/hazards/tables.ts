import type { Hazard } from '@bihuan/domain/hazards/hazard.ts'
import type { Source } from '@bihuan/domain/hazards/source.ts'
import type { Grade, Stage } from '@bihuan/domain/hazards/stage.ts'
import type { Generated, GeneratedAlways } from 'kysely'
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
      answered_on: Generated<string | null>
      /** The trade of its body when it was reported; whether that body had one of the class within the year before. */
      sector: Generated<string>
      is_repeat: Generated<boolean>
      /** Of one of the town's own bodies; and whether public money may mend it, which the database settles. */
      is_public: Generated<boolean>
      has_funds: GeneratedAlways<boolean>
      is_listed: boolean
      is_suspended: boolean
      search: string
      state: JsonColumn<Hazard>
      reported_at: number
      changed_at: number
    }
  }
}
