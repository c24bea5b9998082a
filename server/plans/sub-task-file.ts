import type { Json } from '@bihuan/domain/base/canonical.ts'
import { refuse } from '@bihuan/domain/base/refusal.ts'
import type { SubTask } from '@bihuan/domain/plans/sub-plan.ts'
import type { Writer } from '../frame/desk.ts'
import { findTask, type TaskChange, type TaskFile, writeTask } from './sub-plan-store.ts'

export type Body = { id: string; area: string; handler: string | null }

/** Where a task comes from, beside what is promised: the task it is a part of, or the meeting that decided it. */
export type Origin = Pick<
  TaskFile,
  'parent' | 'meeting' | 'set_by' | 'set_by_name' | 'decided_on' | 'decided_at'
>

export const ofItself: Origin = {
  ...{ parent: null, meeting: null },
  ...{ set_by: null, set_by_name: '', decided_on: null, decided_at: '' },
}

export const trimmed = ({ clause, title, person, unit = '', due }: SubTask) => ({
  ...{ clause, title: title.trim(), person: person.trim(), unit: unit.trim(), due_on: due },
})

export const taskRow = (
  desk: Writer,
  own: Body,
  plan: string,
  promised: SubTask,
  origin: Origin = ofItself,
): TaskFile => ({
  town: desk.signer.town,
  id: desk.newId(),
  ...{ area: own.area, party: own.id, handler: own.handler },
  ...{ plan, ...trimmed(promised), ...origin },
  ...{ made_on: desk.today, done_on: null, note: '', photos: [], record: null },
  ...{ version: 1, changed_at: desk.now, changed_by_name: desk.signer.person, dropped_at: null },
})

export const taskFile = ({ id, area, party, handler }: TaskFile) => ({
  ...{ id, kind: 'sub-task', area, party, handler },
})

/** Names of people and what they promised are personal: the journal keeps them sealed. */
export const madeAct = (task: TaskFile) => ({
  file: taskFile(task),
  act: 'subplan.task-made',
  body: { clause: task.clause, due: task.due_on, meeting: task.meeting, parent: task.parent },
  personal: { title: task.title, person: task.person, unit: task.unit },
})

type TaskAct = { act: string; body: { [key: string]: Json }; personal: { [key: string]: Json } }

/** Writes over the version that was read, with the act that says why; `beside` are parts that follow their whole. */
export const changeTask = async (
  desk: Writer,
  before: TaskFile,
  version: number,
  change: Omit<TaskChange, 'changed_at' | 'changed_by_name'>,
  act: TaskAct,
  beside: readonly { task: TaskFile; change: Pick<TaskFile, 'clause'> }[] = [],
) => {
  const by = { changed_at: desk.now, changed_by_name: desk.signer.person }
  const changed = async () => {
    const now = (await findTask(desk.rows, before.id)) ?? before
    return refuse('subplan.changed-meanwhile', { who: now.changed_by_name, version: now.version })
  }
  if (version !== before.version) return changed()
  const acts = [
    { file: taskFile(before), ...act },
    ...beside.map(({ task, change: { clause } }) => ({
      ...{ file: taskFile(task), act: 'subplan.task-changed' },
      ...{ body: { clause, due: task.due_on, from: task.version }, personal: {} },
    })),
  ]
  const written = await desk.append(acts, async (rows) => {
    for (const { task, change: own } of beside)
      await writeTask(rows, task.id, task.version, { ...own, ...by })
    return writeTask(rows, before.id, version, { ...change, ...by })
  })
  return written ? { ...before, ...change, ...by, version: version + 1 } : changed()
}
