import { isDay } from '../base/day.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import { compare, exact } from './exact.ts'

/** What is wrong with one field, and what it may hold. The field is a path: `units.0.items.1.tonnes`. */
export type FieldProblem = { field: string; label?: Words; say: Words; allowed?: readonly string[] }

/** The input cannot be calculated with; every field that is wrong is named. */
export type BadInput = Refusal<'calc.bad-input'> & { problems: FieldProblem[] }

export const badInput = (problems: FieldProblem[]): BadInput => ({
  ...refuse(
    'calc.bad-input',
    { fields: problems.map((problem) => problem.field || 'JSON') },
    problems[0]?.field,
  ),
  fields: problems.map((problem) => ({ field: problem.field, words: remedyOf(problem) })),
  problems,
})

/** What is wrong, with the allowed values behind it where the sentence does not name them itself. */
const remedyOf = ({ say, allowed = [] }: FieldProblem): Words => {
  if (allowed.every((value) => say.en.includes(value))) return say
  const values = allowed.join(' | ')
  return { zh: `${say.zh}；可填：${values}`, en: `${say.en}; allowed: ${values}` }
}

/** One field's refusal out of a rule that no schema can say. */
export const badField = (field: string, zh: string, en: string, allowed?: readonly string[]): BadInput =>
  badInput([{ field, say: { zh, en }, ...(allowed === undefined ? {} : { allowed }) }])

/** The part of JSON Schema that the calculators and the law's tables use. */
export type Shape = {
  type?: string | string[]
  label?: Words
  enum?: readonly string[]
  decimal?: boolean
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  /** A decimal must be more than this, and at most that. */
  above?: number
  most?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  items?: Shape
  properties?: Readonly<Record<string, Shape>>
  required?: readonly string[]
  /** A table of any names. */
  patternProperties?: Readonly<Record<string, Shape>>
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const within = (number: number, least = -Infinity, most = Infinity) => number >= least && number <= most

const fits: Record<string, (shape: Shape, value: unknown) => boolean> = {
  string: (shape, value) =>
    typeof value === 'string' &&
    within(value.length, shape.minLength, shape.maxLength) &&
    (shape.pattern === undefined || new RegExp(shape.pattern, 'u').test(value)) &&
    (shape.format !== 'date' || isDay(value)),
  integer: (shape, value) =>
    typeof value === 'number' && Number.isInteger(value) && within(value, shape.minimum, shape.maximum),
  boolean: (_, value) => typeof value === 'boolean',
}

const isDecimalOf = (shape: Shape, value: unknown) =>
  (typeof value === 'number' || typeof value === 'string') &&
  new RegExp(shape.pattern ?? '', 'u').test(String(value)) &&
  (shape.above === undefined || compare(exact(value), exact(shape.above)) > 0) &&
  (shape.most === undefined || compare(exact(value), exact(shape.most)) <= 0)

const holds = (shape: Shape, value: unknown): boolean => {
  if (shape.enum !== undefined) return typeof value === 'string' && shape.enum.includes(value)
  if (shape.decimal === true) return isDecimalOf(shape, value)
  return fits[String(shape.type)]?.(shape, value) ?? true
}

const bounds = (least = 0, most = 0) => [String(least), String(most)]

const decimalWords = ({ above, most }: Shape): Words => {
  const [low, lowEn] = above === undefined ? ['不小于 0', 'from 0'] : [`大于 ${above}`, `more than ${above}`]
  const [high, highEn] = most === undefined ? ['', ''] : [`、不大于 ${most}`, ` and at most ${most}`]
  return {
    zh: `须为${low}${high} 的十进制数，小数点前至多 15 位、后至多 9 位`,
    en: `must be a decimal ${lowEn}${highEn}, at most 15 digits before the point and 9 after`,
  }
}

/** What a field may hold, in a sentence. */
const expectation = (shape: Shape): Words => {
  if (shape.enum !== undefined) {
    const values = shape.enum.join(' | ')
    return { zh: `只能是：${values}`, en: `must be one of: ${values}` }
  }
  if (shape.decimal === true) return decimalWords(shape)
  if (shape.format === 'date')
    return { zh: '须为存在的日期，写作 2026-01-31', en: 'must be a day that exists, as 2026-01-31' }
  if (shape.type === 'boolean') return { zh: '须为 true 或 false', en: 'must be true or false' }
  if (shape.type === 'integer') {
    const [least, most] = bounds(shape.minimum, shape.maximum)
    return { zh: `须为 ${least} 到 ${most} 的整数`, en: `must be a whole number from ${least} to ${most}` }
  }
  if (shape.type === 'array') return listWords(shape)
  if (shape.type === 'object') return objectWords(shape)
  const [least, most] = bounds(shape.minLength, shape.maxLength)
  const [zh, en] =
    shape.pattern === undefined ? ['', ''] : [`，写成 ${shape.pattern}`, `, as ${shape.pattern}`]
  return {
    zh: `须为 ${least} 到 ${most} 字的文字${zh}`,
    en: `must be a text of ${least} to ${most} characters${en}`,
  }
}

const listWords = ({ minItems = 0, maxItems }: Shape): Words => {
  const [most, mostEn] =
    maxItems === undefined ? ['', ''] : [`、至多 ${maxItems} 项`, ` and at most ${maxItems}`]
  return {
    zh: `须为列表 [ ]，至少 ${minItems} 项${most}`,
    en: `must be a list [ ] of at least ${minItems}${mostEn} entries`,
  }
}

const objectWords = ({ properties = {} }: Shape): Words => {
  const names = Object.keys(properties)
  return {
    zh: `须为 { }${names.length > 0 ? `，可填 ${names.join('、')}` : ''}`,
    en: `must be { }${names.length > 0 ? ` with ${names.join(', ')}` : ''}`,
  }
}

const allowedOf = (shape: Shape): readonly string[] | undefined =>
  shape.enum ?? (shape.type === 'boolean' ? ['true', 'false'] : undefined)

const problem = (field: string, shape: Shape, say: Words): FieldProblem => {
  const allowed = allowedOf(shape)
  return { field, ...(shape.label ? { label: shape.label } : {}), say, ...(allowed ? { allowed } : {}) }
}

const at = (path: string, name: string | number) => (path === '' ? String(name) : `${path}.${name}`)

const listProblems = (shape: Shape, value: unknown, path: string): FieldProblem[] => {
  const [least, most] = bounds(shape.minItems, shape.maxItems)
  if (!Array.isArray(value) || !within(value.length, shape.minItems, shape.maxItems))
    return [
      problem(path, shape, {
        zh: `须为 ${least} 到 ${most} 项的列表`,
        en: `must be a list of ${least} to ${most} items`,
      }),
    ]
  return value.flatMap((item, index) => problemsOf(shape.items ?? {}, item, at(path, index)))
}

/** Any names, each with the same kind of value. */
const namedProblems = (shape: Shape, kind: Shape, value: unknown, path: string): FieldProblem[] =>
  isRecord(value)
    ? Object.entries(value).flatMap(([name, member]) => problemsOf(kind, member, at(path, name)))
    : [problem(path, shape, { zh: '须为一组名称和值', en: 'must be an object of names and values' })]

const memberProblems = (shape: Shape, value: unknown, path: string): FieldProblem[] => {
  const known = shape.properties ?? {}
  const names = Object.keys(known)
  if (!isRecord(value)) {
    const [zh, en] = [names.join('、'), names.join(', ')]
    return [problem(path, shape, { zh: `须为一组字段：${zh}`, en: `must be an object with: ${en}` })]
  }
  const unknown = Object.keys(value).filter((name) => !names.includes(name))
  return [
    ...unknown.map((name) => ({
      field: at(path, name),
      say: { zh: '没有这个字段', en: 'there is no such field' },
      allowed: names,
    })),
    ...Object.entries(known).flatMap(([name, member]) => {
      if (value[name] !== undefined) return problemsOf(member, value[name], at(path, name))
      if (!shape.required?.includes(name)) return []
      const { zh, en } = expectation(member)
      return [problem(at(path, name), member, { zh: `缺少；${zh}`, en: `is missing; ${en}` })]
    }),
  ]
}

/** Everything that is wrong with a value by its schema, field by field; nothing when it may be calculated with. */
export const problemsOf = (shape: Shape, value: unknown, path = ''): FieldProblem[] => {
  const [kind] = Object.values(shape.patternProperties ?? {})
  if (kind !== undefined) return namedProblems(shape, kind, value, path)
  if (shape.type === 'object') return memberProblems(shape, value, path)
  if (shape.type === 'array') return listProblems(shape, value, path)
  return holds(shape, value) ? [] : [problem(path, shape, expectation(shape))]
}
