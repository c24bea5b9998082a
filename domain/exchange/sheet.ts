/**
 * What stands in a cell of a workbook. `error`: #REF! and its kin. `unreckoned`: a formula whose result was never
 * stored. `spread`: the text of a merged cell, copied to the right so that headings can be read.
 */
export type Kind = 'text' | 'number' | 'date' | 'yesNo' | 'error' | 'unreckoned' | 'spread' | 'empty'
export type Cell = { text: string; kind: Kind }

/** One letter for each kind: a row of two hundred cells carries its kinds as one short word. */
export const kindLetters: Readonly<Record<Kind, string>> = {
  text: 't',
  number: 'n',
  date: 'd',
  yesNo: 'b',
  error: 'e',
  unreckoned: 'f',
  spread: 's',
  empty: '.',
}
const kindOf = new Map(Object.entries(kindLetters).map(([kind, letter]) => [letter, kind as Kind]))

/** A row of plain cells. `row` counts from 1, as the workbook shows it; columns count from 0. */
export type SheetRow = { row: number; texts: readonly string[]; kinds: string }

const nothing: Cell = { text: '', kind: 'empty' }

export const cellAt = ({ texts, kinds }: SheetRow, column: number): Cell => {
  const text = texts[column]
  const kind = kindOf.get(kinds[column] ?? '.')
  return text === undefined || kind === undefined || kind === 'empty' ? nothing : { text, kind }
}

/** A row out of texts alone, as a csv gives it. */
export const rowOfTexts = (row: number, texts: readonly string[]): SheetRow => ({
  row,
  texts,
  kinds: texts.map((text) => (text.trim() === '' ? kindLetters.empty : kindLetters.text)).join(''),
})

/** The row with another text in one cell, as a person typed it. */
export const withText = (given: SheetRow, column: number, text: string): SheetRow => {
  const width = Math.max(given.texts.length, column + 1)
  const at = Array.from({ length: width }, (_, place) => place)
  const kind = text.trim() === '' ? kindLetters.empty : kindLetters.text
  return {
    row: given.row,
    texts: at.map((place) => (place === column ? text : (given.texts[place] ?? ''))),
    kinds: at.map((place) => (place === column ? kind : (given.kinds[place] ?? kindLetters.empty))).join(''),
  }
}

export const isBlank = ({ texts, kinds }: SheetRow): boolean =>
  texts.every((text, at) => kinds[at] === kindLetters.empty || text.trim() === '')

/** 0 is A, 25 is Z, 26 is AA. */
export const letterOf = (column: number): string => {
  const [ahead, last] = [Math.floor(column / 26), String.fromCharCode(65 + (column % 26))]
  return ahead === 0 ? last : letterOf(ahead - 1) + last
}

/** As a workbook names a cell: D7. */
export const addressOf = (row: number, column: number): string => `${letterOf(column)}${row}`
