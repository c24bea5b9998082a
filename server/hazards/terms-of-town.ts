import { termsOf } from '@bihuan/domain/hazards/terms.ts'
import { type LawBook, lawOn } from '@bihuan/domain/law/law-book.ts'
import type { Reader } from '../frame/desk.ts'
import { bookOfTown } from '../law/store.ts'

/** The terms by which hazards are judged today in this town. */
export const termsToday = async ({ rows, today }: Reader, national: LawBook) =>
  termsOf(lawOn(await bookOfTown(rows, national), today))
