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
        `这不是表格，是 ${whatIs(because, 'zh')}。请选 .xlsx、.xls 或 .csv 文件；改名不会改变内容。`,
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
  'import.no-table': sentence('incomplete', {
    zh: '没有找到表头。表头那一行要有这些列名中的几个：{headings}。请核对是不是选错了工作表，或先补上表头再传。',
    en: 'No heading was found. Its row should hold some of: {headings}. Check that the right sheet was chosen, or add the heading and send it again.',
  }),
  'import.no-rows': sentence('incomplete', {
    zh: '只找到表头，下面没有内容。请确认选对了工作表，填好后再传。',
    en: 'There is a heading and nothing below it. Check that the right sheet was chosen, fill it in and send it again.',
  }),
  'import.rows-unjoined': sentence('incomplete', {
    zh: '工作表“{sheet}”第 {row} 行的编号“{number}”，在主表的“编号”一列里没有。请核对两张表的编号，改好再传；什么也没有导入。',
    en: 'Row {row} of the sheet “{sheet}” bears the number “{number}”, which the column 编号 of the main sheet does not hold. Compare the numbers and send the file again; nothing was brought in.',
  }),
  'import.number-twice': sentence('incomplete', {
    zh: '主表第 {first} 行和第 {row} 行的编号都是“{number}”，分不清“{sheet}”里的明细属于哪一行。请改成不同的编号再传；什么也没有导入。',
    en: 'Rows {first} and {row} of the main sheet both bear the number “{number}”, so the rows of “{sheet}” belong to neither. Number them apart and send the file again; nothing was brought in.',
  }),
  'import.unknown-target': sentence('missing', {
    zh: '没有“{target}”这本台账，请从台账页面点“导入”。',
    en: 'There is no ledger “{target}”. Start the import from the page of a ledger.',
  }),
  'import.not-found': sentence('missing', {
    zh: '没有找到这次导入，或者它不在您的范围内。请重新选择文件。',
    en: 'No such import, or it is outside your reach. Choose the file again.',
  }),
  'import.no-such-row': sentence('missing', {
    zh: '这次导入里没有第 {row} 行，请刷新页面再看。',
    en: 'This import has no row {row}; load the page again.',
  }),
  'import.no-such-column': sentence('incomplete', {
    zh: '没有这一列，或这一项已经由别的列填写。请每一项只对一列。',
    en: 'There is no such column, or another column fills this field already. Let one column fill each field.',
  }),
  'import.already-done': sentence('conflict', {
    zh: '这次导入已经完成，不能再改。要改请先撤回，或重新传一个文件。',
    en: 'This import is done and cannot be changed. Take it back first, or send another file.',
  }),
  'import.nothing-chosen': sentence('incomplete', {
    zh: '没有可以导入的行。请先改好出错的行，或勾选要导入的行。',
    en: 'There is no row to bring in. Mend the wrong ones or tick those to bring in.',
  }),
  'import.row-overtaken': sentence('conflict', {
    zh: '第 {row} 行的隐患刚刚有人办过一步，什么也没有导入。请刷新页面，看过再导入。',
    en: 'Somebody has just taken a step with the hazard of row {row}; nothing was brought in. Load the page again and look.',
  }),
  'import.not-done': sentence('conflict', {
    zh: '这次导入还没有完成或已经撤回，没有什么可撤。',
    en: 'This import is not done or was already taken back; there is nothing to undo.',
  }),
  'import.too-late-to-undo': sentence('conflict', {
    zh: '导入已过 {days} 天（{until} 止），不能整批撤回了。请逐条更正。',
    en: 'More than {days} days have passed (until {until}); the import cannot be taken back as a whole. Mend its rows one by one.',
  }),
} satisfies Sentences

/** Days within which an import may be taken back as a whole. */
export const undoDays = 7
