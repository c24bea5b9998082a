import { messages as contract } from '@bihuan/contract/messages.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import { findDuties } from '../duties/store.ts'
import { ruleFinder } from '../duties/views.ts'
import { pageOf, readCursor } from '../frame/cursor.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { serve } from '../frame/serve.ts'
import { plansOf } from '../plans/store.ts'
import { batchFile, messageFile, sentBy } from './files.ts'
import { remind } from './remind.ts'
import { receiptReminders } from './remind-receipts.ts'
import {
  type Batch,
  countUnread,
  dutiesOfMessage,
  findBatch,
  findMessage,
  insertMessages,
  markReceived,
  messagesOfBatch,
  pageOfBatches,
  pageOfInbox,
  recipientsOf,
} from './store.ts'
import { viewBatch, viewMessage, viewReminded } from './views.ts'

/** Notices and reminders: sent by the office, acknowledged by those who receive them. */
export const messageOperations = (shipped: Plan) => [
  ...receiptReminders(shipped),
  ...serve('messages', contract, {
    async inbox({ after }, desk) {
      const cursor = readCursor(after, ['text', 'id'])
      if (isRefusal(cursor)) return cursor
      const { party } = desk.signer
      if (party === null) return { messages: [], unread: 0, next: null }
      const { page, next } = pageOf(await pageOfInbox(desk.rows, party, cursor), ({ sent_at, id }) => [
        String(sent_at),
        id,
      ])
      return { messages: page.map(viewMessage), unread: await countUnread(desk.rows, party), next }
    },

    async show({ message: id }, desk) {
      const message = await findMessage(desk.rows, id)
      if (message === undefined) return refuse('message.not-found')
      const named = (await dutiesOfMessage(desk.rows, id)).map(({ duty }) => duty)
      const ruleOf = ruleFinder(...(await plansOf(desk.rows, shipped)))
      const duties = await findDuties(desk.rows, named)
      return { ...viewMessage(message), duties: duties.map((duty) => viewReminded(duty, ruleOf, desk.today)) }
    },

    async receive({ message: id }, desk) {
      const message = await ownMessage(desk, id)
      if (message === undefined) return refuse('message.not-found')
      if (message.received_at !== null) return viewMessage(message)
      const { signer, now } = desk
      await desk.append({ file: messageFile(message), act: 'message.received', body: {} }, (rows) =>
        markReceived(rows, id, { at: now, name: signer.person }),
      )
      return viewMessage((await findMessage(desk.rows, id)) ?? message)
    },

    async send({ title, body, ...to }, desk) {
      const recipients = await recipientsOf(desk.rows, to, desk.today)
      if (to.parties.some((id) => !recipients.some((one) => one.id === id))) return refuse('party.not-found')
      if (recipients.length === 0) return refuse('message.no-recipient')
      const batch = desk.newId()
      const said = { title: title.trim(), body: body.trim() }
      const messages = recipients.map(({ id, area, handler }) => ({
        ...{ id: desk.newId(), batch, kind: 'notice' as const, ...said, slip: null },
        ...{ area, party: id, handler, ...sentBy(desk) },
      }))
      await desk.append(
        {
          file: batchFile(desk.signer.town, batch),
          act: 'message.sent',
          body: { kind: 'notice', to: recipients.map(({ id }) => id) },
          personal: said,
        },
        (rows) => insertMessages(rows, messages),
      )
      return viewBatch(await batchThatIs(desk, batch))
    },

    async remind(input, desk) {
      return remind(input, desk, ruleFinder(...(await plansOf(desk.rows, shipped))))
    },

    async sent({ after }, desk) {
      const cursor = readCursor(after, ['text', 'id'])
      if (isRefusal(cursor)) return cursor
      const { page, next } = pageOf(await pageOfBatches(desk.rows, cursor), ({ sent_at, batch }) => [
        String(sent_at),
        batch,
      ])
      return { batches: page.map(viewBatch), next }
    },

    async batch({ batch: id }, desk) {
      const batch = await findBatch(desk.rows, id)
      if (batch === undefined) return refuse('message.not-found')
      const to = await messagesOfBatch(desk.rows, id)
      return { ...viewBatch(batch), body: batch.body ?? '', to: to.map(viewMessage) }
    },
  }),
]

/** A message of the signer's own party, held until the end. */
const ownMessage = async (desk: Writer, id: string) => {
  const seen = await findMessage(desk.rows, id)
  if (seen === undefined || seen.party !== desk.signer.party) return undefined
  await desk.lock(messageFile(seen))
  return findMessage(desk.rows, id)
}

const batchThatIs = async (desk: Reader, id: string): Promise<Batch> => {
  const batch = await findBatch(desk.rows, id)
  if (batch === undefined) throw new Error(`batch ${id} is gone`)
  return batch
}
