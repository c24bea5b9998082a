import Value from 'typebox/value'
import { isDay } from '../base/day.ts'
import { Plan } from './plan.ts'
import { type Problem, planProblems, problemAt } from './plan-problems.ts'
import { shapeProblems } from './plan-shape.ts'
import { type Path, type PlanSource, readYaml } from './plan-source.ts'

/** Reads a plan and tells everything that is wrong with it by line; the ledgers are those that the program keeps. */
export const readPlan = (
  yamlText: string,
  knownLedgers: readonly string[],
): { plan: Plan } | { problems: Problem[] } => {
  const source = readYaml(yamlText)
  if ('problems' in source) return source
  const misshapen = shapeProblems(source)
  if (misshapen.length > 0) return { problems: inOrder(misshapen) }
  // The pieces were looked at one by one; the whole is what the type promises.
  if (!Value.Check(Plan, source.value))
    return { problems: [problemAt(1, planProblems.otherwiseWrong('plan'))] }
  const senseless = senseProblems(source.value, knownLedgers, source)
  return senseless.length > 0 ? { problems: inOrder(senseless) } : { plan: source.value }
}

const inOrder = (problems: Problem[]) => problems.sort((one, other) => one.line - other.line)

type LineOf = PlanSource['lineOf']

/** Where the file has a plan's shape and yet makes no sense. */
const senseProblems = (plan: Plan, ledgers: readonly string[], { lineOf }: PlanSource): Problem[] => [
  ...(isDay(plan.from) ? [] : [problemAt(lineOf(['from']), planProblems.noDay(plan.from))]),
  ...doubled(plan.parts, ['parts'], lineOf),
  ...doubled(plan.tasks, ['tasks'], lineOf),
  ...doubled(plan.clauses, ['clauses'], lineOf),
  ...plan.clauses.flatMap(({ duties }, at) => doubled(duties, ['clauses', at, 'duties'], lineOf)),
  ...tasksWithoutPart(plan, lineOf),
  ...clausesWithoutTask(plan, lineOf),
  ...rulesWithoutLedger(plan, ledgers, lineOf),
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

const rulesWithoutLedger = ({ clauses }: Plan, known: readonly string[], lineOf: LineOf): Problem[] =>
  clauses.flatMap(({ duties }, at) =>
    duties.flatMap(({ evidence: { ledger } }, i) => {
      const place = ['clauses', at, 'duties', i, 'evidence', 'ledger']
      return known.includes(ledger)
        ? []
        : [problemAt(lineOf(place), planProblems.unknownLedger(ledger, known))]
    }),
  )
