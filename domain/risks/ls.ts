import Type, { type Static } from 'typebox'
import { isRefusal } from '../base/refusal.ts'
import { type Answer, calculator } from '../law/calculator.ts'
import { compare, exact, shown, times } from '../law/exact.ts'
import { choice, count, fields, figure, onDay, result, whole, words } from '../law/field.ts'
import { badInput } from '../law/input.ts'
import { type LawBook, lawOn, wrongShape } from '../law/law-book.ts'
import { outcome, step } from '../law/working.ts'
import { gradeFor } from './grade.ts'
import { Colour, Grades } from './tables.ts'

const conventions = {
  common: { zh: '通行口径', en: 'common' },
  shandong: { zh: '山东口径（DB37/T 2882，待确认）', en: 'Shandong (to be confirmed)' },
} as const

const Input = fields({
  on: onDay(),
  L: whole({ zh: '可能性 L', en: 'Likelihood L' }, { minimum: 1 }),
  S: whole({ zh: '严重性 S', en: 'Severity S' }, { minimum: 1 }),
  convention: Type.Optional(
    choice({ zh: '分级口径（不填为通行口径）', en: 'Convention (common when left out)' }, conventions),
  ),
})
type Input = Static<typeof Input>

const Result = result(
  {
    R: count({ zh: '风险值 R', en: 'Risk value R' }),
    grade: figure({ zh: '级别（代号）', en: 'Grade (mark)' }),
    name: words({ zh: '级别', en: 'Grade' }),
    colour: Colour,
  },
  ['R', 'name'],
)
type Result = Static<typeof Result>

const work = (input: Input, book: LawBook): Answer<Result> => {
  const law = lawOn(book, input.on)
  const known = law.numbers({ scale: 'risks.ls.scale' })
  if (isRefusal(known)) return known
  const { scale } = known
  const over = (['L', 'S'] as const).filter((factor) => compare(exact(input[factor]), scale.amount) > 0)
  const limit = shown(scale.amount)
  if (over.length > 0)
    return badInput(
      over.map((field) => ({
        field,
        say: { zh: `须为 1 到 ${limit} 的整数`, en: `must be a whole number from 1 to ${limit}` },
      })),
    )
  const grades = law.table(`risks.ls.grades.${input.convention ?? 'common'}`, Grades)
  if (isRefusal(grades)) return grades
  const R = times(exact(input.L), exact(input.S))
  const grade = gradeFor(grades.rows, R)
  if (grade === undefined) return wrongShape(grades.edition)
  return outcome(
    input.on,
    { R: Number(R.over), grade: grade.grade, name: { zh: grade.zh, en: grade.en }, colour: grade.colour },
    [
      step('R = L × S', 'R = L × S', shown(R), { formula: `${input.L} × ${input.S}`, by: scale.edition }),
      step(`判定：${grade.zh}`, `Grade: ${grade.en}`, `R ≥ ${grade.limit}`, { by: grades.edition }),
    ],
  )
}

/** R = L × S on a closed scale; the convention of the grades is data. */
export const ls = calculator({
  name: 'ls',
  title: { zh: '风险矩阵（LS）', en: 'Risk matrix (LS)' },
  about: { zh: 'R = L × S，按所选口径分级', en: 'R = L × S, graded by the chosen convention' },
  input: Input,
  result: Result,
  work,
})
