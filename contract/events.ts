import { eventNames } from '@bihuan/domain/plans/event.ts'
import Type from 'typebox'
import { operation } from './operation.ts'
import { AskedDay, Cursor, Day, Id, literals, May, Millis, nullable, Said, Words } from './shapes.ts'

const Kind = literals(eventNames)

const Entry = {
  kind: Kind,
  /** How people call it: the typhoon's name, the place of the accident. */
  name: Said(2, 60),
  /** The day from which the days allowed are counted. */
  on: AskedDay,
  /** Village codes it is about; empty for the whole town. */
  areas: Type.Array(Type.String({ pattern: '^\\d{12}$' }), { maxItems: 60 }),
  /** The one party it is about; null for everybody whom a rule binds. */
  about: nullable(Id),
  note: Type.String({ maxLength: 500 }),
}

const EventView = Type.Object({
  id: Id,
  kind: Kind,
  kindName: Words,
  name: Type.String(),
  on: Day,
  areas: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  about: nullable(Type.Object({ id: Id, name: Type.String() })),
  note: Type.String(),
  enteredAt: Millis,
  enteredBy: Type.String(),
  ended: Type.Boolean(),
  /** Duties that it called for, and how many of them are delivered. */
  duties: Type.Integer(),
  delivered: Type.Integer(),
  may: May,
})

const Asked = Type.Object({
  clause: Type.String(),
  title: Words,
  debtors: Type.Integer(),
  due: Day,
  /** The first of them by name. */
  names: Type.Array(Type.String()),
})

export const events = {
  list: operation({
    summary: { zh: '触发日历：发生过的事', en: 'What happened and made somebody owe' },
    method: 'GET',
    path: '/api/events',
    who: 'event.read',
    input: Type.Object({ after: Type.Optional(Cursor) }),
    output: Type.Object({
      events: Type.Array(EventView),
      next: nullable(Type.String()),
      /** The kinds on which some rule of the plan in force waits. */
      kinds: Type.Array(Type.Object({ kind: Kind, name: Words, rules: Type.Integer() })),
      /** The villages that an event may be about. */
      places: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
      may: May,
    }),
    refuses: ['request.bad-cursor'],
  }),
  preview: operation({
    summary: { zh: '试算：这件事会要求谁做什么', en: 'What this would ask of whom' },
    method: 'POST',
    path: '/api/events/preview',
    who: 'event.enter',
    computes: true,
    input: Type.Object(Entry),
    output: Type.Object({ asks: Type.Array(Asked), duties: Type.Integer() }),
    refuses: ['event.too-far', 'event.no-such-place', 'party.not-found'],
  }),
  enter: operation({
    summary: { zh: '登记一件事，生成义务', en: 'Enter what happened; duties appear' },
    method: 'POST',
    path: '/api/events',
    who: 'event.enter',
    input: Type.Object(Entry),
    output: EventView,
    refuses: ['event.too-far', 'event.no-such-place', 'party.not-found'],
  }),
  end: operation({
    summary: { zh: '撤销登记，未交的义务撤回', en: 'Take it back: what is undelivered is withdrawn' },
    method: 'POST',
    path: '/api/events/{event}/end',
    who: 'event.enter',
    input: Type.Object({ event: Id, reason: Said(2, 500) }),
    output: EventView,
    refuses: ['event.not-found', 'event.already-ended'],
  }),
}
