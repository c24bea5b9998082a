import { isXlsx } from './xlsx-book.ts'
import { entriesOf } from './zip.ts'

/** What a file is by its content, whatever its name says. */
export type FileKind =
  | 'xlsx'
  | 'xls'
  | 'text'
  | 'locked'
  | 'word'
  | 'pdf'
  | 'picture'
  | 'packed'
  | 'web-page'
  | 'open-document'
  | 'binary-workbook'

const beginnings: Readonly<Record<string, FileKind>> = {
  '255044462d': 'pdf',
  '89504e47': 'picture',
  ffd8ff: 'picture',
  '47494638': 'picture',
  '424d': 'picture',
  '52617221': 'packed',
  '377abcaf': 'packed',
  '1f8b': 'packed',
  '7b5c727466': 'word',
}

export const kindOfFile = (bytes: Buffer): FileKind => {
  const start = bytes.subarray(0, 8).toString('hex')
  if (start.startsWith('504b0304') || start.startsWith('504b0506')) return kindOfZip(bytes)
  if (start.startsWith('d0cf11e0')) return kindOfCompound(bytes)
  const known = Object.entries(beginnings).find(([beginning]) => start.startsWith(beginning))
  if (known !== undefined) return known[1]
  const head = bytes.subarray(0, 2000).toString('latin1').replaceAll('\0', '')
  return /<html|<table|<!doctype|urn:schemas-microsoft-com:office:spreadsheet|^mime-version:/i.test(head)
    ? 'web-page'
    : 'text'
}

const kindOfZip = (bytes: Buffer): FileKind => {
  const entries = entriesOf(bytes)
  if (isXlsx(entries)) return entries.some(({ locked }) => locked) ? 'locked' : 'xlsx'
  const has = (start: string) => entries.some(({ name }) => name.startsWith(start))
  if (has('xl/workbook.bin')) return 'binary-workbook'
  if (has('word/')) return 'word'
  if (has('content.xml')) return 'open-document'
  return 'packed'
}

/** Streams in a compound file are named in UTF-16. */
const kindOfCompound = (bytes: Buffer): FileKind => {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) return 'locked'
  if (has('WordDocument')) return 'word'
  return has('Workbook') || has('Book') ? 'xls' : 'packed'
}
