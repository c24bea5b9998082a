import { readExif } from '@bihuan/domain/photos/read-exif.ts'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { takenPhoto } from '../testing/pictures.ts'
import { type Picture, readPicture } from './picture.ts'

const made = async (bytes: Uint8Array): Promise<Picture> => {
  const read = await readPicture(Buffer.from(bytes))
  if ('refused' in read) throw new Error(read.refused)
  return read
}
const refusedWith = async (bytes: Uint8Array) => {
  const read = await readPicture(Buffer.from(bytes))
  return 'refused' in read ? read.refused : 'taken'
}
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#446688' } })
const has = (bytes: Buffer, words: string) => bytes.includes(Buffer.from(words, 'latin1'))

describe('a photo that is taken in', () => {
  test('keeps its shape within 1600 pixels and has a small copy', async () => {
    const { full, thumb, width, height } = await made(await takenPhoto())
    expect([width, height]).toEqual([1600, 1200])
    expect(await sharp(full).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 1200 })
    expect(await sharp(thumb).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 240 })
  })

  test('loses every word about hour, place and camera', async () => {
    const bytes = await takenPhoto()
    // The test bites: before, all of it is there.
    expect(readExif(bytes)).toMatchObject({ place: { lat: 29.71 } })
    expect(readExif(bytes).at).toBe(Date.UTC(2026, 5, 10, 1, 31, 5))
    expect(has(Buffer.from(bytes), 'Bihuan test camera')).toBe(true)
    const { full, thumb } = await made(bytes)
    for (const stored of [full, thumb]) {
      const { exif, xmp, iptc, icc } = await sharp(stored).metadata()
      expect({ exif, xmp, iptc, icc }).toEqual({})
      expect(readExif(Uint8Array.from(stored))).toEqual({})
      for (const words of ['Exif', 'Bihuan', '2026:06', 'http', 'GPS']) expect(has(stored, words)).toBe(false)
    }
  })

  test('stands upright, however the phone was held', async () => {
    const { full, width, height } = await made(await takenPhoto({ orientation: 6 }))
    expect([width, height]).toEqual([1200, 1600])
    const at = async (left: number) => {
      const { data } = await sharp(full)
        .extract({ left, top: 20, width: 1, height: 1 })
        .raw()
        .toBuffer({ resolveWithObject: true })
      return data[0] ?? 0
    }
    // Turned a quarter clockwise, the white corner lies on the upper right.
    expect(await at(1180)).toBeGreaterThan(240)
    expect(await at(20)).toBeLessThan(160)
  })

  test('may be PNG or WebP, whatever its name says; what can be seen through becomes white', async () => {
    const clear = sharp({
      create: { width: 80, height: 80, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
    for (const bytes of [await clear.clone().png().toBuffer(), await clear.clone().webp().toBuffer()]) {
      const { full } = await made(bytes)
      expect((await sharp(full).metadata()).format).toBe('jpeg')
      expect((await sharp(full).raw().toBuffer())[0]).toBeGreaterThan(250)
    }
  })

  test('gives the same bytes for the same photo', async () => {
    const bytes = await takenPhoto()
    const [first, second] = [await made(bytes), await made(bytes)]
    expect(first.full.equals(second.full)).toBe(true)
  })

  test('leaves behind whatever was hung on behind it or written into it', async () => {
    const bytes = Buffer.from(await takenPhoto())
    const page = '<script>alert("bihuan")</script>'
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, page.length + 2]), Buffer.from(page)])
    const both = Buffer.concat([
      bytes.subarray(0, 2),
      comment,
      bytes.subarray(2),
      Buffer.from(`PK\x03\x04${page}`),
    ])
    const { full, thumb } = await made(both)
    for (const stored of [full, thumb]) {
      expect(has(stored, '<script')).toBe(false)
      expect(has(stored, 'PK\x03\x04')).toBe(false)
    }
  })
})

describe('a file that is no photo, or none that can be kept, is told apart', () => {
  test('one that was cut off on its way', async () => {
    const bytes = await takenPhoto()
    expect(await refusedWith(bytes.subarray(0, bytes.length / 2))).toBe('photo.broken')
    expect(await refusedWith(bytes.subarray(0, 300))).toBe('photo.broken')
    const png = await plain(400, 400).png().toBuffer()
    expect(await refusedWith(png.subarray(0, png.length - 40))).toBe('photo.broken')
  })

  test('one that begins like a photo and goes on as something else', async () => {
    const start = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
    expect(await refusedWith(Buffer.concat([start, Buffer.from('<?php echo 1; ?>'.repeat(40))]))).toBe(
      'photo.broken',
    )
    expect(await refusedWith(Buffer.from('\x89PNG\r\n\x1a\nnothing', 'latin1'))).toBe('photo.broken')
  })

  test('a bomb of pixels, by its size and before it is unpacked', async () => {
    const bomb = await sharp({
      create: { width: 12_000, height: 9_000, channels: 3, background: '#000' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(1_000_000)
    const before = process.memoryUsage().rss
    const read = await readPicture(bomb)
    expect(read).toMatchObject({ refused: 'photo.too-many-pixels', because: { megapixels: 108, most: 64 } })
    expect(process.memoryUsage().rss - before).toBeLessThan(80 * 1024 * 1024)
  })

  test('a moving picture, in whatever format', async () => {
    const frames = await Promise.all(
      [plain(20, 20), plain(20, 20).negate()].map((one) => one.png().toBuffer()),
    )
    const moving = await sharp(frames, { join: { animated: true } })
      .webp({ delay: [100, 100] })
      .toBuffer()
    expect((await sharp(moving).metadata()).pages).toBe(2)
    expect(await refusedWith(moving)).toBe('photo.moving')
    expect(await refusedWith(await plain(20, 20).gif().toBuffer())).toBe('photo.moving')
  })

  test('AVIF and HEIC, drawings, documents, nothing at all', async () => {
    expect(await refusedWith(await plain(64, 64).avif().toBuffer())).toBe('photo.heic')
    expect(await refusedWith(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('photo.drawing')
    expect(await refusedWith(Buffer.from('%PDF-1.4 …'))).toBe('photo.document')
    expect(await refusedWith(Buffer.from('MZ\x90'))).toBe('photo.not-a-picture')
    expect(await refusedWith(Buffer.alloc(0))).toBe('photo.not-a-picture')
    expect(await refusedWith(await plain(64, 64).tiff().toBuffer())).toBe('photo.not-a-picture')
  })
})
