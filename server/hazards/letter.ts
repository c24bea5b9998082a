import type { Act } from '@bihuan/domain/hazards/act.ts'
import type { Hazard } from '@bihuan/domain/hazards/hazard.ts'
import { letterOf } from '@bihuan/domain/hazards/letter.ts'
import type { WriteRows, Writer } from '../frame/desk.ts'
import type { Act as Entry } from '../frame/journal.ts'
import { messageFile, sentBy } from '../messages/files.ts'
import { insertMessages, lettersAbout } from '../messages/store.ts'
import type { HazardFile } from './store.ts'

type Sent = { entries: Entry[]; write: (rows: WriteRows) => Promise<void> }
const nothing: Sent = { entries: [], write: async () => {} }

/** What goes into the journal and the rows with a step, so that the unit finds in its box what the town did. */
export const letterFor = async (desk: Writer, act: Act, file: HazardFile, hazard: Hazard): Promise<Sent> => {
  const { id, area, party, handler } = file
  if (desk.signer.party === party) return nothing
  const earlier = act.act === 'urge' ? await lettersAbout(desk.rows, id) : []
  const letter = letterOf(act, hazard, earlier.filter(({ slip }) => slip !== null).length)
  if (letter === undefined) return nothing
  const { title, body, slip } = letter
  const message = {
    ...{ id: desk.newId(), batch: desk.newId(), hazard: id, area, party, handler, title, body, slip },
    ...{ kind: slip === null ? ('notice' as const) : ('reminder' as const), ...sentBy(desk) },
  }
  const told = { act: 'message.sent', body: { hazard: id, slip }, personal: { title, body } }
  return {
    entries: [{ file: messageFile(message), ...told }],
    write: (rows) => insertMessages(rows, [message]),
  }
}
