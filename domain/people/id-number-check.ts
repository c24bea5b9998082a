import Type, { type Static } from 'typebox'
import { yearOf } from '../base/day.ts'
import { isRefusal } from '../base/refusal.ts'
import { type Answer, calculator } from '../law/calculator.ts'
import { WordsShape } from '../law/edition.ts'
import { choice, fields, figure, flag, result, rows, text } from '../law/field.ts'
import type { LawBook } from '../law/law-book.ts'
import { outcome, type Step, step } from '../law/working.ts'
import { weightedSum } from './check-digit.ts'
import { tidy } from './credit-code.ts'
import { Fault } from './credit-code-check.ts'
import {
  birthOf,
  type IdNumberRule,
  idCheck,
  idNumberRule,
  idProblems,
  idTerms,
  isForeignCard,
  isMale,
  maskedId,
} from './id-number.ts'

const Result = result(
  {
    valid: flag({ zh: '校验通过', en: 'Passes the check' }),
    /** A working may be printed. */
    masked: figure({ zh: '号码（中间遮盖）', en: 'Number, covered in the middle' }),
    problems: rows({ zh: '问题', en: 'Problems' }, Fault),
    warnings: rows({ zh: '提示', en: 'Remarks' }, WordsShape),
    card: Type.Optional(
      choice(
        { zh: '证件', en: 'Card' },
        {
          resident: { zh: '居民身份证', en: 'Resident' },
          'permanent-resident': { zh: '外国人永久居留身份证', en: 'Foreign permanent resident' },
        },
      ),
    ),
    birth: Type.Optional(figure({ zh: '出生日期', en: 'Born on' })),
    sex: Type.Optional(
      choice(
        { zh: '性别', en: 'Sex' },
        { male: { zh: '男', en: 'male' }, female: { zh: '女', en: 'female' } },
      ),
    ),
    division: Type.Optional(figure({ zh: '行政区划码', en: 'Code of the division' })),
    expectedCheck: Type.Optional(figure({ zh: '末位校验码应为', en: 'The last place should be' })),
  },
  ['valid', 'problems'],
)
type Result = Static<typeof Result>

const partsOf = (rule: IdNumberRule, id: string): Partial<Result> => ({
  card: isForeignCard(rule, id) ? 'permanent-resident' : 'resident',
  birth: birthOf(rule, id),
  sex: isMale(rule, id) ? 'male' : 'female',
  division: id.slice(0, rule.divisionDigits),
  expectedCheck: idCheck(rule, id),
})

const warningsOf = (rule: IdNumberRule, id: string) =>
  yearOf(birthOf(rule, id)) < Number(rule.unusualBefore)
    ? [{ zh: '出生年份少见，请核对', en: 'An unusual birth year, please compare with the card' }]
    : []

const lines = (rule: IdNumberRule, id: string): Step[] => {
  const { values, weights } = idTerms(rule, id)
  const sum = weightedSum(values, weights)
  return [
    step('前 17 位加权和', 'Weighted sum of the first 17 digits', sum, {
      formula: `weights ${weights.join(' ')}`,
      by: rule.edition,
    }),
    step('末位校验码应为', 'The last place should be', idCheck(rule, id), {
      formula: `${sum} mod ${rule.modulus} = ${sum % rule.modulus}`,
      by: rule.edition,
    }),
  ]
}

const work = (input: { id: string }, book: LawBook): Answer<Result> => {
  const rule = idNumberRule(book)
  if (isRefusal(rule)) return rule
  const id = tidy(input.id)
  const problems = idProblems(rule, id)
  const hasForm = problems.every((problem) => problem.code !== 'form')
  const result = {
    valid: problems.length === 0,
    masked: maskedId(rule, id),
    problems,
    warnings: hasForm ? warningsOf(rule, id) : [],
    ...(hasForm ? partsOf(rule, id) : {}),
  }
  const faults = problems.map((problem) =>
    step(problem.say.zh, problem.say.en, problem.code, { by: rule.edition }),
  )
  return outcome(rule.edition.from, result, [
    step('号码（中间遮盖）', 'Number (covered in the middle)', result.masked, { by: rule.edition }),
    ...(hasForm ? lines(rule, id) : []),
    ...faults,
  ])
}

/** Identity number: form, birth date that exists, check digit. The division is read, never judged. */
export const idNumber = calculator({
  name: 'id-number',
  title: { zh: '居民身份证号核验', en: 'Identity number' },
  about: { zh: '核验位数、出生日期和校验码', en: 'Checks form, birth date and check digit' },
  input: fields({ id: text({ zh: '身份证号', en: 'Identity number' }, 40) }),
  result: Result,
  work,
})
