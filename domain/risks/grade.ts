import Type, { type Static } from 'typebox'
import type { Words } from '../base/words.ts'
import { atLeast, compare, type Exact, exact } from '../law/exact.ts'
import { choice } from '../law/field.ts'
import { Cell } from './substance.ts'

/** The four colours of risk (red is the worst). */
export const colours = {
  red: { zh: '红', en: 'red' },
  orange: { zh: '橙', en: 'orange' },
  yellow: { zh: '黄', en: 'yellow' },
  blue: { zh: '蓝', en: 'blue' },
} as const satisfies Record<string, Words>

export const Colour = choice({ zh: '颜色', en: 'Colour' }, colours)

/** A grade reaches from its limit upward; `isAbove`: the limit itself belongs to the grade below. */
export const Grades = Type.Array(
  Type.Object({
    grade: Type.String(),
    zh: Type.String(),
    en: Type.String(),
    colour: Colour,
    limit: Cell,
    isAbove: Type.Boolean(),
  }),
)
export type Grades = Static<typeof Grades>

/** The one grade of a score: that with the highest limit which the score reaches. */
export const gradeFor = (grades: Grades, score: Exact): Grades[number] | undefined =>
  grades
    .toSorted((a, b) => compare(exact(b.limit), exact(a.limit)))
    .find((grade) =>
      grade.isAbove ? compare(score, exact(grade.limit)) > 0 : atLeast(score, exact(grade.limit)),
    )
