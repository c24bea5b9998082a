import type { Snap, SnapState } from '@bihuan/domain/snaps/snap.ts'
import type { JsonColumn, TownColumn } from '../frame/tables.ts'

declare module '../frame/tables.ts' {
  interface Tables {
    gated: { code_hash: string; home: string; party: string; kind: 'gate' | 'snap'; file: string }
    gate: {
      town: TownColumn
      id: string
      area: string
      party: string
      handler: string | null
      made_at: number
      ended_at: number | null
    }
    snap: {
      town: TownColumn
      id: string
      area: string
      party: string
      handler: string | null
      gate: string
      stage: SnapState
      said_on: string
      due_on: string
      said_at: number
      hazard: string | null
      record: string | null
      reporter: Buffer | null
      hides_from_unit: boolean
      state: JsonColumn<Snap>
    }
  }
}
