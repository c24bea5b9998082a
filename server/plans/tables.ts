import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { JsonColumn, TownColumn } from '../frame/tables.ts'
import type { Reading } from './reading.ts'

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
  }
}
