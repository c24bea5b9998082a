import { ledgers } from '@bihuan/contract/ledgers.ts'
import { call } from '../frame/api.ts'
import { type Outcome, type Waiting, waitsForOf } from '../frame/outbox.ts'
import { photoSender } from '../frame/photo-sending.ts'

/** Milliseconds until a silent line counts as none; the submission is kept, so nobody has to stand and wait. */
const patience = 15_000

/** One try at handing a submission to the town. */
export const sendFiling = async ({ command, filing }: Waiting): Promise<Outcome> => {
  // Its photos go first, each with patience of its own; what has arrived is not sent again at the next try.
  const sent = await photoSender.sendAllIn(filing.values)
  const answer = sent.ok ? await fileNow({ ...filing, values: sent.value }, command) : sent
  if (answer.ok) return { filed: answer.value }
  const waitsFor = waitsForOf(answer.problem)
  if (waitsFor !== undefined) return { waitsFor }
  const { detail, fields = [] } = answer.problem
  return { refused: { detail, fields } }
}

const fileNow = async (filing: Waiting['filing'], commandId: string) => {
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(), patience)
  const answer = await call(ledgers.file, filing, { commandId, signal: silence.signal })
  clearTimeout(timer)
  return answer
}
