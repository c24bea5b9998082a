import { placeOfTown } from '@bihuan/domain/base/area.ts'
import type { Leaf } from '@bihuan/domain/journal/daily-seal.ts'
import { type Selectable, sql } from 'kysely'
import { pageSize } from '../frame/cursor.ts'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import type { Tables } from '../frame/tables.ts'
import type {} from './tables.ts'

export type SealRow = Selectable<Tables['seal']>

export const sealKind = 'seal'

/** The file of a town's seals; its own chain is what no seal holds, since each seal is an entry of it. */
export const sealFile = (town: string) => ({
  id: idOfName(`${town}/seal`),
  kind: sealKind,
  area: placeOfTown(town),
  party: null,
  handler: null,
})

export const lastSeal = (rows: ReadRows): Promise<SealRow | undefined> =>
  rows.selectFrom('seal').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst()

/** One row more than a page of seals, the latest first. */
export const pageOfSeals = (rows: ReadRows, after: readonly string[] | undefined): Promise<SealRow[]> => {
  const page = rows
    .selectFrom('seal')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(pageSize + 1)
  return (after === undefined ? page : page.where('number', '<', Number(after[0]))).execute()
}

/** What every file holds beyond its last seal, as one statement sees it. */
export const unsealed = async (rows: ReadRows): Promise<Leaf[]> => {
  const found = await rows
    .selectFrom('file')
    .leftJoin(
      (e) =>
        e
          .selectFrom('seal_leaf')
          .select('seal_leaf.file')
          .select(({ fn }) => fn.max('seal_leaf.to_seq').as('to_seq'))
          .groupBy('seal_leaf.file')
          .as('held'),
      (join) => join.onRef('held.file', '=', 'file.id'),
    )
    .select(['file.id', 'file.seq', 'file.head', 'held.to_seq'])
    .where('file.kind', '!=', sealKind)
    .where('file.seq', '>', sql<number>`coalesce(held.to_seq, 0)`)
    .orderBy('file.id')
    .execute()
  return found.map(({ id, seq, head, to_seq }) => ({
    file: id,
    from: (to_seq ?? 0) + 1,
    to: seq,
    hash: head,
  }))
}

const chunk = 5_000

export const insertSeal = async (
  rows: WriteRows,
  seal: Omit<SealRow, 'town'>,
  leaves: readonly Leaf[],
): Promise<void> => {
  await rows.insertInto('seal').values(seal).execute()
  for (let at = 0; at < leaves.length; at += chunk)
    await rows
      .insertInto('seal_leaf')
      .values(
        leaves.slice(at, at + chunk).map(({ file, from, to, hash }) => ({
          ...{ file, hash, from_seq: from, to_seq: to },
          seal: seal.number,
        })),
      )
      .execute()
}
