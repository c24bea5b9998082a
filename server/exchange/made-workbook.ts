import { deflateRawSync } from 'node:zlib'
import exceljs from 'exceljs'

export type MadeCell =
  | string
  | number
  | boolean
  | Date
  | null
  | { formula: string; result?: string | number }
  | { richText: { text: string }[] }

/** An .xlsx for tests, as exceljs writes it. `merges` such as A1:D1; the first sheet comes first. */
export const workbookOf = async (
  sheets: Readonly<Record<string, readonly (readonly MadeCell[])[]>>,
  merges: readonly string[] = [],
): Promise<Buffer> => {
  const book = new exceljs.Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name)
    for (const row of rows) sheet.addRow(row as exceljs.CellValue[])
  }
  for (const range of merges) book.worksheets[0]?.mergeCells(range)
  return Buffer.from(await book.xlsx.writeBuffer())
}

type Part = { name: string; content: string | Buffer; claims?: number; locked?: boolean }

/** A zip for tests, written byte by byte, so that it may lie: `claims` is the size its directory states. */
export const zipOf = (parts: readonly Part[]): Buffer => {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claims, locked } of parts) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw, { level: 1 })
    const [title, flags, size] = [Buffer.from(name), locked ? 1 : 0, claims ?? raw.length]
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(flags, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(size, 22)
    local.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt32LE(offset, 42)
    bodies.push(local, title, packed)
    directory.push(entry, title)
    offset += 30 + title.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, listed, end])
}

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook of one sheet, spelled out: for what no program writes on purpose. */
export const partsOf = (
  sheetXml: string,
  more: { strings?: string; styles?: string; workbook?: string } = {},
): Part[] => [
  {
    name: 'xl/workbook.xml',
    content:
      more.workbook ??
      `<workbook xmlns:r="${relation}"><sheets><sheet name="表一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: `<Relationships><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/any-name.xml"/><Relationship Id="rId2" Type="${relation}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
  },
  { name: 'xl/worksheets/any-name.xml', content: sheetXml },
  ...(more.strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: more.strings }]),
  ...(more.styles === undefined ? [] : [{ name: 'xl/styles.xml', content: more.styles }]),
]
