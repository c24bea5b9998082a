import { filerNames } from '@bihuan/domain/ledgers/filer.ts'
import { groupNames } from '@bihuan/domain/ledgers/group.ts'
import { stateNames, statusNames } from '@bihuan/domain/ledgers/record-state.ts'
import { Signature } from '@bihuan/domain/ledgers/signature.ts'
import Type from 'typebox'
import { operation } from './operation.ts'
import { AskedDay, Cursor, Day, Id, literals, May, Millis, nullable, Origin, Said, Words } from './shapes.ts'

const Kind = Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' })
const Values = Type.Record(Type.String(), Type.Unknown(), { maxProperties: 60 })

/** What a list may be asked for; the same in every place that lists, counts or copies out records. */
export const RecordFilter = {
  kind: Type.Optional(Kind),
  facets: Type.Optional(
    Type.String({
      maxLength: 600,
      pattern: '^[A-Za-z]\\w*:[\\w|-]+(,[A-Za-z]\\w*:[\\w|-]+)*$',
      description:
        'field:word, or field:word|word for either; several fields by commas, all of which must hold',
    }),
  ),
  from: Type.Optional(AskedDay),
  to: Type.Optional(AskedDay),
  party: Type.Optional(Id),
  area: Type.Optional(Type.String({ pattern: '^\\d{12}$', description: 'a village by its place code' })),
  handler: Type.Optional(Id),
  state: Type.Optional(literals(stateNames)),
  q: Type.Optional(Type.String({ maxLength: 60, description: 'words, all of which must occur' })),
  ids: Type.Optional(
    Type.String({
      maxLength: 3700,
      pattern: '^[0-9a-f-]{36}(,[0-9a-f-]{36})*$',
      description: 'these alone, at most 100, by commas',
    }),
  ),
}

const Sort = literals([
  'happened',
  '-happened',
  'filed',
  '-filed',
  'number',
  '-number',
  'party',
  '-party',
] as const)

const RecordRow = Type.Object({
  id: Id,
  kind: Type.String(),
  title: Words,
  number: Words,
  party: Type.Object({ id: Id, name: Type.String() }),
  happenedOn: Day,
  filedOn: Day,
  status: literals(statusNames),
  lateDays: Type.Integer(),
  backdated: Type.Boolean(),
  /** Who entered it in the party's stead. */
  enteredBy: nullable(Type.String()),
  /** The columns that its ledger shows, nothing personal; empty in a list over all ledgers. */
  values: Type.Record(Type.String(), Type.Unknown()),
})

const Delivery = Type.Object({
  duty: Id,
  clause: Type.String(),
  occasion: Words,
  lateDays: Type.Integer(),
})

const Revision = Type.Object({
  record: Id,
  number: Words,
  status: literals(statusNames),
  at: Millis,
  by: Type.String(),
  /** Why it was corrected into this; null for the first. */
  reason: nullable(Type.String()),
})

const RecordView = Type.Object({
  ...RecordRow.properties,
  version: Type.Integer(),
  revision: Type.Integer(),
  filedAt: Millis,
  filedBy: Type.String(),
  /** The drawn signature as an SVG path. */
  signature: Type.Object({ path: Type.String() }),
  /** The salted digest that the journal vouches for. */
  commitment: Type.String(),
  revisions: Type.Array(Revision),
  returnedBecause: nullable(Type.Object({ reason: Type.String(), by: Type.String(), at: Millis })),
  duties: Type.Array(Type.Object({ ...Delivery.properties, because: Words })),
  may: May,
})

const SavedView = Type.Object({
  id: Id,
  name: Type.String(),
  query: Type.Record(Type.String(), Type.String()),
})

/** A duty that a correction touches. */
const Touched = Type.Object({ ...Delivery.properties, title: Words })

const filing = [
  'record.incomplete',
  'record.values-wrong',
  'record.signature-empty',
  'photo.unknown',
] as const

export const ledgers = {
  kinds: operation({
    summary: { zh: '台账目录', en: 'Every ledger, with how many of its records lie in my reach' },
    method: 'GET',
    path: '/api/ledgers',
    who: 'record.read',
    input: Type.Object({}),
    output: Type.Object({
      groups: Type.Array(Type.Object({ name: literals(groupNames), title: Words })),
      kinds: Type.Array(
        Type.Object({
          kind: Type.String(),
          title: Words,
          about: Words,
          group: literals(groupNames),
          filedBy: Type.Array(literals(filerNames)),
          count: Type.Integer({ description: 'exact up to 10,000' }),
          /** There are more than counted. */
          isMore: Type.Boolean(),
        }),
      ),
    }),
    refuses: [],
  }),
  list: operation({
    summary: { zh: '记录台账', en: 'Records in my reach' },
    method: 'GET',
    path: '/api/records',
    who: 'record.read',
    input: Type.Object({ ...RecordFilter, sort: Type.Optional(Sort), after: Type.Optional(Cursor) }),
    output: Type.Object({ records: Type.Array(RecordRow), next: nullable(Type.String()) }),
    refuses: ['request.bad-cursor', 'record.unknown-ledger', 'ledger.unknown-filter'],
  }),
  totals: operation({
    summary: {
      zh: '符合条件的记录有多少',
      en: 'How many records a filter finds, and how many say each word',
    },
    method: 'GET',
    path: '/api/records/totals',
    who: 'record.read',
    input: Type.Object(RecordFilter),
    output: Type.Object({
      count: Type.Integer({ description: 'exact up to 10,000' }),
      isMore: Type.Boolean(),
      /** Empty when there are more records than are counted. */
      facets: Type.Array(Type.Object({ field: Type.String(), value: Type.String(), count: Type.Integer() })),
    }),
    refuses: ['record.unknown-ledger', 'ledger.unknown-filter'],
  }),
  show: operation({
    summary: { zh: '一份记录', en: 'One record' },
    method: 'GET',
    path: '/api/records/{record}',
    who: 'record.read',
    input: Type.Object({ record: Id, origin: Type.Optional(Origin) }),
    output: Type.Object({
      ...RecordView.properties,
      /** The square of a print as SVG, for who says under which address it shall open. */
      mark: nullable(Type.String()),
    }),
    refuses: ['record.not-found'],
  }),
  file: operation({
    summary: { zh: '填报一份记录并签字', en: 'File a record and sign it' },
    method: 'POST',
    path: '/api/duties/{duty}/records',
    who: 'record.file',
    input: Type.Object({ duty: Id, values: Values, signature: Signature }),
    output: Type.Object({ record: Id, delivered: Type.Array(Delivery) }),
    refuses: [
      'duty.not-found',
      'duty.withdrawn',
      'duty.already-delivered',
      'record.not-yours',
      'record.outside-period',
      'record.does-not-deliver',
      ...filing,
    ],
  }),
  enter: operation({
    summary: { zh: '登记一份记录', en: 'Enter a record in a ledger of my own body' },
    method: 'POST',
    path: '/api/ledgers/{kind}/records',
    who: 'record.file',
    input: Type.Object({ kind: Kind, values: Values, signature: Signature }),
    output: Type.Object({ record: Id, number: Words, delivered: Type.Array(Delivery) }),
    refuses: ['record.unknown-ledger', 'record.not-kept-by', 'party.not-found', ...filing],
  }),
  enterFor: operation({
    summary: { zh: '代单位登记一份记录', en: 'Enter a record in another body’s stead; it says who did' },
    method: 'POST',
    path: '/api/parties/{party}/ledgers/{kind}/records',
    who: 'record.enter-for',
    input: Type.Object({ party: Id, kind: Kind, values: Values, signature: Signature }),
    output: Type.Object({ record: Id, number: Words, delivered: Type.Array(Delivery) }),
    refuses: ['record.unknown-ledger', 'record.not-kept-by', 'party.not-found', ...filing],
  }),
  amendPreview: operation({
    summary: { zh: '更正之前看看影响哪些义务', en: 'What a correction would do to the duties' },
    method: 'POST',
    path: '/api/records/{record}/amendment-preview',
    computes: true,
    who: 'record.read',
    input: Type.Object({ record: Id, values: Values }),
    output: Type.Object({
      /** Still delivered. */
      keeps: Type.Array(Touched),
      /** Delivered by the correction, not by what stood there. */
      gains: Type.Array(Touched),
      /** Owed again. */
      loses: Type.Array(Touched),
    }),
    refuses: [
      'record.not-found',
      'record.not-yours',
      'record.already-amended',
      'record.unknown-ledger',
      'record.incomplete',
      'record.values-wrong',
    ],
  }),
  amend: operation({
    summary: {
      zh: '更正一份记录，说明理由',
      en: 'Correct a record with a reason; the old one stays, struck through',
    },
    method: 'POST',
    path: '/api/records/{record}/amendment',
    who: 'record.file',
    input: Type.Object({ record: Id, values: Values, signature: Signature, reason: Said(2, 500) }),
    output: Type.Object({
      record: Id,
      number: Words,
      delivered: Type.Array(Delivery),
      reopened: Type.Array(Delivery),
    }),
    refuses: [
      'record.not-found',
      'record.not-yours',
      'record.already-amended',
      'record.unchanged',
      'record.unknown-ledger',
      ...filing,
    ],
  }),
  giveBack: operation({
    summary: { zh: '退回一份记录，说明理由', en: 'Return a record with a reason; its duties are owed again' },
    method: 'POST',
    path: '/api/records/{record}/return',
    who: 'record.return',
    input: Type.Object({ record: Id, reason: Said(2, 500) }),
    output: Type.Object({ record: Id, reopened: Type.Integer() }),
    refuses: ['record.not-found', 'record.already-returned', 'record.already-amended'],
  }),
  views: operation({
    summary: { zh: '我存的视图', en: 'The views of a ledger that I keep' },
    method: 'GET',
    path: '/api/ledgers/{kind}/views',
    who: 'record.read',
    input: Type.Object({ kind: Kind }),
    output: Type.Object({ views: Type.Array(SavedView) }),
    refuses: [],
  }),
  saveView: operation({
    summary: { zh: '存一个视图', en: 'Keep a view under a name; the same name is written over' },
    method: 'POST',
    path: '/api/ledgers/{kind}/views',
    who: 'record.read',
    input: Type.Object({
      kind: Kind,
      name: Said(1, 20),
      query: Type.Record(Type.String({ maxLength: 20 }), Type.String({ maxLength: 600 }), {
        maxProperties: 12,
      }),
    }),
    output: SavedView,
    refuses: ['ledger.too-many-views', 'record.unknown-ledger'],
  }),
  dropView: operation({
    summary: { zh: '删去一个视图', en: 'Keep a view no longer' },
    method: 'POST',
    path: '/api/views/{view}/end',
    who: 'record.read',
    input: Type.Object({ view: Id }),
    output: Type.Object({ view: Id }),
    refuses: ['ledger.no-such-view'],
  }),
}
