import type { Day } from '../base/day.ts'
import { isDay } from '../base/day.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import type { Edition, Unit, Value } from './edition.ts'
import { compare, exact, one } from './exact.ts'
import { type BadInput, badField, badInput } from './input.ts'
import { type LawBook, lawBookOf, namesOf, shapeProblems, unknownParameter } from './law-book.ts'
import { valueProblem } from './law-file.ts'

/** A town's own value of a figure: laid over the national editions while it is in force. */
export type LocalEdition = {
  key: string
  value: Value
  from: Day
  to: Day | null
  instrument: Words
  number?: string
  article: string
  reason: string
}

export type LocalEditionRefusal =
  | Refusal<'law.unknown-parameter' | 'law.no-reason' | 'law.overlaps'>
  | BadInput

const numberWords: Words = {
  zh: '须为不小于 0 的整数，或加引号的小数，如 "0.15"',
  en: 'must be a whole number from 0, or a decimal in quotes such as "0.15"',
}
const kindWords: Partial<Record<Unit, Words>> = {
  table: { zh: '须为表，表中小数加引号', en: 'must be a table; decimals in it in quotes' },
  text: { zh: '须为文字', en: 'must be a text' },
  ratio: {
    zh: '须为 0 到 1 的比例，小数加引号：15% 写作 "0.15"',
    en: 'must be a share from 0 to 1, decimals in quotes: 15 % is "0.15"',
  },
  'month-day': { zh: '须为存在的月和日，写作 05-01', en: 'must be a month and a day that exist, as 05-01' },
}

const isMoreThanOne = (value: Value): boolean => compare(exact(String(value)), one) > 0
const isNegative = (value: Value): boolean => String(value).startsWith('-')

/** A local value must be of the figure's kind: a number, a text, or a table. */
const valueRefusal = ({ unit }: Edition, value: Value): BadInput | undefined => {
  const words = kindWords[unit] ?? numberWords
  const isNumber = words === numberWords || unit === 'ratio'
  const fits =
    valueProblem(unit, value) === undefined &&
    !(isNumber && isNegative(value)) &&
    !(unit === 'ratio' && isMoreThanOne(value))
  return fits ? undefined : badField('value', words.zh, words.en)
}

/** A table must have the shape that is counted with: said by row and column. */
const shapeRefusal = (book: LawBook, own: LocalEdition): BadInput | undefined => {
  const problems = shapeProblems(book.shapes, own)
  const under = (field: string) => (field === '' ? 'value' : `value.${field}`)
  return problems.length === 0
    ? undefined
    : badInput(problems.map((problem) => ({ ...problem, field: under(problem.field) })))
}

const datesProblem = (own: LocalEdition): BadInput | undefined => {
  if (!isDay(own.from)) return badField('from', '须为存在的日期', 'must be a day that exists')
  if (own.to !== null && (!isDay(own.to) || own.to < own.from))
    return badField('to', '须为不早于起始日的日期', 'must be a day not before the first')
  return undefined
}

const editionFrom = (own: LocalEdition, like: Edition): Edition => ({
  key: own.key,
  name: like.name,
  unit: like.unit,
  value: own.value,
  side: 'local',
  instrument: own.instrument,
  ...(own.number === undefined ? {} : { number: own.number }),
  article: own.article,
  from: own.from,
  to: own.to,
  confidence: 'L',
  reason: own.reason,
  ...(like.stricter === undefined ? {} : { stricter: like.stricter }),
})

/** The book with a town's own edition laid over it. National editions stay as they are, for the history. */
export const withLocalEdition = (book: LawBook, own: LocalEdition): LawBook | LocalEditionRefusal => {
  const editions = book.editions.get(own.key)
  const like = editions?.[0]
  if (editions === undefined || like === undefined) return unknownParameter(book, own.key)
  if (own.reason.trim() === '') return refuse('law.no-reason', {}, 'reason')
  const wrong = datesProblem(own)
  if (wrong !== undefined) return wrong
  const unfit = valueRefusal(like, own.value) ?? shapeRefusal(book, own)
  if (unfit !== undefined) return unfit
  const laid = lawBookOf([...[...book.editions.values()].flat(), editionFrom(own, like)], book.shapes)
  return 'problems' in laid
    ? refuse('law.overlaps', { ...namesOf(like), other: laterOf(editions, own.from) })
    : laid
}

const laterOf = (editions: readonly Edition[], from: Day): Day =>
  editions
    .filter((edition) => edition.side === 'local')
    .map((edition) => edition.from)
    .toSorted()
    .at(-1) ?? from

/**
 * The book with every edition that a town has on record laid over it. They were judged when they were set; one whose
 * figure is gone from the book is left out, since nothing asks for it any more.
 */
export const withLocalEditions = (book: LawBook, owns: readonly LocalEdition[]): LawBook => {
  if (owns.length === 0) return book
  const editions = new Map(book.editions)
  for (const own of owns) {
    const known = editions.get(own.key) ?? []
    const [like] = known
    if (like !== undefined) editions.set(own.key, [...known, editionFrom(own, like)])
  }
  return { ...book, editions }
}

/** What a town asks about an edition of its own that begins on `from`: to end it, or, without a last day, to strike it out. */
export type LocalEnd = { key: string; from: Day; lastDay: Day | null; reason: string }

/** The edition as it then stands, or a no. A later end would touch its neighbours, so that takes a new edition. */
export const endOfLocalEdition = (
  own: LocalEdition | undefined,
  { key, from, lastDay, reason }: LocalEnd,
): LocalEdition | Refusal<'law.no-local-edition' | 'law.no-reason'> | BadInput => {
  if (own === undefined) return refuse('law.no-local-edition', { key, from }, 'from')
  if (reason.trim() === '') return refuse('law.no-reason', {}, 'reason')
  if (lastDay === null || isWithin(own, lastDay)) return { ...own, to: lastDay }
  return own.to === null
    ? badField('lastDay', `不能早于 ${from}`, `must not be before ${from}`)
    : badField('lastDay', `须在 ${from} 至 ${own.to} 之间`, `must lie between ${from} and ${own.to}`)
}

const isWithin = (own: LocalEdition, day: Day): boolean =>
  isDay(day) && own.from <= day && (own.to === null || day <= own.to)
