import { kindLetters, type SheetRow } from '@bihuan/domain/exchange/sheet.ts'
import { limits } from './limits.ts'
import { TooMuch } from './too-much.ts'
import { type Book, type Sheet, wholes } from './xlsx-book.ts'
import { dayText, numberText } from './xlsx-styles.ts'
import { attribute, plain, runsOf } from './xml.ts'

const { text: T, number: N, date: D, yesNo: B, error: E, unreckoned: F, empty } = kindLetters

/** The rows of a sheet in the order in which they stand, a few hundred at a time. Formulas are never reckoned: what the file keeps of them counts. */
export async function* rowsOf(book: Book, { entry }: Sheet): AsyncGenerator<SheetRow[]> {
  let last = 0
  for await (const xml of wholes(book.bytes, entry, '</row>', limits.sheet)) {
    const rows: SheetRow[] = []
    for (let at = nextTag(xml, '<row', 0); at >= 0; ) {
      const open = xml.indexOf('>', at)
      const tag = xml.slice(at, open)
      last = Number(attribute(tag, 'r') ?? last + 1)
      const isEmpty = tag.endsWith('/')
      const close = isEmpty ? open : xml.indexOf('</row>', open)
      if (close < 0) break
      if (!isEmpty) rows.push(rowIn(book, xml, open + 1, close, last))
      at = nextTag(xml, '<row', close)
    }
    yield rows
  }
}

/** A tag of just this name: `<c` is no `<col`. */
const nextTag = (xml: string, name: string, from: number): number => {
  for (let at = xml.indexOf(name, from); at >= 0; at = xml.indexOf(name, at + 1)) {
    const next = xml.charCodeAt(at + name.length)
    if (next === 32 || next === 62 || next === 47 || next === 10 || next === 13 || next === 9) return at
  }
  return -1
}

const rowIn = (book: Book, xml: string, from: number, to: number, row: number): SheetRow => {
  const texts: string[] = []
  let kinds = ''
  let column = -1
  for (let at = nextTag(xml, '<c', from); at >= 0 && at < to; ) {
    const open = xml.indexOf('>', at)
    const tag = xml.slice(at, open)
    column = columnOf(attribute(tag, 'r'), column)
    const isEmpty = tag.endsWith('/')
    const close = isEmpty ? open : xml.indexOf('</c>', open)
    if (close < 0) break
    const cell = isEmpty ? undefined : cellIn(book, tag, xml.slice(open + 1, close))
    if (cell !== undefined && cell.kind !== empty) {
      if (column >= limits.columns) throw new TooMuch('columns', column + 1)
      while (texts.length < column) {
        texts.push('')
        kinds += empty
      }
      texts[column] = cell.text
      kinds = kinds.slice(0, column) + cell.kind + kinds.slice(column + 1)
    }
    at = nextTag(xml, '<c', close)
  }
  return { row, texts, kinds }
}

const columnOf = (reference: string | undefined, before: number): number => {
  if (reference === undefined) return before + 1
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}

type Raw = { text: string; kind: string }
const nothing: Raw = { text: '', kind: empty }

const cellIn = (book: Book, tag: string, inner: string): Raw => {
  const type = attribute(tag, 't')
  if (type === 'inlineStr') return textCell(runsOf(inner))
  const value = valueIn(inner)
  if (value === undefined) return nextTag(inner, '<f', 0) >= 0 ? { text: '', kind: F } : nothing
  switch (type) {
    case 's':
      return textCell(book.strings[Number(value)] ?? '')
    case 'str':
      return textCell(plain(value))
    case 'b':
      return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE', kind: B }
    case 'e':
      return { text: plain(value), kind: E }
    case 'd':
      return { text: value.slice(0, 10), kind: D }
    default:
      return numberCell(book, Number(value), attribute(tag, 's'))
  }
}

const valueIn = (inner: string): string | undefined => {
  const at = nextTag(inner, '<v', 0)
  if (at < 0) return undefined
  const open = inner.indexOf('>', at)
  const close = inner.indexOf('</v>', open)
  return close < 0 ? undefined : inner.slice(open + 1, close)
}

const textCell = (text: string): Raw =>
  text === '' ? nothing : { text: text.slice(0, limits.text), kind: T }

const numberCell = ({ styles, startsIn1904 }: Book, value: number, style: string | undefined): Raw => {
  if (!Number.isFinite(value)) return nothing
  const isDay = style !== undefined && styles[Number(style)] === true
  return isDay ? { text: dayText(value, startsIn1904), kind: D } : { text: numberText(value), kind: N }
}
