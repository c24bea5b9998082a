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

/** The parts of these tasks, those first that are due first. */
export const partsOf = async (rows: ReadRows, wholes: readonly string[]): Promise<TaskFile[]> =>
  wholes.length === 0
    ? []
    : rows
        .selectFrom('sub_task')
        .selectAll()
        .where('parent', 'in', wholes)
        .where('dropped_at', 'is', null)
        .orderBy('due_on')
        .orderBy('id')
        .execute()

/** What these meetings decided, whoever owns it, within reach. */
export const decisionsOf = async (rows: ReadRows, meetings: readonly string[]): Promise<TaskFile[]> =>
  meetings.length === 0
    ? []
    : rows
        .selectFrom('sub_task')
        .selectAll()
        .where('meeting', 'in', meetings)
        .where('dropped_at', 'is', null)
        .orderBy('due_on')
        .orderBy('id')
        .execute()

/** Open tasks that this body decided for others. */
export const givenBy = (rows: ReadRows, plan: string, body: string) =>
  rows
    .selectFrom('sub_task')
    .select(['id', 'due_on'])
    .where('plan', '=', plan)
    .where('set_by', '=', body)
    .where('party', '!=', body)
    .where('done_on', 'is', null)
    .where('dropped_at', 'is', null)
    .execute()

/** What these tasks are called, dropped ones too. */
export const titlesOf = async (rows: ReadRows, ids: readonly string[]) =>
  ids.length === 0 ? [] : rows.selectFrom('sub_task').select(['id', 'title']).where('id', 'in', ids).execute()

/** Of these records what names them. */
export const recordsNamed = async (rows: ReadRows, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : rows.selectFrom('record').select(['id', 'kind', 'number', 'revision']).where('id', 'in', ids).execute()

/** Whether this body filed such a record, and it stands. */
export const hasRecord = async (rows: ReadRows, id: string, party: string): Promise<boolean> =>
  (await rows
    .selectFrom('record')
    .select('id')
    .where('id', '=', id)
    .where('party', '=', party)
    .where('returned_at', 'is', null)
    .executeTakeFirst()) !== undefined

export const findTask = (rows: ReadRows, id: string): Promise<TaskFile | undefined> =>
  rows
    .selectFrom('sub_task')
    .selectAll()
    .where('id', '=', id)
    .where('dropped_at', 'is', null)
    .executeTakeFirst()

/** What is open in a body's sub-plan, what is due first first. */
export const openTasksOf = (rows: ReadRows, plan: string, party: string): Promise<TaskFile[]> =>
  rows
    .selectFrom('sub_task')
    .selectAll()
    .where('plan', '=', plan)
    .where('party', '=', party)
    .where('done_on', 'is', null)
    .where('dropped_at', 'is', null)
    .orderBy('due_on')
    .orderBy('id')
    .limit(most)
    .execute()

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
  Pick<
    TaskFile,
    | 'clause'
    | 'title'
    | 'person'
    | 'unit'
    | 'due_on'
    | 'done_on'
    | 'note'
    | 'photos'
    | 'record'
    | 'dropped_at'
  >
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
