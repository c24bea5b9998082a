import type { ReadRows } from '../frame/desk.ts'
import { writtenOnce } from '../frame/written-once.ts'

export const findFile = (rows: ReadRows, id: string) =>
  rows.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst()

export const entriesOf = writtenOnce((rows, file: string) =>
  rows.selectFrom('journal').selectAll().where('file', '=', file).orderBy('seq'),
)
