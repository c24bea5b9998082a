import type { Role } from '@bihuan/domain/accounts/role.ts'
import type { Post } from '@bihuan/domain/people/post.ts'
import type { ColumnType, Generated } from 'kysely'
import type { TownColumn } from '../frame/tables.ts'

declare module '../frame/tables.ts' {
  interface Tables {
    invited: { code_hash: string; home: string; invitation: string }
    invitation: {
      town: TownColumn
      id: string
      area: string
      party: string
      handler: string | null
      role: Role
      post: Post
      made_by: string
      made_by_name: string
      made_at: number
      expires_at: number
      used_at: Generated<number | null>
      used_by: Generated<string | null>
      withdrawn_at: Generated<number | null>
    }
    application: {
      town: TownColumn
      id: string
      area: string
      party: string | null
      handler: string | null
      account: string
      account_name: string
      name: string
      phone: ColumnType<Buffer | null, Buffer | null, Buffer | null>
      uscc: string
      firm: string
      made_at: number
      state: Generated<'waiting' | 'approved' | 'refused'>
      reason: Generated<string | null>
      decided_at: Generated<number | null>
      decided_by_name: Generated<string | null>
    }
  }
}
