import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { HazardContent } from '@bihuan/domain/hazards/read-hazard-content.ts'
import { type Terms, termsOf } from '@bihuan/domain/hazards/terms.ts'
import { type LawBook, lawOn } from '@bihuan/domain/law/law-book.ts'
import type { Reader } from '../frame/desk.ts'
import { bookOfTown } from '../law/store.ts'

/** By what a hazard is judged: the terms of today's law in this town, and the catalogue with its criteria. */
export type HazardRules = { terms: Terms; content: HazardContent }

export const rulesToday = async (
  { rows, today }: Reader,
  national: LawBook,
  content: HazardContent,
): Promise<HazardRules | Exclude<ReturnType<typeof termsOf>, Terms>> => {
  const terms = termsOf(lawOn(await bookOfTown(rows, national), today))
  return isRefusal(terms) ? terms : { terms, content }
}
