import type { Side, Value } from '@bihuan/domain/law/edition.ts'
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
    law_confirmation: {
      town: TownColumn
      id: string
      key: string
      side: Side
      from_on: string
      value: JsonColumn<Value>
      checked_on: string
      note: string
      confirmed_by: string
      confirmed_by_name: string
      confirmed_at: number
      withdrawn_at: number | null
      withdrawn_by_name: string | null
      withdrawal_reason: string | null
    }
  }
}
