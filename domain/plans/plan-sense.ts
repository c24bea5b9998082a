import { isDay } from '../base/day.ts'
import type { Ledger } from '../ledgers/ledger.ts'
import type { Plan } from './plan.ts'
import { type Problem, planProblems, problemAt } from './plan-problems.ts'
import type { Path, PlanSource } from './plan-source.ts'
import { ruleProblems } from './rule-sense.ts'

/** What a plan may name: the ledgers of the house, and the figures of the law by their keys. */
export type Known = { ledgers: readonly Pick<Ledger, 'kind' | 'fields'>[]; figures: readonly string[] }

export type LineOf = PlanSource['lineOf']

/** Where the file has a plan's shape and yet makes no sense. */
export const senseProblems = (plan: Plan, known: Known, lineOf: LineOf): Problem[] => [
  ...(isDay(plan.from) ? [] : [problemAt(lineOf(['from']), planProblems.noDay(plan.from))]),
  ...doubled(plan.parts, ['parts'], lineOf),
  ...doubled(plan.tasks, ['tasks'], lineOf),
  ...doubled(plan.clauses, ['clauses'], lineOf),
  ...doubled(plan.superiors ?? [], ['superiors'], lineOf),
  ...plan.clauses.flatMap(({ duties }, at) => doubled(duties, ['clauses', at, 'duties'], lineOf)),
  ...tasksWithoutPart(plan, lineOf),
  ...clausesWithoutTask(plan, lineOf),
  ...silentClauses(plan, lineOf),
  ...superiorsToNowhere(plan, lineOf),
  ...plan.clauses.flatMap((clause, at) => ruleProblems(clause, ['clauses', at], known, lineOf)),
]

const doubled = (list: readonly { id: string }[], path: Path, lineOf: LineOf): Problem[] =>
  list.flatMap(({ id }, at) => {
    const first = list.findIndex((one) => one.id === id)
    if (first === at) return []
    return [
      problemAt(lineOf([...path, at, 'id']), planProblems.doubledId(id, lineOf([...path, first, 'id']))),
    ]
  })

const tasksWithoutPart = ({ tasks, parts }: Plan, lineOf: LineOf): Problem[] => {
  const known = parts.map(({ id }) => id)
  return tasks.flatMap(({ id, part }, at) =>
    known.includes(part)
      ? []
      : [problemAt(lineOf(['tasks', at, 'part']), planProblems.noPart(id, part, known))],
  )
}

/** `4.2` belongs to task 4, `R1` to the requirements. */
const taskOf = (clause: string) => (clause.startsWith('R') ? 'R' : clause.replace(/\..*/, ''))

const clausesWithoutTask = ({ clauses, tasks }: Plan, lineOf: LineOf): Problem[] => {
  const known = new Set(tasks.map(({ id }) => id))
  return clauses.flatMap(({ id }, at) =>
    known.has(taskOf(id))
      ? []
      : [problemAt(lineOf(['clauses', at, 'id']), planProblems.noTask(id, taskOf(id)))],
  )
}

/** A clause that binds nobody has to say so, or somebody forgot it. */
const silentClauses = ({ clauses }: Plan, lineOf: LineOf): Problem[] =>
  clauses.flatMap(({ id, duties, leaves }, at) =>
    duties.length > 0 || leaves !== undefined
      ? []
      : [problemAt(lineOf(['clauses', at, 'duties']), planProblems.silentClause(id))],
  )

const superiorsToNowhere = ({ superiors = [], clauses }: Plan, lineOf: LineOf): Problem[] => {
  const known = clauses.map(({ id }) => id)
  return superiors.flatMap((superior, at) =>
    superior.clauses.flatMap(({ by }, i) =>
      by.flatMap((id, j) =>
        known.includes(id)
          ? []
          : [
              problemAt(
                lineOf(['superiors', at, 'clauses', i, 'by', j]),
                planProblems.noSuchClause(id, known),
              ),
            ],
      ),
    ),
  )
}
