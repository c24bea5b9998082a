import type { Sheet } from '@bihuan/contract/lists.ts'
import { isRefusal, type Refusal } from '@bihuan/domain/base/refusal.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { Static } from 'typebox'
import { type Asked, type Cell, cellWords, filterLine } from '../exchange/filter-words.ts'
import { type OutCell, writeWorkbook } from '../exchange/write-workbook.ts'
import type { Reader } from '../frame/desk.ts'
import type { Served } from '../frame/serve.ts'
import type { ListSheet } from './list-sheet.ts'

/** More than this nobody prints, and no browser lays out at once. */
export const mostPrinted = 3000

type Ask = (asked: Asked, desk: Reader) => Promise<unknown>
type Page = Readonly<Record<string, unknown>>

/** A list drawn up for one asker: its head is known, its rows come as they are read. */
export type Drawn = {
  title: string
  lines: string[]
  columns: Static<typeof Sheet>['columns']
  rows: AsyncIterable<string[]>
}

/** Asks what the screen asks, with the same filters, from its first page to its last. */
export const drawUp = async (
  list: ListSheet,
  ask: Ask,
  asked: Asked,
  desk: Reader,
): Promise<Drawn | Refusal> => {
  const first = await ask(asked, desk)
  if (isRefusal(first)) return first
  const say = (cell: Cell) => wordsOf(cell, desk)
  return {
    title: say(list.title),
    lines: await headLines(list, asked, desk),
    columns: [
      { heading: say(numbering), kind: 'number' },
      ...list.columns.map(({ head, kind = 'text' as const }) => ({ heading: say(head), kind })),
    ],
    rows: rowsOf(list, ask, { first: first as Page, asked, desk }),
  }
}

type Walk = { first: Page; asked: Asked; desk: Reader }

async function* rowsOf(list: ListSheet, ask: Ask, { first, asked, desk }: Walk) {
  let at = 0
  let page: Page | undefined = first
  while (page !== undefined) {
    for (const row of list.rows(page, asked))
      yield [String(++at), ...list.columns.map(({ of }) => wordsOf(of(row), desk))]
    page = await nextOf(page, list, ask, { first, asked, desk })
  }
}

const nextOf = async (page: Page, { cursor }: ListSheet, ask: Ask, { asked, desk }: Walk) => {
  if (cursor === undefined || typeof page.next !== 'string') return undefined
  const answer = await ask({ ...asked, [cursor]: page.next }, desk)
  if (isRefusal(answer)) throw new Error(`a page that a list itself named was refused: ${answer.refused}`)
  return answer as Page
}

const numbering: Words = { zh: '序号', en: 'No.' }
const drawnUp: Words = { zh: '制表日期：', en: 'Drawn up: ' }
const by: Words = { zh: '制表人：', en: 'By: ' }

/** On paper nobody sees the address: what narrows the list is said, and who drew it up when. */
const headLines = async ({ said }: ListSheet, asked: Asked, desk: Reader): Promise<string[]> => {
  const say = (cell: Cell) => wordsOf(cell, desk)
  return [
    await filterLine(said, asked, desk),
    `${say(drawnUp)}${desk.today}　${say(by)}${desk.signer.person}`,
  ]
}

const wordsOf = (cell: Cell, { language }: Reader): string => cellWords(cell, language)

/** To be printed: as many rows as one prints, and whether there were more. */
export const sheetOf = async ({ title, lines, columns, rows }: Drawn): Promise<Static<typeof Sheet>> => {
  const kept: string[][] = []
  for await (const row of rows) {
    if (kept.length === mostPrinted) return { title, lines, columns, rows: kept, isCut: true }
    kept.push(row)
  }
  return { title, lines, columns, rows: kept, isCut: false }
}

/** As a workbook: every row, written as it is read. */
export const bookOf = async ({ columns: own }: ListSheet, drawn: Drawn, today: string) => {
  const { title, lines, columns, rows } = drawn
  async function* cells() {
    for await (const row of rows)
      yield row.map(
        (text, at): OutCell => ({ text, kind: text === '' ? 'empty' : kindOf(columns[at]?.kind, text) }),
      )
  }
  return {
    name: `${title}-${today}.xlsx`,
    content: await writeWorkbook([
      {
        ...{ name: title, title, lines },
        columns: columns.map(({ heading }, at) => ({
          heading,
          width: at === 0 ? 6 : (own[at - 1]?.width ?? Math.max(12, heading.length * 2 + 3)),
        })),
        rows: cells(),
      },
    ]),
  }
}

/** A number that is none, such as a dash, stays the text it is. */
const kindOf = (kind: 'text' | 'number' | 'date' | undefined, text: string): OutCell['kind'] =>
  kind === 'number' && !/^-?\d+(\.\d+)?$/.test(text) ? 'text' : (kind ?? 'text')

/** The handler of a served operation, asked at a desk that is open already. */
export const askerOf = (served: readonly Served[], name: string): Ask => {
  const found = served.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no operation ${name} to draw a list from`)
  return (asked, desk) => found.handle(asked as never, desk as never)
}
