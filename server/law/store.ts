import { placeOfTown } from '@bihuan/domain/base/area.ts'
import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { type LocalEdition, withLocalEditions } from '@bihuan/domain/law/local-edition.ts'
import type { Selectable } from 'kysely'
import type { ReadRows, WriteRows, Writer } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import type { Tables } from '../frame/tables.ts'
import { writtenOnce } from '../frame/written-once.ts'
import type {} from './tables.ts'

export type LocalRow = Selectable<Tables['law_edition']>

/** The file of all acts on one figure in one town; holding it keeps two editions from crossing. */
export const lawFile = (town: string, key: string) => ({
  id: idOfName(`${town}/law/${key}`),
  kind: 'law',
  area: placeOfTown(town),
  party: null,
  handler: null,
})

export const localRows = writtenOnce((rows) =>
  rows.selectFrom('law_edition').selectAll().where('struck_at', 'is', null).orderBy('from_on'),
)

export const editionOf = (row: LocalRow): LocalEdition => ({
  key: row.key,
  value: row.value,
  from: row.from_on,
  to: row.to_on,
  // What a town typed has one language.
  instrument: { zh: row.instrument, en: row.instrument },
  ...(row.number === null ? {} : { number: row.number }),
  article: row.article,
  reason: row.reason,
})

/** The law as this town has it: the national editions with its own laid over them. */
export const bookOfTown = async (rows: ReadRows, national: LawBook): Promise<LawBook> =>
  withLocalEditions(national, (await localRows(rows)).map(editionOf))

/** The edition that begins on a day, unless it was struck out. */
export const findLocal = (rows: ReadRows, key: string, from: Day): Promise<LocalRow | undefined> =>
  rows
    .selectFrom('law_edition')
    .selectAll()
    .where('key', '=', key)
    .where('from_on', '=', from)
    .where('struck_at', 'is', null)
    .executeTakeFirst()

/** Who sets an edition now. */
export const setterAt = ({ signer, now: at, newId }: Writer): Setter => ({
  id: newId(),
  by: signer.account,
  byName: signer.person,
  at,
})

export type Setter = { id: string; by: string; byName: string; at: number }

export const addLocal = (rows: WriteRows, own: LocalEdition, { id, by, byName, at }: Setter) =>
  rows
    .insertInto('law_edition')
    .values({
      id,
      key: own.key,
      value: canonical(own.value as Json),
      from_on: own.from,
      to_on: own.to,
      instrument: own.instrument.zh,
      number: own.number ?? null,
      article: own.article,
      reason: own.reason,
      set_by: by,
      set_by_name: byName,
      set_at: at,
      struck_at: null,
    })
    .execute()

/** Ends an edition on a day, or strikes it out when there is none. */
export const endLocal = (rows: WriteRows, own: LocalEdition, lastDay: Day | null, at: number) =>
  rows
    .updateTable('law_edition')
    .set(lastDay === null ? { struck_at: at } : { to_on: lastDay })
    .where('key', '=', own.key)
    .where('from_on', '=', own.from)
    .where('struck_at', 'is', null)
    .execute()
