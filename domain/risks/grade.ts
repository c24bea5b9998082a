import type { Static } from 'typebox'
import { atLeast, compare, type Exact, exact } from '../law/exact.ts'
import type { Grades as GradeRows } from './tables.ts'

export type Grades = Static<typeof GradeRows>

/** The one grade of a score: that with the highest limit which the score reaches. */
export const gradeFor = (grades: Grades, score: Exact): Grades[number] | undefined =>
  grades
    .toSorted((a, b) => compare(exact(b.limit), exact(a.limit)))
    .find((grade) =>
      grade.isAbove ? compare(score, exact(grade.limit)) > 0 : atLeast(score, exact(grade.limit)),
    )
