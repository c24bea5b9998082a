import { type Mark, markText, readMark } from '@bihuan/domain/documents/mark.ts'
import { decodeQR } from 'qr/decode.js'
import sharp from 'sharp'
import { squareOf } from '../frame/square.ts'

export const markSvg = (origin: string, mark: Mark): string => squareOf(markText(origin, mark))

/** The same as a picture for Word. */
export const markPng = (origin: string, mark: Mark): Promise<Buffer> =>
  sharp(Buffer.from(markSvg(origin, mark)), { density: 600 })
    .resize(720, 720, { kernel: 'nearest' })
    .png()
    .toBuffer()

/** Ways in which a photo is looked at, the likeliest first: as it is, smaller, sharper, a little turned. */
const looks: readonly Look[] = [
  { side: 1600 },
  { side: 1100 },
  { side: 1600, isSharpened: true },
  { side: 1600, turned: 15 },
]

/** Milliseconds for one look; after the last the person chooses by hand. */
const patience = 150

/** What the first square in a photo says: a mark of ours, another text, or nothing at all. */
export const readMarkIn = async (photo: Buffer): Promise<Mark | 'strange' | 'none'> => {
  let isStrange = false
  for (const look of looks) {
    const text = await seen(photo, look)
    const mark = text === undefined ? undefined : readMark(text)
    if (mark !== undefined) return mark
    isStrange ||= text !== undefined
  }
  return isStrange ? 'strange' : 'none'
}

type Look = { side: number; isSharpened?: boolean; turned?: number }

const seen = async (photo: Buffer, { side, isSharpened, turned }: Look): Promise<string | undefined> => {
  let picture = sharp(photo).resize(side, side, { fit: 'inside' })
  if (turned !== undefined) picture = picture.rotate(turned, { background: '#ffffff' })
  if (isSharpened) picture = picture.normalise().sharpen({ sigma: 1.2 })
  const { data, info } = await picture.removeAlpha().grayscale().raw().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  // The reader says no by throwing.
  return Promise.resolve({ width, height, data: inColour(data) })
    .then((points) => decodeQR(points, { format: 'RGB', timeLimit: patience }))
    .then(
      (text) => text,
      () => undefined,
    )
}

/** Each grey point as the three numbers that the reader asks for. */
const inColour = (grey: Buffer): Uint8Array => {
  const colours = new Uint8Array(grey.length * 3)
  for (let at = 0; at < grey.length; at++) colours.fill(grey[at] ?? 0, at * 3, at * 3 + 3)
  return colours
}
