import type { InputOf } from '@bihuan/contract/operation.ts'
import { photos as contract } from '@bihuan/contract/photos.ts'
import { startOf } from '@bihuan/domain/base/day.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { believableAt, photoLimits, roundedPlace } from '@bihuan/domain/photos/photo.ts'
import type { Signer, Writer } from '../frame/desk.ts'
import { type Served, serve, serveTaking } from '../frame/serve.ts'
import { findParty } from '../parties/store.ts'
import type { Blobs } from './blobs.ts'
import { photoIdOf } from './in-record.ts'
import { lineOf } from './line.ts'
import { readPicture } from './picture.ts'
import { countAddedSince, findPhoto, insertPhotos, type PhotoFile, partyShowing, photosOf } from './store.ts'
import type { UsesOf } from './uses.ts'
import { factsOf, viewPhoto } from './views.ts'

/** The room of photos over the place where their bytes lie; `usesOf` knows the files that show them. */
export const photoOperations = (blobs: Blobs, usesOf: UsesOf): Served[] => {
  const inLine = lineOf({ atOnce: 1, waiting: 60 })
  const receive = (content: Buffer) =>
    inLine(async () => {
      const picture = await readPicture(content)
      if (isRefusal(picture)) return picture
      const [digest, thumb] = [await blobs.put(picture.full), await blobs.put(picture.thumb)]
      const { width, height, full } = picture
      return { digest, thumb, width, height, bytes: full.length }
    })
  const { add, show, facts } = contract

  return [
    serveTaking('photos.add', add, receive, addPhoto),
    ...serve(
      'photos',
      { show, facts },
      {
        async show({ digest, size }, desk) {
          const [photo] = await photosOf(desk.rows, [digest])
          if (photo === undefined) return refuse('photo.not-found')
          const content = await blobs.read(size === 'thumb' ? photo.thumb : photo.digest)
          return content === undefined
            ? refuse('photo.damaged')
            : { name: `${digest.slice(0, 12)}.jpg`, content }
        },

        async facts({ digests: asked, within }, desk) {
          const digests = [...new Set(asked.split(','))]
          const held = await photosOf(desk.rows, digests)
          const uses = await usesOf(desk, digests, within)
          const party = within === undefined ? undefined : await partyShowing(desk.rows, within)
          return { photos: factsOf(digests, held, uses, party) }
        },
      },
    ),
  ]
}

type Received = Pick<PhotoFile, 'digest' | 'thumb' | 'width' | 'height' | 'bytes'>

/** Notes the picture under whoever adds it; the same one again is the first one. */
const addPhoto = async (
  input: Omit<InputOf<typeof contract.add>, 'content'>,
  desk: Writer,
  received: Received,
) => {
  const { signer, now, today } = desk
  const photo = {
    ...received,
    ...takenOf(input, now),
    ...(await axesOf(desk)),
    ...{ town: signer.town, media_type: 'image/jpeg', source: input.source },
    ...{ uploaded_at: now, uploaded_by: signer.account, uploaded_by_name: signer.person },
  }
  const id = photoIdOf(photo)
  const file = { id, kind: 'photo', area: photo.area, party: photo.party, handler: photo.handler }
  await desk.lock(file)
  const known = await findPhoto(desk.rows, id)
  if (known !== undefined) return viewPhoto(known)
  const most = photoLimits.aDay
  if ((await countAddedSince(desk.rows, signer.account, startOf(today))) >= most)
    return refuse('photo.too-many-today', { most })
  const { digest, bytes, width, height, source } = photo
  const act = {
    file,
    act: 'photo.added',
    body: { digest, bytes, width, height, source },
    personal: { takenAt: photo.taken_at, lat: photo.taken_lat, lng: photo.taken_lng, by: signer.person },
  }
  await desk.append(act, (rows) => insertPhotos(rows, [{ ...photo, id }]))
  return viewPhoto({ ...photo, id })
}

/** What the device told of the picture, as far as it can be believed. */
const takenOf = (
  { takenAt, lat, lng }: Pick<InputOf<typeof contract.add>, 'takenAt' | 'lat' | 'lng'>,
  now: number,
) => {
  const place =
    lat === undefined || lng === undefined ? undefined : roundedPlace({ lat: Number(lat), lng: Number(lng) })
  return {
    taken_at: believableAt(takenAt === undefined ? undefined : Number(takenAt), now) ?? null,
    taken_lat: place?.lat ?? null,
    taken_lng: place?.lng ?? null,
  }
}

/** Within whose reach the photo lies: the adder's body, else wherever the adder may look. */
const axesOf = async ({ rows, signer }: Writer) => {
  const party = signer.party === null ? undefined : await findParty(rows, signer.party)
  if (party === undefined) return { area: areaOf(signer), party: null, handler: signer.handler }
  return { area: party.area, party: party.id, handler: party.handler }
}

const areaOf = ({ reach, town }: Signer): string => (reach[0] ?? town).padEnd(12, '0')
