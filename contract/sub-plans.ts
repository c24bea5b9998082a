import Type from 'typebox'
import { operation } from './operation.ts'
import { AskedDay, AsOf, Day, Id, Lamp, literals, May, nullable, Said, Words } from './shapes.ts'

const Digest = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'the SHA-256 of the stored picture' })
const Clause = Type.String({ minLength: 1, maxLength: 8 })

export const TaskView = Type.Object({
  id: Id,
  party: Type.Object({ id: Id, name: Type.String() }),
  clause: Type.String(),
  clauseTitle: nullable(Words),
  title: Type.String(),
  person: Type.String(),
  /** The group, section or post that does it; empty where none is named. */
  unit: Type.String(),
  madeOn: Day,
  due: Day,
  doneOn: nullable(Day),
  note: Type.String(),
  /** The meeting whose decision it is. */
  meeting: nullable(Id),
  /** When and where it was decided, and by which body; that body alone changes or drops it. */
  decided: nullable(Type.Object({ on: Day, subject: Type.String(), by: Type.String() })),
  /** The task that it is a part of. */
  parent: nullable(Type.Object({ id: Id, title: Type.String() })),
  /** How far its own parts are; null while it is not split. */
  parts: nullable(Type.Object({ all: Type.Integer(), done: Type.Integer() })),
  /** What shows that it was done. */
  photos: Type.Array(Digest),
  record: nullable(Type.Object({ id: Id, title: Words, number: Words })),
  version: Type.Integer(),
  lamp: Lamp,
  may: May,
})

export const MeetingView = Type.Object({
  id: Id,
  party: Type.Object({ id: Id, name: Type.String() }),
  heldOn: Day,
  subject: Type.String(),
  people: Type.String(),
  note: Type.String(),
  decisions: Type.Integer(),
  done: Type.Integer(),
  tasks: Type.Array(TaskView, { description: 'what it decided, within reach' }),
})

const Promised = {
  clause: Clause,
  title: Said(2, 200),
  person: Said(1, 40),
  unit: Type.Optional(Type.String({ maxLength: 40 })),
  due: AskedDay,
}

/** Requirement R1: each village and department refines the plan into tasks with names and dates. */
export const subPlans = {
  subPlans: operation({
    summary: { zh: '分方案：任务、责任人和期限', en: 'Sub-plans: tasks with names and dates' },
    method: 'GET',
    path: '/api/plan/sub-plans',
    who: 'plan.read',
    input: Type.Object({
      ...AsOf,
      party: Type.Optional(Id),
      clause: Type.Optional(Clause),
      lamp: Type.Optional(literals(['late', 'soon', 'ok', 'done'] as const)),
    }),
    output: Type.Object({
      asOf: Day,
      /** Bodies in reach that refine the plan, with or without tasks. */
      parties: Type.Array(
        Type.Object({
          id: Id,
          name: Type.String(),
          kind: literals(['department', 'village', 'office'] as const),
          tasks: Type.Integer(),
          done: Type.Integer(),
          late: Type.Integer(),
          soon: Type.Integer(),
        }),
      ),
      tasks: Type.Array(TaskView, { description: 'the first 1000 by due day' }),
      meetings: Type.Array(MeetingView),
      clauses: Type.Array(Type.Object({ id: Type.String(), title: Words })),
      may: May,
    }),
    refuses: [],
  }),
  myTasks: operation({
    summary: {
      zh: '本单位未办结的会议决定和快到期的任务',
      en: 'What meetings decided for my body and is open, and tasks of its sub-plan that press',
    },
    method: 'GET',
    path: '/api/plan/sub-plans/mine',
    who: 'plan.read',
    input: Type.Object({}),
    output: Type.Object({
      asOf: Day,
      tasks: Type.Array(TaskView, { description: 'the first 50 by due day' }),
      /** All that is open, pressing or not. */
      open: Type.Integer(),
      decisions: Type.Integer(),
      late: Type.Integer(),
      soon: Type.Integer(),
      /** What my body decided for others. */
      given: Type.Object({ open: Type.Integer(), late: Type.Integer() }),
    }),
    refuses: [],
  }),
  addTask: operation({
    summary: {
      zh: '加一项任务，或把一项任务分解给组、股室、个人',
      en: 'Add a task to my body’s sub-plan, or a part of one for a group or person',
    },
    method: 'POST',
    path: '/api/plan/sub-plans/tasks',
    who: 'subplan.edit',
    input: Type.Object({ ...Promised, parent: Type.Optional(Id) }),
    output: TaskView,
    refuses: [
      'subplan.no-party',
      'subplan.no-such-clause',
      'subplan.no-such-day',
      'subplan.due-passed',
      'subplan.not-found',
      'subplan.not-yours',
      'subplan.too-deep',
      'subplan.whole-done',
      'subplan.after-whole',
    ],
  }),
  editTask: operation({
    summary: { zh: '改一项任务', en: 'Change a task' },
    method: 'POST',
    path: '/api/plan/sub-plans/tasks/{task}',
    who: 'subplan.decide',
    input: Type.Object({ task: Id, version: Type.Integer({ minimum: 1 }), ...Promised }),
    output: TaskView,
    refuses: [
      'subplan.not-found',
      'subplan.not-yours',
      'subplan.set-by-other',
      'subplan.changed-meanwhile',
      'subplan.no-such-clause',
      'subplan.no-such-day',
      'subplan.due-passed',
      'subplan.too-deep',
      'subplan.whole-done',
      'subplan.after-whole',
      'subplan.before-part',
    ],
  }),
  finishTask: operation({
    summary: { zh: '任务办结，或重新打开', en: 'Say that a task is done, or open it again' },
    method: 'POST',
    path: '/api/plan/sub-plans/tasks/{task}/finish',
    who: 'subplan.decide',
    input: Type.Object({
      task: Id,
      version: Type.Integer({ minimum: 1 }),
      /** Null opens it again. */
      doneOn: nullable(AskedDay),
      note: Type.String({ maxLength: 1000 }),
      /** What a decision is closed with: photos of the body, or a record of its ledgers. */
      photos: Type.Optional(Type.Array(Digest, { maxItems: 6 })),
      record: Type.Optional(nullable(Id)),
    }),
    output: TaskView,
    refuses: [
      'subplan.not-found',
      'subplan.not-yours',
      'subplan.changed-meanwhile',
      'subplan.no-such-day',
      'subplan.done-ahead',
      'subplan.parts-open',
      'subplan.whole-done',
      'subplan.proof-needed',
      'subplan.no-such-photo',
      'subplan.no-such-record',
    ],
  }),
  dropTask: operation({
    summary: { zh: '删去一项任务', en: 'Drop a task' },
    method: 'POST',
    path: '/api/plan/sub-plans/tasks/{task}/drop',
    who: 'subplan.decide',
    input: Type.Object({ task: Id, version: Type.Integer({ minimum: 1 }), reason: Said(2, 500) }),
    output: Type.Object({ dropped: Id }),
    refuses: [
      'subplan.not-found',
      'subplan.not-yours',
      'subplan.set-by-other',
      'subplan.changed-meanwhile',
      'subplan.has-parts',
    ],
  }),
  holdMeeting: operation({
    summary: {
      zh: '记一次推进会，决定事项成为任务',
      en: 'Note a progress meeting; each decision becomes a task',
    },
    method: 'POST',
    path: '/api/plan/sub-plans/meetings',
    who: 'subplan.decide',
    input: Type.Object({
      heldOn: AskedDay,
      subject: Said(2, 120),
      people: Said(1, 500),
      note: Type.String({ maxLength: 2000 }),
      decisions: Type.Array(
        /** `party`: the body that owns the decision; left out, it is the one that met. */
        Type.Object({ ...Promised, party: Type.Optional(Id) }, { additionalProperties: false }),
        { maxItems: 30 },
      ),
    }),
    output: Type.Object({ meeting: MeetingView, tasks: Type.Array(TaskView) }),
    refuses: [
      'subplan.no-party',
      'subplan.no-such-clause',
      'subplan.no-such-day',
      'subplan.due-passed',
      'subplan.done-ahead',
      'subplan.not-assignable',
      'subplan.no-such-body',
    ],
  }),
}
