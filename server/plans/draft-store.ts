import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { Insertable, Selectable } from 'kysely'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import type {} from './tables.ts'

export type DraftFile = Selectable<Tables['plan_draft']>

const shown = 50

export const draftsOf = (rows: ReadRows, plan: string): Promise<DraftFile[]> =>
  rows
    .selectFrom('plan_draft')
    .selectAll()
    .where('plan', '=', plan)
    .orderBy('loaded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(shown)
    .execute()

export const findDraft = (rows: ReadRows, id: string): Promise<DraftFile | undefined> =>
  rows.selectFrom('plan_draft').selectAll().where('id', '=', id).executeTakeFirst()

export const insertDraft = (
  rows: WriteRows,
  draft: Omit<Insertable<Tables['plan_draft']>, 'body' | 'town'> & { body: Plan },
) =>
  rows
    .insertInto('plan_draft')
    .values({ ...draft, body: canonical(draft.body as unknown as Json) })
    .execute()

export const endDraft = (rows: WriteRows, id: string, state: 'adopted' | 'dropped', at: number) =>
  rows.updateTable('plan_draft').set({ state, ended_at: at }).where('id', '=', id).execute()

export const viewDraft = (draft: DraftFile) => ({
  id: draft.id,
  version: draft.version,
  name: draft.name,
  digest: draft.digest,
  state: draft.state,
  loadedAt: draft.loaded_at,
  loadedBy: draft.loaded_by_name,
})
