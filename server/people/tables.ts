import type { Post } from '@bihuan/domain/people/post.ts'
import type { ColumnType, Generated } from 'kysely'
import type { TownColumn } from '../frame/tables.ts'

type Sealed = ColumnType<Buffer | null, Buffer | null, Buffer | null>

declare module '../frame/tables.ts' {
  interface Tables {
    person: {
      town: TownColumn
      id: string
      area: string
      party: string
      handler: string | null
      name: string
      id_number: Sealed
      id_hash: string | null
      phone: Sealed
      phone_hash: string | null
      since: string
      until: string | null
      version: Generated<number>
      changed_by: string
      changed_by_name: string
      changed_at: number
    }
    post: {
      town: TownColumn
      id: string
      area: string
      party: string
      handler: string | null
      person: string
      kind: Post
      since: string
      until: string | null
    }
    unmasking: {
      town: TownColumn
      id: string
      area: string
      party: string
      handler: string | null
      person: string
      by: string
      by_name: string
      reason: string
      at: number
    }
  }
}
