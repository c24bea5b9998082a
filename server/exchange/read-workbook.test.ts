import { randomBytes } from 'node:crypto'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { cellAt, type SheetRow } from '@bihuan/domain/exchange/sheet.ts'
import { utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { type MadeCell, partsOf, workbookOf, zipOf } from './made-workbook.ts'
import { readWorkbook } from './read-workbook.ts'

const rowsOf = async (bytes: Uint8Array, sheet?: string) => {
  const rows: SheetRow[] = []
  const read = await readWorkbook(bytes, sheet, async (some) => {
    rows.push(...some)
  })
  if (isRefusal(read)) throw new Error(read.refused)
  return rows
}
const textsOf = async (bytes: Uint8Array, sheet?: string) =>
  (await rowsOf(bytes, sheet)).map(({ texts }) => texts)
const whyNot = async (bytes: Uint8Array) => {
  const read = await readWorkbook(bytes, undefined, async () => {})
  return isRefusal(read) ? read.refused : 'read'
}
const sheetOf = (inner: string, after = '') =>
  `<worksheet><sheetData>${inner}</sheetData>${after}</worksheet>`

describe('an .xlsx', () => {
  test('gives its words, numbers, days and ticks as they are', async () => {
    const [head, row] = await rowsOf(
      await workbookOf({
        企业: [
          ['企业名称', '人数', '日期', '规上', '收入'],
          ['春禾食品厂', 42, new Date(Date.UTC(2023, 0, 9)), true, 0.1],
        ],
      }),
    )
    expect(head).toEqual({ row: 1, texts: ['企业名称', '人数', '日期', '规上', '收入'], kinds: 'ttttt' })
    expect(row).toEqual({ row: 2, texts: ['春禾食品厂', '42', '2023-01-09', 'TRUE', '0.1'], kinds: 'tndbn' })
  })

  test('keeps the place of every cell, and leaves blank rows out', async () => {
    const rows = await rowsOf(await workbookOf({ 表: [['甲'], [], [null, null, '丙'], ['', ' ']] }))
    expect(rows.map(({ row }) => row)).toEqual([1, 3])
    expect(rows[1] && cellAt(rows[1], 2)).toEqual({ text: '丙', kind: 'text' })
  })

  test('fills merged cells right and down', async () => {
    const cells: MadeCell[][] = [
      ['企业台账', null, null],
      ['村', '名称', '电话'],
      ['禾溪村', '甲', '1'],
      [null, '乙', '2'],
    ]
    const rows = await rowsOf(await workbookOf({ 表: cells }, ['A1:C1', 'A3:A4']))
    expect(rows[0]).toMatchObject({ texts: ['企业台账', '企业台账', '企业台账'], kinds: 'tss' })
    expect(rows[3]).toMatchObject({ texts: ['禾溪村', '乙', '2'], kinds: 'ttt' })
  })

  test('never reckons a formula: what the file keeps counts, and what it lacks is told', async () => {
    const rows = await rowsOf(
      await workbookOf({
        表: [
          [
            'a',
            { formula: '1+1', result: 2 },
            { formula: 'HYPERLINK("http://x")', result: '看' },
            { formula: 'SUM(A:A)' },
          ],
        ],
      }),
    )
    expect(rows[0]).toMatchObject({ texts: ['a', '2', '看', ''], kinds: 'tntf' })
  })

  test('shows a number of more than fifteen digits for what it is: damaged', async () => {
    const [row] = await rowsOf(await workbookOf({ 表: [['a', 913_410_000_000_000_000, 13_800_001_234]] }))
    expect(row?.texts).toEqual(['a', '9.1341E+17', '13800001234'])
  })

  test('reads rich text whole, and no pronunciation as text', async () => {
    const strings =
      '<sst><si><r><t>春</t></r><r><t xml:space="preserve">禾 厂</t></r></si><si><t>宏榉</t><rPh sb="0" eb="2"><t>hong ju</t></rPh></si><si/></sst>'
    const row =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><r><t>A&amp;B</t></r><r><t>_x000D_C</t></r></is></c><c t="s"><v>99</v></c></row>'
    const [read] = await rowsOf(zipOf(partsOf(sheetOf(row), { strings })))
    expect(read).toEqual({ row: 1, texts: ['春禾 厂', '宏榉', '', 'A&B\rC'], kinds: 'tt.t' })
  })

  test('is read whatever prefix, order and names its parts have, and without references', async () => {
    const sheet =
      '<x:worksheet><x:sheetData><x:row><x:c t="str"><x:v>甲</x:v></x:c><x:c><x:v>7</x:v></x:c></x:row><x:row r="5"><x:c r="C5" t="e"><x:v>#REF!</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>'
    const rows = await rowsOf(zipOf(partsOf(sheet).toReversed()))
    expect(rows).toEqual([
      { row: 1, texts: ['甲', '7'], kinds: 'tn' },
      { row: 5, texts: ['', '', '#REF!'], kinds: '..e' },
    ])
  })

  test('knows days by their format, in both calendars of a workbook', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="0.00&quot;元/d&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>'
    const cells =
      '<row r="1"><c r="A1" s="1"><v>44935</v></c><c r="B1" s="2"><v>44935.5</v></c><c r="C1" s="3"><v>44935</v></c><c r="D1"><v>44935</v></c></row>'
    const [row] = await rowsOf(zipOf(partsOf(sheetOf(cells), { styles })))
    expect(row).toMatchObject({ texts: ['2023-01-09', '2023-01-09 12:00', '44935', '44935'], kinds: 'ddnn' })
    const workbook =
      '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>'
    const [early] = await rowsOf(zipOf(partsOf(sheetOf(cells), { styles, workbook })))
    expect(early?.texts[0]).toBe('2027-01-10')
  })

  test('opens the first sheet that is not hidden, or the one asked for', async () => {
    const bytes = await workbookOf({ 一: [['甲', '乙']], 二: [['丙', '丁']] })
    expect(await textsOf(bytes)).toEqual([['甲', '乙']])
    expect(await textsOf(bytes, '二')).toEqual([['丙', '丁']])
    expect(await readWorkbook(bytes, '二', async () => {})).toMatchObject({
      sheet: '二',
      sheets: [{ name: '一', hidden: false }, { name: '二' }],
    })
  })
})

describe('an .xls of old', () => {
  test('is read with its merged cells and days', async () => {
    const sheet = utils.aoa_to_sheet([
      ['企业台账', null, null],
      ['企业名称', '登记日期', '人数'],
      ['春禾食品厂', { t: 'n', v: 44_935, z: 'yyyy-mm-dd' }, 42],
    ])
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }]
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, '名册')
    const rows = await rowsOf(write(book, { type: 'buffer', bookType: 'biff8' }))
    expect(rows[0]).toMatchObject({ texts: ['企业台账', '企业台账', '企业台账'], kinds: 'tss' })
    expect(rows[2]).toMatchObject({ texts: ['春禾食品厂', '2023-01-09', '42'], kinds: 'tdn' })
  })
})

describe('a csv', () => {
  const text = '企业名称,地址,"人数"\r\n"春禾, ""食品""厂",禾溪村,42\n'
  const gbk = Buffer.from('c6f3d2b5c3fbb3c62cb4e50abcd72cd2d20a', 'hex')
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le')

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', wide],
    ['UTF-16 the other way round', Buffer.from(wide).swap16()],
  ])('in %s', async (_, bytes) =>
    expect(await textsOf(bytes)).toEqual([
      ['企业名称', '地址', '人数'],
      ['春禾, "食品"厂', '禾溪村', '42'],
    ]),
  )

  test('in GBK', async () =>
    expect(await textsOf(gbk)).toEqual([
      ['企业名称', '村'],
      ['甲', '乙'],
    ]))

  test('parted by tabs or semicolons, with breaks inside quotes', async () => {
    expect(await textsOf(Buffer.from('甲\t乙\n1\t"a\nb"'))).toEqual([
      ['甲', '乙'],
      ['1', 'a\nb'],
    ])
    expect(await textsOf(Buffer.from('sep=;\n甲;乙,丙\n="001";2'))).toEqual([
      ['甲', '乙,丙'],
      ['001', '2'],
    ])
  })
})

describe('what is no list', () => {
  const compound = (...streams: string[]) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      ...streams.map((name) => Buffer.from(name, 'utf16le')),
    ])
  const whole = workbookOf({ 表: [['甲', '乙']] })

  test.each([
    ['an empty file', Buffer.alloc(0), 'import.empty'],
    ['a password', compound('EncryptedPackage', 'EncryptionInfo'), 'import.locked'],
    ['a locked zip', zipOf(partsOf('').map((part) => ({ ...part, locked: true }))), 'import.locked'],
    ['Word of old', compound('WordDocument'), 'import.not-a-workbook'],
    ['Word', zipOf([{ name: 'word/document.xml', content: 'x' }]), 'import.not-a-workbook'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'import.not-a-workbook'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'import.not-a-workbook'],
    [
      'a web page called .xls',
      Buffer.from('\ufeff<html><table><tr><td>甲</td></tr></table></html>'),
      'import.save-anew',
    ],
    ['LibreOffice', zipOf([{ name: 'content.xml', content: 'x' }]), 'import.save-anew'],
    ['a damaged .xls', compound('Workbook'), 'import.broken'],
    ['no text', Buffer.from([1, 2, 0, 3, 255, 254, 7, 0]), 'import.unknown-encoding'],
    ['a sheet that is not there', zipOf(partsOf('').slice(0, 2)), 'import.broken'],
    ['bytes shared by parts', shared(), 'import.bomb'],
  ])('%s', async (_, bytes, code) => expect(await whyNot(bytes)).toBe(code))

  test('a workbook cut off anywhere is broken, never half read', async () => {
    const bytes = await whole
    for (const part of [0.2, 0.5, 0.9, 0.99])
      expect(await whyNot(bytes.subarray(0, Math.floor(bytes.length * part)))).toBe('import.broken')
  })

  test('a workbook whose bytes were changed is broken or read, never a fault', async () => {
    const bytes = await whole
    for (let at = 20; at < bytes.length; at += Math.ceil(bytes.length / 12)) {
      const changed = Buffer.from(bytes)
      changed.fill(0xa5, at, at + 8)
      expect(['import.broken', 'import.bomb', 'import.not-a-workbook', 'import.locked', 'read']).toContain(
        await whyNot(changed),
      )
    }
  })

  test('a bomb, whether it states its size or lies about it', async () => {
    const huge = Buffer.alloc(90 * 1024 * 1024, ' ')
    const parts = partsOf(sheetOf(''), { strings: 'x' })
    const stated = parts.map((part) =>
      part.name === 'xl/sharedStrings.xml' ? { ...part, claims: 2_000_000_000 } : part,
    )
    const lying = parts.map((part) =>
      part.name === 'xl/sharedStrings.xml' ? { ...part, content: huge, claims: 100 } : part,
    )
    expect(await whyNot(zipOf(stated))).toBe('import.bomb')
    expect(await whyNot(zipOf(lying))).toBe('import.bomb')
  })

  test('one row that never ends', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(2_000_000)}`
    expect(['import.bomb', 'import.too-many-columns']).toContain(await whyNot(zipOf(partsOf(sheetOf(row)))))
  })

  test('one shared string in a hundred thousand cells', async () => {
    const strings = `<sst><si><t>${'长'.repeat(7000)}</t></si></sst>`
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`
    expect(await whyNot(zipOf(partsOf(sheetOf(row.repeat(300)), { strings })))).toBe('import.too-heavy')
  })

  test('three hundred columns, and too many rows', async () => {
    const wide = Array.from({ length: 300 }, (_, at) => `列${at}`)
    expect(await whyNot(await workbookOf({ 表: [wide] }))).toBe('import.too-many-columns')
    expect(await whyNot(Buffer.from(`${wide.join(',')}\n`))).toBe('import.too-many-columns')
    expect(await whyNot(Buffer.from('甲,乙\n'.repeat(100_200)))).toBe('import.too-many-rows')
  })

  test('a file too large is not even opened', async () =>
    expect(await whyNot(Buffer.alloc(20 * 1024 * 1024 + 1))).toBe('import.too-large'))
})

describe('patience', () => {
  const csv = Buffer.from('甲,乙\n'.repeat(5000))

  test('ends', async () => {
    const read = await readWorkbook(csv, undefined, async () => {}, 1)
    expect(read).toMatchObject({ refused: 'import.too-slow' })
  })

  test('is asked of the third who comes at once', async () => {
    const all = await Promise.all([1, 2, 3].map(() => readWorkbook(csv, undefined, async () => {})))
    expect(all.filter(isRefusal)).toMatchObject([{ refused: 'import.busy' }])
    expect(await whyNot(csv)).toBe('read')
  })

  test('what fails while taking is a fault of ours, and the next file is read', async () => {
    const taking = readWorkbook(csv, undefined, async () => {
      throw new Error('no room')
    })
    await expect(taking).rejects.toThrow('no room')
    expect(await whyNot(csv)).toBe('read')
  })
})

/** Two directory entries over the same bytes: together they claim more than the file has. */
function shared(): Buffer {
  const content = randomBytes(8000)
  const bytes = zipOf([...partsOf(''), { name: 'xl/media/a', content }])
  const end = bytes.length - 22
  const list = bytes.subarray(bytes.readUInt32LE(end + 16), end)
  const twice = Buffer.concat([bytes.subarray(0, end), list, bytes.subarray(end)])
  twice.writeUInt16LE(bytes.readUInt16LE(end + 10) * 2, twice.length - 12)
  return twice
}
