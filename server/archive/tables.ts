import type { TownColumn } from '../frame/tables.ts'

declare module '../frame/tables.ts' {
  interface Tables {
    seal: {
      town: TownColumn
      number: number
      on_day: string
      at: number
      files: number
      entries: number
      root: string
    }
    seal_leaf: {
      town: TownColumn
      file: string
      to_seq: number
      from_seq: number
      hash: string
      seal: number
    }
  }
}
