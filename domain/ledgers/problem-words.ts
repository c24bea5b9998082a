import type { Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import { amountWords } from './amount.ts'
import type { AmountField, CountField, Field, PhotosField, RowsField, TextField } from './field.ts'
import type { Value } from './ledger.ts'

const sayOf = (field: Field, zh: string, en: string): Words => ({
  zh: `“${field.label.zh}”${zh}`,
  en: `“${field.label.en}” ${en}`,
})

const example = (field: Field): Words =>
  field.example === undefined
    ? { zh: '', en: '' }
    : { zh: `，例如 ${field.example.zh}`, en: `, for example ${field.example.en}` }

/** What is wrong with a field and what to do, each naming the field. */
export const problemWords = {
  notFields: (): Words => ({
    zh: '填写的内容应是一张表（字段名和值），请从表单提交',
    en: 'The content must be a set of named fields; send it from the form',
  }),
  unknown: (name: string, title: Words): Words => ({
    zh: `“${title.zh}”没有“${shortened(name)}”这一项，请去掉`,
    en: `“${title.en}” has no field “${shortened(name)}”; leave it out`,
  }),
  missing: (field: Field): Words =>
    sayOf(field, `还没有填，请填写${example(field).zh}`, `is empty; fill it in${example(field).en}`),
  text: (field: Field): Words => sayOf(field, '要填文字', 'must be text'),
  foreign: (field: Field): Words =>
    sayOf(
      field,
      '里有看不见的特殊字符，请删去后重新输入',
      'holds invisible special characters; clear it and type it again',
    ),
  oneLine: (field: Field): Words =>
    sayOf(field, '只能写一行，请去掉换行', 'takes one line; remove the line breaks'),
  tooLong: (field: TextField, length: number): Words =>
    sayOf(
      field,
      `最多 ${field.max} 字，现在 ${length} 字，请删去 ${length - field.max} 字`,
      `takes at most ${field.max} characters and has ${length}; cut ${length - field.max}`,
    ),
  date: (field: Field, today: Day): Words =>
    sayOf(field, `要填一个有的日期，例如 ${today}`, `must be a day that exists, for example ${today}`),
  future: (field: Field, today: Day): Words =>
    sayOf(
      field,
      `不能晚于今天（${today}），请填实际发生的日期`,
      `cannot lie after today (${today}); give the day on which it happened`,
    ),
  tooEarly: (field: Field, earliest: Day): Words =>
    sayOf(field, `不能早于 ${earliest}，请核对年份`, `cannot lie before ${earliest}; check the year`),
  tooFarAhead: (field: Field, latest: Day): Words =>
    sayOf(field, `不能晚于 ${latest}，请核对年份`, `cannot lie after ${latest}; check the year`),
  count: (field: Field): Words =>
    sayOf(field, `要填整数${example(field).zh}`, `must be a whole number${example(field).en}`),
  range: (field: CountField): Words =>
    sayOf(
      field,
      `要在 ${field.min} 到 ${field.max} 之间，请核对`,
      `must lie between ${field.min} and ${field.max}; check it`,
    ),
  amount: (field: Field): Words =>
    sayOf(
      field,
      '要填金额，单位元，最多两位小数，例如 1234.50',
      'must be an amount in yuan with at most two decimals, for example 1234.50',
    ),
  amountRange: (field: AmountField): Words => {
    const [least, most] = [amountWords(field.min), amountWords(field.max)]
    return sayOf(
      field,
      `要在 ${least.zh}到 ${most.zh}之间，请核对小数点和单位`,
      `must lie between ${least.en} and ${most.en}; check the point and the unit`,
    )
  },
  choice: (field: Field): Words =>
    sayOf(field, '请从列出的选项里选一个', 'must be one of the choices listed'),
  several: (field: Field): Words =>
    sayOf(field, '请从列出的选项里选，每项选一次', 'must be some of the choices listed, each once'),
  yesNo: (field: Field): Words => sayOf(field, '请选“是”或“否”', 'must be yes or no'),
  photos: (field: Field): Words =>
    sayOf(
      field,
      '要放已上传的照片，每张一次，请重新选照片',
      'takes uploaded photos, each once; choose the photos again',
    ),
  tooMany: (field: PhotosField | RowsField, length: number): Words =>
    field.type === 'photos'
      ? sayOf(
          field,
          `最多 ${field.max} 张，现在 ${length} 张，请去掉 ${length - field.max} 张`,
          `takes at most ${field.max} photos and has ${length}; take out ${length - field.max}`,
        )
      : sayOf(
          field,
          `最多 ${field.max} 行，现在 ${length} 行，多出的请另填一份`,
          `takes at most ${field.max} rows and has ${length}; put the rest into another record`,
        ),
  rows: (field: Field): Words =>
    sayOf(
      field,
      '要填一张表，每行一条，请从表单填写',
      'must be a table with its rows; fill it in on the form',
    ),
  notARow: (): Words => ({
    zh: '这一行要按列填写，请从表单填写',
    en: 'this row must have its columns; fill it in on the form',
  }),
  /** The same words, led by the row they are about; people count from 1. */
  inRow: (field: Field, row: number, words: Words): Words => ({
    zh: `“${field.label.zh}”第 ${row + 1} 行：${words.zh}`,
    en: `“${field.label.en}”, row ${row + 1}: ${words.en}`,
  }),
  excess: (field: Field, other: Field, most: Value): Words => {
    const limit = field.type === 'amount' ? amountWords(String(most)) : { zh: `${most}`, en: `${most}` }
    return field.type === 'date'
      ? sayOf(
          field,
          `不能晚于“${other.label.zh}”的 ${limit.zh}，请核对两个日期`,
          `cannot lie after “${other.label.en}”, which is ${limit.en}; check both days`,
        )
      : sayOf(
          field,
          `不能多于“${other.label.zh}”的 ${limit.zh}，请核对两个数`,
          `cannot exceed “${other.label.en}”, which is ${limit.en}; check both numbers`,
        )
  },
  /** A duty wants one of these choices; the record may say another and still stand in its ledger. */
  wanted: (field: Field | undefined, allowed: readonly string[]): Words => {
    const names = allowed.map((one) =>
      field !== undefined && 'choices' in field
        ? (field.choices[one] ?? { zh: one, en: one })
        : { zh: one, en: one },
    )
    const [zh, en] = [names.map((name) => name.zh).join('”或“'), names.map((name) => name.en).join('” or “')]
    return field === undefined
      ? { zh: `这项义务要求“${zh}”`, en: `this duty asks for “${en}”` }
      : sayOf(field, `要是“${zh}”，这项义务才算办到`, `must be “${en}” for this duty to be delivered`)
  },
  miscounted: (field: Field, table: Field, column: Field | undefined, said: Words, made: Words): Words =>
    column === undefined
      ? sayOf(
          field,
          `填的是 ${said.zh}，“${table.label.zh}”列了 ${made.zh} 行，请核对`,
          `says ${said.en}, while “${table.label.en}” lists ${made.en}; check both`,
        )
      : sayOf(
          field,
          `填的是 ${said.zh}，“${table.label.zh}”里“${column.label.zh}”加起来是 ${made.zh}，请核对`,
          `says ${said.en}, while “${column.label.en}” in “${table.label.en}” adds up to ${made.en}; check both`,
        ),
  unasked: (field: Field, leave: Field): Words =>
    sayOf(
      field,
      `只有“${leave.label.zh}”选“是”才能填，请先问清，或清空这一项`,
      `is filled in only where “${leave.label.en}” says yes; ask first, or clear it`,
    ),
  unbalanced: (left: Side, right: Side, difference: Words): Words => ({
    zh: `${sideOf(left, 'zh')}，${sideOf(right, 'zh')}，应当相等，差 ${difference.zh}，请核对`,
    en: `${sideOf(left, 'en')}, ${sideOf(right, 'en')}; they must be equal and differ by ${difference.en}: check them`,
  }),
}

/** Some fields and what they come to. */
type Side = { fields: readonly Field[]; sum: Words }

const sideOf = ({ fields, sum }: Side, language: keyof Words): string => {
  const names = fields.map(({ label }) => `“${label[language]}”`)
  return language === 'zh' ? `${names.join('加')}是 ${sum.zh}` : `${names.join(' plus ')} is ${sum.en}`
}

/** A name that a stranger sent, short enough to repeat. */
const shortened = (name: string) => (name.length > 40 ? `${name.slice(0, 40)}…` : name)
