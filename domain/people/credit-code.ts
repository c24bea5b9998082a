import type { Static } from 'typebox'
import { isRefusal } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import type { Edition } from '../law/edition.ts'
import { type LawBook, type LawRefusal, latestLaw } from '../law/law-book.ts'
import { powers, weightedSum } from './check-digit.ts'
import { BodyArithmetic, CodeArithmetic, Kinds, LookAlikes } from './tables.ts'

/** The standards' arithmetic, taken out of the book once for many codes. */
export type CreditCodeRule = {
  symbols: string
  code: Static<typeof CodeArithmetic>
  body: Static<typeof BodyArithmetic>
  kinds: Static<typeof Kinds>
  lookAlikes: Readonly<Record<string, string>>
  legacyLength: string
  editions: { code: Edition; body: Edition; symbols: Edition; kinds: Edition }
}

export const creditCodeRule = (book: LawBook): CreditCodeRule | LawRefusal => {
  const law = latestLaw(book, 'people.credit-code.arithmetic')
  const symbols = law.get('people.credit-code.symbols')
  if (isRefusal(symbols)) return symbols
  const code = law.table('people.credit-code.arithmetic', CodeArithmetic)
  if (isRefusal(code)) return code
  const body = law.table('people.organisation-code.arithmetic', BodyArithmetic)
  if (isRefusal(body)) return body
  const kinds = law.table('people.credit-code.kinds', Kinds)
  if (isRefusal(kinds)) return kinds
  const alike = law.table('people.credit-code.look-alikes', LookAlikes)
  if (isRefusal(alike)) return alike
  const legacy = law.get('people.credit-code.legacy-length')
  if (isRefusal(legacy)) return legacy
  return {
    symbols: String(symbols.value),
    code: code.rows,
    body: body.rows,
    kinds: kinds.rows,
    lookAlikes: alike.rows,
    legacyLength: String(legacy.value),
    editions: { code: code.edition, body: body.edition, symbols, kinds: kinds.edition },
  }
}

/** As it is written on a licence: capitals, no spaces, half width. */
export const tidy = (code: string): string => code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** The values and weights behind the last symbol. */
export const codeTerms = (rule: CreditCodeRule, code: string) => {
  const values = [...code.slice(0, rule.code.length - 1)].map((symbol) => rule.symbols.indexOf(symbol))
  return { values, weights: powers(rule.code.base, rule.code.modulus, values.length) }
}

/** The last symbol that the first seventeen ask for. */
export const checkSymbol = (rule: CreditCodeRule, code: string): string => {
  const { values, weights } = codeTerms(rule, code)
  const { modulus } = rule.code
  return rule.symbols[(modulus - (weightedSum(values, weights) % modulus)) % modulus] ?? ''
}

/** The values and weights behind the check of the organisation code, symbols 9 to 17. */
export const bodyTerms = (rule: CreditCodeRule, code: string) => {
  const { from, length, base, modulus, radix } = rule.body
  const values = [...code.slice(from, from + length - 1)].map((symbol) => Number.parseInt(symbol, radix))
  const weights = powers(base, modulus, length).slice(1).toReversed()
  return { values, weights }
}

/** The symbol at place 17 that the organisation code asks for: GB 11714. */
export const bodyCheck = (rule: CreditCodeRule, code: string): string => {
  const { values, weights } = bodyTerms(rule, code)
  const { modulus, checks } = rule.body
  return checks[(modulus - (weightedSum(values, weights) % modulus)) % modulus] ?? ''
}

/** A whole code out of its first sixteen symbols: for tests and demo towns. */
export const completed = (rule: CreditCodeRule, sixteen: string): string => {
  const withBody = sixteen + bodyCheck(rule, sixteen)
  return withBody + checkSymbol(rule, withBody)
}

export type CreditCodeProblem = { code: string; say: Words }

const mistaken = (rule: CreditCodeRule, code: string): CreditCodeProblem[] =>
  [...code].flatMap((symbol, at) => {
    if (rule.symbols.includes(symbol)) return []
    const meant = rule.lookAlikes[symbol]
    const [zh, en] = meant === undefined ? ['', ''] : [`，是否为 ${meant}`, `; is it ${meant}?`]
    return [
      {
        code: 'symbol',
        say: {
          zh: `第 ${at + 1} 位“${symbol}”不是代码字符${zh}`,
          en: `place ${at + 1}: ${symbol} is not a symbol of the code${en}`,
        },
      },
    ]
  })

/** Everything that is wrong with a tidied code; nothing when both its checks hold. */
export const creditCodeProblems = (rule: CreditCodeRule, code: string): CreditCodeProblem[] => {
  const { length } = rule.code
  const wrong = mistaken(rule, code)
  if (wrong.length > 0) return wrong
  if (code.length !== length)
    return [
      {
        code: 'length',
        say: {
          zh: `应为 ${length} 位，现为 ${code.length} 位`,
          en: `${length} symbols are needed, here are ${code.length}`,
        },
      },
    ]
  const at = rule.body.from + rule.body.length
  const checks = [
    { name: 'organisation-check', place: at, is: code[at - 1], asked: bodyCheck(rule, code) },
    { name: 'check', place: length, is: code.at(-1), asked: checkSymbol(rule, code) },
  ]
  return checks
    .filter((check) => check.is !== check.asked)
    .map((check) => ({
      code: check.name,
      say: {
        zh: `第 ${check.place} 位校验码应为 ${check.asked}，现为 ${check.is}`,
        en: `place ${check.place}: the check symbol should be ${check.asked}, here is ${check.is}`,
      },
    }))
}
