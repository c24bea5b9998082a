import Type from 'typebox'
import { operation } from './operation.ts'
import { AskedDay, AsOf, Day, Id, Lamp, literals, May, nullable, Said, Words } from './shapes.ts'

const Clause = Type.String({ minLength: 1, maxLength: 8 })

export const TaskView = Type.Object({
  id: Id,
  party: Type.Object({ id: Id, name: Type.String() }),
  clause: Type.String(),
  clauseTitle: nullable(Words),
  title: Type.String(),
  person: Type.String(),
  madeOn: Day,
  due: Day,
  doneOn: nullable(Day),
  note: Type.String(),
  /** The meeting whose decision it is. */
  meeting: nullable(Id),
  version: Type.Integer(),
  lamp: Lamp,
  may: May,
})

const MeetingView = Type.Object({
  id: Id,
  party: Type.Object({ id: Id, name: Type.String() }),
  heldOn: Day,
  subject: Type.String(),
  people: Type.String(),
  note: Type.String(),
  decisions: Type.Integer(),
  done: Type.Integer(),
})

const Promised = { clause: Clause, title: Said(2, 200), person: Said(1, 40), due: AskedDay }

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
  addTask: operation({
    summary: { zh: '加一项任务', en: 'Add a task to my body’s sub-plan' },
    method: 'POST',
    path: '/api/plan/sub-plans/tasks',
    who: 'subplan.edit',
    input: Type.Object(Promised),
    output: TaskView,
    refuses: ['subplan.no-party', 'subplan.no-such-clause', 'subplan.no-such-day', 'subplan.due-passed'],
  }),
  editTask: operation({
    summary: { zh: '改一项任务', en: 'Change a task' },
    method: 'POST',
    path: '/api/plan/sub-plans/tasks/{task}',
    who: 'subplan.edit',
    input: Type.Object({ task: Id, version: Type.Integer({ minimum: 1 }), ...Promised }),
    output: TaskView,
    refuses: [
      'subplan.not-found',
      'subplan.not-yours',
      'subplan.changed-meanwhile',
      'subplan.no-such-clause',
      'subplan.no-such-day',
      'subplan.due-passed',
    ],
  }),
  finishTask: operation({
    summary: { zh: '任务办结，或重新打开', en: 'Say that a task is done, or open it again' },
    method: 'POST',
    path: '/api/plan/sub-plans/tasks/{task}/finish',
    who: 'subplan.edit',
    input: Type.Object({
      task: Id,
      version: Type.Integer({ minimum: 1 }),
      /** Null opens it again. */
      doneOn: nullable(AskedDay),
      note: Type.String({ maxLength: 1000 }),
    }),
    output: TaskView,
    refuses: [
      'subplan.not-found',
      'subplan.not-yours',
      'subplan.changed-meanwhile',
      'subplan.no-such-day',
      'subplan.done-ahead',
    ],
  }),
  dropTask: operation({
    summary: { zh: '删去一项任务', en: 'Drop a task' },
    method: 'POST',
    path: '/api/plan/sub-plans/tasks/{task}/drop',
    who: 'subplan.edit',
    input: Type.Object({ task: Id, version: Type.Integer({ minimum: 1 }), reason: Said(2, 500) }),
    output: Type.Object({ dropped: Id }),
    refuses: ['subplan.not-found', 'subplan.not-yours', 'subplan.changed-meanwhile'],
  }),
  holdMeeting: operation({
    summary: {
      zh: '记一次推进会，决定事项成为任务',
      en: 'Note a progress meeting; each decision becomes a task',
    },
    method: 'POST',
    path: '/api/plan/sub-plans/meetings',
    who: 'subplan.edit',
    input: Type.Object({
      heldOn: AskedDay,
      subject: Said(2, 120),
      people: Said(1, 500),
      note: Type.String({ maxLength: 2000 }),
      decisions: Type.Array(Type.Object(Promised, { additionalProperties: false }), { maxItems: 30 }),
    }),
    output: Type.Object({ meeting: MeetingView, tasks: Type.Array(TaskView) }),
    refuses: [
      'subplan.no-party',
      'subplan.no-such-clause',
      'subplan.no-such-day',
      'subplan.due-passed',
      'subplan.done-ahead',
    ],
  }),
}
