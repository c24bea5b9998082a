import type { InputOf } from '@bihuan/contract/operation.ts'
import { plans as contract } from '@bihuan/contract/plans.ts'
import type { Day } from '@bihuan/domain/base/day.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { dueBeforeParts, wrongEnd, wrongPart, wrongTask } from '@bihuan/domain/plans/sub-plan.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { findParty } from '../parties/store.ts'
import { usablePhotos } from '../photos/in-record.ts'
import { planInForce } from './store.ts'
import { noteMeeting } from './sub-meeting.ts'
import {
  findTask,
  givenBy,
  hasRecord,
  insertTasks,
  meetingsOf,
  openTasksOf,
  partsOf,
  refiningBodies,
  type TaskFile,
  tasksOf,
} from './sub-plan-store.ts'
import {
  mayDecide,
  mayWrite,
  type Naming,
  partOf,
  viewMeeting,
  viewMeetings,
  viewTasks,
} from './sub-plan-view.ts'
import { changeTask, madeAct, ofItself, taskFile, taskRow, trimmed } from './sub-task-file.ts'

/** As many as one looks at; the sub-plan has the rest. */
const shown = 50

/** Each village's and department's own tasks under the plan's clauses, split for groups and people, and progress meetings. */
export const subPlanOperations = (shipped: Plan) => {
  const planOf = (desk: Reader) => planInForce(desk.rows, shipped)
  const naming = async (desk: Reader, asOf: Day = desk.today): Promise<Naming> => {
    const names = new Map((await refiningBodies(desk.rows)).map(({ id, name }) => [id, name]))
    return { plan: await planOf(desk), names, signer: desk.signer, asOf }
  }
  const viewNow = async (desk: Reader, task: TaskFile) => {
    const [view] = await viewTasks(desk, [task], await naming(desk))
    if (view === undefined) throw new Error('a task that was just written is not there')
    return view
  }

  const { subPlans, myTasks, addTask, editTask, finishTask, dropTask, holdMeeting } = contract
  return serve(
    'plans',
    { subPlans, myTasks, addTask, editTask, finishTask, dropTask, holdMeeting },
    {
      async subPlans({ party, clause, lamp, asOf }, desk) {
        const named = await naming(desk, asOf)
        const views = await viewTasks(desk, await tasksOf(desk.rows, shipped.id, { party, clause }), named)
        return {
          asOf: named.asOf,
          parties: await bodiesWith(desk, shipped.id, named),
          tasks: lamp === undefined ? views : views.filter((view) => view.lamp.kind === lamp),
          meetings: await viewMeetings(desk, await meetingsOf(desk.rows, shipped.id, party), named),
          clauses: named.plan.clauses.map(({ id, title }) => ({ id, title })),
          may: [mayWrite(desk.signer), mayDecide(desk.signer)],
        }
      },

      async myTasks(_, desk) {
        const { party } = desk.signer
        const open = party === null ? [] : await openTasksOf(desk.rows, shipped.id, party)
        const views = await viewTasks(desk, open, await naming(desk))
        const given = party === null ? [] : await givenBy(desk.rows, shipped.id, party)
        const under = (kind: 'late' | 'soon') => views.filter(({ lamp }) => lamp.kind === kind)
        return {
          asOf: desk.today,
          tasks: views
            .filter(({ meeting, lamp }) => meeting !== null || lamp.kind === 'late' || lamp.kind === 'soon')
            .slice(0, shown),
          ...{ open: views.length, decisions: views.filter(({ meeting }) => meeting !== null).length },
          ...{ late: under('late').length, soon: under('soon').length },
          given: { open: given.length, late: given.filter(({ due_on }) => due_on < desk.today).length },
        }
      },

      async addTask({ parent, ...promised }, desk) {
        const own = await ownBody(desk)
        if (isRefusal(own)) return own
        const whole = parent === undefined ? undefined : await wholeOf(desk, parent)
        if (isRefusal(whole)) return whole
        const said = whole === undefined ? promised : { ...promised, clause: whole.clause }
        const wrong =
          wrongTask(said, await planOf(desk), desk.today) ??
          (whole === undefined ? undefined : wrongPart(said, asWhole(whole)))
        if (wrong) return wrong
        const task = taskRow(desk, own, shipped.id, said, { ...ofItself, parent: whole?.id ?? null })
        await desk.append(madeAct(task), (rows) => insertTasks(rows, [task]))
        return viewNow(desk, task)
      },

      async editTask({ task: id, version, ...promised }, desk) {
        const found = await lockedTask(desk, id)
        if (isRefusal(found)) return found
        const { task: before, whole, parts } = found
        if (!hasSet(before, desk)) return othersTask(before, desk)
        const said = { ...promised, clause: whole?.clause ?? promised.clause }
        const wrong =
          wrongTask(said, await planOf(desk), before.made_on) ??
          (whole === undefined ? undefined : wrongPart(said, asWhole(whole))) ??
          dueBeforeParts(said.due, parts.map(partOf))
        if (wrong) return wrong
        const change = trimmed(said)
        const { clause, due_on: due, title, person, unit } = change
        const after = await changeTask(
          desk,
          before,
          version,
          change,
          {
            act: 'subplan.task-changed',
            body: { clause, due, from: version },
            personal: { title, person, unit },
          },
          clause === before.clause ? [] : parts.map((task) => ({ task, change: { clause } })),
        )
        return isRefusal(after) ? after : viewNow(desk, after)
      },

      async finishTask({ task: id, version, doneOn, note, photos = [], record = null }, desk) {
        const found = await lockedTask(desk, id)
        if (isRefusal(found)) return found
        const { task: before, whole, parts } = found
        // Who decided it may say that it is not done; that it is done says its owner alone.
        if (!isOwn(before, desk) && !(doneOn === null && hasSet(before, desk)))
          return refuse('subplan.not-yours')
        const proof = { photos: [...new Set(photos)], record }
        const wrong =
          doneOn === null
            ? whole?.done_on
              ? refuse('subplan.whole-done', { doneOn: whole.done_on })
              : undefined
            : (wrongEnd(doneOn, desk.today, {
                ...{ parts: parts.map(partOf), isDecision: before.meeting !== null, proof },
              }) ?? (await wrongProof(desk, before.party, proof)))
        if (wrong) return wrong
        const said = note.trim()
        const change = { done_on: doneOn, note: said, ...(doneOn === null ? {} : proof) }
        const after = await changeTask(desk, before, version, change, {
          act: doneOn === null ? 'subplan.task-reopened' : 'subplan.task-done',
          body: { doneOn, from: version, ...(doneOn === null ? {} : proof) },
          personal: { note: said },
        })
        return isRefusal(after) ? after : viewNow(desk, after)
      },

      async dropTask({ task: id, version, reason }, desk) {
        const found = await lockedTask(desk, id)
        if (isRefusal(found)) return found
        const { task: before, parts } = found
        if (!hasSet(before, desk)) return othersTask(before, desk)
        if (parts.length > 0) return refuse('subplan.has-parts', { count: parts.length })
        const after = await changeTask(
          desk,
          before,
          version,
          { dropped_at: desk.now },
          { act: 'subplan.task-dropped', body: { from: version }, personal: { reason: reason.trim() } },
        )
        return isRefusal(after) ? after : { dropped: id }
      },

      async holdMeeting(meeting: InputOf<typeof holdMeeting>, desk) {
        const own = await ownBody(desk)
        if (isRefusal(own)) return own
        const noted = await noteMeeting(meeting, desk, own, await planOf(desk), shipped.id)
        if (isRefusal(noted)) return noted
        const view = await viewMeeting(desk, noted.meeting, await naming(desk))
        return { meeting: view, tasks: view.tasks }
      },
    },
  )
}

/** The signer's own body, which has to be one that refines the plan. */
const ownBody = async ({ rows, signer }: Reader) => {
  const own = signer.party === null ? undefined : await findParty(rows, signer.party)
  return own === undefined || own.kind === 'enterprise' ? refuse('subplan.no-party') : own
}

/** The task that the signer's body splits, held until the end: nobody moves or finishes it meanwhile. */
const wholeOf = async (desk: Writer, id: string) => {
  const found = await lockedTask(desk, id)
  if (isRefusal(found)) return found
  return isOwn(found.task, desk) ? found.task : refuse('subplan.not-yours')
}

/** A task with the one above it and its parts. The topmost is locked first, so that all of them stand still. */
const lockedTask = async (desk: Writer, id: string) => {
  const seen = await findTask(desk.rows, id)
  if (seen === undefined) return refuse('subplan.not-found')
  const above = seen.parent === null ? undefined : await findTask(desk.rows, seen.parent)
  await desk.lock(taskFile(above ?? seen))
  const task = await findTask(desk.rows, id)
  if (task === undefined) return refuse('subplan.not-found')
  const whole = task.parent === null ? undefined : await findTask(desk.rows, task.parent)
  return { task, whole, parts: task.parent === null ? await partsOf(desk.rows, [task.id]) : [] }
}

const asWhole = ({ due_on, done_on, parent }: TaskFile) => ({ due: due_on, doneOn: done_on, parent })

const isOwn = ({ party }: TaskFile, { signer }: Reader) => party === signer.party

/** What a meeting of another body decided is changed and dropped by that body. */
const hasSet = ({ party, set_by }: TaskFile, { signer }: Reader) => (set_by ?? party) === signer.party

const othersTask = (task: TaskFile, desk: Reader) =>
  isOwn(task, desk) ? refuse('subplan.set-by-other', { who: task.set_by_name }) : refuse('subplan.not-yours')

const wrongProof = async (
  desk: Reader,
  party: string,
  { photos, record }: { photos: readonly string[]; record: string | null },
) => {
  const usable = photos.length === 0 ? new Set() : await usablePhotos(desk, photos, party)
  if (usable.size < photos.length)
    return refuse('subplan.no-such-photo', { count: photos.length - usable.size }, 'photos')
  if (record !== null && !(await hasRecord(desk.rows, record, party)))
    return refuse('subplan.no-such-record', {}, 'record')
  return undefined
}

/** Every body that refines the plan, with how its tasks stand; parts count by their own days alone. */
const bodiesWith = async (desk: Reader, plan: string, named: Naming) => {
  const tasks = await viewTasks(desk, await tasksOf(desk.rows, plan, {}), named)
  return (await refiningBodies(desk.rows)).map(({ id, name, kind }) => {
    const own = tasks.filter(({ party }) => party.id === id)
    const wholes = own.filter(({ parent }) => parent === null)
    const under = (lamp: string) => own.filter((task) => task.lamp.kind === lamp).length
    return {
      ...{ id, name, kind: kind as 'village' | 'department' | 'office' },
      tasks: wholes.length,
      done: wholes.filter(({ doneOn }) => doneOn !== null).length,
      late: under('late'),
      soon: under('soon'),
    }
  })
}
