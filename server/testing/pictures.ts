import { decodeQR } from 'qr/decode.js'
import sharp from 'sharp'

/** A photo as a phone takes it: a shade of its own, some detail, and what its file says of hour and place. */
export const takenPhoto = async ({ shade = 120, width = 2400, height = 1800, orientation = 1 } = {}) => {
  const plain = sharp({ create: { width, height, channels: 3, background: { r: shade, g: 90, b: 60 } } })
  const bytes = await plain
    .composite([{ input: cornerOf(Math.min(width, height) / 6), gravity: 'northwest' }])
    .withExif({
      IFD0: { Make: 'Bihuan test camera' },
      IFD2: { DateTimeOriginal: '2026:06:10 09:31:05' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '29/1 42/1 3600/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '118/1 20/1 0/1',
      },
    })
    .withMetadata({ orientation })
    .jpeg({ quality: 85 })
    .toBuffer()
  return Uint8Array.from(bytes)
}

/** A white square, which tells where the upper left corner has gone. */
const cornerOf = (side: number) =>
  Buffer.from(
    `<svg width="${side}" height="${side}"><rect width="${side}" height="${side}" fill="#fff"/></svg>`,
  )

/** What a phone reads from a picture that holds nothing but one square. */
export const squareIn = async (picture: Buffer): Promise<string> => {
  const { data, info } = await sharp(picture, { density: 300 })
    .resize(600, 600, { kernel: 'nearest' })
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return decodeQR({ width: info.width, height: info.height, data }, { format: 'RGB' })
}
