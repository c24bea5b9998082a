import Type from 'typebox'
import { TodoRow } from './duties.ts'
import { HazardRow } from './hazard-shapes.ts'
import { operation } from './operation.ts'
import { Cursor, Day, Id, Lamp, literals, Millis, nullable, Words } from './shapes.ts'

export const today = {
  show: operation({
    summary: { zh: '待办中心：今天要看的事', en: "What today asks of me, beside my own party's duties" },
    method: 'GET',
    path: '/api/today',
    who: 'duty.read',
    input: Type.Object({}),
    output: Type.Object({
      asOf: Day,
      /** Overdue duties that have gone up to my level, the longest overdue first. */
      escalated: nullable(
        Type.Object({
          level: literals(['handler', 'office', 'leader'] as const),
          count: Type.Integer(),
          duties: Type.Array(TodoRow),
        }),
      ),
      /** Hazards within my reach: those that wait for the town, those past their deadline; null for who reads none. */
      hazards: nullable(Type.Object({ waiting: Type.Integer(), overdue: Type.Integer() })),
      /** Of the hazards that wait for the town the first few, what is due first before the others. */
      waiting: Type.Array(HazardRow),
      /** Reports from the gates of enterprises that wait for their answer; null for who reads none. */
      snaps: nullable(Type.Object({ waiting: Type.Integer(), late: Type.Integer() })),
      /** Enterprises that have not handed in the statistics of the last quarter, once these are due; null before. */
      statistics: nullable(
        Type.Object({ period: Type.String(), words: Words, missing: Type.Integer(), lamp: Lamp }),
      ),
      /** Messages to my party that nobody acknowledged yet. */
      unread: Type.Integer(),
      /** What an issue today would change; null for those who do not issue, and before the first issue. */
      unissued: nullable(
        Type.Object({ added: Type.Integer(), moved: Type.Integer(), withdrawn: Type.Integer() }),
      ),
      /** Reminders and notices of mine that somebody has left unacknowledged for days. */
      unacknowledged: Type.Array(
        Type.Object({
          batch: Id,
          title: Type.String(),
          sentAt: Millis,
          waiting: Type.Integer(),
          sent: Type.Integer(),
        }),
      ),
    }),
    refuses: [],
  }),
  escalated: operation({
    summary: {
      zh: '报到我这里的逾期义务，逐页',
      en: 'Overdue duties that have gone up to my level, page by page',
    },
    method: 'GET',
    path: '/api/today/escalated',
    who: 'duty.read',
    input: Type.Object({ after: Type.Optional(Cursor) }),
    output: Type.Object({ asOf: Day, duties: Type.Array(TodoRow), next: nullable(Type.String()) }),
    refuses: ['request.bad-cursor'],
  }),
}
