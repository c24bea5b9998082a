import type { Json } from '@bihuan/domain/base/canonical.ts'
import type { Refusal } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { PlacedProblem } from '@bihuan/domain/exchange/cell-problem.ts'
import type { Existing, ExistingKnown, JudgedRow } from '@bihuan/domain/exchange/judge-row.ts'
import type { RowValues } from '@bihuan/domain/exchange/read-row.ts'
import type { Target } from '@bihuan/domain/exchange/target.ts'
import type { FieldProblem } from '@bihuan/domain/ledgers/ledger.ts'
import type { Signature } from '@bihuan/domain/ledgers/signature.ts'
import type { Reader, Signer, Writer } from '../frame/desk.ts'

/** One row on its way in: what is to be written, and what it changes. */
export type Incoming = {
  row: number
  values: RowValues
  cleared: readonly string[]
  match: { id: string; version: number } | undefined
  /** What was taken for what when the row was read. */
  notes: readonly PlacedProblem[]
}

/** What became of a row: the thing made or changed, in which version, and what stood there before. */
export type Made = { row: number; id: string; version: number; before: { [field: string]: Json } | null }

/** What was kept when an import was taken back, and who had touched it. */
export type Kept = { row: number; name: string; who: string }

type Written = Made[] | Refusal<'record.signature-empty' | 'import.row-overtaken'>

/** What the rules say against a row; it is shown at the first of these fields that the sheet has. */
export type RowProblem = { fields: readonly string[]; words: Words }

/** Where a workbook goes, made anew for each request: its columns, what is there already, how it is written and taken back. */
export type Destination = {
  target: Target
  /** Whether what comes in must be signed. */
  isSigned: boolean
  /** The kinds of bodies that may stand in a column of parties; all of them where nothing is said. */
  keepers?: readonly string[]
  /** The rules for a whole row, asked once its cells can be read. */
  checkRow: (values: RowValues, today: string) => readonly FieldProblem[]
  /** What is asked of rows that would be written, once it is known what they are about: one list for each row. */
  checkJudged?(desk: Reader, judged: readonly JudgedRow[]): Promise<readonly (readonly RowProblem[])[]>
  /** Nobody else brings anything in here until this transaction ends. */
  hold(desk: Writer): Promise<void>
  /** What is there that these rows may be about. */
  known(desk: Reader, rows: readonly RowValues[]): Promise<ExistingKnown>
  existing(desk: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Existing>>
  write(
    desk: Writer,
    incoming: readonly Incoming[],
    of: { import: string; name: string; signature: Signature | undefined },
  ): Promise<Written>
  /** Takes back what nobody has touched since. */
  undo(desk: Writer, made: readonly Made[], of: { import: string }): Promise<Kept[]>
}

/** The destination of this name, if there is one and the signer may bring something in there. */
export type Destinations = (target: string, signer: Signer) => Destination | undefined
