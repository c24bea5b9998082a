import Type from 'typebox'
import { operation } from './operation.ts'
import { Day, Id, literals, Millis, nullable } from './shapes.ts'

const debtorKinds = ['enterprise', 'department', 'village', 'office', 'agency'] as const

const Row = Type.Object({
  party: Type.Object({ id: Id, name: Type.String() }),
  kind: literals(debtorKinds),
  place: Type.String(),
  /** From which day the receipt is awaited. */
  awaitedFrom: Day,
  days: Type.Integer({ description: 'days waited, until the receipt or until today' }),
  signedAt: nullable(Millis),
  signedBy: nullable(Type.String()),
  remindedAt: nullable(Millis),
  reminders: Type.Integer(),
})

const Mine = Type.Object({
  name: Type.String(),
  digest: Type.String(),
  awaitedFrom: Day,
  signedAt: nullable(Millis),
  signedBy: nullable(Type.String()),
  remindedAt: nullable(Millis),
})

/** Who acknowledged the notice (签收). */
export const planReceipts = {
  receipts: operation({
    summary: { zh: '签收：谁签了、谁还没有', en: 'Receipts: who acknowledged the notice and who did not' },
    method: 'GET',
    path: '/api/plan/receipts',
    who: 'plan.read',
    input: Type.Object({}),
    output: Type.Object({
      notice: Type.Object({ name: Type.String(), loadedAt: Millis, digest: Type.String() }),
      kinds: Type.Array(literals(debtorKinds)),
      signed: Type.Integer(),
      rows: Type.Array(Row),
    }),
    refuses: ['notice.none'],
  }),
  myReceipt: operation({
    summary: { zh: '我单位要签收的通知', en: 'The notice that my body is to acknowledge' },
    method: 'GET',
    path: '/api/plan/receipts/mine',
    who: 'plan.read',
    input: Type.Object({}),
    output: Type.Object({ receipt: nullable(Mine) }),
    refuses: [],
  }),
  acknowledge: operation({
    summary: { zh: '签收通知', en: 'Acknowledge the notice' },
    method: 'POST',
    path: '/api/plan/receipts',
    who: 'plan.acknowledge',
    /** The text that was read: a notice loaded meanwhile is another. */
    input: Type.Object({ digest: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
    output: Mine,
    refuses: ['notice.none', 'notice.changed', 'receipt.not-addressed'],
  }),
  remindReceipts: operation({
    summary: { zh: '催签收', en: 'Remind those who have not acknowledged' },
    method: 'POST',
    path: '/api/plan/receipts/remind',
    who: 'plan.issue',
    input: Type.Object({ parties: Type.Array(Id, { maxItems: 500 }) }),
    /** How many were sent a slip; who was reminded today already is left out. */
    output: Type.Object({ reminded: Type.Integer() }),
    refuses: ['notice.none', 'message.reminded-today'],
  }),
}
