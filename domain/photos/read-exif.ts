import type { PhotoPlace, Taken } from './photo.ts'

/**
 * When and where a JPEG says it was taken: its Exif block (CIPA DC-008) is looked through for four facts.
 * A block that is cut off or makes no sense says nothing; nothing here throws.
 */
export const readExif = (bytes: Uint8Array): Taken => {
  const tiff = tiffIn(bytes)
  if (tiff === undefined) return {}
  const first = entriesAt(tiff, tiff.long(4))
  const at = instantIn(tiff, entriesAt(tiff, pointer(first, 0x8769)))
  const place = placeIn(tiff, entriesAt(tiff, pointer(first, 0x8825)))
  return { ...(at === undefined ? {} : { at }), ...(place === undefined ? {} : { place }) }
}

/** Numbers by their offset in the block; undefined beyond its end. */
type Tiff = {
  byte: (at: number) => number | undefined
  short: (at: number) => number | undefined
  long: (at: number | undefined) => number | undefined
}
type Entry = { count: number; value: number }
type Entries = ReadonlyMap<number, Entry>

/** The block lies in the segment APP1, among those that stand before the picture itself. */
const tiffIn = (bytes: Uint8Array): Tiff | undefined => {
  let at = 2
  while (bytes[at] === 0xff && at + 4 < bytes.length) {
    const [marker, length] = [bytes[at + 1] ?? 0, ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)]
    if (marker === 0xda || length < 2) return undefined
    const body = bytes.subarray(at + 4, at + 2 + length)
    if (marker === 0xe1 && String.fromCharCode(...body.subarray(0, 6)) === 'Exif\0\0')
      return tiffOf(body.subarray(6))
    at += 2 + length
  }
  return undefined
}

const tiffOf = (block: Uint8Array): Tiff | undefined => {
  const order = String.fromCharCode(...block.subarray(0, 2))
  if (order !== 'II' && order !== 'MM') return undefined
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength)
  const isLittle = order === 'II'
  const holds = (at: number, size: number) => at >= 0 && at + size <= block.length
  return {
    byte: (at) => (holds(at, 1) ? view.getUint8(at) : undefined),
    short: (at) => (holds(at, 2) ? view.getUint16(at, isLittle) : undefined),
    long: (at) => (at !== undefined && holds(at, 4) ? view.getUint32(at, isLittle) : undefined),
  }
}

/** The entries of a directory by their tag; `value` is where the value stands, or leads to. */
const entriesAt = (tiff: Tiff, at: number | undefined): Entries => {
  const entries = new Map<number, Entry>()
  const many = at === undefined ? 0 : (tiff.short(at) ?? 0)
  for (let index = 0; index < many; index++) {
    const entry = (at ?? 0) + 2 + index * 12
    const [tag, type, count] = [tiff.short(entry), tiff.short(entry + 2), tiff.long(entry + 4)]
    if (tag === undefined || type === undefined || count === undefined) break
    const isFar = count * (sizes[type] ?? 1) > 4
    const value = isFar ? tiff.long(entry + 8) : entry + 8
    if (value !== undefined)
      entries.set(tag, {
        count,
        value: tag === 0x8769 || tag === 0x8825 ? (tiff.long(entry + 8) ?? 0) : value,
      })
  }
  return entries
}

/** Bytes of one value by its type: short, long, two longs. */
const sizes: Readonly<Record<number, number>> = { 3: 2, 4: 4, 5: 8, 9: 4, 10: 8 }

const pointer = (entries: Entries, tag: number): number | undefined => entries.get(tag)?.value

const textOf = (tiff: Tiff, entry: Entry | undefined): string => {
  const codes = Array.from(
    { length: Math.min(entry?.count ?? 0, 40) },
    (_, at) => tiff.byte((entry?.value ?? 0) + at) ?? 0,
  )
  return String.fromCharCode(...codes).split('\0')[0] ?? ''
}

/** Taken, else digitised. Without an offset the camera's clock is taken to show China's time. */
const instantIn = (tiff: Tiff, entries: Entries): number | undefined => {
  const read = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(
    textOf(tiff, entries.get(0x9003) ?? entries.get(0x9004)),
  )
  if (read === null) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = read.slice(1).map(Number)
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(textOf(tiff, entries.get(0x9011))) ?? [
    '',
    '+',
    '08',
    '00',
  ]
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000)
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60 && second < 60
  return isReal ? Date.UTC(year, month - 1, day, hour, minute, second) - offset : undefined
}

const placeIn = (tiff: Tiff, entries: Entries): PhotoPlace | undefined => {
  const [lat, lng] = [degreesOf(tiff, entries.get(2)), degreesOf(tiff, entries.get(4))]
  if (lat === undefined || lng === undefined || lat > 90 || lng > 180) return undefined
  const south = textOf(tiff, entries.get(1)) === 'S'
  const west = textOf(tiff, entries.get(3)) === 'W'
  return { lat: south ? -lat : lat, lng: west ? -lng : lng }
}

/** Degrees, minutes and seconds, each a fraction. */
const degreesOf = (tiff: Tiff, entry: Entry | undefined): number | undefined => {
  if (entry === undefined || entry.count !== 3) return undefined
  const parts = [0, 1, 2].map((at) => fractionAt(tiff, entry.value + at * 8))
  const [degrees, minutes, seconds] = parts
  return degrees === undefined || minutes === undefined || seconds === undefined
    ? undefined
    : degrees + minutes / 60 + seconds / 3600
}

const fractionAt = (tiff: Tiff, at: number): number | undefined => {
  const [above, below] = [tiff.long(at), tiff.long(at + 4)]
  return above === undefined || below === undefined || below === 0 ? undefined : above / below
}
