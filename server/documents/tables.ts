import type { DocumentKind } from '@bihuan/domain/documents/kinds.ts'
import type { Paper } from '@bihuan/domain/documents/paper.ts'
import type { JsonColumn, TownColumn } from '../frame/tables.ts'

declare module '../frame/tables.ts' {
  interface Tables {
    document: {
      town: TownColumn
      id: string
      hazard: string
      act: number
      kind: DocumentKind
      body: string
      code: string
      year: number
      number: number
      paper: JsonColumn<Paper>
      digest: string
      issued_on: string
      issued_at: number
      issued_by: string
      voided_at: number | null
      voided_by: string | null
      void_reason: string | null
      sheet: string | null
      sheet_at: number | null
    }
    document_code: { town: TownColumn; code: string; body: string }
  }
}
