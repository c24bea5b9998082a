import { plans as contract } from '@bihuan/contract/plans.ts'
import type { Json } from '@bihuan/domain/base/canonical.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { type SubTask, wrongDoneDay, wrongTask } from '@bihuan/domain/plans/sub-plan.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { findParty } from '../parties/store.ts'
import { planInForce } from './store.ts'
import {
  findTask,
  insertMeeting,
  insertTasks,
  meetingsOf,
  refiningBodies,
  type TaskChange,
  type TaskFile,
  tasksOf,
  writeTask,
} from './sub-plan-store.ts'
import { mayWrite, type Naming, viewMeeting, viewTask } from './sub-plan-view.ts'

/** Each village's and department's own tasks under the plan's clauses, and its progress meetings. */
export const subPlanOperations = (shipped: Plan) => {
  const planOf = (desk: Reader) => planInForce(desk.rows, shipped)
  const naming = async (desk: Reader, asOf: Day = desk.today): Promise<Naming> => {
    const names = new Map((await refiningBodies(desk.rows)).map(({ id, name }) => [id, name]))
    return { plan: await planOf(desk), names, signer: desk.signer, asOf }
  }
  const viewNow = async (desk: Reader, task: TaskFile) => viewTask(task, await naming(desk))

  const { subPlans, addTask, editTask, finishTask, dropTask, holdMeeting } = contract
  return serve(
    'plans',
    { subPlans, addTask, editTask, finishTask, dropTask, holdMeeting },
    {
      async subPlans({ party, clause, lamp, asOf }, desk) {
        const named = await naming(desk, asOf)
        const all = await tasksOf(desk.rows, shipped.id, { party, clause })
        const views = all.map((task) => viewTask(task, named))
        return {
          asOf: named.asOf,
          parties: await bodiesWith(desk, shipped.id, named),
          tasks: lamp === undefined ? views : views.filter((view) => view.lamp.kind === lamp),
          meetings: (await meetingsOf(desk.rows, shipped.id, party)).map((meeting) =>
            viewMeeting(meeting, all, named),
          ),
          clauses: named.plan.clauses.map(({ id, title }) => ({ id, title })),
          may: [mayWrite(desk.signer)],
        }
      },

      async addTask(promised, desk) {
        const own = await ownBody(desk)
        if (isRefusal(own)) return own
        const wrong = wrongTask(promised, await planOf(desk), desk.today)
        if (wrong) return wrong
        const task = taskRow(desk, own, shipped.id, promised, null)
        await desk.append(madeAct(task), (rows) => insertTasks(rows, [task]))
        return viewNow(desk, task)
      },

      async editTask({ task: id, version, ...promised }, desk) {
        const before = await ownTask(desk, id)
        if (isRefusal(before)) return before
        const wrong = wrongTask(promised, await planOf(desk), before.made_on)
        if (wrong) return wrong
        const { clause, title, person, due } = trimmed(promised)
        const body = { clause, due, from: version }
        const change = { clause, title, person, due_on: due }
        const after = await changeTask(desk, before, version, change, {
          act: 'subplan.task-changed',
          body,
          personal: { title, person },
        })
        return isRefusal(after) ? after : viewNow(desk, after)
      },

      async finishTask({ task: id, version, doneOn, note }, desk) {
        const before = await ownTask(desk, id)
        if (isRefusal(before)) return before
        const wrong = doneOn === null ? undefined : wrongDoneDay(doneOn, desk.today)
        if (wrong) return wrong
        const change = { done_on: doneOn, note: note.trim() }
        const after = await changeTask(desk, before, version, change, {
          act: doneOn === null ? 'subplan.task-reopened' : 'subplan.task-done',
          body: { doneOn, from: version },
          personal: { note: note.trim() },
        })
        return isRefusal(after) ? after : viewNow(desk, after)
      },

      async dropTask({ task: id, version, reason }, desk) {
        const before = await ownTask(desk, id)
        if (isRefusal(before)) return before
        const after = await changeTask(
          desk,
          before,
          version,
          { dropped_at: desk.now },
          { act: 'subplan.task-dropped', body: { from: version }, personal: { reason: reason.trim() } },
        )
        return isRefusal(after) ? after : { dropped: id }
      },

      async holdMeeting({ decisions, ...meeting }, desk) {
        const own = await ownBody(desk)
        if (isRefusal(own)) return own
        const plan = await planOf(desk)
        const wrong =
          wrongDoneDay(meeting.heldOn, desk.today) ??
          decisions.map((decision) => wrongTask(decision, plan, desk.today)).find((one) => one !== undefined)
        if (wrong) return wrong
        const { signer, now } = desk
        const id = desk.newId()
        const axes = { area: own.area, party: own.id, handler: own.handler }
        const row = {
          ...{ id, ...axes, plan: shipped.id, held_on: meeting.heldOn },
          ...{ subject: meeting.subject.trim(), people: meeting.people.trim(), note: meeting.note.trim() },
          ...{ made_at: now, made_by: signer.account, made_by_name: signer.person },
        }
        const tasks = decisions.map((decision) => taskRow(desk, own, shipped.id, decision, id))
        const held = {
          file: { id, kind: 'sub-meeting', ...axes },
          act: 'subplan.meeting-held',
          body: { heldOn: meeting.heldOn, decisions: tasks.map((task) => task.id) },
          personal: { subject: row.subject, people: row.people, note: row.note },
        }
        await desk.append([held, ...tasks.map(madeAct)], async (rows) => {
          await insertMeeting(rows, row)
          await insertTasks(rows, tasks)
        })
        const named = await naming(desk)
        return {
          meeting: viewMeeting({ ...row, town: signer.town }, tasks, named),
          tasks: tasks.map((task) => viewTask(task, named)),
        }
      },
    },
  )
}

type Body = { id: string; area: string; handler: string | null }

/** The signer's own body, which has to be one that refines the plan. */
const ownBody = async ({ rows, signer }: Reader) => {
  const own = signer.party === null ? undefined : await findParty(rows, signer.party)
  return own === undefined || own.kind === 'enterprise' ? refuse('subplan.no-party') : own
}

const ownTask = async ({ rows, signer }: Reader, id: string) => {
  const task = await findTask(rows, id)
  if (task === undefined) return refuse('subplan.not-found')
  return task.party === signer.party ? task : refuse('subplan.not-yours')
}

const trimmed = ({ clause, title, person, due }: SubTask): SubTask => ({
  ...{ clause, title: title.trim(), person: person.trim(), due },
})

const taskRow = (
  desk: Writer,
  own: Body,
  plan: string,
  promised: SubTask,
  meeting: string | null,
): TaskFile => {
  const { clause, title, person, due } = trimmed(promised)
  return {
    town: desk.signer.town,
    id: desk.newId(),
    ...{ area: own.area, party: own.id, handler: own.handler },
    ...{ plan, clause, title, person, made_on: desk.today, due_on: due, done_on: null, note: '', meeting },
    ...{ version: 1, changed_at: desk.now, changed_by_name: desk.signer.person, dropped_at: null },
  }
}

const taskFile = ({ id, area, party, handler }: TaskFile) => ({ id, kind: 'sub-task', area, party, handler })

/** Names of people and what they promised are personal: the journal keeps them sealed. */
const madeAct = (task: TaskFile) => ({
  file: taskFile(task),
  act: 'subplan.task-made',
  body: { clause: task.clause, due: task.due_on, meeting: task.meeting },
  personal: { title: task.title, person: task.person },
})

type TaskAct = { act: string; body: { [key: string]: Json }; personal: { [key: string]: Json } }

const changeTask = async (
  desk: Writer,
  before: TaskFile,
  version: number,
  change: Omit<TaskChange, 'changed_at' | 'changed_by_name'>,
  act: TaskAct,
) => {
  const by = { changed_at: desk.now, changed_by_name: desk.signer.person }
  await desk.lock(taskFile(before))
  const written = await desk.append({ file: taskFile(before), ...act }, (rows) =>
    writeTask(rows, before.id, version, { ...change, ...by }),
  )
  if (!written) {
    const now = (await findTask(desk.rows, before.id)) ?? before
    return refuse('subplan.changed-meanwhile', { who: now.changed_by_name, version: now.version })
  }
  return { ...before, ...change, ...by, version: version + 1 }
}

/** Every body that refines the plan, with how its tasks stand. */
const bodiesWith = async (desk: Reader, plan: string, named: Naming) => {
  const tasks = (await tasksOf(desk.rows, plan, {})).map((task) => viewTask(task, named))
  return (await refiningBodies(desk.rows)).map(({ id, name, kind }) => {
    const own = tasks.filter(({ party }) => party.id === id)
    const under = (lamp: string) => own.filter((task) => task.lamp.kind === lamp).length
    return {
      ...{ id, name, kind: kind as 'village' | 'department' | 'office' },
      tasks: own.length,
      done: own.filter(({ doneOn }) => doneOn !== null).length,
      late: under('late'),
      soon: under('soon'),
    }
  })
}
