import Type, { type Static } from 'typebox'
import { isRefusal } from '../base/refusal.ts'
import { type Answer, calculator } from '../law/calculator.ts'
import { fields, figure, flag, result, rows, text, words } from '../law/field.ts'
import type { LawBook } from '../law/law-book.ts'
import { outcome, type Step, step } from '../law/working.ts'
import { sumSpelled, weightedSum } from './check-digit.ts'
import {
  bodyCheck,
  bodyTerms,
  type CreditCodeRule,
  checkSymbol,
  codeTerms,
  creditCodeProblems,
  creditCodeRule,
  tidy,
} from './credit-code.ts'

/** What is wrong with a code, and its mark for programs. */
export const Fault = Type.Object({
  code: figure({ zh: '代号', en: 'Mark' }),
  say: words({ zh: '说明', en: 'What is wrong' }),
})

const Result = result(
  {
    valid: flag({ zh: '校验通过', en: 'Passes the check' }),
    code: figure({ zh: '代码（规范写法）', en: 'Code, as it is written' }),
    /** A former 15-digit registration number: accepted as such, its own check is not made. */
    isLegacyNumber: flag({ zh: '旧工商注册号', en: 'A former registration number' }),
    problems: rows({ zh: '问题', en: 'Problems' }, Fault),
    kind: Type.Optional(words({ zh: '机构类别', en: 'Kind of body' })),
    division: Type.Optional(figure({ zh: '登记机关区划码', en: 'Division of the registrar' })),
    organisationCode: Type.Optional(figure({ zh: '主体标识码', en: 'Organisation code' })),
    expectedOrganisationCheck: Type.Optional(
      figure({ zh: '主体标识码校验位应为', en: 'Check of the organisation code should be' }),
    ),
    expectedCheck: Type.Optional(figure({ zh: '末位校验码应为', en: 'The last symbol should be' })),
  },
  ['valid', 'problems'],
)
type Result = Static<typeof Result>

const isLegacy = (rule: CreditCodeRule, code: string) =>
  /^\d+$/.test(code) && String(code.length) === rule.legacyLength

const checkLines = (rule: CreditCodeRule, code: string): Step[] => {
  const [body, whole] = [bodyTerms(rule, code), codeTerms(rule, code)]
  const bodySum = weightedSum(body.values, body.weights)
  const wholeSum = weightedSum(whole.values, whole.weights)
  return [
    step('主体标识码加权和', 'Weighted sum of the organisation code', bodySum, {
      formula: sumSpelled(body.values, body.weights),
      by: rule.editions.body,
    }),
    step('主体标识码校验位应为', 'Its check should be', bodyCheck(rule, code), {
      formula: `${rule.body.modulus} − ${bodySum} mod ${rule.body.modulus}`,
      by: rule.editions.body,
    }),
    step('前 17 位加权和', 'Weighted sum of the first 17 symbols', wholeSum, {
      formula: sumSpelled(whole.values, whole.weights),
      by: rule.editions.code,
    }),
    step('末位校验码应为', 'The last symbol should be', checkSymbol(rule, code), {
      formula: `${rule.code.modulus} − ${wholeSum} mod ${rule.code.modulus}`,
      by: rule.editions.code,
    }),
  ]
}

const partsOf = (rule: CreditCodeRule, code: string): Partial<Result> => {
  const kind = rule.kinds.find((each) => code.startsWith(each.code))
  const { from, length } = rule.body
  return {
    ...(kind === undefined ? {} : { kind: { zh: kind.zh, en: kind.en } }),
    division: code.slice(2, from),
    organisationCode: code.slice(from, from + length),
    expectedOrganisationCheck: bodyCheck(rule, code),
    expectedCheck: checkSymbol(rule, code),
  }
}

const work = (input: { code: string }, book: LawBook): Answer<Result> => {
  const rule = creditCodeRule(book)
  if (isRefusal(rule)) return rule
  const code = tidy(input.code)
  const on = rule.editions.code.from
  const written = step('规范写法', 'As it is written', code, { by: rule.editions.symbols })
  if (isLegacy(rule, code))
    return outcome(on, { valid: false, code, isLegacyNumber: true, problems: [] }, [
      written,
      step(
        '原工商注册号，按旧号收存，请补录统一代码',
        'A former registration number: kept as such, the unified code is still needed',
        code,
      ),
    ])
  const problems = creditCodeProblems(rule, code)
  const isWhole = problems.every((problem) => problem.code.endsWith('check'))
  const result = {
    valid: problems.length === 0,
    code,
    isLegacyNumber: false,
    problems,
    ...(isWhole ? partsOf(rule, code) : {}),
  }
  const faults = problems.map((problem) =>
    step(problem.say.zh, problem.say.en, problem.code, { by: rule.editions.code }),
  )
  return outcome(on, result, [written, ...(isWhole ? checkLines(rule, code) : []), ...faults])
}

/** Unified social credit code: both check symbols, what its parts say, and hints at symbols easily mistaken. */
export const creditCode = calculator({
  name: 'credit-code',
  title: { zh: '统一社会信用代码核验', en: 'Unified social credit code' },
  about: {
    zh: '核验两处校验码，提示易混字符',
    en: 'Checks both check symbols and hints at symbols easily mistaken',
  },
  input: fields({ code: text({ zh: '代码', en: 'Code' }, 40) }),
  result: Result,
  work,
})
