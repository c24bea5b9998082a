import type { TSchema } from 'typebox'
import type { TLocalizedValidationError } from 'typebox/error'
import Value from 'typebox/value'
import type { Words } from '../base/words.ts'
import { Clause, DutyRule, Plan, Superior, Task } from './plan.ts'
import { type Problem, planProblems, problemAt } from './plan-problems.ts'
import type { Path, PlanSource } from './plan-source.ts'

type Inspection = { schema: TSchema; value: unknown; path: Path }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listAt = (value: unknown, key: string): unknown[] => {
  const list = isRecord(value) ? value[key] : undefined
  return Array.isArray(list) ? list : []
}

const emptied = (value: unknown, ...keys: string[]): unknown =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, own]) => [key, keys.includes(key) && Array.isArray(own) ? [] : own]),
      )
    : value

/** Piece by piece, since the checker stops after a few errors and an author wants to see them all. */
const inspectionsOf = (plan: unknown): Inspection[] => [
  { schema: Plan, value: emptied(plan, 'superiors', 'tasks', 'clauses'), path: [] },
  ...listAt(plan, 'superiors').map((value, at) => ({ schema: Superior, value, path: ['superiors', at] })),
  ...listAt(plan, 'tasks').map((value, at) => ({ schema: Task, value, path: ['tasks', at] })),
  ...listAt(plan, 'clauses').flatMap((clause, at): Inspection[] => [
    { schema: Clause, value: emptied(clause, 'duties'), path: ['clauses', at] },
    ...listAt(clause, 'duties').map((value, i) => ({
      schema: DutyRule,
      value,
      path: ['clauses', at, 'duties', i],
    })),
  ]),
]

/** Where the file has not the shape of a plan. */
export const shapeProblems = (source: PlanSource): Problem[] =>
  inspectionsOf(source.value).flatMap(({ schema, value, path }) => {
    const errors = Value.Errors(schema, value)
    const choices = choicesIn(errors)
    return [
      ...errors.flatMap((error) => problemsOf(schema, error, pathOf(path, error.instancePath), source)),
      ...[...choices].map(([at, known]) => {
        const place = pathOf(path, at)
        return problemAt(source.lineOf(place), planProblems.notOneOf(source.writtenAt(place), known))
      }),
    ]
  })

const pathOf = (base: Path, pointer: string): Path => [
  ...base,
  ...pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
]

/** A word out of a list fails once for every word of the list; the author is told once. */
const choicesIn = (errors: readonly TLocalizedValidationError[]): Map<string, string[]> => {
  const choices = new Map<string, string[]>()
  for (const error of errors)
    if (error.keyword === 'const') {
      const known = choices.get(error.instancePath) ?? []
      choices.set(error.instancePath, [...known, String(error.params.allowedValue)])
    }
  return choices
}

const problemsOf = (
  schema: TSchema,
  error: TLocalizedValidationError,
  path: Path,
  source: PlanSource,
): Problem[] => {
  if (error.keyword === 'additionalProperties')
    return error.params.additionalProperties.map((key) =>
      problemAt(source.lineOfKey(path, key), planProblems.unknownKey(key, keysAt(schema, error.schemaPath))),
    )
  const words = wordsOf(error, path, source)
  return words === undefined ? [] : [problemAt(source.lineOf(path), words)]
}

const keysAt = (schema: TSchema, schemaPath: string): string[] => {
  const at = schemaPath
    .split('/')
    .slice(1)
    .reduce<unknown>((inside, step) => (isRecord(inside) ? inside[step] : undefined), schema)
  return isRecord(at) && isRecord(at.properties) ? Object.keys(at.properties) : []
}

/** Nothing for errors that only repeat another. */
const wordsOf = (error: TLocalizedValidationError, path: Path, source: PlanSource): Words | undefined => {
  switch (error.keyword) {
    case 'boolean':
    case 'const':
    case 'anyOf':
      return undefined
    case 'required':
      return missingWords(error.params.requiredProperties)
    case 'type':
      return typeWords(String(error.params.type), source.writtenAt(path))
    case 'minimum':
    case 'maximum':
      return planProblems.outOfRange(error.keyword, String(error.params.limit))
    case 'minLength':
      return planProblems.empty()
    case 'pattern':
      return patternWords(path, source.writtenAt(path))
    default:
      return planProblems.otherwiseWrong(error.message)
  }
}

const missingWords = (keys: readonly string[]): Words => {
  const [only = ''] = keys
  return keys.length === 1 && ['zh', 'en'].includes(only)
    ? planProblems.untranslated(only)
    : planProblems.missing(keys)
}

const typeWords = (type: string, written: string): Words => {
  if (type === 'string')
    return /^[\d.]+$/.test(written) ? planProblems.unquoted(written) : planProblems.notText()
  if (type === 'integer') return planProblems.notWhole()
  return planProblems.wrongShape(type)
}

const patternWords = (path: Path, written: string): Words => {
  if (path.at(-1) === 'from') return planProblems.noDay(written)
  return path[0] === 'clauses' && path.length === 3
    ? planProblems.badClauseId(written)
    : planProblems.badName(written)
}
