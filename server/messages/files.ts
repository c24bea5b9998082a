import { placeOfTown } from '@bihuan/domain/base/area.ts'
import type { Reader } from '../frame/desk.ts'
import type { MessageFile } from './store.ts'

/** The chain of acts on what one body received. */
export const messageFile = ({
  id,
  area,
  party,
  handler,
}: Pick<MessageFile, 'id' | 'area' | 'party' | 'handler'>) => ({
  id,
  kind: 'message',
  area,
  party,
  handler,
})

/** The chain of what was sent in one go. */
export const batchFile = (town: string, id: string) => ({
  id,
  kind: 'message-batch',
  area: placeOfTown(town),
  party: null,
  handler: null,
})

/** Who sends now, and that nobody has acknowledged it. */
export const sentBy = ({ signer, now, today }: Reader) => ({
  sent_at: now,
  sent_on: today,
  sent_by: signer.account,
  sent_by_name: signer.person,
  received_at: null,
  received_by_name: null,
})
