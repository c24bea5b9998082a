import { canonical } from '@bihuan/domain/base/canonical.ts'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type {} from './tables.ts'

export type ViewQuery = { [name: string]: string }

export const viewsOf = (rows: ReadRows, kind: string) =>
  rows
    .selectFrom('saved_view')
    .select(['id', 'name', 'query'])
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .orderBy('saved_at')
    .orderBy('name')
    .orderBy('id')
    .execute()

export const findView = (rows: ReadRows, id: string) =>
  rows
    .selectFrom('saved_view')
    .select(['id', 'kind'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

type NewView = { account: string; id: string; kind: string; name: string; query: ViewQuery; at: number }

export const insertView = (rows: WriteRows, { at, query, ...view }: NewView) =>
  rows
    .insertInto('saved_view')
    .values({ ...view, query: canonical(query), saved_at: at, ended_at: null })
    .execute()

export const rewriteView = (rows: WriteRows, id: string, query: ViewQuery) =>
  rows
    .updateTable('saved_view')
    .set({ query: canonical(query) })
    .where('id', '=', id)
    .execute()

export const endView = (rows: WriteRows, id: string, at: number) =>
  rows.updateTable('saved_view').set({ ended_at: at }).where('id', '=', id).execute()
