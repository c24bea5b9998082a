import { partyKinds } from '@bihuan/domain/parties/kind.ts'
import { PartyProfile, riskCodes, sizeCodes } from '@bihuan/domain/parties/profile.ts'
import { sectorCodes } from '@bihuan/domain/parties/sector.ts'
import { statuses } from '@bihuan/domain/parties/status.ts'
import { traitCodes } from '@bihuan/domain/parties/trait.ts'
import Type from 'typebox'
import { operation } from './operation.ts'
import { Cursor, Day, Id, literals, May, Millis, nullable, Said, Words } from './shapes.ts'

const Kind = literals(partyKinds)
const Area = Type.String({ pattern: '^\\d{12}$', description: 'place code of 12 digits' })
const Town = Type.String({ pattern: '^\\d{9}$', description: 'town code of 9 digits' })

/** A party as others speak of it. */
export const PartyRef = Type.Object({ id: Id, name: Type.String() })

export const PartyView = Type.Object({
  id: Id,
  kind: Kind,
  name: Type.String(),
  area: Type.String(),
  place: Type.String(),
  handler: nullable(PartyRef),
  status: literals(statuses),
  since: Day,
  until: nullable(Day),
  suspendedFrom: nullable(Day),
  suspendedTo: nullable(Day),
  movedTo: nullable(Type.String()),
  movedFrom: nullable(Type.String()),
  attributes: PartyProfile,
  /** What its own figures would make of it; the office settles both. */
  proposal: Type.Object({
    size: Type.Optional(literals(sizeCodes)),
    aboveScale: Type.Optional(Type.Boolean()),
    because: Words,
  }),
  version: Type.Integer(),
  changedBy: Type.String(),
  changedAt: Millis,
  may: May,
})

const PartyRow = Type.Object({
  id: Id,
  kind: Kind,
  name: Type.String(),
  area: Type.String(),
  place: Type.String(),
  handler: nullable(PartyRef),
  status: literals(statuses),
  since: Day,
  until: nullable(Day),
  attributes: PartyProfile,
})

const Division = Type.Object({
  id: Id,
  name: Type.String(),
  area: Type.String(),
  place: Type.String(),
  address: Type.String(),
  since: Day,
  until: nullable(Day),
})

const Member = Type.Object({ id: Id, party: PartyRef, since: Day, until: nullable(Day) })

const wrongFacts = [
  'party.no-such-day',
  'party.dates-crossed',
  'party.facts-wrong',
  'party.code-taken',
  'party.second-office',
  'party.no-such-place',
  'party.no-such-handler',
  'party.has-no-handler',
] as const

/** What narrows the list of parties. */
const Narrowed = {
  kind: Type.Optional(Kind),
  /** Part of the name, or a whole credit code. */
  name: Type.Optional(Type.String({ maxLength: 60 })),
  place: Type.Optional(Area),
  sector: Type.Optional(literals(sectorCodes)),
  trait: Type.Optional(literals(traitCodes)),
  handler: Type.Optional(Id),
  risk: Type.Optional(literals(riskCodes)),
  status: Type.Optional(literals(statuses)),
}

export const parties = {
  list: operation({
    summary: { zh: '监管对象', en: 'Parties in my reach, by what their files say' },
    method: 'GET',
    path: '/api/parties',
    who: 'party.read',
    input: Type.Object({ ...Narrowed, after: Type.Optional(Cursor) }),
    output: Type.Object({
      parties: Type.Array(PartyRow),
      total: Type.Integer(),
      next: nullable(Type.String()),
      may: May,
    }),
    refuses: ['request.bad-cursor'],
  }),
  show: operation({
    summary: { zh: '一企一档：基本信息', en: "One party's facts" },
    method: 'GET',
    path: '/api/parties/{party}',
    who: 'party.read',
    input: Type.Object({ party: Id }),
    output: PartyView,
    refuses: ['party.not-found'],
  }),
  neighbours: operation({
    summary: { zh: '名册里的上一个和下一个', en: 'The party before and the one after in a list' },
    method: 'GET',
    path: '/api/parties/{party}/neighbours',
    who: 'party.read',
    input: Type.Object({ party: Id, ...Narrowed }),
    output: Type.Object({ before: nullable(PartyRef), after: nullable(PartyRef) }),
    refuses: ['party.not-found'],
  }),
  register: operation({
    summary: { zh: '登记单位', en: 'Register a party' },
    method: 'POST',
    path: '/api/parties',
    who: 'party.register',
    input: Type.Object({
      kind: Kind,
      name: Said(2, 120),
      area: Area,
      handler: nullable(Id),
      since: Day,
      attributes: PartyProfile,
      movedFrom: Type.Optional(Town),
    }),
    output: PartyView,
    refuses: wrongFacts,
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
      attributes: PartyProfile,
    }),
    output: PartyView,
    refuses: [...wrongFacts, 'party.not-found', 'party.changed-meanwhile'],
  }),
  parts: operation({
    summary: { zh: '下属机构、小组成员和所在小组', en: 'Divisions, members, and groups it belongs to' },
    method: 'GET',
    path: '/api/parties/{party}/parts',
    who: 'party.read',
    input: Type.Object({ party: Id }),
    output: Type.Object({
      divisions: Type.Array(Division),
      members: Type.Array(Member),
      groups: Type.Array(Member),
    }),
    refuses: ['party.not-found'],
  }),
  divide: operation({
    summary: { zh: '登记或修改下属机构', en: 'Enter or change a division' },
    method: 'POST',
    path: '/api/parties/{party}/divisions',
    who: 'party.register',
    input: Type.Object({
      party: Id,
      /** The one to change; without it a new one. */
      division: Type.Optional(Id),
      name: Said(2, 120),
      area: Area,
      address: Type.String({ maxLength: 200 }),
      since: Day,
      until: nullable(Day),
    }),
    output: Division,
    refuses: [
      'party.not-found',
      'party.has-no-divisions',
      'party.no-such-place',
      'party.no-such-day',
      'party.dates-crossed',
      'division.not-found',
    ],
  }),
  join: operation({
    summary: { zh: '调整小组成员', en: 'Take a party into a group, or end its membership' },
    method: 'POST',
    path: '/api/parties/{party}/members',
    who: 'party.register',
    input: Type.Object({ party: Id, member: Id, since: Day, until: nullable(Day) }),
    output: Member,
    refuses: ['party.not-found', 'party.not-a-group', 'party.no-such-day', 'party.dates-crossed'],
  }),
}
