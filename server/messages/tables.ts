import type { Slip } from '@bihuan/domain/messages/slip.ts'
import type { Generated } from 'kysely'
import type { TownColumn } from '../frame/tables.ts'

declare module '../frame/tables.ts' {
  interface Tables {
    message: {
      town: TownColumn
      id: string
      batch: string
      kind: 'notice' | 'reminder'
      title: string
      body: string
      slip: Slip | null
      hazard: Generated<string | null>
      area: string
      party: string
      handler: string | null
      sent_at: number
      sent_on: string
      sent_by: string
      sent_by_name: string
      received_at: number | null
      received_by_name: string | null
    }
    reminded_duty: {
      town: TownColumn
      duty: string
      on_day: string
      message: string
      area: string
      party: string
      handler: string | null
    }
  }
}
