import type { PartyKind } from '@bihuan/domain/parties/kind.ts'
import type { ColumnType, Generated } from 'kysely'
import type { JsonColumn, TownColumn } from '../frame/tables.ts'

/** As stored: a profile, or what an older version kept. Read with `readProfile`. */
export type Attributes = { [member: string]: string | number | string[] | undefined }

/** Made by the database out of the attributes. */
type Derived = ColumnType<string | null, never, never>

declare module '../frame/tables.ts' {
  interface Tables {
    party: {
      town: TownColumn
      id: string
      kind: PartyKind
      name: string
      area: string
      party: string
      handler: string | null
      since: string
      until: string | null
      suspended_from: string | null
      suspended_to: string | null
      attributes: JsonColumn<Attributes>
      uscc: Derived
      sector: Derived
      risk: Derived
      moved_to: Generated<string | null>
      moved_from: Generated<string | null>
      struck_at: Generated<number | null>
      version: Generated<number>
      changed_by: string
      changed_by_name: string
      changed_at: number
    }
    division: {
      town: TownColumn
      id: string
      area: string
      party: string
      handler: string | null
      name: string
      place: string
      address: Generated<string>
      since: string
      until: string | null
    }
    party_member: {
      town: TownColumn
      id: string
      area: string
      party: string
      handler: string | null
      member: string
      since: string
      until: string | null
    }
  }
}
