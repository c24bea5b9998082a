import { isRefusal, type Refusal } from '@bihuan/domain/base/refusal.ts'
import { believableAt } from '@bihuan/domain/photos/photo.ts'
import { readExif } from '@bihuan/domain/photos/read-exif.ts'
import type { Sealer } from '../frame/seal.ts'
import type { Blobs } from '../photos/blobs.ts'
import { lineOf } from '../photos/line.ts'
import { type PictureRefusal, readPicture } from '../photos/picture.ts'
import { photoMark } from './codes.ts'
import type { Picture } from './receive.ts'

export type TakePicture = (
  content: Buffer,
  now: number,
) => Promise<Picture | PictureRefusal | Refusal<'photo.busy'>>

/** Judges a stranger's picture by its bytes, draws it anew and lays it down; of its own words only the hour is kept. */
export const pictureTaker = (blobs: Blobs): TakePicture => {
  const inLine = lineOf({ atOnce: 1, waiting: 20 })
  return (content, now) =>
    inLine(async () => {
      const picture = await readPicture(content)
      if (isRefusal(picture)) return picture
      const [digest, thumb] = [await blobs.put(picture.full), await blobs.put(picture.thumb)]
      const takenAt = believableAt(readExif(content).at, now) ?? null
      return {
        digest,
        thumb,
        bytes: picture.full.length,
        width: picture.width,
        height: picture.height,
        takenAt,
      }
    })
}

/** A picture that has arrived travels along in the form, with a mark that only this gate can have given it. */
export const packed = (sealer: Sealer, gate: string, once: string, picture: Picture): string => {
  const text = Buffer.from(JSON.stringify(picture)).toString('base64url')
  return `${text}.${photoMark(sealer, gate, once, text)}`
}

/** Undefined when it is none of ours. */
export const unpacked = (sealer: Sealer, gate: string, once: string, typed: string): Picture | undefined => {
  const [text = '', mark] = typed.split('.')
  if (mark === undefined || mark !== photoMark(sealer, gate, once, text)) return undefined
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as Picture
}
