import { mayAct } from '@bihuan/domain/accounts/role.ts'
import { addDays, type Day } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import { lampOf } from '@bihuan/domain/duties/lamp.ts'
import { soonDays } from '@bihuan/domain/duties/soon.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import { numberWords } from '@bihuan/domain/ledgers/number.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { sumOfParts } from '@bihuan/domain/plans/sub-plan.ts'
import type { Reader, ReadRows, Signer } from '../frame/desk.ts'
import {
  decisionsOf,
  type MeetingFile,
  partsOf,
  recordsNamed,
  type TaskFile,
  titlesOf,
} from './sub-plan-store.ts'

/** What is needed to call everything by name. */
export type Naming = { plan: Plan; names: ReadonlyMap<string, string>; signer: Signer; asOf: Day }

/** The same clock as a duty's: due soon a tenth of its time before the due day, 3 to 15 days. */
const timedOf = ({ made_on, due_on, done_on }: TaskFile) => {
  const soon = addDays(due_on, -soonDays({}, { first: made_on, last: due_on }))
  return {
    first: made_on,
    due: due_on,
    soonFrom: soon < made_on ? made_on : soon,
    ...(done_on === null ? {} : { deliveredOn: done_on }),
  }
}

/** What stands beside the rows: their parts, the titles of their wholes, and the records that show that they are done. */
export type Beside = {
  parts: ReadonlyMap<string, readonly TaskFile[]>
  titles: ReadonlyMap<string, string>
  records: ReadonlyMap<string, { id: string; title: Words; number: Words }>
}

/** Tasks as they are shown, with what else is to be known of them: three questions for any number. */
export const viewTasks = async ({ rows }: Reader, tasks: readonly TaskFile[], naming: Naming) => {
  const beside = await besideOf(rows, tasks)
  return tasks.map((task) => viewTask(task, naming, beside))
}

const besideOf = async (rows: ReadRows, tasks: readonly TaskFile[]): Promise<Beside> => {
  const wholes = tasks.filter(({ parent }) => parent === null).map(({ id }) => id)
  const parts = new Map<string, TaskFile[]>()
  for (const part of await partsOf(rows, wholes))
    parts.set(part.parent ?? '', [...(parts.get(part.parent ?? '') ?? []), part])
  const missing = tasks.flatMap(({ parent }) => (parent === null ? [] : [parent]))
  const titles = new Map((await titlesOf(rows, [...new Set(missing)])).map(({ id, title }) => [id, title]))
  const proofs = tasks.flatMap(({ record }) => (record === null ? [] : [record]))
  const records = new Map(
    (await recordsNamed(rows, proofs)).map(({ id, kind, number, revision }) => [
      id,
      {
        ...{ id, title: findLedger(kind)?.title ?? { zh: kind, en: kind } },
        number: numberWords(number, revision),
      },
    ]),
  )
  return { parts, titles, records }
}

const viewTask = (
  task: TaskFile,
  { plan, names, signer, asOf }: Naming,
  { parts, titles, records }: Beside,
) => ({
  id: task.id,
  party: { id: task.party, name: names.get(task.party) ?? task.party },
  clause: task.clause,
  clauseTitle: plan.clauses.find(({ id }) => id === task.clause)?.title ?? null,
  ...{ title: task.title, person: task.person, unit: task.unit },
  ...{ madeOn: task.made_on, due: task.due_on, doneOn: task.done_on, note: task.note },
  meeting: task.meeting,
  decided:
    task.decided_on === null ? null : { on: task.decided_on, subject: task.decided_at, by: task.set_by_name },
  parent: task.parent === null ? null : { id: task.parent, title: titles.get(task.parent) ?? '' },
  parts: sumOfParts((parts.get(task.id) ?? []).map(partOf)) ?? null,
  photos: task.photos,
  record: (task.record === null ? undefined : records.get(task.record)) ?? null,
  version: task.version,
  lamp: lampOf(timedOf(task), asOf),
  may: mayOf(task, signer),
})

export const partOf = ({ title, due_on, done_on }: TaskFile) => ({ title, due: due_on, doneOn: done_on })

export const viewMeeting = async (desk: Reader, meeting: MeetingFile, naming: Naming) => {
  const [view] = await viewMeetings(desk, [meeting], naming)
  if (view === undefined) throw new Error('a meeting that was just noted is not there')
  return view
}

export const viewMeetings = async (desk: Reader, meetings: readonly MeetingFile[], naming: Naming) => {
  const decided = await decisionsOf(
    desk.rows,
    meetings.map(({ id }) => id),
  )
  const tasks = await viewTasks(desk, decided, naming)
  return meetings.map((meeting) => {
    const own = tasks.filter((task) => task.meeting === meeting.id)
    return {
      id: meeting.id,
      party: { id: meeting.party, name: naming.names.get(meeting.party) ?? meeting.party },
      ...{ heldOn: meeting.held_on, subject: meeting.subject, people: meeting.people, note: meeting.note },
      decisions: own.length,
      done: own.filter(({ doneOn }) => doneOn !== null).length,
      tasks: own,
    }
  })
}

/** Who does a task, and of a decision that another body gave: who may change or drop it. */
const mayOf = ({ party, set_by, set_by_name }: TaskFile, signer: Signer) => [
  { act: 'subplan.edit', ...obstacle(party, signer) },
  ...(set_by === null || set_by === party
    ? []
    : [
        {
          act: 'subplan.decide',
          ...(mayAct(signer.roles, 'subplan.decide') && signer.party === set_by
            ? { allowed: true, because: null }
            : {
                allowed: false,
                because: { zh: `由${set_by_name}修改`, en: `${set_by_name} changes what it decided` },
              }),
        },
      ]),
]

/** Only a body's own people write its sub-plan. */
const obstacle = (party: string, { roles, party: own }: Signer) =>
  mayAct(roles, 'subplan.edit') && own === party
    ? { allowed: true, because: null }
    : { allowed: false, because: { zh: '由该单位自己修改', en: 'That body changes its own' } }

/** Whether the signer has a sub-plan to write at all. */
export const mayWrite = ({ roles, party }: Signer) => ({
  act: 'subplan.edit',
  ...(mayAct(roles, 'subplan.edit') && party !== null
    ? { allowed: true, because: null }
    : {
        allowed: false,
        because: { zh: '分方案由村和部门自己编', en: 'Villages and departments write their own' },
      }),
})

/** Whether the signer's body notes meetings, and whether it gives what they decide to others. */
export const mayDecide = ({ roles, party }: Signer) => ({
  act: 'subplan.decide',
  ...(mayAct(roles, 'subplan.decide') && party !== null
    ? { allowed: true, because: null }
    : {
        allowed: false,
        because: {
          zh: '推进会由镇安办、村和部门记',
          en: 'The office, villages and departments note meetings',
        },
      }),
})
