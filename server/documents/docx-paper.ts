import { fingerprintWords } from '@bihuan/domain/documents/mark.ts'
import {
  type Block,
  chineseDay,
  copyWords,
  markWords,
  type Paper,
  voidWords,
} from '@bihuan/domain/documents/paper.ts'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'

/** Half points: 二号 22, 三号 16 and 四号 14 points (GB/T 9704). */
const size = { head: 64, title: 44, body: 32, table: 28, foot: 18 } as const
const font = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  page: '宋体',
} as const
/** Twentieths of a point: 28 points a line. */
const line = 560
const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)
const red = 'C4161C'

const words = (text: string, face: string, points: number, more: { color?: string; bold?: boolean } = {}) =>
  new TextRun({ text, size: points, ...more, font: { ascii: face, hAnsi: face, eastAsia: face } })

type Line = { align?: 'center' | 'right' | 'both'; indent?: number; right?: number; before?: number }

const row = (runs: readonly TextRun[], { align, indent = 0, right = 0, before = 0 }: Line = {}) =>
  new Paragraph({
    children: [...runs],
    alignment: align ?? AlignmentType.LEFT,
    indent: { firstLine: indent, right },
    spacing: { line, lineRule: 'exact', before },
  })

/** Two letters of the body's size. */
const twoLetters = 640

const headOf = ({ head, number, title }: Paper): Paragraph[] => [
  ...(head === null
    ? [row([words(number, font.body, size.body)], { align: 'right' })]
    : [
        new Paragraph({
          children: [words(head, font.title, headSize(head), { color: red })],
          alignment: AlignmentType.CENTER,
        }),
        new Paragraph({
          children: [words(number, font.body, size.body)],
          alignment: AlignmentType.CENTER,
          spacing: { before: 240, after: 120 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 6 } },
        }),
      ]),
  new Paragraph({
    children: [words(title, font.title, size.title)],
    alignment: AlignmentType.CENTER,
    spacing: { before: 360, after: 240 },
  }),
]

/** A name of up to eleven letters stands as large as 32 points; a longer one has to fit 156 mm. */
const headSize = (head: string): number => Math.min(size.head, Math.floor((156 / 0.353 / head.length) * 2))

const blockOf = (block: Block): Paragraph | Table => {
  if (block.type === 'table') return tableOf(block)
  const isHeading = block.type === 'heading'
  return row([words(block.text, isHeading ? font.heading : font.body, size.body)], {
    align: 'both',
    indent: twoLetters,
  })
}

const tableOf = ({ head, rows }: Extract<Block, { type: 'table' }>): Table => {
  // The first column counts, the second tells, the others are short.
  const short = 156 * 0.24
  const widths = head.map((_, at) => (at === 0 ? 15 : at === 1 ? 141 - short * (head.length - 2) : short))
  const cells = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map(
        (text, at) =>
          new TableCell({
            width: { size: mm(widths[at] ?? short), type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            margins: { left: 80, right: 80, top: 40, bottom: 40 },
            children: [
              new Paragraph({
                children: [words(text, font.body, size.table)],
                alignment: at === 1 && !isHead ? AlignmentType.LEFT : AlignmentType.CENTER,
              }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: mm(156), type: WidthType.DXA },
    columnWidths: widths.map((width) => mm(width)),
    rows: [cells(head, true), ...rows.map((texts) => cells(texts, false))],
  })
}

const signedOf = ({ signed, copies, lines }: Paper): Paragraph[] => [
  row([words(signed.by, font.body, size.body)], { align: 'right', right: twoLetters, before: line }),
  row([words(chineseDay(signed.on), font.body, size.body)], { align: 'right', right: 2 * twoLetters }),
  ...(copies.length === 0 ? [] : [row([words(copyWords(copies), font.body, size.table)])]),
  ...pairs(lines).map((two) =>
    row(
      two.map((name, at) => words(`${at === 0 ? '' : '    '}${name}：______________`, font.body, size.table)),
      { before: 120 },
    ),
  ),
]

const pairs = <T>(all: readonly T[]): T[][] =>
  all.flatMap((one, at) => (at % 2 === 0 ? [[one, ...all.slice(at + 1, at + 2)]] : []))

const markOf = ({ notes }: Paper, { mark, digest }: Printed): Paragraph[] => [
  new Paragraph({
    keepNext: true,
    spacing: { before: 240 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 6 } },
    children: [new ImageRun({ type: 'png', data: mark, transformation: { width: 113, height: 113 } })],
  }),
  new Paragraph({
    children: [words(markWords(fingerprintWords(digest)), font.page, size.foot)],
  }),
  ...notes.map((note) => new Paragraph({ children: [words(note, font.page, size.foot)] })),
]

type Printed = { mark: Buffer; digest: string; isVoided: boolean }

/** The paper as a Word file: A4 with the margins, type and lines of official papers, the square at its end. */
export const docxOf = async (paper: Paper, printed: Printed): Promise<Uint8Array<ArrayBuffer>> => {
  const file = new Document({
    title: `${paper.title} ${paper.number}`,
    sections: [
      {
        properties: {
          page: {
            // A4, as Word itself rounds it.
            size: { width: 11906, height: 16838 },
            margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) },
          },
        },
        footers: { default: pageFoot() },
        children: [
          ...(printed.isVoided ? [row([words(`（${voidWords}）`, font.heading, size.body)])] : []),
          ...headOf(paper),
          row([words(`${paper.to}：`, font.body, size.body)]),
          ...paper.body.map(blockOf),
          ...signedOf(paper),
          ...markOf(paper, printed),
        ],
      },
    ],
  })
  return Uint8Array.from(await Packer.toBuffer(file))
}

const pageFoot = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: ['第 ', PageNumber.CURRENT, ' 页 共 ', PageNumber.TOTAL_PAGES, ' 页'],
            size: size.table,
            font: { ascii: font.page, hAnsi: font.page, eastAsia: font.page },
          }),
        ],
      }),
    ],
  })
