import type { Static } from 'typebox'
import { isRefusal } from '../base/refusal.ts'
import { type Answer, calculator } from '../law/calculator.ts'
import type { Edition } from '../law/edition.ts'
import { compare, type Exact, exact, shown, times } from '../law/exact.ts'
import { amount, fields, figure, onDay, result, words } from '../law/field.ts'
import { type BadInput, badInput } from '../law/input.ts'
import { type Law, type LawBook, type LawRefusal, lawOn, wrongShape } from '../law/law-book.ts'
import { outcome, step } from '../law/working.ts'
import { gradeFor } from './grade.ts'
import { Colour, Grades, Scores } from './tables.ts'

const Input = fields({
  on: onDay(),
  L: amount({ zh: '可能性 L', en: 'Likelihood L' }),
  E: amount({ zh: '暴露频度 E', en: 'Exposure E' }),
  C: amount({ zh: '后果 C', en: 'Consequence C' }),
})
type Input = Static<typeof Input>

const Result = result(
  {
    D: figure({ zh: '风险值 D', en: 'Risk value D' }),
    grade: figure({ zh: '级别（代号）', en: 'Grade (mark)' }),
    name: words({ zh: '级别', en: 'Grade' }),
    colour: Colour,
  },
  ['D', 'name'],
)
type Result = Static<typeof Result>

const factors = { L: 'risks.lec.likelihood', E: 'risks.lec.exposure', C: 'risks.lec.consequence' } as const
type Factor = keyof typeof factors

type Scored = { factor: Factor; score: Exact; zh: string; en: string; edition: Edition }

/** Only the scores of the table in force: no company's own values slip in between. */
const scored = (law: Law, factor: Factor, given: number | string): Scored | BadInput | LawRefusal => {
  const table = law.table(factors[factor], Scores)
  if (isRefusal(table)) return table
  const row = table.rows.find((each) => compare(exact(each.score), exact(given)) === 0)
  if (row !== undefined)
    return { factor, score: exact(row.score), zh: row.zh, en: row.en, edition: table.edition }
  const allowed = table.rows.map((each) => String(each.score))
  const say = {
    zh: `${factor} 只能取：${allowed.join(' | ')}`,
    en: `${factor} must be one of: ${allowed.join(' | ')}`,
  }
  return badInput([{ field: factor, say, allowed }])
}

const work = (input: Input, book: LawBook): Answer<Result> => {
  const law = lawOn(book, input.on)
  const answers = (Object.keys(factors) as Factor[]).map((factor) => scored(law, factor, input[factor]))
  const problems = answers.flatMap((answer) => ('problems' in answer ? answer.problems : []))
  if (problems.length > 0) return badInput(problems)
  const no = answers.find((answer) => isRefusal(answer))
  if (no !== undefined) return no
  return classed(
    law,
    answers.filter((answer): answer is Scored => !isRefusal(answer)),
  )
}

const classed = (law: Law, scores: readonly Scored[]): Answer<Result> => {
  const grades = law.table('risks.lec.grades', Grades)
  if (isRefusal(grades)) return grades
  const D = scores.map((each) => each.score).reduce(times)
  const grade = gradeFor(grades.rows, D)
  if (grade === undefined) return wrongShape(grades.edition)
  const lines = [
    ...scores.map((each) =>
      step(`${each.factor}：${each.zh}`, `${each.factor}: ${each.en}`, shown(each.score), {
        by: each.edition,
      }),
    ),
    step('D = L × E × C', 'D = L × E × C', shown(D), {
      formula: scores.map((each) => shown(each.score)).join(' × '),
    }),
    step(`判定：${grade.zh}`, `Grade: ${grade.en}`, `D ${grade.isAbove ? '>' : '≥'} ${grade.limit}`, {
      by: grades.edition,
    }),
  ]
  return outcome(
    law.on,
    { D: shown(D), grade: grade.grade, name: { zh: grade.zh, en: grade.en }, colour: grade.colour },
    lines,
  )
}

/** D = L × E × C out of closed score tables; each D has exactly one grade. */
export const lec = calculator({
  name: 'lec',
  title: { zh: '作业条件危险性评价（LEC）', en: 'Risk by LEC' },
  about: {
    zh: 'D = L × E × C，取值限于分值表，边界归属明确',
    en: 'D = L × E × C; scores of the table only; every limit belongs to one grade',
  },
  input: Input,
  result: Result,
  work,
})
