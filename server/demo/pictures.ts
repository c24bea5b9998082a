import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import sharp from 'sharp'
import type { Writer } from '../frame/desk.ts'
import type { Axes } from '../frame/tables.ts'
import type { Blobs } from '../photos/blobs.ts'
import { photoIdOf } from '../photos/in-record.ts'
import { readPicture } from '../photos/picture.ts'
import { insertPhotos } from '../photos/store.ts'

type Drawn = { digest: string; thumb: string; width: number; height: number; bytes: number }

/** Drawings in place of photos, each drawn once whatever it is used for. */
export const openPictures = (root: string, blobs: Blobs) => {
  const drawn = new Map<string, Promise<Drawn>>()
  const draw = async (name: string): Promise<Drawn> => {
    const svg = readFileSync(join(root, 'content', 'demo', 'pictures', `${name}.svg`))
    const picture = await readPicture(await sharp(svg).jpeg({ quality: 82 }).toBuffer())
    if (isRefusal(picture)) throw new Error(`demo: picture ${name} was refused: ${picture.refused}`)
    const { width, height, full } = picture
    const [digest, thumb] = [await blobs.put(picture.full), await blobs.put(picture.thumb)]
    return { digest, thumb, width, height, bytes: full.length }
  }
  return (name: string): Promise<Drawn> => {
    const known = drawn.get(name) ?? draw(name)
    drawn.set(name, known)
    return known
  }
}

export type Pictures = ReturnType<typeof openPictures>

/** Adds the picture as if this person had taken it just now; answers its digest. */
export const takePicture = async (writer: Writer, axes: Axes, picture: Drawn): Promise<string> => {
  const { signer, now } = writer
  const owner = { town: signer.town, digest: picture.digest, uploaded_by: signer.account, party: axes.party }
  const id = photoIdOf(owner)
  await writer.append(
    { file: { id, kind: 'photo', ...axes }, act: 'photo.added', body: { digest: picture.digest } },
    (rows) =>
      insertPhotos(rows, [
        {
          ...{ ...picture, ...axes, id, media_type: 'image/jpeg', source: 'camera' as const },
          ...{ taken_at: now - 20 * 60_000, taken_lat: null, taken_lng: null },
          ...{ uploaded_at: now, uploaded_by: signer.account, uploaded_by_name: signer.person },
        },
      ]),
  )
  return picture.digest
}
