import Type, { type Static } from 'typebox'
import { isRefusal } from '../base/refusal.ts'
import { type Answer, calculator } from '../law/calculator.ts'
import { atLeast, exact, shown } from '../law/exact.ts'
import { amount, choice, fields, onDay, result, whole } from '../law/field.ts'
import { badInput } from '../law/input.ts'
import { type LawBook, lawOn } from '../law/law-book.ts'
import { outcome, step } from '../law/working.ts'
import { sizeClasses, sizeSectors } from './size-names.ts'
import { SizeRows } from './tables.ts'

const Input = fields({
  on: onDay(),
  sector: choice({ zh: '行业', en: 'Sector' }, sizeSectors),
  employees: Type.Optional(whole({ zh: '从业人员（人）', en: 'Employees' })),
  revenue: Type.Optional(amount({ zh: '营业收入（万元）', en: 'Revenue (10 000 yuan)' })),
  assets: Type.Optional(amount({ zh: '资产总额（万元）', en: 'Assets (10 000 yuan)' })),
})
type Input = Static<typeof Input>

const Result = result({ class: choice({ zh: '规模', en: 'Size' }, sizeClasses) }, ['class'])
type Result = Static<typeof Result>

type Row = Static<typeof SizeRows>[number]

const measures = {
  employees: { zh: '从业人员', en: 'employees' },
  revenue: { zh: '营业收入', en: 'revenue' },
  assets: { zh: '资产总额', en: 'assets' },
} as const
type Measure = keyof typeof measures
const names = Object.keys(measures) as Measure[]

const asked = (row: Row): Measure[] => names.filter((name) => row[name] !== undefined)

/** All lower limits of a class must be reached; one that is missed moves the unit to the next class. */
const reaches = (input: Input, row: Row): boolean =>
  asked(row).every((name) => atLeast(exact(input[name] ?? 0), exact(row[name] ?? 0)))

const work = (input: Input, book: LawBook): Answer<Result> => {
  const table = lawOn(book, input.on).table(`enterprise-size.${input.sector}`, SizeRows)
  if (isRefusal(table)) return table
  const missing = table.rows
    .slice(0, 1)
    .flatMap(asked)
    .filter((name) => input[name] === undefined)
  if (missing.length > 0)
    return badInput(
      missing.map((name) => ({
        field: name,
        say: {
          zh: `该行业按${measures[name].zh}划分，请填写`,
          en: `this sector is measured by ${measures[name].en}`,
        },
      })),
    )
  const reached = table.rows.find((row) => reaches(input, row))?.class ?? 'micro'
  const lines = table.rows.map((row) =>
    step(
      `${sizeClasses[row.class].zh}下限${reaches(input, row) ? '：达到' : '：未全部达到'}`,
      `Limits of ${sizeClasses[row.class].en}: ${reaches(input, row) ? 'reached' : 'not all reached'}`,
      row.class,
      {
        formula: asked(row)
          .map(
            (name) =>
              `${shown(exact(input[name] ?? 0))} ${atLeast(exact(input[name] ?? 0), exact(row[name] ?? 0)) ? '≥' : '<'} ${row[name]}`,
          )
          .join(', '),
        by: table.edition,
      },
    ),
  )
  return outcome(input.on, { class: reached }, [
    ...lines,
    step(`判定：${sizeClasses[reached].zh}企业`, `Size: ${sizeClasses[reached].en}`, reached, {
      by: table.edition,
    }),
  ])
}

/** Statistical size of an enterprise. Revenue and assets in units of 10 000 yuan. */
export const enterpriseSize = calculator({
  name: 'enterprise-size',
  title: { zh: '企业规模划型', en: 'Size of an enterprise' },
  about: {
    zh: '大、中、小、微型，须同时达到各项下限',
    en: 'Large, medium, small, micro; all lower limits must be reached',
  },
  input: Input,
  result: Result,
  work,
})
