import type { Generated } from 'kysely'
import type { JsonColumn, TownColumn } from '../frame/tables.ts'

export type Attributes = { uscc?: string; sector?: string; address?: string; staff?: number }

declare module '../frame/tables.ts' {
  interface Tables {
    party: {
      town: TownColumn
      id: string
      kind: 'enterprise' | 'department' | 'village'
      name: string
      area: string
      party: string
      handler: string | null
      since: string
      until: string | null
      suspended_from: string | null
      suspended_to: string | null
      attributes: JsonColumn<Attributes>
      version: Generated<number>
      changed_by: string
      changed_by_name: string
      changed_at: number
    }
  }
}
