import { slips } from '@bihuan/domain/messages/slip.ts'
import Type from 'typebox'
import { operation } from './operation.ts'
import { Cursor, Day, Id, Lamp, literals, Millis, nullable, Said, Words } from './shapes.ts'

const Kind = literals(['notice', 'reminder'] as const)
const Slip = nullable(literals(Object.keys(slips) as (keyof typeof slips)[]))
const PartyKind = literals(['enterprise', 'department', 'village'] as const)

const MessageRow = Type.Object({
  id: Id,
  kind: Kind,
  slip: Slip,
  slipName: nullable(Words),
  /** The hazard that it is about. */
  hazard: nullable(Id),
  title: Type.String(),
  body: Type.String(),
  sentAt: Millis,
  sentBy: Type.String(),
  party: Type.Object({ id: Id, name: Type.String() }),
  receivedAt: nullable(Millis),
  receivedBy: nullable(Type.String()),
})

const RemindedDuty = Type.Object({ duty: Id, clause: Type.String(), title: Words, due: Day, lamp: Lamp })

const BatchRow = Type.Object({
  batch: Id,
  kind: Kind,
  title: Type.String(),
  sentAt: Millis,
  sentBy: Type.String(),
  sent: Type.Integer(),
  received: Type.Integer(),
})

export const messages = {
  inbox: operation({
    summary: { zh: '待阅：发给本单位的通知和催办', en: 'Notices and reminders sent to my party' },
    method: 'GET',
    path: '/api/messages',
    who: 'message.read',
    input: Type.Object({ after: Type.Optional(Cursor) }),
    output: Type.Object({
      messages: Type.Array(MessageRow),
      unread: Type.Integer(),
      next: nullable(Type.String()),
    }),
    refuses: ['request.bad-cursor'],
  }),
  show: operation({
    summary: { zh: '一条通知或催办', en: 'One notice or reminder' },
    method: 'GET',
    path: '/api/messages/{message}',
    who: 'message.read',
    input: Type.Object({ message: Id }),
    output: Type.Object({ ...MessageRow.properties, duties: Type.Array(RemindedDuty) }),
    refuses: ['message.not-found'],
  }),
  receive: operation({
    summary: { zh: '签收', en: 'Acknowledge receipt' },
    method: 'POST',
    path: '/api/messages/{message}/receipt',
    who: 'message.receive',
    input: Type.Object({ message: Id }),
    output: MessageRow,
    refuses: ['message.not-found'],
  }),
  send: operation({
    summary: { zh: '发通知', en: 'Send a notice' },
    method: 'POST',
    path: '/api/messages',
    who: 'message.send',
    input: Type.Object({
      title: Said(2, 80),
      body: Said(2, 4000),
      /** Every party of these kinds that is still open, within these villages when any are named; and these parties. */
      kinds: Type.Array(PartyKind, { maxItems: 3, uniqueItems: true }),
      areas: Type.Array(Type.String({ pattern: '^\\d{12}$' }), { maxItems: 60, uniqueItems: true }),
      parties: Type.Array(Id, { maxItems: 500, uniqueItems: true }),
    }),
    output: BatchRow,
    refuses: ['message.no-recipient', 'party.not-found'],
  }),
  remind: operation({
    summary: { zh: '催办：给欠交的单位发催办单', en: 'Remind those who owe, one slip for each' },
    method: 'POST',
    path: '/api/messages/reminders',
    who: 'message.send',
    input: Type.Object({
      duties: Type.Array(Id, { minItems: 1, maxItems: 500, uniqueItems: true }),
      note: Type.String({ maxLength: 500 }),
    }),
    output: Type.Object({
      batch: Id,
      /** Bodies that received a slip, and duties they were reminded of. */
      sent: Type.Integer(),
      duties: Type.Integer(),
      /** Left out, each with the reason. */
      skipped: Type.Array(Type.Object({ duty: Id, debtor: Type.String(), because: Words })),
    }),
    refuses: ['duty.not-found', 'message.nothing-owed', 'message.reminded-today'],
  }),
  sent: operation({
    summary: { zh: '已发的通知和催办，谁签收了', en: 'What was sent, and how many acknowledged it' },
    method: 'GET',
    path: '/api/messages/sent',
    who: 'message.send',
    input: Type.Object({ after: Type.Optional(Cursor) }),
    output: Type.Object({ batches: Type.Array(BatchRow), next: nullable(Type.String()) }),
    refuses: ['request.bad-cursor'],
  }),
  batch: operation({
    summary: { zh: '一次发送的收件单位与签收', en: 'Who was sent this, and who acknowledged it' },
    method: 'GET',
    path: '/api/messages/sent/{batch}',
    who: 'message.send',
    input: Type.Object({ batch: Id }),
    output: Type.Object({ ...BatchRow.properties, body: Type.String(), to: Type.Array(MessageRow) }),
    refuses: ['message.not-found'],
  }),
}
