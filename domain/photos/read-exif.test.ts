import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readExif } from './read-exif.ts'

type Field = { tag: number; type: number; count: number; data: number[] }

/** A JPEG as far as its Exif block, laid out by hand: IFD0, then the Exif and the GPS directory. */
const jpegWith = (exif: Field[], gps: Field[], isLittle: boolean): Uint8Array => {
  const block: number[] = []
  const number = (value: number, size: number) => {
    const bytes = Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 0xff)
    return isLittle ? bytes : bytes.reverse()
  }
  const put = (at: number, bytes: number[]) => {
    for (const [index, byte] of bytes.entries()) block[at + index] = byte
  }
  const directory = (at: number, fields: Field[]) => {
    put(at, number(fields.length, 2))
    let far = at + 2 + fields.length * 12 + 4
    for (const [index, { tag, type, count, data }] of fields.entries()) {
      const entry = at + 2 + index * 12
      put(entry, [...number(tag, 2), ...number(type, 2), ...number(count, 4)])
      put(entry + 8, data.length <= 4 ? [...data, 0, 0, 0, 0].slice(0, 4) : number(far, 4))
      if (data.length > 4) put(far, data)
      if (data.length > 4) far += data.length
    }
    return far
  }
  put(0, [...text(isLittle ? 'II' : 'MM'), ...number(42, 2), ...number(8, 4)])
  const exifAt = 8 + 2 + 2 * 12 + 4
  const gpsAt = directory(exifAt, exif)
  directory(gpsAt, gps)
  directory(8, [
    { tag: 0x8769, type: 4, count: 1, data: number(exifAt, 4) },
    { tag: 0x8825, type: 4, count: 1, data: number(gpsAt, 4) },
  ])
  const body = [...text('Exif\0\0'), ...Array.from(block, (byte) => byte ?? 0)]
  const length = body.length + 2
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    ...[0xff, 0xe1, length >> 8, length & 0xff],
    ...body,
    ...[0xff, 0xda, 0, 2],
  ])
}

const text = (words: string) => [...words].map((letter) => letter.charCodeAt(0))
const ascii = (tag: number, words: string): Field => ({
  ...{ tag, type: 2, count: words.length + 1 },
  data: [...text(words), 0],
})
const fractions = (isLittle: boolean, tag: number, parts: [number, number][]): Field => ({
  ...{ tag, type: 5, count: parts.length },
  data: parts.flat().flatMap((value) => {
    const bytes = [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff)
    return isLittle ? bytes : bytes.reverse()
  }),
})

const gpsOf = (isLittle: boolean, lat: [number, number][], lng: [number, number][], refs = 'NE'): Field[] => [
  ascii(1, refs[0] ?? ''),
  fractions(isLittle, 2, lat),
  ascii(3, refs[1] ?? ''),
  fractions(isLittle, 4, lng),
]
const noon = '2026:06:10 12:30:05'

describe.each([true, false])('with the low byte first: %s', (isLittle) => {
  const place = gpsOf(
    isLittle,
    [
      [29, 1],
      [42, 1],
      [3600, 100],
    ],
    [
      [118, 1],
      [20, 1],
      [0, 1],
    ],
  )

  test('the hour and the place are read, China’s time when no offset is told', () => {
    const { at, place: where } = readExif(jpegWith([ascii(0x9003, noon)], place, isLittle))
    expect(new Date(at ?? 0).toISOString()).toBe('2026-06-10T04:30:05.000Z')
    expect(where?.lat).toBeCloseTo(29.71, 6)
    expect(where?.lng).toBeCloseTo(118 + 1 / 3, 6)
  })

  test('an offset is believed, and digitised stands in for taken', () => {
    const { at } = readExif(jpegWith([ascii(0x9004, noon), ascii(0x9011, '-03:30')], [], isLittle))
    expect(new Date(at ?? 0).toISOString()).toBe('2026-06-10T16:00:05.000Z')
  })

  test('south and west are below nought', () => {
    const half: [number, number][] = [
      [1, 2],
      [0, 1],
      [0, 1],
    ]
    expect(readExif(jpegWith([], gpsOf(isLittle, half, half, 'SW'), isLittle)).place).toEqual({
      lat: -0.5,
      lng: -0.5,
    })
  })

  test('what cannot be is left out: a month 13, a fraction over nought, a latitude of 100', () => {
    expect(readExif(jpegWith([ascii(0x9003, '2026:13:10 12:00:00')], [], isLittle))).toEqual({})
    expect(readExif(jpegWith([ascii(0x9003, '0000:00:00 00:00:00')], [], isLittle))).toEqual({})
    const still: [number, number][] = [
      [100, 1],
      [0, 1],
      [0, 1],
    ]
    const over: [number, number][] = [
      [1, 0],
      [0, 1],
      [0, 1],
    ]
    expect(readExif(jpegWith([], gpsOf(isLittle, still, still), isLittle))).toEqual({})
    expect(readExif(jpegWith([], gpsOf(isLittle, over, over), isLittle))).toEqual({})
  })
})

test('a picture without such a block says nothing', () => {
  expect(readExif(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xda]))).toEqual({})
  expect(readExif(new Uint8Array())).toEqual({})
})

test('no bytes make it throw, whether cut off or overwritten', () => {
  const whole = jpegWith(
    [ascii(0x9003, noon), ascii(0x9011, '+08:00')],
    gpsOf(true, [[29, 1]], [[118, 1]]),
    true,
  )
  let stillRead = 0
  fc.assert(
    fc.property(
      fc.nat(whole.length),
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 }),
      (length, writes) => {
        const bytes = whole.slice(0, length)
        for (const [at, byte] of writes) if (at < bytes.length) bytes[at] = byte
        if (readExif(bytes).at !== undefined) stillRead++
      },
    ),
    { numRuns: 2000 },
  )
  // Some of them are read in spite of it, so the generator does reach the directories.
  expect(stillRead).toBeGreaterThan(0)
})
