import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { Generated } from 'kysely'
import type { JsonColumn, TownColumn } from '../frame/tables.ts'
import type { Reading } from './reading.ts'

type Receipt = {
  town: TownColumn
  plan: string
  digest: string
  party: string
  area: string
  handler: string | null
}

declare module '../frame/tables.ts' {
  interface Tables {
    plan: { town: TownColumn; id: string; version: number; body: JsonColumn<Plan>; adopted_at: number }
    notice: {
      town: TownColumn
      id: string
      plan: string
      plan_version: number
      name: string
      digest: string
      text: string
      reading: JsonColumn<Reading>
      loaded_at: number
      loaded_by: string
    }
    plan_draft: {
      town: TownColumn
      id: string
      plan: string
      version: number
      name: string
      digest: string
      text: string
      body: JsonColumn<Plan>
      state: Generated<'open' | 'adopted' | 'dropped'>
      loaded_at: number
      loaded_by: string
      loaded_by_name: string
      ended_at: number | null
    }
    receipt: Receipt & { signed_at: number; signed_by: string; signed_by_name: string }
    receipt_reminder: Receipt & { reminded_at: number; reminded_by_name: string }
    sub_meeting: {
      town: TownColumn
      id: string
      area: string
      party: string
      handler: string | null
      plan: string
      held_on: string
      subject: string
      people: string
      note: Generated<string>
      made_at: number
      made_by: string
      made_by_name: string
    }
    sub_task: {
      town: TownColumn
      id: string
      area: string
      party: string
      handler: string | null
      plan: string
      clause: string
      title: string
      person: string
      made_on: string
      due_on: string
      done_on: string | null
      note: Generated<string>
      meeting: string | null
      version: Generated<number>
      changed_at: number
      changed_by_name: string
      dropped_at: number | null
      parent: string | null
      unit: Generated<string>
      photos: Generated<string[]>
      record: string | null
      set_by: string | null
      set_by_name: Generated<string>
      decided_on: string | null
      decided_at: Generated<string>
    }
  }
}
