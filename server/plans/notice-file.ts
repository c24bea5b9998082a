import { isUtf8 } from 'node:buffer'
import { type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'

type FileRefusal =
  | 'notice.empty'
  | 'notice.picture'
  | 'notice.pdf'
  | 'notice.word'
  | 'notice.binary'
  | 'notice.too-large'
  | 'notice.unknown-encoding'

const megabyte = 1024 * 1024
/** In megabytes. */
const limit = 2

/** How files that are no text begin, in hex; a dot is any half byte. */
const beginnings: Readonly<Record<string, FileRefusal>> = {
  '89504e47': 'notice.picture', // PNG
  ffd8ff: 'notice.picture', // JPEG
  '47494638': 'notice.picture', // GIF
  '52494646........57454250': 'notice.picture', // WebP
  '49492a00': 'notice.picture', // TIFF
  '4d4d002a': 'notice.picture', // TIFF
  '424d........00000000': 'notice.picture', // BMP
  '........66747970': 'notice.picture', // HEIC, AVIF
  '255044462d': 'notice.pdf',
  '504b0304': 'notice.word', // docx, wps, zip
  '504b0506': 'notice.word', // an empty zip
  d0cf11e0: 'notice.word', // doc, old wps
  '7b5c727466': 'notice.word', // rtf
  '52617221': 'notice.word', // rar
  '377abcaf': 'notice.word', // 7z
  '1f8b': 'notice.word', // gzip
}

/** Up to one in a hundred characters may be unreadable: the reading then names their lines. */
const tolerance = 0.01

/**
 * The text of a notice out of a file's bytes: UTF-8, UTF-16 with its mark, or GB18030 (which holds GBK and GB2312).
 * `name` is the file's name, kept among the facts of a refusal.
 */
export const decodeNotice = (bytes: Uint8Array, name = 'notice.txt'): string | Refusal<FileRefusal> => {
  const because = { file: name }
  if (bytes.length > limit * megabyte) return refuse('notice.too-large', { ...because, ...sizeOf(bytes) })
  const kind = kindOf(bytes)
  if (kind !== undefined) return refuse(kind, because)

  const wide = utf16Of(bytes)
  if (wide?.includes('\0') || (wide === undefined && bytes.includes(0)))
    return refuse('notice.binary', because)
  const text = wide ?? textOf(bytes)
  if (text === undefined) return refuse('notice.unknown-encoding', because)
  if (text.trim() === '') return refuse('notice.empty', because)
  return text
}

/** Rounded up, so that a file just past the limit does not read as 2 MB of 2 MB. */
const sizeOf = ({ length }: Uint8Array) => ({ megabytes: Math.ceil((length / megabyte) * 10) / 10, limit })

const kindOf = (bytes: Uint8Array) => {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  return Object.entries(beginnings).find(([beginning]) => new RegExp(`^${beginning}`).test(start))?.[1]
}

const utf16Of = (bytes: Uint8Array) => {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  if (mark === 0xfffe) return decode('utf-16le', bytes)
  return mark === 0xfeff ? decode('utf-16be', bytes) : undefined
}

/**
 * A UTF-8 file cut short in the middle of a character would read as nonsense in GB18030, so a nearly whole UTF-8
 * text is taken as such; a GB18030 text is nowhere near whole in UTF-8.
 */
const textOf = (bytes: Uint8Array) => {
  if (isUtf8(bytes)) return decode('utf-8', bytes)
  return ['utf-8', 'gb18030'].map((encoding) => decode(encoding, bytes)).find(isNearlyWhole)
}

/** Strips the byte order mark of the encoding. */
const decode = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes)

const isNearlyWhole = (text: string) => {
  const beyondAscii = text.match(/[\u0080-\uffff]/g)?.length ?? 0
  const unreadable = text.match(/\ufffd/g)?.length ?? 0
  return unreadable <= beyondAscii * tolerance
}
