import type { Day } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import { type Edition, isInForce, type Unit } from './edition.ts'
import type { Law, LawBook } from './law-book.ts'

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

export const standingNames = {
  baseline: { zh: '现行', en: 'in force' },
  demand: { zh: '方案要求', en: 'asked by the plan' },
  unconfirmed: { zh: '现行，数值待填写', en: 'in force, value to be set' },
  covered: { zh: '被本地版本覆盖', en: 'covered by the local edition' },
  past: { zh: '已失效', en: 'no longer in force' },
  coming: { zh: '尚未生效', en: 'not yet in force' },
} as const satisfies Record<string, Words>
export type Standing = keyof typeof standingNames

/** How an edition of the book stands on the law's day beside the others of its figure. */
export const standingOf = (law: Law, edition: Edition): Standing => {
  if (law.on < edition.from) return 'coming'
  if (!isInForce(edition, law.on)) return 'past'
  if (edition.side === 'plan') return 'demand'
  if (law.get(edition.key) === edition) return 'baseline'
  return edition.value === undefined ? 'unconfirmed' : 'covered'
}

/** Whether this edition is the one that schedules: the stricter of the baseline and the plan's demand. */
export const isBinding = (law: Law, edition: Edition): boolean => law.binding(edition.key) === edition

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
