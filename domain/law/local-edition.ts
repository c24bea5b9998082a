import type { Day } from '../base/day.ts'
import { isDay } from '../base/day.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import { type Edition, type Value } from './edition.ts'
import { isDecimal } from './exact.ts'
import { type BadInput, badField } from './input.ts'
import { type LawBook, lawBookOf } from './law-book.ts'

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

const isNumeric = (value: Value | undefined): boolean =>
  (typeof value === 'number' && Number.isSafeInteger(value)) ||
  (typeof value === 'string' && isDecimal(value))

const isTabular = (value: Value | undefined): boolean => typeof value === 'object' && value !== null

/** A local value must be of the figure's kind: a number, a text, or a table. */
const fitsUnit = (like: Edition, value: Value): boolean => {
  if (like.unit === 'table') return isTabular(value)
  return like.unit === 'text' || like.unit === 'month-day' ? typeof value === 'string' : isNumeric(value)
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
  if (editions === undefined || like === undefined) return refuse('law.unknown-parameter', { key: own.key })
  if (own.reason.trim() === '') return refuse('law.no-reason', {}, 'reason')
  const wrong = datesProblem(own)
  if (wrong !== undefined) return wrong
  if (!fitsUnit(like, own.value))
    return badField('value', `须与原参数同类：${like.unit}`, `must be of the same kind: ${like.unit}`)
  const laid = lawBookOf([...[...book.editions.values()].flat(), editionFrom(own, like)])
  return 'problems' in laid
    ? refuse('law.overlaps', { key: own.key, other: laterOf(editions, own.from) })
    : laid
}

const laterOf = (editions: readonly Edition[], from: Day): Day =>
  editions
    .filter((edition) => edition.side === 'local')
    .map((edition) => edition.from)
    .toSorted()
    .at(-1) ?? from
