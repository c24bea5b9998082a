import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { plans } from '@bihuan/contract/plans.ts'
import { addDays, type Day } from '@bihuan/domain/base/day.ts'
import { parse } from 'yaml'
import { type Signer, systemSigner } from '../frame/desk.ts'
import { idOfName } from '../frame/digest.ts'
import { subPlanOperations } from '../plans/sub-plan-operations.ts'
import { calledIn } from './profiles.ts'
import { ask, deskOn, officerOf, partyId, type Seeding } from './seeding.ts'
import type { DemoTown } from './towns.ts'

/** Lines of `content/demo/sub-plans.yaml`; what each means stands at its head. */
type Line = { clause: string; title: string; person?: string; unit?: string; in: number; done?: number }
type Task = Line & { town: string; by: string; ago: number; parts?: Omit<Line, 'clause'>[] }
type Meeting = { subject: string; people: string; note: string; decisions: (Line & { to?: string })[] }
type Written = { tasks: Task[]; meetings: (Meeting & { town: string; by: string; ago: number })[] }
type View = OutputOf<typeof plans.addTask>

/** What villages and departments made of the plan, split for groups, and what the progress meetings decided. */
export const seedSubPlans = async (seeding: Seeding, town: DemoTown): Promise<void> => {
  const written = parse(
    readFileSync(join(seeding.root, 'content', 'demo', 'sub-plans.yaml'), 'utf8'),
  ) as Written
  for (const task of written.tasks.filter((one) => one.town === town.code)) await make(seeding, town, task)
  for (const { by, ago, decisions, ...meeting } of written.meetings.filter((one) => one.town === town.code)) {
    const held = addDays(seeding.today, -ago)
    const { town: _, ...said } = meeting
    const given = decisions.map(({ to = by, ...line }) => ({
      ...promised(seeding, town, to, line),
      ...(to === by ? {} : { party: partyId(town.code, to) }),
    }))
    const input = { heldOn: held, ...said, decisions: given }
    const { tasks } = (await act(seeding, town, by, held, 'holdMeeting', input)) as { tasks: View[] }
    for (const { to = by, title, done } of decisions) {
      const task = tasks.find((one) => one.title === title)
      if (done !== undefined && task !== undefined) await finish(seeding, town, to, task, done)
    }
  }
}

const make = async (seeding: Seeding, town: DemoTown, { by, ago, parts = [], done, ...line }: Task) => {
  const day = addDays(seeding.today, -ago)
  const whole = (await act(seeding, town, by, day, 'addTask', promised(seeding, town, by, line))) as View
  for (const part of parts) {
    const said = { ...promised(seeding, town, by, { clause: line.clause, ...part }), parent: whole.id }
    const made = (await act(seeding, town, by, day, 'addTask', said)) as View
    if (part.done !== undefined) await finish(seeding, town, by, made, part.done)
  }
  if (done !== undefined) await finish(seeding, town, by, whole, done)
}

const promised = (
  { today }: Seeding,
  town: DemoTown,
  by: string,
  { clause, title, person = calledIn(town, by), unit = '', in: days }: Line,
) => ({ clause, title, person, unit, due: addDays(today, days) })

/** A decision shows the latest record that its body filed; one without any stays open. */
const finish = async (seeding: Seeding, town: DemoTown, by: string, task: View, ago: number) => {
  const doneOn = addDays(seeding.today, -ago)
  const record = task.meeting === null ? null : await latestRecord(seeding, town, by)
  if (task.meeting !== null && record === null) return
  const said = { task: task.id, version: task.version, doneOn, note: '', record }
  await act(seeding, town, by, doneOn, 'finishTask', said)
}

const latestRecord = async (seeding: Seeding, town: DemoTown, by: string): Promise<string | null> => {
  const found = await deskOn(seeding, seeding.today).read(signerOf(town, by), 'zh', (desk) =>
    desk.rows
      .selectFrom('record')
      .select('id')
      .where('party', '=', partyId(town.code, by))
      .where('returned_at', 'is', null)
      .orderBy('happened_on', 'desc')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst(),
  )
  return found?.id ?? null
}

const act = (seeding: Seeding, town: DemoTown, by: string, day: Day, name: string, input: unknown) =>
  ask(seeding, day, signerOf(town, by), subPlanOperations(seeding.plan), `plans.${name}`, input)

const signerOf = (town: DemoTown, by: string): Signer =>
  by === 'office'
    ? officerOf(town)
    : {
        ...systemSigner(town.code, idOfName(`demo/filer/${partyId(town.code, by)}`)),
        ...{ party: partyId(town.code, by), person: calledIn(town, by) },
      }
