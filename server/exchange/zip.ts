import { createInflateRaw } from 'node:zlib'
import { limits } from './limits.ts'

/** One part of a zip as its directory lists it. `size` is what the directory claims, not yet what it is. */
export type ZipEntry = {
  name: string
  method: number
  packed: number
  size: number
  offset: number
  locked: boolean
}

/** The bytes are no whole zip, or unfold to more than anybody keeps. */
export class Unreadable extends Error {
  readonly why: 'broken' | 'bomb'

  constructor(why: 'broken' | 'bomb') {
    super(why)
    this.why = why
  }
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50

/**
 * The directory at the end of the file; nothing is unfolded. Entries that share bytes, the trick of the smallest
 * bombs, claim more bytes together than the file has.
 */
export const entriesOf = (bytes: Buffer): ZipEntry[] => {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > limits.entries) throw new Unreadable('bomb')
  const entries: ZipEntry[] = []
  for (let read = 0; read < count; read++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) throw new Unreadable('broken')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      locked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  if (entries.reduce((sum, { packed }) => sum + packed, 0) > bytes.length) throw new Unreadable('bomb')
  return entries
}

const endOf = (bytes: Buffer): number => {
  const least = Math.max(0, bytes.length - 65_557)
  for (let at = bytes.length - 22; at >= least; at--) if (bytes.readUInt32LE(at) === endMark) return at
  throw new Unreadable('broken')
}

const packedBytes = (bytes: Buffer, entry: ZipEntry): Buffer => {
  const { offset, packed } = entry
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localMark) throw new Unreadable('broken')
  const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (from + packed > bytes.length) throw new Unreadable('broken')
  return bytes.subarray(from, from + packed)
}

/** A part, unfolded piece by piece; it ends with a refusal as soon as more comes than `most` bytes, whatever it claimed. */
export async function* unfold(bytes: Buffer, entry: ZipEntry, most: number): AsyncGenerator<Buffer> {
  if (entry.size > most) throw new Unreadable('bomb')
  const packed = packedBytes(bytes, entry)
  if (entry.method === 0) {
    yield packed
    return
  }
  if (entry.method !== 8) throw new Unreadable('broken')
  const stream = createInflateRaw({ chunkSize: 256 * 1024 })
  stream.end(packed)
  let total = 0
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      total += piece.length
      if (total > most) throw new Unreadable('bomb')
      yield piece
    }
  } catch (fault) {
    throw fault instanceof Unreadable ? fault : new Unreadable('broken')
  } finally {
    stream.destroy()
  }
}

/** A small part as text. */
export const textOf = async (
  bytes: Buffer,
  entry: ZipEntry | undefined,
  most: number = limits.part,
): Promise<string> => {
  if (entry === undefined) return ''
  const pieces: Buffer[] = []
  for await (const piece of unfold(bytes, entry, most)) pieces.push(piece)
  return bare(Buffer.concat(pieces).toString('utf8'))
}

/** Some programs write every name with a prefix, `<x:row>`; without it all workbooks look alike. */
export const bare = (xml: string): string =>
  xml.includes('<x:') || xml.includes('</x:') ? xml.replace(/<(\/?)x:/g, '<$1') : xml
