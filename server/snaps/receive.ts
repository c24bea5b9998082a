import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { gateLimits } from '@bihuan/domain/snaps/limits.ts'
import { receive, type Told } from '@bihuan/domain/snaps/snap.ts'
import type { Writer } from '../frame/desk.ts'
import { findParty } from '../parties/store.ts'
import { photoIdOf } from '../photos/in-record.ts'
import { insertPhotos, insertUses } from '../photos/store.ts'
import { countSince, insertSnap, leadOf, snapFile } from './store.ts'

/** A picture that the gate took in: its facts as they are kept with it. */
export type Picture = {
  digest: string
  thumb: string
  bytes: number
  width: number
  height: number
  takenAt: number | null
}

export type Receiving = {
  gate: string
  party: string
  told: Omit<Told, 'photo'>
  picture: Picture | undefined
  reporter: { name: string; phone: string } | undefined
  hidesFromUnit: boolean
  receiptHash: string
  days: number
}

/** Takes a report in. The same one again, by its receipt, leaves everything as it is. */
export const receiveSnap = async (desk: Writer, coming: Receiving) => {
  const { gate, told, picture, reporter, hidesFromUnit, receiptHash } = coming
  const party = await findParty(desk.rows, coming.party)
  if (party === undefined) return refuse('snap.not-found')
  const axes = { area: party.area, party: party.id, handler: party.handler }
  // Two taps of one thumb arrive together; the second waits here and finds what the first has left.
  await desk.lock({ id: gate, kind: 'gate', ...axes })
  if ((await leadOf(desk.rows, receiptHash)) !== undefined) return undefined
  const tooMany = await tooManyAt(desk, gate)
  if (isRefusal(tooMany)) return tooMany
  const { now, today, sealer } = desk
  const photo = picture === undefined ? {} : { photo: picture.digest }
  const state = receive({ ...told, ...photo }, today, coming.days)
  const row = {
    ...{ id: desk.newId(), ...axes, gate, said_at: now, state },
    reporter: reporter === undefined ? null : sealer.seal(JSON.stringify(reporter)),
    hides_from_unit: hidesFromUnit,
  }
  const act = {
    file: snapFile(row),
    act: 'snap.received',
    body: { gate, kind: told.kind, due: state.dueOn, ...photo, isAlsoSeen: told.also !== undefined },
    personal: { what: told.what, place: told.place, ...(reporter ?? {}) },
  }
  await desk.append(act, async (rows) => {
    await insertSnap(rows, row, { hash: receiptHash, town: desk.signer.town })
    if (picture !== undefined) await keepPicture(desk, rows, picture, row)
  })
  return undefined
}

const hour = 3_600_000

const tooManyAt = async ({ rows, now }: Writer, gate: string) =>
  (await countSince(rows, gate, now - hour)) >= gateLimits.anHour ? refuse('snap.too-many') : undefined

type Kept = { id: string; area: string; party: string; handler: string | null }

/** As a photo of the unit's own, so that it goes on into the hazard and the ledger like any other. */
const keepPicture = async (
  { signer, now, today }: Writer,
  rows: Parameters<typeof insertPhotos>[0],
  { digest, thumb, bytes, width, height, takenAt }: Picture,
  { id: file, area, party, handler }: Kept,
) => {
  const photo = {
    ...{ town: signer.town, digest, thumb, bytes, width, height, media_type: 'image/jpeg' },
    ...{ source: 'camera' as const, taken_at: takenAt, taken_lat: null, taken_lng: null },
    ...{ uploaded_at: now, uploaded_by: signer.account, uploaded_by_name: '随手拍' },
    ...{ area, party, handler },
  }
  await insertPhotos(rows, [{ ...photo, id: photoIdOf(photo) }])
  await insertUses(rows, [{ digest, kind: 'snap', file, used_on: today, area, party, handler }])
}
