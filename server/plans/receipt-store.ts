import type { DebtorKind } from '@bihuan/domain/plans/plan.ts'
import type { Insertable, Selectable } from 'kysely'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import type {} from './tables.ts'

export type ReceiptFile = Selectable<Tables['receipt']>

/** A text of the notice, as a receipt names it. */
export type NoticeText = { plan: string; digest: string }

/** When this text was loaded first: from then on a receipt is awaited. */
export const firstLoaded = async (rows: ReadRows, { plan, digest }: NoticeText): Promise<number> => {
  const { at } = await rows
    .selectFrom('notice')
    .select((e) => e.fn.min('loaded_at').as('at'))
    .where('plan', '=', plan)
    .where('digest', '=', digest)
    .executeTakeFirstOrThrow()
  return Number(at)
}

export const receiptsOf = (rows: ReadRows, { plan, digest }: NoticeText): Promise<ReceiptFile[]> =>
  rows.selectFrom('receipt').selectAll().where('plan', '=', plan).where('digest', '=', digest).execute()

export type Reminded = { party: string; count: number; last: number }

export const remindersOf = async (rows: ReadRows, { plan, digest }: NoticeText): Promise<Reminded[]> => {
  const found = await rows
    .selectFrom('receipt_reminder')
    .select((e) => ['party', e.fn.countAll<string>().as('count'), e.fn.max('reminded_at').as('last')])
    .where('plan', '=', plan)
    .where('digest', '=', digest)
    .groupBy('party')
    .execute()
  return found.map(({ party, count, last }) => ({ party, count: Number(count), last: Number(last) }))
}

/** A body in reach, as a receipt asks about it. */
export type AddressedParty = {
  id: string
  kind: DebtorKind
  name: string
  area: string
  handler: string | null
  since: string
  until?: string
}

export const insertReceipt = (rows: WriteRows, receipt: Insertable<Tables['receipt']>) =>
  rows
    .insertInto('receipt')
    .values(receipt)
    .onConflict((on) => on.columns(['town', 'plan', 'digest', 'party']).doNothing())
    .execute()

export const insertReminders = (
  rows: WriteRows,
  reminders: readonly Insertable<Tables['receipt_reminder']>[],
) => rows.insertInto('receipt_reminder').values(reminders).execute()
