import { photoLimits, type Taken } from '@bihuan/domain/photos/photo.ts'
import { headBytes, pictureKindOf, whyNotTaken } from '@bihuan/domain/photos/picture-kind.ts'
import { readExif } from '@bihuan/domain/photos/read-exif.ts'
import { photoSentences } from '@bihuan/domain/photos/sentences.ts'

/** A photo small enough to send, and what its file said before it was made small. */
export type Prepared = { bytes: ArrayBuffer; taken: Taken }
export type NotPrepared = { refused: keyof typeof photoSentences }

/** Larger files are no photos of a phone, and a browser may die of them. */
const largest = 60 * 1024 * 1024
/** The Exif block stands within the first segments. */
const exifReach = 256 * 1024
const quality = 0.8

/** Reads hour and place, then draws the picture anew, upright and within the size that is stored. */
export const preparePhoto = async (file: Blob): Promise<Prepared | NotPrepared> => {
  if (file.size > largest) return { refused: 'photo.too-large' }
  const start = new Uint8Array(await file.slice(0, exifReach).arrayBuffer())
  const kind = pictureKindOf(start.subarray(0, headBytes))
  // Some browsers can draw what they cannot name to us; HEIC is worth a try.
  const refused = kind === 'heic' ? undefined : whyNotTaken(kind)
  if (refused !== undefined) return { refused: refused.refused }
  const bytes = await redrawn(file).catch(() => undefined)
  if (bytes === undefined) return { refused: kind === 'heic' ? 'photo.heic' : 'photo.broken' }
  return { bytes, taken: kind === 'jpeg' ? readExif(start) : {} }
}

/** An image element turns the picture as its file says, in every browser that we know. */
const redrawn = async (file: Blob): Promise<ArrayBuffer | undefined> => {
  const address = URL.createObjectURL(file)
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const { naturalWidth: width, naturalHeight: height } = picture
    const scale = Math.min(1, photoLimits.side / Math.max(width, height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * scale))
    canvas.height = Math.max(1, Math.round(height * scale))
    const pen = canvas.getContext('2d')
    if (pen === null) return undefined
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return (await asJpeg(canvas))?.arrayBuffer()
  } finally {
    URL.revokeObjectURL(address)
  }
}

const asJpeg = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality))
