import Type from 'typebox'
import { operation } from './operation.ts'
import { PartyView } from './parties.ts'
import { AsOf, Cursor, Day, Id, literals, Millis, nullable, Said, Words } from './shapes.ts'

const Reason = Said(2, 500)

/** Somebody at the head of a file, the telephone covered. */
const Head = Type.Object({ person: Id, name: Type.String(), post: Words, phone: nullable(Type.String()) })

const Domain = Type.Object({
  task: Type.String(),
  title: Words,
  lamp: literals(['ok', 'soon', 'late', 'done', 'none'] as const),
  counts: Type.Object({
    late: Type.Integer(),
    soon: Type.Integer(),
    ok: Type.Integer(),
    done: Type.Integer(),
    none: Type.Integer(),
  }),
  words: Words,
})

const Event = Type.Object({
  file: Id,
  seq: Type.Integer(),
  at: Millis,
  act: Type.String(),
  words: Words,
  by: nullable(Type.String()),
  link: nullable(Type.Object({ to: literals(['duty', 'record', 'person', 'hazard'] as const), id: Id })),
})

/** 一企一档: everything that is kept about one party, and the acts that change more than its facts. */
export const dossiers = {
  standing: operation({
    summary: { zh: '一企一档：各领域的灯和负责人', en: 'Lamps by domain, and who answers' },
    method: 'GET',
    path: '/api/parties/{party}/standing',
    who: 'party.read',
    input: Type.Object({ party: Id, ...AsOf }),
    output: Type.Object({
      asOf: Day,
      domains: Type.Array(Domain),
      answering: nullable(Head),
      called: nullable(Head),
      tabs: Type.Object({
        duties: Type.Integer(),
        records: Type.Integer(),
        /** Open ones. */
        hazards: Type.Integer(),
        people: Type.Integer(),
        parts: Type.Integer(),
      }),
    }),
    refuses: ['party.not-found'],
  }),
  timeline: operation({
    summary: { zh: '一企一档：来龙去脉', en: "A party's life, newest first" },
    method: 'GET',
    path: '/api/parties/{party}/timeline',
    who: 'journal.read',
    input: Type.Object({ party: Id, after: Type.Optional(Cursor) }),
    output: Type.Object({ events: Type.Array(Event), total: Type.Integer(), next: nullable(Type.String()) }),
    refuses: ['party.not-found', 'request.bad-cursor'],
  }),
  close: operation({
    summary: { zh: '注销单位', en: 'Close a party' },
    method: 'POST',
    path: '/api/parties/{party}/close',
    who: 'party.register',
    input: Type.Object({
      party: Id,
      /** Its last day. */
      on: Day,
      reason: Reason,
      /** The town that it leaves for. */
      movedTo: Type.Optional(Type.String({ pattern: '^\\d{9}$' })),
    }),
    output: PartyView,
    refuses: [
      'party.not-found',
      'party.already-closed',
      'party.closed-too-early',
      'party.no-such-day',
      'party.dates-crossed',
      'party.same-town',
    ],
  }),
  reopen: operation({
    summary: { zh: '恢复单位', en: 'Reopen a closed party' },
    method: 'POST',
    path: '/api/parties/{party}/reopen',
    who: 'party.register',
    input: Type.Object({ party: Id, on: Day, reason: Reason }),
    output: PartyView,
    refuses: [
      'party.not-found',
      'party.not-closed',
      'party.reopened-too-early',
      'party.no-such-day',
      'party.dates-crossed',
      'party.code-taken',
    ],
  }),
  move: operation({
    summary: { zh: '变更所在村', en: 'Move a party to another village' },
    method: 'POST',
    path: '/api/parties/{party}/move',
    who: 'party.register',
    input: Type.Object({ party: Id, area: Type.String({ pattern: '^\\d{12}$' }), reason: Reason }),
    output: PartyView,
    refuses: ['party.not-found', 'party.no-such-place'],
  }),
  assign: operation({
    summary: { zh: '变更主管部门', en: 'Put a party under another department' },
    method: 'POST',
    path: '/api/parties/{party}/assign',
    who: 'party.register',
    input: Type.Object({ party: Id, handler: Id, reason: Reason }),
    output: PartyView,
    refuses: ['party.not-found', 'party.no-such-handler', 'party.has-no-handler'],
  }),
  strike: operation({
    summary: { zh: '撤销误登记', en: 'Strike out a party registered by mistake' },
    method: 'POST',
    path: '/api/parties/{party}/strike',
    who: 'party.register',
    input: Type.Object({ party: Id, reason: Reason }),
    output: Type.Object({ struck: Id }),
    refuses: ['party.not-found', 'party.has-records'],
  }),
}
