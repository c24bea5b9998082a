import type { Instant } from '@bihuan/domain/base/day.ts'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import type {} from '../parties/tables.ts'
import type {} from './tables.ts'

export type PhotoFile = Selectable<Tables['photo']>
export type PhotoUse = Selectable<Tables['photo_use']>

export const findPhoto = (rows: ReadRows, id: string): Promise<PhotoFile | undefined> =>
  rows.selectFrom('photo').selectAll().where('id', '=', id).executeTakeFirst()

/** The rows of these pictures within reach, those added first at the beginning. */
export const photosOf = async (rows: ReadRows, digests: readonly string[]): Promise<PhotoFile[]> =>
  digests.length === 0
    ? []
    : rows
        .selectFrom('photo')
        .selectAll()
        .where('digest', 'in', [...digests])
        .orderBy('uploaded_at')
        .orderBy('id')
        .execute()

export const countAddedSince = async (rows: ReadRows, account: string, since: Instant): Promise<number> => {
  const { count } = await rows
    .selectFrom('photo')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('uploaded_by', '=', account)
    .where('uploaded_at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A row that is there already stays as it is. */
export const insertPhotos = async (
  rows: WriteRows,
  photos: readonly Insertable<Tables['photo']>[],
): Promise<void> => {
  if (photos.length === 0) return
  await rows
    .insertInto('photo')
    .values([...photos])
    .onConflict((on) => on.columns(['town', 'id']).doNothing())
    .execute()
}

export const insertUses = async (
  rows: WriteRows,
  uses: readonly Insertable<Tables['photo_use']>[],
): Promise<void> => {
  if (uses.length === 0) return
  await rows
    .insertInto('photo_use')
    .values([...uses])
    .onConflict((on) => on.columns(['town', 'digest', 'kind', 'file']).doNothing())
    .execute()
}

/** Whose file it is that shows pictures; undefined when it shows none or lies out of reach. */
export const partyShowing = async (rows: ReadRows, file: string): Promise<string | null | undefined> => {
  const use = await rows
    .selectFrom('photo_use')
    .select('party')
    .where('file', '=', file)
    .limit(1)
    .executeTakeFirst()
  return use?.party
}

/** Every picture that a file shows, by the uses that were noted. */
export const digestsShownBy = async (rows: ReadRows, file: string): Promise<string[]> => {
  const uses = await rows.selectFrom('photo_use').select('digest').where('file', '=', file).execute()
  return [...new Set(uses.map(({ digest }) => digest))]
}

/** Photos that no file uses, added before this instant: what a sweep of the store may look at. Nothing sweeps yet. */
export const leftOver = (rows: ReadRows, before: Instant): Promise<PhotoFile[]> =>
  rows
    .selectFrom('photo')
    .selectAll()
    .where('uploaded_at', '<', before)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('photo_use')
            .select(sql.lit(1).as('one'))
            .whereRef('photo_use.town', '=', 'photo.town')
            .whereRef('photo_use.digest', '=', 'photo.digest'),
        ),
      ),
    )
    .orderBy('uploaded_at')
    .execute()
