import { placeOfTown } from '@bihuan/domain/base/area.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { type NamesKnown, namesKnown } from '@bihuan/domain/exchange/names-known.ts'
import type { ReadingContext } from '@bihuan/domain/exchange/read-cell.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { readProfile } from '@bihuan/domain/parties/profile.ts'
import { creditCodeRule } from '@bihuan/domain/people/credit-code.ts'
import type { Reader } from '../frame/desk.ts'
import { standing } from '../parties/store.ts'

/** What the cells of a sheet may speak of: today, the town's parties and villages, and the arithmetic of credit codes. */
export const contextOf = async (
  desk: Reader,
  laws: LawBook,
  year: number | null,
  keepers?: readonly string[],
): Promise<ReadingContext> => {
  const rule = creditCodeRule(laws)
  if (isRefusal(rule)) throw new Error(`the law says nothing of credit codes: ${rule.refused}`)
  const parties = await partiesKnown(desk)
  return {
    today: desk.today,
    year: year ?? undefined,
    parties: namesKnown(parties.filter(({ kind }) => keepers === undefined || keepers.includes(kind))),
    departments: namesKnown(parties.filter(({ kind }) => kind === 'department')),
    places: await placesKnown(desk),
    creditCodes: rule,
  }
}

const partiesKnown = async ({ rows }: Reader) => {
  const found = await standing(rows)
    .select(['id', 'name', 'kind', 'attributes'])
    .where('until', 'is', null)
    .execute()
  return found.map(({ attributes, ...party }) => ({ ...party, code: readProfile(attributes).uscc }))
}

/** The town's villages and communities, and the town's own place for what lies in none of them. */
export const placesKnown = async ({ rows, signer }: Reader): Promise<NamesKnown> => {
  const found = await rows
    .selectFrom('place')
    .selectAll()
    .where('code', 'like', `${signer.town}%`)
    .orderBy((e) => e.fn<number>('length', ['code']), 'desc')
    .execute()
  return namesKnown(
    found.map(({ code, name_zh }) => ({
      id: code === signer.town ? placeOfTown(code) : code,
      name: name_zh,
    })),
  )
}
