import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import type { Confirmation } from '@bihuan/domain/law/confirmation.ts'
import type { Selectable } from 'kysely'
import type { WriteRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import { writtenOnce } from '../frame/written-once.ts'
import type { Setter } from './store.ts'
import type {} from './tables.ts'

export type ConfirmationRow = Selectable<Tables['law_confirmation']>

/** A confirmation of the rules with the row that it stands in. */
export type KnownConfirmation = Confirmation & { row: ConfirmationRow }

/** Every confirmation of the town, the withdrawn ones too, the latest first. */
export const confirmationRows = writtenOnce((rows) =>
  rows.selectFrom('law_confirmation').selectAll().orderBy('confirmed_at', 'desc').orderBy('id'),
)

/** Those that nobody has withdrawn. */
export const standingOnes = (rows: readonly ConfirmationRow[]): KnownConfirmation[] =>
  rows
    .filter((row) => row.withdrawn_at === null)
    .map((row) => ({ key: row.key, side: row.side, from: row.from_on, value: row.value, row }))

export type Checked = Confirmation & { on: Day; note: string }

export const addConfirmation = (rows: WriteRows, checked: Checked, { id, by, byName, at }: Setter) =>
  rows
    .insertInto('law_confirmation')
    .values({
      id,
      key: checked.key,
      side: checked.side,
      from_on: checked.from,
      value: canonical(checked.value as Json),
      checked_on: checked.on,
      note: checked.note,
      confirmed_by: by,
      confirmed_by_name: byName,
      confirmed_at: at,
      withdrawn_at: null,
      withdrawn_by_name: null,
      withdrawal_reason: null,
    })
    .execute()

export const withdrawConfirmation = (rows: WriteRows, id: string, reason: string, { byName, at }: Setter) =>
  rows
    .updateTable('law_confirmation')
    .set({ withdrawn_at: at, withdrawn_by_name: byName, withdrawal_reason: reason })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
