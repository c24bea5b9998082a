import type { Json } from '@bihuan/domain/base/canonical.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { type Check, confirm, type EditionRef, withdraw } from '@bihuan/domain/law/confirmation.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import type { Writer } from '../frame/desk.ts'
import {
  addConfirmation,
  confirmationRows,
  standingOnes,
  withdrawConfirmation,
} from './confirmation-store.ts'
import { bookOfTown, lawFile, setterAt } from './store.ts'

/** Writes down that the signer held an edition against its source; a no leaves everything as it was. */
export const writeConfirmation = async (desk: Writer, national: LawBook, check: Check, note: string) => {
  const { key, side, from, on } = check
  const file = lawFile(desk.signer.town, key)
  await desk.lock(file)
  const book = await bookOfTown(desk.rows, national)
  const confirmed = confirm(book, standingOnes(await confirmationRows(desk.rows)), check, desk.today)
  if (isRefusal(confirmed)) return confirmed
  const body = { key, side, from, value: confirmed.value as Json, on, note: note.trim() }
  return desk.append({ file, act: 'law.confirmed', body }, (rows) =>
    addConfirmation(rows, { ...confirmed, on, note: note.trim() }, setterAt(desk)),
  )
}

/** Takes the standing confirmation of an edition back; it stays in the history with the reason. */
export const writeWithdrawal = async (desk: Writer, national: LawBook, ref: EditionRef, given: string) => {
  const { key, side, from } = ref
  const reason = given.trim()
  const file = lawFile(desk.signer.town, key)
  await desk.lock(file)
  const book = await bookOfTown(desk.rows, national)
  const withdrawn = withdraw(book, standingOnes(await confirmationRows(desk.rows)), ref, reason)
  if (isRefusal(withdrawn)) return withdrawn
  const body = { key, side, from, reason }
  return desk.append({ file, act: 'law.confirmation-withdrawn', body }, (rows) =>
    withdrawConfirmation(rows, withdrawn.row.id, reason, setterAt(desk)),
  )
}
