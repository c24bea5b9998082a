import type { Day } from '../base/day.ts'
import type { Hazard } from '../hazards/hazard.ts'
import { grades } from '../hazards/stage.ts'
import { ceiling } from '../law/exact.ts'
import type { Law, LawRefusal, Quantity } from '../law/law-book.ts'
import type { Block, Paper } from './paper.ts'

/** A term of the law as a paper names it: how many days, and where that stands. */
export type Term = { days: number; source: string }

/** The terms that papers speak of. */
export type PaperTerms = { review: Term; extensionAsked: Term; extensionAnswered: Term }

const keys = {
  review: 'hazards.rectification-review.days',
  extensionAsked: 'hazards.extension.ask-before.days',
  extensionAnswered: 'hazards.extension.answer.days',
} as const

/** The terms in force on the law's day, each with its instrument; or why one cannot be told. */
export const paperTermsOf = (law: Law): PaperTerms | LawRefusal => {
  const found = law.numbers(keys)
  if ('refused' in found) return found
  return {
    review: termOf(found.review),
    extensionAsked: termOf(found.extensionAsked),
    extensionAnswered: termOf(found.extensionAnswered),
  }
}

/** An article that is still to be looked up, or that a town set for itself, is left out of the paper. */
const termOf = ({ amount, edition }: Quantity): Term => ({
  days: Number(ceiling(amount)),
  source: `《${edition.instrument.zh}》${edition.article.startsWith('第') ? edition.article : ''}`,
})

/** All that a paper is written from. Words of the file itself, never what a person typed for the paper alone. */
export type Facts = {
  hazard: Hazard
  /** The number of the hazard's file. */
  file: string
  /** The unit answerable. */
  unit: string
  /** By what it is major, in words; empty where nothing says. */
  criterion: string
  issuer: string
  terms: PaperTerms
  on: Day
}

/** What a kind of paper says; number, issuer and day are put around it. */
export type Written = Pick<Paper, 'to' | 'body' | 'lines' | 'notes'> & { copies?: readonly string[] }

export const gradeWords = ({ grade }: Hazard): string => (grade === undefined ? '未判级' : grades[grade].zh)

/** The hazard as the first column of a table names it. */
export const placed = ({ what, place }: Hazard): string => `${what}（${place}）`

export const table = (head: readonly string[], row: readonly string[]): Block => ({
  type: 'table',
  head: ['序号', ...head],
  rows: [['1', ...row]],
})

export const served = ['送达人（签名）', '送达人（签名）', '签收人（签名）', '签收时间'] as const

/** The town has no power to punish unless the province gave it one, and its papers say so. */
export const noSanction = (name: string): string => `本${name}不是行政处罚决定，也不是行政强制措施。`
