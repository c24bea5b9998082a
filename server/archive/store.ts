import type { ReadRows } from '../frame/desk.ts'

export const findFile = (rows: ReadRows, id: string) =>
  rows.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst()

export const entriesOf = (rows: ReadRows, file: string) =>
  rows.selectFrom('journal').selectAll().where('file', '=', file).orderBy('seq').execute()
