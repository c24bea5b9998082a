import { type Because, type Sentences, sentence } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'

const others: Readonly<Record<string, Words>> = {
  word: { zh: 'Word 文档', en: 'a Word document' },
  pdf: { zh: 'PDF', en: 'a PDF' },
  picture: { zh: '图片', en: 'a picture' },
  packed: { zh: '压缩包或别的文件', en: 'an archive or something else' },
}
const whatIs = ({ what }: Because, language: keyof Words) =>
  (others[String(what)] ?? { zh: '别的文件', en: 'something else' })[language]

/** Why a file cannot be read as a list. */
export const workbookSentences = {
  'import.empty': sentence('incomplete', {
    zh: '这个文件是空的。请确认选对了文件，保存后重新选择。',
    en: 'This file is empty. Make sure it is the right one, save it and choose it again.',
  }),
  'import.broken': sentence('incomplete', {
    zh: '这个文件打不开，可能没有传完或已损坏。请用 Excel 或 WPS 打开它，另存为 .xlsx 再传。',
    en: 'This file cannot be opened; it may be cut off or damaged. Open it in Excel or WPS, save it as .xlsx and send it again.',
  }),
  'import.locked': sentence('incomplete', {
    zh: '这个文件设了打开密码，系统读不了。请用 Excel 或 WPS 打开，去掉密码后保存再传。',
    en: 'This file is protected by a password. Open it in Excel or WPS, remove the password, save and send it again.',
  }),
  'import.not-a-workbook': {
    sort: 'incomplete',
    say: {
      zh: (because) =>
        `这不是表格，是${whatIs(because, 'zh')}。请选 .xlsx、.xls 或 .csv 文件；改名不会改变内容。`,
      en: (because) =>
        `This is no workbook but ${whatIs(because, 'en')}. Choose an .xlsx, .xls or .csv file; a new name does not change what is inside.`,
    },
  },
  'import.save-anew': sentence('incomplete', {
    zh: '这个文件看着像表格，其实是网页或别的表格格式。请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”再传。',
    en: 'This looks like a workbook but is a web page or another format. Open it in Excel or WPS and save it as an Excel workbook (.xlsx).',
  }),
  'import.xls-too-large': sentence('incomplete', {
    zh: '.xls 文件最大 {megabytes} MB。请用 Excel 或 WPS 打开，另存为 .xlsx 再传，.xlsx 可以大得多。',
    en: 'An .xls file may have {megabytes} MB at most. Open it in Excel or WPS and save it as .xlsx, which may be much larger.',
  }),
  'import.too-large': sentence('incomplete', {
    zh: '文件最大 {limit} MB。请删去图片和用不到的工作表，或分成几个文件再传。',
    en: 'A file may have {limit} MB at most. Remove pictures and sheets that are not needed, or send it in parts.',
  }),
  'import.unknown-encoding': sentence('incomplete', {
    zh: '看不懂这个文件的文字编码。请用 Excel 或 WPS 打开，另存为 .xlsx 再传。',
    en: 'The text encoding of this file is unknown. Open it in Excel or WPS and save it as .xlsx.',
  }),
  'import.bomb': sentence('incomplete', {
    zh: '这个文件解开后大得不正常，没有读取。若确实是台账，请用 Excel 或 WPS 打开，只留要导入的内容，另存再传。',
    en: 'Unpacked, this file is abnormally large, so it was not read. If it is a real list, open it, keep only what is to be imported, and save it anew.',
  }),
  'import.too-many-rows': sentence('incomplete', {
    zh: '一次最多导入 {rows} 行，这个表更多。请分成几个文件再传。',
    en: 'At most {rows} rows can be imported at once and this sheet has more. Send it in parts.',
  }),
  'import.too-many-columns': sentence('incomplete', {
    zh: '这个表有 {found} 列以上，一次最多读 {columns} 列。请只留要导入的列；右边的零散内容也要删去。',
    en: 'This sheet has {found} columns or more and at most {columns} are read. Keep only the columns to be imported, and clear what stands far to the right.',
  }),
  'import.too-heavy': sentence('incomplete', {
    zh: '这个表里的内容太多，一次读不下。请只留要导入的行和列，或分成几个文件再传。',
    en: 'There is too much in this sheet to be read at once. Keep only the rows and columns to be imported, or send it in parts.',
  }),
  'import.too-slow': sentence('busy', {
    zh: '这个文件读了太久还没读完，已停下，什么也没有导入。请分成几个小文件再传。',
    en: 'Reading this file took too long and was stopped; nothing was imported. Send it in smaller parts.',
  }),
  'import.busy': sentence('busy', {
    zh: '正在读别人传的大表，请过一分钟再传。',
    en: 'Other large files are being read just now; send yours again in a minute.',
  }),
} satisfies Sentences

export type WorkbookRefusal = keyof typeof workbookSentences

export const exchangeSentences = {
  ...workbookSentences,
} satisfies Sentences
