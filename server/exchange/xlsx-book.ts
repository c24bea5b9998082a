import { StringDecoder } from 'node:string_decoder'
import { limits } from './limits.ts'
import { dayStyles } from './xlsx-styles.ts'
import { attribute, plain, runsOf } from './xml.ts'
import { bare, entriesOf, textOf, Unreadable, unfold, type ZipEntry } from './zip.ts'

export type Sheet = { name: string; hidden: boolean; entry: ZipEntry }
export type Book = {
  bytes: Buffer
  sheets: Sheet[]
  startsIn1904: boolean
  styles: boolean[]
  strings: string[]
}

const workbookPart = 'xl/workbook.xml'

/** The names that all parts but a workbook's own have. */
export const isXlsx = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ name }) => name === workbookPart)

/** Sheets, styles and shared strings of a workbook. Only these parts are unfolded: links, macros and pictures are never looked at. */
export const openBook = async (bytes: Buffer, entries = entriesOf(bytes)): Promise<Book> => {
  const named = new Map(entries.map((entry) => [entry.name, entry]))
  const workbook = await textOf(bytes, named.get(workbookPart))
  const relations = await textOf(bytes, named.get('xl/_rels/workbook.xml.rels'))
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      { path: partPath(attribute(tag, 'Target') ?? ''), type: attribute(tag, 'Type') ?? '' },
    ]),
  )
  const partOf = (type: string) =>
    [...targets.values()].find((one) => one.type.endsWith(`/${type}`))?.path ?? ''
  const sheets = [...workbook.matchAll(/<sheet\b[^>]*>/g)]
    .slice(0, limits.sheets)
    .flatMap(([tag]): Sheet[] => {
      const target = targets.get(attribute(tag, 'r:id') ?? /\s\w+:id="([^"]*)"/.exec(tag)?.[1])
      const entry = named.get(target?.path ?? '')
      const hidden = /hidden/i.test(attribute(tag, 'state') ?? '')
      return entry === undefined || !target?.type.endsWith('/worksheet')
        ? []
        : [{ name: plain(attribute(tag, 'name') ?? ''), hidden, entry }]
    })
  if (sheets.length === 0) throw new Unreadable('broken')
  return {
    bytes,
    sheets,
    startsIn1904: /<workbookPr\b[^>]*\sdate1904="(1|true)"/.test(workbook),
    styles: dayStyles(await textOf(bytes, named.get(partOf('styles')))),
    strings: await sharedStrings(bytes, named.get(partOf('sharedStrings'))),
  }
}

/** As the relations of the workbook name a part: from its own folder, or from the root. */
const partPath = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target}`.replace('xl/../', '')

const sharedStrings = async (bytes: Buffer, entry: ZipEntry | undefined): Promise<string[]> => {
  const strings: string[] = []
  if (entry === undefined) return strings
  for await (const xml of wholes(bytes, entry, '</si>', limits.strings))
    for (const one of xml.matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g))
      strings.push(runsOf(one[1] ?? '').slice(0, limits.text))
  return strings
}

/** The text of a part in pieces that end with a closing tag, so that no element is cut in two. */
export async function* wholes(
  bytes: Buffer,
  entry: ZipEntry,
  closing: string,
  most: number,
): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let isPrefixed: boolean | undefined
  for await (const piece of unfold(bytes, entry, most)) {
    const text = decoder.write(piece)
    isPrefixed ??= text.includes('<x:')
    rest += isPrefixed ? bare(text) : text
    const end = rest.lastIndexOf(closing)
    if (end >= 0) {
      yield rest.slice(0, end + closing.length)
      rest = rest.slice(end + closing.length)
    } else if (rest.length > longestElement) throw new Unreadable('bomb')
  }
  if (rest !== '') yield rest
}

/** A row of 16384 cells is not that long; what is, was made to fill the memory. */
const longestElement = 24 * 1024 * 1024
