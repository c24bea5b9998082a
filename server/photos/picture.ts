import { type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { photoLimits } from '@bihuan/domain/photos/photo.ts'
import { type NotTaken, pictureKindOf, whyNotTaken } from '@bihuan/domain/photos/picture-kind.ts'
import sharp, { type Metadata, type Sharp } from 'sharp'

/** A picture made anew: upright, at most so large, in sRGB, and with nothing in its file but the picture. */
export type Picture = { full: Buffer; thumb: Buffer; width: number; height: number }
export type PictureRefusal = Refusal<NotTaken | 'photo.broken' | 'photo.too-many-pixels'>

// One thread a picture, and nothing kept between two: the machine has other work.
sharp.concurrency(1)
sharp.cache(false)

/** Seconds after which a picture that will not unpack is given up. */
const patience = 20

/**
 * Judges a file by its bytes and draws it anew, so that whatever else was in it (place, owner, a second file behind
 * the first) is left behind.
 */
export const readPicture = async (bytes: Buffer): Promise<Picture | PictureRefusal> => {
  const refused = whyNotTaken(pictureKindOf(bytes))
  if (refused !== undefined) return refused
  const facts = await sharp(bytes, { limitInputPixels: false }).metadata().then(sound, unreadable)
  if (facts === undefined) return refuse('photo.broken')
  return whyNot(facts) ?? draw(bytes)
}

const sound = (facts: Metadata): Metadata => facts
/** The library says no to broken pictures by throwing; that is an answer here and no fault. */
const unreadable = (): undefined => undefined

const whyNot = ({ width, height, pages }: Metadata): PictureRefusal | undefined => {
  if ((pages ?? 1) > 1) return refuse('photo.moving')
  const pixels = width * height
  if (pixels <= photoLimits.pixels) return undefined
  const [megapixels, most] = [Math.ceil(pixels / 1e6), photoLimits.pixels / 1e6]
  return refuse('photo.too-many-pixels', { megapixels, most })
}

const draw = async (bytes: Buffer): Promise<Picture | PictureRefusal> => {
  const { side, thumbSide, pixels } = photoLimits
  const upright = sharp(bytes, {
    limitInputPixels: pixels,
    failOn: 'error',
    sequentialRead: true,
  }).autoOrient()
  const full = await within(upright.flatten({ background: '#ffffff' }).toColourspace('srgb'), side, 82)
    .toBuffer({ resolveWithObject: true })
    .then((made) => made, unreadable)
  if (full === undefined) return refuse('photo.broken')
  const thumb = await within(sharp(full.data), thumbSide, 72).toBuffer()
  return { full: full.data, thumb, width: full.info.width, height: full.info.height }
}

const within = (picture: Sharp, side: number, quality: number): Sharp =>
  picture
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality })
    .timeout({ seconds: patience })
