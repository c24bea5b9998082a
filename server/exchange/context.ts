import { placeOfTown } from '@bihuan/domain/base/area.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { type NamesKnown, namesKnown } from '@bihuan/domain/exchange/names-known.ts'
import type { ReadingContext } from '@bihuan/domain/exchange/read-cell.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { readProfile } from '@bihuan/domain/parties/profile.ts'
import { creditCodeRule } from '@bihuan/domain/people/credit-code.ts'
import { idNumberRule } from '@bihuan/domain/people/id-number.ts'
import type { Reader } from '../frame/desk.ts'
import { standing } from '../parties/store.ts'

/** What the cells of a sheet may speak of: today, the town's parties and villages, and the arithmetic of credit codes. */
export const contextOf = async (
  desk: Reader,
  laws: LawBook,
  year: number | null,
  keepers?: readonly string[],
): Promise<ReadingContext> => {
  const [rule, identity] = [creditCodeRule(laws), idNumberRule(laws)]
  if (isRefusal(identity)) throw new Error(`the law says nothing of identity numbers: ${identity.refused}`)
  if (isRefusal(rule)) throw new Error(`the law says nothing of credit codes: ${rule.refused}`)
  const parties = await partiesKnown(desk)
  return {
    today: desk.today,
    year: year ?? undefined,
    parties: namesKnown(
      bestKnown(parties.filter(({ kind }) => keepers === undefined || keepers.includes(kind))),
    ),
    departments: namesKnown(parties.filter(({ kind, until }) => kind === 'department' && until === null)),
    places: await placesKnown(desk),
    creditCodes: rule,
    idNumbers: identity,
  }
}

/** Who has closed keeps its records, and may still hand in those of its last weeks; a name in use goes before. */
const bestKnown = <P extends { name: string; until: string | null }>(parties: readonly P[]): P[] => {
  const inUse = new Set(parties.filter(({ until }) => until === null).map(({ name }) => name))
  return parties.filter(({ name, until }) => until === null || !inUse.has(name))
}

const partiesKnown = async ({ rows }: Reader) => {
  const found = await standing(rows).select(['id', 'name', 'kind', 'attributes', 'until']).execute()
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
