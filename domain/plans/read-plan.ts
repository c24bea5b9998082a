import Value from 'typebox/value'
import { Plan } from './plan.ts'
import { type Problem, planProblems, problemAt } from './plan-problems.ts'
import { type Known, senseProblems } from './plan-sense.ts'
import { shapeProblems } from './plan-shape.ts'
import { readYaml } from './plan-source.ts'

/** Reads a plan and tells everything that is wrong with it by line. `known`: what the program keeps that a plan may name. */
export const readPlan = (yamlText: string, known: Known): { plan: Plan } | { problems: Problem[] } => {
  const source = readYaml(yamlText)
  if ('problems' in source) return source
  const misshapen = shapeProblems(source)
  if (misshapen.length > 0) return { problems: inOrder(misshapen) }
  // The pieces were looked at one by one; the whole is what the type promises.
  if (!Value.Check(Plan, source.value))
    return { problems: [problemAt(1, planProblems.otherwiseWrong('plan'))] }
  const senseless = senseProblems(source.value, known, source.lineOf)
  return senseless.length > 0 ? { problems: inOrder(senseless) } : { plan: source.value }
}

const inOrder = (problems: Problem[]) => problems.sort((one, other) => one.line - other.line)
