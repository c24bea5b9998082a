import type { Json } from '@bihuan/domain/base/canonical.ts'
import type { Slip } from '@bihuan/domain/messages/slip.ts'
import type { WriteRows, Writer } from '../frame/desk.ts'
import type { Act } from '../frame/journal.ts'
import type { Axes } from '../frame/tables.ts'
import { batchFile, sentBy } from './files.ts'
import { insertMessages } from './store.ts'

/** A slip to one body. */
export type Letter = { slip: Slip; title: string; body: string } & Omit<Axes, 'party'> & { party: string }

type About = {
  /** What the journal says of the batch besides whom it went to. */
  body: { [member: string]: Json }
  personal?: { [member: string]: Json }
  /** Acts on the files of what is asked for. */
  acts?: readonly Act[]
}

/**
 * The one way to remind (催办): a letter into each body's box, where it is acknowledged, whatever it is about. `note`
 * writes down what each letter named, so that a second one is known for a second one.
 */
export const sendReminder = async (
  desk: Writer,
  letters: readonly Letter[],
  { body, personal, acts = [] }: About,
  note: (rows: WriteRows, messages: readonly { id: string; party: string }[]) => Promise<unknown>,
): Promise<string> => {
  const batch = desk.newId()
  const messages = letters.map((letter) => ({
    ...{ id: desk.newId(), batch, kind: 'reminder' as const },
    ...letter,
    ...sentBy(desk),
  }))
  const sent = {
    file: batchFile(desk.signer.town, batch),
    act: 'message.sent',
    body: { kind: 'reminder', to: messages.map(({ party }) => party), ...body },
    ...(personal === undefined ? {} : { personal }),
  }
  await desk.append([sent, ...acts], async (rows) => {
    await insertMessages(rows, messages)
    await note(rows, messages)
  })
  return batch
}
