import Type from 'typebox'
import { operation } from './operation.ts'
import { Cursor, Day, Id, literals, May, Millis, nullable, Said } from './shapes.ts'

const Kind = literals(['enterprise', 'department', 'village'] as const)

const Attributes = Type.Object(
  {
    uscc: Type.Optional(Type.String({ maxLength: 18 })),
    sector: Type.Optional(Type.String({ maxLength: 60 })),
    address: Type.Optional(Type.String({ maxLength: 200 })),
    staff: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  },
  { additionalProperties: false },
)

export const PartyView = Type.Object({
  id: Id,
  kind: Kind,
  name: Type.String(),
  area: Type.String(),
  place: Type.String(),
  since: Day,
  until: nullable(Day),
  suspendedFrom: nullable(Day),
  suspendedTo: nullable(Day),
  attributes: Attributes,
  version: Type.Integer(),
  changedBy: Type.String(),
  changedAt: Millis,
  may: May,
})

const PartyRow = Type.Object({
  id: Id,
  kind: Kind,
  name: Type.String(),
  place: Type.String(),
  sector: nullable(Type.String()),
  until: nullable(Day),
})

export const parties = {
  list: operation({
    summary: { zh: '监管对象', en: 'Enterprises, departments and villages in my reach' },
    method: 'GET',
    path: '/api/parties',
    who: 'party.read',
    input: Type.Object({
      kind: Type.Optional(Kind),
      name: Type.Optional(Type.String({ maxLength: 60 })),
      after: Type.Optional(Cursor),
    }),
    output: Type.Object({
      parties: Type.Array(PartyRow),
      total: Type.Integer(),
      next: nullable(Type.String()),
    }),
    refuses: ['request.bad-cursor'],
  }),
  show: operation({
    summary: { zh: '一企一档：基本信息', en: "One party's file" },
    method: 'GET',
    path: '/api/parties/{party}',
    who: 'party.read',
    input: Type.Object({ party: Id }),
    output: PartyView,
    refuses: ['party.not-found'],
  }),
  edit: operation({
    summary: { zh: '修改基本信息', en: "Change a party's facts" },
    method: 'POST',
    path: '/api/parties/{party}',
    who: 'party.edit',
    input: Type.Object({
      party: Id,
      /** The version on which the change was made; another one is a conflict to be settled by a person. */
      version: Type.Integer({ minimum: 1 }),
      name: Said(2, 120),
      since: Day,
      until: nullable(Day),
      suspendedFrom: nullable(Day),
      suspendedTo: nullable(Day),
      attributes: Attributes,
    }),
    output: PartyView,
    refuses: ['party.not-found', 'party.changed-meanwhile', 'party.dates-crossed', 'party.no-such-day'],
  }),
}
