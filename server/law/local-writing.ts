import type { Json } from '@bihuan/domain/base/canonical.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { displacedBy } from '@bihuan/domain/law/displace.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import {
  endOfLocalEdition,
  type LocalEdition,
  type LocalEditionRefusal,
  type LocalEnd,
  withLocalEdition,
  withLocalEditions,
} from '@bihuan/domain/law/local-edition.ts'
import type { Writer } from '../frame/desk.ts'
import { addLocal, editionOf, endLocal, lawFile, localRows, setterAt } from './store.ts'

export type Asked = Omit<LocalEdition, 'value' | 'instrument' | 'number' | 'article'> & {
  value: unknown
  source: { instrument: string; number?: string; article: string }
}

/** What a town typed has one language. */
export const localEdition = ({ value, source, reason, ...rest }: Asked): LocalEdition => ({
  ...rest,
  // It came as JSON.
  value: value as LocalEdition['value'],
  ...source,
  instrument: { zh: source.instrument, en: source.instrument },
  reason: reason.trim(),
})

export const setAct = ({ signer }: Writer, own: LocalEdition) => {
  const { key, from, to, instrument, number, article, reason } = own
  const source = { instrument: instrument.zh, ...(number === undefined ? {} : { number }), article }
  const body = { key, value: own.value as Json, from, to, ...source, reason }
  return { file: lawFile(signer.town, key), act: 'law.local-set', body }
}

export const endAct = ({ signer }: Writer, { key, from, lastDay, reason }: LocalEnd) => ({
  file: lawFile(signer.town, key),
  act: lastDay === null ? 'law.local-struck' : 'law.local-ended',
  body: { key, from, lastDay, reason: reason.trim() },
})

/**
 * Sets a town's editions, each in the place of its own earlier ones on those days; all of them or none. The caller has
 * locked their files. Answers the book with them.
 */
export const layInPlace = async (
  desk: Writer,
  national: LawBook,
  owns: readonly LocalEdition[],
): Promise<LawBook | LocalEditionRefusal> => {
  const known = (await localRows(desk.rows)).map(editionOf)
  const ends: LocalEnd[] = []
  for (const own of owns) {
    const displaced = displacedBy(known, own, national.editions.get(own.key)?.[0]?.name)
    if (isRefusal(displaced)) return displaced
    ends.push(...displaced)
  }
  let book: LawBook | LocalEditionRefusal = withLocalEditions(national, afterEnds(known, ends))
  for (const own of owns) {
    book = withLocalEdition(book, own)
    if (isRefusal(book)) return book
  }
  await desk.append(
    [...ends.map((end) => endAct(desk, end)), ...owns.map((own) => setAct(desk, own))],
    async (rows) => {
      for (const end of ends) {
        const other = known.find(({ key, from }) => key === end.key && from === end.from)
        if (other !== undefined) await endLocal(rows, other, end.lastDay, desk.now)
      }
      for (const own of owns) await addLocal(rows, own, setterAt(desk))
    },
  )
  return book
}

const afterEnds = (known: readonly LocalEdition[], ends: readonly LocalEnd[]): LocalEdition[] =>
  known.flatMap((own) => {
    const end = ends.find(({ key, from }) => key === own.key && from === own.from)
    if (end === undefined) return [own]
    const ended = endOfLocalEdition(own, end)
    return end.lastDay === null || isRefusal(ended) ? [] : [ended]
  })
