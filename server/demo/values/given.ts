import { addDays, type Day } from '@bihuan/domain/base/day.ts'
import type { LedgerKind, ledgerKinds } from '@bihuan/domain/ledgers/kinds/index.ts'
import type { RecordOf } from '@bihuan/domain/ledgers/ledger.ts'
import { shareOf } from '../share.ts'

/** What a demo record is made of: its day, the size of its party, and choices that fall the same way every time. */
export type Given = {
  on: Day
  staff: number
  /** Whether something is so, in this share of records. */
  is: (what: string, share: number) => boolean
  whole: (what: string, least: number, most: number) => number
  pick: <T>(what: string, from: readonly T[]) => T
  /** Between one and all of them, in their order. */
  some: <T>(what: string, from: readonly T[]) => T[]
  /** So many days from the record's day, on either side. */
  day: (days: number) => Day
  /** A made-up person. */
  name: (what: string) => string
}

const surnames = [...'赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜']
const firsts = [
  ...['建国', '志强', '秀英', '国平', '小燕', '明亮', '春生', '海涛', '桂兰', '立新', '文斌', '晓红'],
  ...['永福', '玉珍', '大勇', '新民', '雪梅', '长根', '家旺', '云飞'],
]

export const givenBy = (key: string, on: Day, staff: number): Given => {
  const whole: Given['whole'] = (what, least, most) =>
    least + Math.floor(shareOf(key, what) * (most - least + 1))
  const pick = <T>(what: string, from: readonly T[]): T => {
    const one = from[whole(what, 0, from.length - 1)]
    if (one === undefined) throw new RangeError(`nothing to pick from for ${what}`)
    return one
  }
  return {
    ...{ on, staff: Math.max(1, staff), whole, pick },
    is: (what, share) => shareOf(key, what) < share,
    some: (what, from) => {
      const kept = from.filter((_, at) => shareOf(key, what, String(at)) < 0.5)
      return kept.length > 0 ? kept : [pick(what, from)]
    },
    day: (days) => addDays(on, days),
    name: (what) => pick(`${what}/surname`, surnames) + pick(`${what}/first`, firsts),
  }
}

/** Makes complete records of a kind; the compiler holds each to its ledger. */
export type Makers<K extends LedgerKind> = {
  [N in K]: (given: Given) => RecordOf<(typeof ledgerKinds)[N]>
}

/** So many rows, each from its place. */
export const rowsOf = <T>(length: number, make: (at: number) => T): T[] =>
  Array.from({ length }, (_, at) => make(at))

/** Hazards found and how many were put right at once. */
export const foundAndFixed = ({ whole }: Given, most = 5) => {
  const found = Math.max(0, whole('found', -1, most))
  return { found, fixed: whole('fixed', Math.floor(found / 2), found) }
}

/** Of several in a period: found, the major ones among them, and those that are settled. */
export const foundAndClosed = ({ whole, is }: Given, most: number) => {
  const found = whole('found', 0, most)
  const major = found > 3 && is('major', 0.15) ? 1 : 0
  return { found, major, closed: found - whole('left', 0, Math.floor(found / 5)) }
}

/** Whole yuan as a ledger keeps them. */
export const yuan = (amount: number): string => `${amount}.00`
