import { mayAct } from '@bihuan/domain/accounts/role.ts'
import { addDays, type Day } from '@bihuan/domain/base/day.ts'
import { lampOf } from '@bihuan/domain/duties/lamp.ts'
import { soonDays } from '@bihuan/domain/duties/soon.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { Signer } from '../frame/desk.ts'
import type { MeetingFile, TaskFile } from './sub-plan-store.ts'

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

export const viewTask = (task: TaskFile, { plan, names, signer, asOf }: Naming) => ({
  id: task.id,
  party: { id: task.party, name: names.get(task.party) ?? task.party },
  clause: task.clause,
  clauseTitle: plan.clauses.find(({ id }) => id === task.clause)?.title ?? null,
  title: task.title,
  person: task.person,
  madeOn: task.made_on,
  due: task.due_on,
  doneOn: task.done_on,
  note: task.note,
  meeting: task.meeting,
  version: task.version,
  lamp: lampOf(timedOf(task), asOf),
  may: [{ act: 'subplan.edit', ...obstacle(task.party, signer) }],
})

export const viewMeeting = (meeting: MeetingFile, tasks: readonly TaskFile[], { names }: Naming) => {
  const decisions = tasks.filter((task) => task.meeting === meeting.id)
  return {
    id: meeting.id,
    party: { id: meeting.party, name: names.get(meeting.party) ?? meeting.party },
    heldOn: meeting.held_on,
    subject: meeting.subject,
    people: meeting.people,
    note: meeting.note,
    decisions: decisions.length,
    done: decisions.filter(({ done_on }) => done_on !== null).length,
  }
}

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
