import type { Value } from '@bihuan/domain/law/edition.ts'
import type { JsonColumn, TownColumn } from '../frame/tables.ts'

declare module '../frame/tables.ts' {
  interface Tables {
    law_edition: {
      town: TownColumn
      id: string
      key: string
      value: JsonColumn<Value>
      from_on: string
      to_on: string | null
      instrument: string
      number: string | null
      article: string
      reason: string
      set_by: string
      set_by_name: string
      set_at: number
      struck_at: number | null
    }
  }
}
