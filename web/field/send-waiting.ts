import { checklists } from '@bihuan/contract/checklists.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { type Answer, call } from '../frame/api.ts'
import { type Outcome, type Parcel, type Taken, type Waiting, waitsForOf } from '../frame/outbox.ts'
import { picturesIn, withPictures } from '../frame/parcel-photos.ts'
import { photoSender } from '../frame/photo-sending.ts'

/** Milliseconds until a silent line counts as none; the submission is kept, so nobody has to stand and wait. */
const patience = 15_000

/** One try at handing a submission to the town. */
export const sendWaiting = async ({ command, parcel }: Waiting): Promise<Outcome> => {
  // Its photos go first, each with patience of its own; what has arrived is not sent again at the next try.
  const sent = await photoSender.sendAllIn(picturesIn(parcel))
  const answer = sent.ok ? await sendNow(withPictures(parcel, sent.value), command) : sent
  if (answer.ok) return { taken: answer.value }
  const waitsFor = waitsForOf(answer.problem)
  if (waitsFor !== undefined) return { waitsFor }
  const { detail, fields = [] } = answer.problem
  return { refused: { detail, fields } }
}

const sendNow = async (parcel: Parcel, commandId: string): Promise<Answer<Taken>> => {
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(), patience)
  const answer = await handIn(parcel, { commandId, signal: silence.signal })
  clearTimeout(timer)
  return answer
}

type Sending = { commandId: string; signal: AbortSignal }

/** To the operation that takes what it is. */
const handIn = async ({ kind, input }: Parcel, sending: Sending): Promise<Answer<Taken>> => {
  if (kind === 'filing') return takenAs(kind, await call(ledgers.file, input, sending))
  if (kind === 'hazard-report') return takenAs(kind, await call(hazards.report, input, sending))
  if (kind === 'self-check') return takenAs(kind, await call(checklists.submit, input, sending))
  if (kind === 'visit') return takenAs(kind, await call(checklists.visit, input, sending))
  return takenAs(kind, await call(hazards.act, input, sending))
}

const takenAs = <K extends Taken['kind']>(
  kind: K,
  answer: Answer<Extract<Taken, { kind: K }>['answer']>,
): Answer<Taken> => (answer.ok ? { ok: true, value: { kind, answer: answer.value } as Taken } : answer)
