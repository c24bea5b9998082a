import type { Insertable, Selectable } from 'kysely'
import type { ReadRows, WriteRows } from '../frame/desk.ts'
import type { Tables } from '../frame/tables.ts'
import { standing } from '../parties/store.ts'
import type {} from './tables.ts'

export type TaskFile = Selectable<Tables['sub_task']>
export type MeetingFile = Selectable<Tables['sub_meeting']>

export type TaskFilter = { party?: string | undefined; clause?: string | undefined }

/** More than a town plans; the page narrows by body and clause. */
const most = 1000

export const tasksOf = (rows: ReadRows, plan: string, { party, clause }: TaskFilter): Promise<TaskFile[]> =>
  rows
    .selectFrom('sub_task')
    .selectAll()
    .where('plan', '=', plan)
    .where('dropped_at', 'is', null)
    .$if(party !== undefined, (of) => of.where('party', '=', party ?? ''))
    .$if(clause !== undefined, (of) => of.where('clause', '=', clause ?? ''))
    .orderBy('due_on')
    .orderBy('id')
    .limit(most)
    .execute()

export const findTask = (rows: ReadRows, id: string): Promise<TaskFile | undefined> =>
  rows
    .selectFrom('sub_task')
    .selectAll()
    .where('id', '=', id)
    .where('dropped_at', 'is', null)
    .executeTakeFirst()

export const meetingsOf = (rows: ReadRows, plan: string, party: string | undefined): Promise<MeetingFile[]> =>
  rows
    .selectFrom('sub_meeting')
    .selectAll()
    .where('plan', '=', plan)
    .$if(party !== undefined, (of) => of.where('party', '=', party ?? ''))
    .orderBy('held_on', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()

/** Villages, departments and the office in reach: those who refine the plan. */
export const refiningBodies = (rows: ReadRows) =>
  standing(rows)
    .select(['id', 'name', 'kind', 'area', 'handler'])
    .where('kind', 'in', ['village', 'department', 'office'])
    .where('until', 'is', null)
    .orderBy('kind')
    .orderBy('name')
    .execute()

export const insertTasks = (rows: WriteRows, tasks: readonly Insertable<Tables['sub_task']>[]) =>
  tasks.length === 0 ? Promise.resolve([]) : rows.insertInto('sub_task').values(tasks).execute()

export const insertMeeting = (rows: WriteRows, meeting: Insertable<Tables['sub_meeting']>) =>
  rows.insertInto('sub_meeting').values(meeting).execute()

export type TaskChange = Partial<
  Pick<TaskFile, 'clause' | 'title' | 'person' | 'due_on' | 'done_on' | 'note' | 'dropped_at'>
> & { changed_at: number; changed_by_name: string }

/** Writes over the version that was read; false when somebody was faster. */
export const writeTask = async (rows: WriteRows, id: string, version: number, change: TaskChange) => {
  const done = await rows
    .updateTable('sub_task')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
