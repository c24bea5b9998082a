import type { Day } from '../base/day.ts'

/** One piece of a paper's body, from the top down. */
export type Block =
  | { type: 'paragraph'; text: string }
  | { type: 'heading'; text: string }
  | { type: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }

/**
 * A paper as it is issued, word for word: what screen, printer and Word show, and what its digest covers. Papers are
 * written in Chinese, as the bodies that issue them write; the screens around them speak both languages.
 */
export type Paper = {
  /** How it is laid out; a later form gets another number, and what was issued keeps its own. */
  form: 1
  /** The red head of a paper that an office issues; null where a unit reports. */
  head: string | null
  number: string
  title: string
  /** To whom. */
  to: string
  body: readonly Block[]
  /** Who signs, and on which day. */
  signed: { by: string; on: Day }
  /** Who gets it besides. */
  copies: readonly string[]
  /** What is filled in by hand on the printed sheet. */
  lines: readonly string[]
  /** What the foot says of its force, and how many are made. */
  notes: readonly string[]
}

export const paragraph = (text: string): Block => ({ type: 'paragraph', text })
export const heading = (text: string): Block => ({ type: 'heading', text })

/** A day as official papers write it: Arabic numerals without leading zeros (GB/T 9704). */
export const chineseDay = (day: Day): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** What was typed ends as a sentence does. */
export const sentenceOf = (said: string): string => {
  const text = said.trim()
  return /[。！？；.!?]$/.test(text) ? text : `${text}。`
}

/** Every word of a paper, in the order of reading: what a search or a test looks through. */
export const wordsOfPaper = (paper: Paper): string[] => [
  ...(paper.head === null ? [] : [paper.head]),
  ...[paper.number, paper.title, paper.to],
  ...paper.body.flatMap((block) =>
    block.type === 'table' ? [...block.head, ...block.rows.flat()] : [block.text],
  ),
  ...[paper.signed.by, chineseDay(paper.signed.on)],
  ...[...paper.copies, ...paper.lines, ...paper.notes],
]

/** What the foot of every sheet says beside its square; the fingerprint as a person reads it out. */
export const markWords = (fingerprint: string): string =>
  `扫码核对本件内容是否被改动，手签后拍照传回。内容指纹 ${fingerprint}`

export const copyWords = (copies: readonly string[]): string => `抄送：${copies.join('、')}`

/** What stands across a sheet that is void. */
export const voidWords = '本件已作废'
