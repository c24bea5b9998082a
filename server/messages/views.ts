import { slips } from '@bihuan/domain/messages/slip.ts'
import type { DutyWithName } from '../duties/store.ts'
import { type RuleOf, viewDuty } from '../duties/views.ts'
import type { Batch, MessageWithName } from './store.ts'

export const viewMessage = (message: MessageWithName) => ({
  id: message.id,
  kind: message.kind,
  slip: message.slip,
  slipName: message.slip === null ? null : slips[message.slip],
  hazard: message.hazard,
  title: message.title,
  body: message.body,
  sentAt: message.sent_at,
  sentBy: message.sent_by_name,
  party: { id: message.party, name: message.party_name },
  receivedAt: message.received_at,
  receivedBy: message.received_by_name,
})

export const viewBatch = (batch: Batch) => ({
  batch: batch.batch,
  kind: batch.kind,
  title: batch.title ?? '',
  sentAt: batch.sent_at,
  sentBy: batch.sent_by_name,
  sent: Number(batch.sent),
  received: Number(batch.received),
})

export const viewReminded = (duty: DutyWithName, ruleOf: RuleOf, today: string) => {
  const { id, clause, title, due, lamp } = viewDuty(duty, ruleOf, today)
  return { duty: id, clause, title, due, lamp }
}
