import { Signature } from '@bihuan/domain/ledgers/signature.ts'
import Type from 'typebox'
import { operation } from './operation.ts'
import { Cursor, Day, Id, May, Millis, nullable, Said, Words } from './shapes.ts'

const RecordRow = Type.Object({
  id: Id,
  kind: Type.String(),
  title: Words,
  party: Type.Object({ id: Id, name: Type.String() }),
  happenedOn: Day,
  filedOn: Day,
  returned: Type.Boolean(),
})

const RecordView = Type.Object({
  ...RecordRow.properties,
  version: Type.Integer(),
  filedAt: Millis,
  filedBy: Type.String(),
  values: Type.Record(Type.String(), Type.Unknown()),
  /** The drawn signature as an SVG path. */
  signature: Type.Object({ path: Type.String() }),
  returnedBecause: nullable(Type.Object({ reason: Type.String(), by: Type.String(), at: Millis })),
  duties: Type.Array(
    Type.Object({
      duty: Id,
      clause: Type.String(),
      occasion: Words,
      because: Words,
      lateDays: Type.Integer(),
    }),
  ),
  may: May,
})

export const ledgers = {
  file: operation({
    summary: { zh: '填报一份记录并签字', en: 'File a record and sign it' },
    method: 'POST',
    path: '/api/duties/{duty}/records',
    who: 'record.file',
    input: Type.Object({
      duty: Id,
      values: Type.Record(Type.String(), Type.Unknown(), { maxProperties: 60 }),
      signature: Signature,
    }),
    output: Type.Object({
      record: Id,
      delivered: Type.Array(
        Type.Object({ duty: Id, clause: Type.String(), occasion: Words, lateDays: Type.Integer() }),
      ),
    }),
    refuses: [
      'duty.not-found',
      'duty.withdrawn',
      'duty.already-delivered',
      'record.not-yours',
      'record.incomplete',
      'record.values-wrong',
      'record.outside-period',
      'record.does-not-deliver',
      'record.signature-empty',
    ],
  }),
  list: operation({
    summary: { zh: '记录台账', en: 'Records in my reach' },
    method: 'GET',
    path: '/api/records',
    who: 'record.read',
    input: Type.Object({
      kind: Type.Optional(Type.String({ maxLength: 40 })),
      after: Type.Optional(Cursor),
    }),
    output: Type.Object({ records: Type.Array(RecordRow), next: nullable(Type.String()) }),
    refuses: ['request.bad-cursor'],
  }),
  show: operation({
    summary: { zh: '一份记录', en: 'One record' },
    method: 'GET',
    path: '/api/records/{record}',
    who: 'record.read',
    input: Type.Object({ record: Id }),
    output: RecordView,
    refuses: ['record.not-found'],
  }),
  giveBack: operation({
    summary: { zh: '退回一份记录，说明理由', en: 'Return a record with a reason; its duties are owed again' },
    method: 'POST',
    path: '/api/records/{record}/return',
    who: 'record.return',
    input: Type.Object({ record: Id, reason: Said(2, 500) }),
    output: Type.Object({ record: Id, reopened: Type.Integer() }),
    refuses: ['record.not-found', 'record.already-returned'],
  }),
}
