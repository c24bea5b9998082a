import type { InputOf } from '@bihuan/contract/operation.ts'
import type { plans as contract } from '@bihuan/contract/plans.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { wrongDoneDay, wrongTask } from '@bihuan/domain/plans/sub-plan.ts'
import type { Writer } from '../frame/desk.ts'
import type { PartyFile } from '../parties/store.ts'
import { insertMeeting, insertTasks, type MeetingFile, refiningBodies } from './sub-plan-store.ts'
import { type Body, madeAct, ofItself, taskRow } from './sub-task-file.ts'

type Meeting = InputOf<typeof contract.holdMeeting>

/** Notes a meeting with what it decided: each decision is a task of the body that owns it. All of it, or nothing. */
export const noteMeeting = async (
  { decisions, ...meeting }: Meeting,
  desk: Writer,
  own: Pick<PartyFile, 'id' | 'name' | 'kind' | 'area' | 'handler'>,
  plan: Plan,
  planId: string,
) => {
  const wrong =
    wrongDoneDay(meeting.heldOn, desk.today) ??
    decisions.map((decision) => wrongTask(decision, plan, desk.today)).find((one) => one !== undefined)
  if (wrong) return wrong
  const owners = await ownersOf(decisions, desk, own)
  if (isRefusal(owners)) return owners
  const axes = { area: own.area, party: own.id, handler: own.handler }
  const row = { ...meetingRow(meeting, desk), ...axes, plan: planId }
  const origin = {
    ...{ ...ofItself, meeting: row.id, set_by: own.id, set_by_name: own.name },
    ...{ decided_on: row.held_on, decided_at: row.subject },
  }
  const tasks = decisions.map((decision, at) => taskRow(desk, owners[at] ?? own, planId, decision, origin))
  const held = {
    file: { id: row.id, kind: 'sub-meeting', ...axes },
    act: 'subplan.meeting-held',
    body: { heldOn: meeting.heldOn, decisions: tasks.map((task) => task.id) },
    personal: { subject: row.subject, people: row.people, note: row.note },
  }
  await desk.append([held, ...tasks.map(madeAct)], async (rows) => {
    await insertMeeting(rows, row)
    await insertTasks(rows, tasks)
  })
  const kept: MeetingFile = { ...row, town: desk.signer.town }
  return { meeting: kept, tasks }
}

const meetingRow = (meeting: Omit<Meeting, 'decisions'>, { newId, now, signer }: Writer) => ({
  ...{ id: newId(), held_on: meeting.heldOn },
  ...{ subject: meeting.subject.trim(), people: meeting.people.trim(), note: meeting.note.trim() },
  ...{ made_at: now, made_by: signer.account, made_by_name: signer.person },
})

/** Whose each decision is: the body's that met; the safety office alone gives them to others. */
const ownersOf = async (
  decisions: Meeting['decisions'],
  { rows }: Writer,
  own: Body & Pick<PartyFile, 'kind'>,
) => {
  const given = decisions.some(({ party = own.id }) => party !== own.id)
  if (!given) return decisions.map((): Body => own)
  if (own.kind !== 'office') return refuse('subplan.not-assignable')
  const bodies = new Map((await refiningBodies(rows)).map((body) => [body.id, body]))
  const owners = decisions.map(({ party = own.id }) => bodies.get(party))
  const known = owners.filter((body) => body !== undefined)
  return known.length < owners.length ? refuse('subplan.no-such-body') : known
}
