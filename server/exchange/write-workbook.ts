import { PassThrough } from 'node:stream'
import type { Written } from '@bihuan/domain/exchange/write-cell.ts'
import type { Style, stream } from 'exceljs'

export type OutColumn = {
  heading: string
  /** In characters; a Chinese one takes two. */
  width: number
  /** Words among which a cell may be filled. */
  choices?: readonly string[] | undefined
  isHidden?: boolean
}

export type OutCell = Written & { isWrong?: boolean }

export type OutSheet = {
  name: string
  title: string
  /** Between title and heading: who hands it in, of which time. */
  lines?: readonly string[]
  columns: readonly OutColumn[]
  /** Asked when every row is written: what stands below them. */
  foot?: () => readonly OutCell[]
  rows: AsyncIterable<readonly OutCell[]> | Iterable<readonly OutCell[]>
}

/** A list among which Excel lets one choose may take no more characters than this. */
const longestList = 250

/**
 * An .xlsx of these sheets, written row by row: title, frozen heading, lists to choose from. Every text stays text,
 * also one that begins with = + - or @: it is stored as a string in a cell of text format and never as a formula.
 */
export const writeWorkbook = async (sheets: readonly OutSheet[]): Promise<Uint8Array<ArrayBuffer>> => {
  const { default: exceljs } = await import('exceljs')
  const pieces: Buffer[] = []
  const pipe = new PassThrough()
  pipe.on('data', (piece: Buffer) => pieces.push(piece))
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    stream: pipe,
    useStyles: true,
    useSharedStrings: false,
  })
  for (const sheet of sheets) await writeSheet(book, sheet)
  await book.commit()
  return new Uint8Array(Buffer.concat(pieces))
}

const writeSheet = async (
  book: stream.xlsx.WorkbookWriter,
  { name, title, lines = [], columns, rows, foot }: OutSheet,
) => {
  const headRow = 2 + lines.length
  const sheet = book.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', xSplit: 1, ySplit: headRow }],
    // A ledger is printed across the sheet, its heading on every page.
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`
  sheet.columns = columns.map(({ width, isHidden }) => ({
    width,
    hidden: isHidden ?? false,
    style: { numFmt: '@', alignment: { vertical: 'top', wrapText: width > 30 } },
  }))
  const shown = columns.filter(({ isHidden }) => !isHidden).length
  const first = sheet.addRow([title])
  first.getCell(1).style = { font: { bold: true, size: 14 }, numFmt: '@' }
  if (shown > 1) sheet.mergeCells(1, 1, 1, shown)
  first.commit()
  lines.forEach((line, at) => {
    const row = sheet.addRow([line])
    if (shown > 1) sheet.mergeCells(2 + at, 1, 2 + at, shown)
    row.commit()
  })
  const head = sheet.addRow(columns.map(({ heading }) => heading))
  head.eachCell((cell) => {
    cell.style = headStyle
  })
  head.commit()
  let last = headRow
  for await (const cells of rows) {
    const row = sheet.addRow(cells.map(plainValue))
    cells.forEach((cell, at) => {
      const style = styleOf(cell)
      if (style !== undefined) row.getCell(at + 1).style = style
    })
    row.commit()
    last++
  }
  if (foot !== undefined) {
    const row = sheet.addRow(foot().map(plainValue))
    if (shown > 2) sheet.mergeCells(last + 1, 2, last + 1, shown)
    row.commit()
  }
  offerChoices(sheet, columns, { first: headRow + 1, last: Math.max(last, 500) })
  sheet.commit()
}

const headStyle: Partial<Style> = {
  font: { bold: true },
  numFmt: '@',
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDF1F1' } },
  alignment: { vertical: 'middle', wrapText: true },
}

const wrong: Partial<Style> = {
  numFmt: '@',
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFDEEEE' } },
  font: { color: { argb: 'FFB01217' } },
}

const styleOf = ({ kind, isWrong }: OutCell): Partial<Style> | undefined => {
  if (isWrong) return wrong
  if (kind === 'date') return { numFmt: 'yyyy-mm-dd' }
  return kind === 'number' ? { numFmt: 'General' } : undefined
}

const plainValue = ({ text, kind }: OutCell): string | number | Date | null => {
  if (text === '') return null
  if (kind === 'number') return Number(text)
  return kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : text
}

type Validated = { dataValidations: { add(range: string, how: object): void } }

const offerChoices = (
  sheet: unknown,
  columns: readonly OutColumn[],
  { first, last }: { first: number; last: number },
): void => {
  columns.forEach(({ choices }, at) => {
    const list = choices?.join(',') ?? ''
    if (list === '' || list.length > longestList || choices?.some((one) => one.includes(','))) return
    const letter = letterOf(at)
    ;(sheet as Validated).dataValidations.add(`${letter}${first}:${letter}${last}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`"${list}"`],
      showErrorMessage: true,
      errorTitle: '请从列表里选',
      error: list,
    })
  })
}

const letterOf = (at: number): string =>
  (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))

/** Excel takes no more than 31 characters and none of these. */
export const sheetName = (name: string): string => name.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31) || '表'
