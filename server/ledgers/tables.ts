import type { Json } from '@bihuan/domain/base/canonical.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import type { JsonColumn, TownColumn } from '../frame/tables.ts'

declare module '../frame/tables.ts' {
  interface Tables {
    record: {
      town: TownColumn
      id: string
      kind: string
      version: number
      area: string
      party: string
      handler: string | null
      values: JsonColumn<{ [field: string]: Json }>
      salt: string
      signature: JsonColumn<Signature>
      happened_on: string
      filed_on: string
      filed_at: number
      filed_by: string
      filed_by_name: string
      returned_at: number | null
      returned_by_name: string | null
      return_reason: string | null
    }
  }
}
