import type { Words } from '@bihuan/domain/base/words.ts'
import type { DutyFacts } from '@bihuan/domain/duties/duty.ts'
import type { EventKind } from '@bihuan/domain/plans/event.ts'
import type { DebtorKind } from '@bihuan/domain/plans/plan.ts'
import type { Generated } from 'kysely'
import type { JsonColumn, TownColumn } from '../frame/tables.ts'
import type { IssueCounts } from './issue.ts'

/** What people did with a duty. What the clock says of it is asked, never kept. */
export type DutyStanding = 'open' | 'delivered' | 'returned' | 'withdrawn'

declare module '../frame/tables.ts' {
  interface Tables {
    duty: {
      town: TownColumn
      id: string
      key: string
      plan: string
      plan_version: number
      clause: string
      rule: string
      kind: DebtorKind
      /** The debtor's trade, as the last issue found it; empty where it has none. */
      sector: Generated<string>
      debtor: string
      subject: string
      occasion: string
      area: string
      party: string
      handler: string | null
      first_on: string
      due_on: string
      soon_on: string
      why: JsonColumn<{ why: Words; because: DutyFacts }>
      state: Generated<DutyStanding>
      happened_on: string | null
      delivered_on: string | null
      lapses_on: string | null
      renew_on: string | null
      record: string | null
      issue: string
      version: Generated<number>
    }
    issue: {
      town: TownColumn
      id: string
      plan: string
      plan_version: number
      from_on: string
      to_on: string
      counts: JsonColumn<IssueCounts>
      digest: string
      issued_at: number
      issued_by: string
      /** The one party that it was for; null for the town. */
      about: string | null
    }
    evidence: {
      town: TownColumn
      duty: string
      record: string
      area: string
      party: string
      handler: string | null
      plan_version: number
      late_days: number
      backdated: boolean
      because: JsonColumn<Words>
      linked_at: number
      ended_at: number | null
      lapses_on: string | null
      renew_on: string | null
    }
    event: {
      town: TownColumn
      id: string
      kind: EventKind
      name: string
      on_day: string
      areas: string[]
      about: string | null
      note: Generated<string>
      entered_at: number
      entered_by: string
      entered_by_name: string
      ended_at: number | null
    }
    duty_tally: {
      town: TownColumn
      area: string
      plan: string
      clause: string
      rule: string
      kind: DebtorKind
      sector: string
      first_on: string
      due_on: string
      soon_on: string
      delivered_on: string
      lapses_on: string
      renew_on: string
      count: number
    }
  }
}
