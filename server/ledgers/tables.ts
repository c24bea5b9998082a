import type { Json } from '@bihuan/domain/base/canonical.ts'
import type { RecordStatus } from '@bihuan/domain/ledgers/record-state.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import type { Generated } from 'kysely'
import type { JsonColumn, TownColumn } from '../frame/tables.ts'

declare module '../frame/tables.ts' {
  interface Tables {
    record: {
      town: TownColumn
      id: string
      kind: string
      version: number
      number: number
      revision: number
      status: RecordStatus
      area: string
      party: string
      handler: string | null
      values: JsonColumn<{ [field: string]: Json }>
      search: string
      salt: string
      signature: JsonColumn<Signature>
      happened_on: string
      filed_on: string
      filed_at: number
      filed_by: string
      filed_by_name: string
      entered_for: boolean
      late_days: number
      backdated: boolean
      amends: string | null
      amend_reason: string | null
      returned_at: number | null
      returned_by_name: string | null
      return_reason: string | null
    }
    facet: {
      town: TownColumn
      kind: string
      field: string
      value: string
      happened_on: string
      record: string
      live: Generated<boolean>
      area: string
      party: string
      handler: string | null
    }
    ledger_number: { town: TownColumn; kind: string; year: number; last: number }
    saved_view: {
      town: TownColumn
      account: string
      id: string
      kind: string
      name: string
      query: JsonColumn<{ [name: string]: string }>
      saved_at: number
      ended_at: number | null
    }
  }
}
