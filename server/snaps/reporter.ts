import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { handsOf } from '@bihuan/domain/hazards/hand.ts'
import { mayKnowReporter } from '@bihuan/domain/snaps/decide.ts'
import { entriesOf } from '../archive/store.ts'
import type { Reader, Writer } from '../frame/desk.ts'
import { findSnap, snapFile } from './store.ts'

/** How long a name may be looked at. */
const lookMs = 10 * 60_000
const looked = 'snap.reporter-seen'

/** Writes down who looks, before anything is shown. The name itself is fetched apart: the answer of an act is kept. */
export const lookUpReporter = async (desk: Writer, id: string) => {
  const file = await knowable(desk, id)
  if (isRefusal(file)) return file
  const act = { file: snapFile(file), act: looked, body: {}, personal: { by: desk.signer.person } }
  await desk.append(act, () => Promise.resolve())
  return { until: desk.now + lookMs }
}

export const readReporter = async (desk: Reader, id: string) => {
  const file = await knowable(desk, id)
  if (isRefusal(file)) return file
  const { now, signer, sealer } = desk
  const isMine = (one: { act: string; signer: string; at: number }) =>
    one.act === looked && one.signer === signer.account && one.at + lookMs > now
  if (!(await entriesOf(desk.rows, id)).some(isMine))
    return refuse('snap.look-first', { minutes: lookMs / 60_000 })
  return JSON.parse(sealer.open(file.reporter)) as { name: string; phone: string }
}

/** The report with its sealed name, if one was left and this signer is the side that it was left for. */
const knowable = async (desk: Reader, id: string) => {
  const file = await findSnap(desk.rows, id)
  if (file === undefined) return refuse('snap.not-found')
  const { reporter, hides_from_unit } = file
  if (reporter === null) return refuse('snap.no-reporter')
  return mayKnowReporter(hides_from_unit, handsOf(desk.signer, file))
    ? { ...file, reporter }
    : refuse('snap.reporter-hidden')
}
