import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { ceiling } from '@bihuan/domain/law/exact.ts'
import { type LawBook, lawOn } from '@bihuan/domain/law/law-book.ts'
import type { Reader } from '../frame/desk.ts'
import { bookOfTown } from '../law/store.ts'

/** Days in which a unit answers, of the town's own law book. The shipped book has the figure; without it nobody is late. */
export const answerDays = async ({ rows, today }: Reader, national: LawBook): Promise<number> => {
  const found = lawOn(await bookOfTown(rows, national), today).numbers({ days: 'snaps.answer.days' })
  if (isRefusal(found)) throw new Error(`the law book has no term for answers: ${found.refused}`)
  return Number(ceiling(found.days.amount))
}
