import Type from 'typebox'
import { operation } from './operation.ts'
import { AsOf, Cursor, Day, Id, Lamp, literals, May, Millis, nullable, Words } from './shapes.ts'

export const DutyRow = Type.Object({
  id: Id,
  clause: Type.String(),
  rule: Type.String(),
  title: Words,
  ledger: Type.String(),
  minutes: Type.Integer(),
  debtor: Type.Object({ id: Id, name: Type.String() }),
  occasion: Words,
  first: Day,
  due: Day,
  deliveredOn: nullable(Day),
  lamp: Lamp,
})

/** To whom above its debtor an overdue duty has been told, beyond whoever reads it; null while to nobody. */
export const Escalated = nullable(
  Type.Object({ level: literals(['handler', 'office', 'leader'] as const), words: Words }),
)

/** A duty of a to-do list. */
export const TodoRow = Type.Object({ ...DutyRow.properties, escalated: Escalated })

const Step = Type.Object({ label: Words, value: Words, source: nullable(Type.String()) })

export const JournalEntry = Type.Object({
  seq: Type.Integer(),
  at: Millis,
  act: Type.String(),
  body: Type.Record(Type.String(), Type.Unknown()),
  prev: Type.String(),
  hash: Type.String(),
})

/** Only one village's, one department's (its own duties and those of whom it supervises), or debtors of that name. */
export const Narrowed = {
  area: Type.Optional(Type.String({ pattern: '^\\d{12}$' })),
  handler: Type.Optional(Id),
  name: Type.Optional(Type.String({ maxLength: 60 })),
}

const lampFilter = Type.Optional(literals(['late', 'soon', 'ok', 'done', 'none'] as const))

export const duties = {
  mine: operation({
    summary: { zh: '我的待办：本单位的义务', en: 'My duties: what my party owes' },
    method: 'GET',
    path: '/api/duties/mine',
    who: 'duty.read',
    input: Type.Object({ ...AsOf }),
    output: Type.Object({ asOf: Day, duties: Type.Array(TodoRow) }),
    refuses: [],
  }),
  list: operation({
    summary: { zh: '义务清单，可按条款、单位和灯筛选', en: 'Duties in my reach, by clause, debtor and lamp' },
    method: 'GET',
    path: '/api/duties',
    who: 'duty.read',
    input: Type.Object({
      ...AsOf,
      clause: Type.Optional(Type.String({ maxLength: 8 })),
      party: Type.Optional(Id),
      ...Narrowed,
      lamp: lampFilter,
      after: Type.Optional(Cursor),
    }),
    output: Type.Object({
      asOf: Day,
      duties: Type.Array(DutyRow),
      total: Type.Integer(),
      lamps: Type.Object({
        late: Type.Integer(),
        soon: Type.Integer(),
        ok: Type.Integer(),
        done: Type.Integer(),
        none: Type.Integer(),
      }),
      next: nullable(Type.String()),
    }),
    refuses: ['request.bad-cursor'],
  }),
  show: operation({
    summary: {
      zh: '一项义务：灯的推算、凭证和流水',
      en: "One duty: its lamp's derivation, evidence and journal",
    },
    method: 'GET',
    path: '/api/duties/{duty}',
    who: 'duty.read',
    input: Type.Object({ duty: Id, ...AsOf }),
    output: Type.Object({
      duty: DutyRow,
      why: Words,
      passage: nullable(Type.Object({ path: Type.String(), text: Type.String() })),
      words: Words,
      asOf: Day,
      derivation: Type.Array(Step),
      evidence: nullable(
        Type.Object({
          record: Id,
          kind: Type.String(),
          happenedOn: Day,
          filedOn: Day,
          lateDays: Type.Integer(),
          backdated: Type.Boolean(),
          because: Words,
          summary: Type.Array(Type.Object({ label: Words, value: Words })),
        }),
      ),
      returned: nullable(Type.Object({ reason: Type.String(), by: Type.String(), at: Millis })),
      file: Id,
      journal: Type.Array(JournalEntry),
      may: May,
    }),
    refuses: ['duty.not-found'],
  }),
}
