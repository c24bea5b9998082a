import type { Json } from '@bihuan/domain/base/canonical.ts'
import type { Refusal } from '@bihuan/domain/base/refusal.ts'
import type { Existing, ExistingKnown } from '@bihuan/domain/exchange/judge-row.ts'
import type { RowValues } from '@bihuan/domain/exchange/read-row.ts'
import type { Target } from '@bihuan/domain/exchange/target.ts'
import type { FieldProblem } from '@bihuan/domain/ledgers/ledger.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import type { Reader, Writer } from '../frame/desk.ts'

/** One row on its way in: what is to be written, and what it changes. */
export type Incoming = {
  row: number
  values: RowValues
  cleared: readonly string[]
  match: { id: string; version: number } | undefined
}

/** What became of a row: the thing made or changed, in which version, and what stood there before. */
export type Made = { row: number; id: string; version: number; before: { [field: string]: Json } | null }

/** A thing that an import made, to be taken back. */
export type ToUndo = Made & { name: string }

/** Where a workbook goes: the columns it may fill, what is there already, and how it is written and taken back. */
export type Destination = {
  target: Target
  /** Whether what comes in must be signed. */
  isSigned: boolean
  /** The rules for a whole row, asked once its cells can be read. */
  checkRow: (values: RowValues, today: string) => readonly FieldProblem[]
  /** What is there that these rows may be about. */
  known(desk: Reader, rows: readonly RowValues[]): Promise<ExistingKnown>
  existing(desk: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Existing>>
  write(
    desk: Writer,
    incoming: readonly Incoming[],
    of: { import: string; signature: Signature | undefined },
  ): Promise<Made[] | Refusal<'record.signature-empty'>>
  /** Takes back what nobody has touched since; answers the rows that were kept, with who touched them. */
  undo(
    desk: Writer,
    made: readonly Made[],
    of: { import: string },
  ): Promise<{ row: number; name: string; who: string }[]>
}
