import { isUtf8 } from 'node:buffer'
import { rowOfTexts, type SheetRow } from '@bihuan/domain/exchange/sheet.ts'
import { limits } from './limits.ts'
import { TooMuch } from './too-much.ts'

/** The text of a csv: UTF-8 with or without its mark, UTF-16, or GB18030, which holds GBK; undefined when it is none of these. */
export const decodeText = (bytes: Buffer): string | undefined => {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0)
  if (mark === 0xfffe) return read('utf-16le', bytes)
  if (mark === 0xfeff) return read('utf-16be', bytes)
  if (bytes.includes(0)) return undefined
  return read(isUtf8(bytes) ? 'utf-8' : 'gb18030', bytes)
}

/** One unreadable sign in a hundred is a slip; more is another encoding. */
const read = (encoding: string, bytes: Buffer): string | undefined => {
  const text = new TextDecoder(encoding).decode(bytes)
  const unreadable = text.match(/\ufffd/g)?.length ?? 0
  return unreadable * 100 > text.length || text.includes('\0') ? undefined : text
}

/** What parts the cells: the sign that the first lines hold most of, outside quotes. */
const separatorOf = (text: string): string => {
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1]
  if (named !== undefined) return named
  const head = text.slice(0, 4000).replace(/"[^"]*"/g, '')
  const counts = [',', '\t', ';', '，'].map((sign) => ({ sign, count: head.split(sign).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign
}

/** Rows of a csv, with quotes, breaks within quotes and doubled quotes as spreadsheets write them. */
export function* rowsOfText(text: string): Generator<SheetRow> {
  const separator = separatorOf(text)
  const body = text.replace(/^sep=.\r?\n/i, '')
  const special = new RegExp(`["\\r\\n${separator === '\t' ? '\\t' : separator}]`, 'g')
  let [line, cells, cell, from, quoted] = [1, [] as string[], '', 0, false]
  for (const { 0: sign, index } of body.matchAll(special)) {
    if (index < from) continue
    if (quoted) {
      if (sign !== '"') continue
      cell += body.slice(from, index)
      const isDoubled = body[index + 1] === '"'
      if (isDoubled) cell += '"'
      else quoted = false
      from = index + (isDoubled ? 2 : 1)
      continue
    }
    if (sign === '"') {
      if (cell === '' && body.slice(from, index).trim() === '') [quoted, from] = [true, index + 1]
      continue
    }
    cells.push(cell + body.slice(from, index))
    if (cells.length > limits.columns && cells.at(-1) !== '') throw new TooMuch('columns', cells.length)
    cell = ''
    from = index + 1
    if (sign === separator) continue
    if (sign === '\r' && body[from] === '\n') from++
    yield rowOfTexts(line++, cells.map(asText))
    cells = []
  }
  const tail = cell + body.slice(from)
  if (tail !== '' || cells.length > 0) yield rowOfTexts(line, [...cells, tail].map(asText))
}

/** Some programs write ="0123" so that a spreadsheet leaves a number alone. */
const asText = (cell: string): string => (/^="(.*)"$/.exec(cell)?.[1] ?? cell).slice(0, limits.text)
