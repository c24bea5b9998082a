import type { TownColumn } from '../frame/tables.ts'

declare module '../frame/tables.ts' {
  interface Tables {
    check_finding: {
      town: TownColumn
      record: string
      item: string
      hazard: string
      area: string
      party: string
      handler: string | null
    }
  }
}
