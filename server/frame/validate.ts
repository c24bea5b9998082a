import type { Language } from '@bihuan/domain/base/words.ts'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { Settings } from 'typebox/system'
import type { FieldProblem } from './problem.ts'

type Fault = { keyword: string; instancePath: string; params: Record<string, unknown> }

/** What the schema found wrong, field by field, kept language-free until somebody asks. */
export class Malformed extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super('the input does not fit its schema')
    this.faults = faults
  }
}

/** TypeBox stops at eight of its own accord; a form with more wrong entries is to hear of them all. */
const manyFaults = 100
Settings.Set({ maxErrors: manyFaults })

/** Fastify's validator over TypeBox: nothing is coerced, nothing is dropped silently. */
export const validatorOf = (schema: TSchema) => {
  const compiled = Compile(schema)
  return (value: unknown): { value: unknown } | { error: Malformed } => {
    const fault = unkeepable(value, '', 0)
    if (fault !== null) return { error: new Malformed([fault]) }
    if (compiled.Check(value)) return { value }
    return { error: new Malformed([...compiled.Errors(value)] as Fault[]) }
  }
}

/** Deeper than any form of ours, and shallow enough for whatever walks over it. */
const deepest = 40

/** What no schema says: PostgreSQL's text holds every character but NUL, and no form is that deep. */
const unkeepable = (value: unknown, path: string, depth: number): Fault | null => {
  const at = (keyword: string): Fault => ({ keyword, instancePath: path, params: {} })
  if (typeof value === 'string') return value.includes('\u0000') ? at('nul') : null
  if (typeof value !== 'object' || value === null) return null
  if (depth > deepest) return at('deep')
  for (const [key, member] of Object.entries(value)) {
    if (key.includes('\u0000')) return at('nul')
    const found = unkeepable(member, `${path}/${key}`, depth + 1)
    if (found !== null) return found
  }
  return null
}

/** One problem a field, in the asker's language, naming the remedy. */
export const fieldProblems = (malformed: Malformed, language: Language): FieldProblem[] => {
  const byField = new Map<string, FieldProblem>()
  for (const fault of malformed.faults)
    for (const field of fieldsOf(fault))
      if (!byField.has(field)) byField.set(field, { field, detail: sayFault(fault)[language] })
  return [...byField.values()]
}

/** The fields that a fault is about: every missing or unknown member, else the place itself. */
const fieldsOf = ({ keyword, instancePath, params }: Fault): string[] => {
  const base = instancePath.slice(1).replaceAll('/', '.')
  const within = (names: unknown) =>
    (names as string[]).map((name) => (base === '' ? name : `${base}.${name}`))
  switch (keyword) {
    case 'required':
      return within(params.requiredProperties)
    case 'additionalProperties':
      return within(params.additionalProperties)
    // TypeBox says of each unknown member, besides, that no schema allows it.
    case 'boolean':
      return []
    default:
      return [base]
  }
}

const typeWords: Record<string, { zh: string; en: string }> = {
  string: { zh: '文字', en: 'text' },
  integer: { zh: '整数，例如 120', en: 'a whole number, such as 120' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: '是或否', en: 'true or false' },
  object: { zh: '一组内容', en: 'an object' },
  array: { zh: '一个列表', en: 'a list' },
}

const sayFault = ({ keyword, params }: Fault): { zh: string; en: string } => {
  const limit = String(params.limit ?? '')
  switch (keyword) {
    case 'required':
      return { zh: '没有填，请补上', en: 'is missing; please fill it in' }
    case 'additionalProperties':
      return { zh: '不认识这一项，请去掉', en: 'is not known here; take it out' }
    case 'type': {
      const wanted = typeWords[String(params.type)] ?? { zh: '别的内容', en: 'something else' }
      return { zh: `应当是${wanted.zh}`, en: `must be ${wanted.en}` }
    }
    case 'minLength':
      return { zh: `太短，至少 ${limit} 个字`, en: `is too short: at least ${limit} characters` }
    case 'maxLength':
      return { zh: `太长，最多 ${limit} 个字`, en: `is too long: at most ${limit} characters` }
    case 'minimum':
      return { zh: `不能小于 ${limit}`, en: `must not be below ${limit}` }
    case 'maximum':
      return { zh: `不能大于 ${limit}`, en: `must not be above ${limit}` }
    case 'maxItems':
      return { zh: `最多 ${limit} 项`, en: `has at most ${limit} items` }
    case 'enum':
      return {
        zh: `只能是：${list(params.allowedValues)}`,
        en: `must be one of: ${list(params.allowedValues)}`,
      }
    case 'pattern':
      return { zh: '写法不对，请按示例的样子填写', en: 'is not written as expected; follow the example' }
    case 'format':
      return { zh: '没有这一天，请按 2026-06-12 的样子填写', en: 'is no day; write it like 2026-06-12' }
    case 'nul':
      return { zh: '含有不可见的空字符，请重新输入', en: 'holds an invisible null character; type it again' }
    case 'deep':
      return { zh: `套得太深，最多 ${deepest} 层`, en: `is nested too deeply; ${deepest} levels at most` }
    default:
      return { zh: '填得不对', en: 'is not right' }
  }
}

const list = (values: unknown): string => (Array.isArray(values) ? values.join('、') : '')
