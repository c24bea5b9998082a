import type { Static } from 'typebox'
import { type Day, isDay } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import type { Edition } from '../law/edition.ts'
import { type LawBook, type LawRefusal, latestLaw } from '../law/law-book.ts'
import { powers, weightedSum } from './check-digit.ts'
import { IdArithmetic } from './tables.ts'

/** The standard's arithmetic, taken out of the book once for many numbers. */
export type IdNumberRule = Static<typeof IdArithmetic> & {
  foreignPrefix: string
  unusualBefore: string
  edition: Edition
}

export const idNumberRule = (book: LawBook): IdNumberRule | LawRefusal => {
  const law = latestLaw(book, 'people.id-number.arithmetic')
  const table = law.table('people.id-number.arithmetic', IdArithmetic)
  if (isRefusal(table)) return table
  const prefix = law.get('people.id-number.foreign-prefix')
  if (isRefusal(prefix)) return prefix
  const unusual = law.get('people.id-number.unusual-before')
  if (isRefusal(unusual)) return unusual
  return {
    ...table.rows,
    foreignPrefix: String(prefix.value),
    unusualBefore: String(unusual.value),
    edition: table.edition,
  }
}

/** Values of the first seventeen digits and their weights. */
export const idTerms = (rule: IdNumberRule, id: string) => {
  const values = [...id.slice(0, rule.length - 1)].map(Number)
  return { values, weights: powers(rule.base, rule.modulus, rule.length).slice(1).toReversed() }
}

/** The last symbol that the first seventeen digits ask for. */
export const idCheck = (rule: IdNumberRule, id: string): string => {
  const { values, weights } = idTerms(rule, id)
  return rule.checks[weightedSum(values, weights) % rule.modulus] ?? ''
}

/** The birth date that the digits spell; not every such date exists. */
export const birthOf = (rule: IdNumberRule, id: string): Day =>
  id.slice(rule.birthAt, rule.sexAt - 2).replace(/^(\d+)(\d\d)(\d\d)$/, '$1-$2-$3')

export const isMale = (rule: IdNumberRule, id: string): boolean => Number(id[rule.sexAt]) % 2 === 1

export const isForeignCard = (rule: IdNumberRule, id: string): boolean => id.startsWith(rule.foreignPrefix)

export type IdProblem = { code: 'form' | 'birth' | 'check'; say: Words }

/** Everything that is wrong with an identity number; nothing when it holds. Divisions are never judged: codes are abolished. */
export const idProblems = (rule: IdNumberRule, id: string): IdProblem[] => {
  const digits = id.slice(0, -1)
  if (id.length !== rule.length || !/^\d+$/.test(digits) || !/[\dX]$/.test(id))
    return [
      {
        code: 'form',
        say: {
          zh: `应为 ${rule.length} 位：数字，末位可为 X`,
          en: `${rule.length} places: digits, the last may be X`,
        },
      },
    ]
  const asked = idCheck(rule, id)
  const wrong: IdProblem[] = []
  if (!isDay(birthOf(rule, id)))
    wrong.push({
      code: 'birth',
      say: {
        zh: `出生日期 ${birthOf(rule, id)} 不存在`,
        en: `the birth date ${birthOf(rule, id)} does not exist`,
      },
    })
  if (id.at(-1) !== asked)
    wrong.push({
      code: 'check',
      say: { zh: `末位校验码应为 ${asked}`, en: `the last place should be ${asked}` },
    })
  return wrong
}

const shownAtEnd = 4

/** For screens and prints: the division and the last four, the rest covered. */
export const maskedId = (rule: IdNumberRule, id: string): string =>
  id.slice(0, rule.divisionDigits) +
  '*'.repeat(Math.max(0, id.length - rule.divisionDigits - shownAtEnd)) +
  id.slice(-shownAtEnd)
