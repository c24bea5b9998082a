import { createReadStream } from 'node:fs'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { completed, creditCodeRule } from '@bihuan/domain/people/credit-code.ts'

const head =
  '序号 企业名称 统一社会信用代码 详细地址 行业类别 主要产品 国民经济行业代码 企业规模 是否规上 从业人数 年营业收入 资产总额 风险等级 标准化等级 成立日期 是否涉爆粉尘 涉氨 有限空间 联系电话 备注'.split(
    ' ',
  )

/** A register of so many invented enterprises in twenty columns, all of them in order, to measure with. */
export const writeLargeRegister = async (filename: string, rows: number, laws: LawBook): Promise<void> => {
  const rule = creditCodeRule(laws)
  if (isRefusal(rule)) throw new Error(rule.refused)
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename, useStyles: true, useSharedStrings: false })
  const sheet = book.addWorksheet('企业')
  sheet.addRow(['禾溪镇企业名册']).commit()
  sheet.addRow(head).commit()
  for (let at = 1; at <= rows; at++) {
    const code = completed(rule, `91349901MA${String(at).padStart(6, '0')}`)
    const name = `测量用企业第${at}号有限公司`
    const row = sheet.addRow([
      ...[at, name, code, `禾溪路${at}号`, '机械', '零件加工', 'C3311', '小型', '否', (at % 400) + 1],
      ...[(at % 900) + 0.5, at % 3000, '蓝', '三级', new Date(Date.UTC(2010, 0, 1 + (at % 5000)))],
      ...['否', '×', '√', 13_800_000_000 + at, '无'],
    ])
    row.getCell(15).numFmt = 'yyyy-mm-dd'
    row.commit()
  }
  sheet.commit()
  await book.commit()
}

/** The bare parser: every cell of the first sheet is looked at and nothing is done with it. */
export const parseBarely = async (filename: string): Promise<number> => {
  const how = { sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', worksheets: 'emit' } as const
  const { default: exceljs } = await import('exceljs')
  const reader = new exceljs.stream.xlsx.WorkbookReader(createReadStream(filename), {
    ...how,
    entries: 'ignore',
  })
  let cells = 0
  for await (const sheet of reader)
    for await (const row of sheet)
      row.eachCell(() => {
        cells++
      })
  return cells
}
