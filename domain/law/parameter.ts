import type { Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import { type Edition, isInForce, type Unit } from './edition.ts'
import type { LawBook } from './law-book.ts'

/** One figure with its history: what a page of the law's parameters shows in a row. */
export type Parameter = {
  key: string
  name: Words
  unit: Unit
  /** In force on the day asked for: baseline, local and plan side by side. */
  inForce: Edition[]
  /** Every edition known, the latest first. */
  history: Edition[]
  /** True when what is in force, or would be, has no value yet. */
  toBeConfirmed: boolean
}

const latestFirst = (a: Edition, b: Edition) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0)

const parameterOf = (key: string, editions: readonly Edition[], on: Day): Parameter[] => {
  const history = editions.toSorted(latestFirst)
  const [latest] = history
  if (latest === undefined) return []
  const inForce = history.filter((edition) => isInForce(edition, on))
  const hasValue = inForce.some((edition) => edition.value !== undefined)
  return [
    {
      key,
      name: latest.name,
      unit: latest.unit,
      inForce,
      history,
      toBeConfirmed: inForce.length > 0 && !hasValue,
    },
  ]
}

/** Every parameter of the book by its key, as it stands on a day. */
export const parametersOn = (book: LawBook, on: Day): Parameter[] =>
  [...book.editions]
    .flatMap(([key, editions]) => parameterOf(key, editions, on))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
