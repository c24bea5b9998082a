import type { Words } from '../base/words.ts'
import { sectors } from '../parties/sector.ts'
import { traits } from '../parties/trait.ts'
import { eventKinds } from './event.ts'
import { Plan } from './plan.ts'
import { planKeys } from './plan-json-schema-words.ts'

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const both = ({ zh, en }: Words) => `${zh}\n${en}`

const translations: Readonly<Record<string, string>> = { zh: '中文', en: 'English' }

/** Words out of a closed list, by the key that takes them. */
const choices: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'clauses.duties.where.sector': sectors,
  'clauses.duties.where.any': traits,
  'clauses.duties.where.all': traits,
  'clauses.duties.events': eventKinds,
}

/** The form of a plan's file as JSON Schema, each key explained in both languages, for an author's editor. */
export const planJsonSchema = (): Node => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '方案 Plan',
  ...described(Plan, ''),
})

const described = (schema: unknown, path: string): Node => {
  if (!isNode(schema)) return {}
  const own = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, inside(key, value, path)]),
  )
  const choice = choices[path]?.[String(schema.const)]
  return choice === undefined ? own : { ...own, description: both(choice) }
}

const inside = (key: string, value: unknown, path: string): unknown => {
  if (key === 'properties' && isNode(value)) return explained(value, path)
  if (key === 'anyOf' && Array.isArray(value)) return value.map((one) => described(one, path))
  return key === 'items' ? described(value, path) : value
}

const explained = (properties: Node, path: string): Node =>
  Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const at = path === '' ? name : `${path}.${name}`
      const key = planKeys[at]
      const description = key === undefined ? translations[name] : both(key)
      return [name, { ...(description === undefined ? {} : { description }), ...described(schema, at) }]
    }),
  )

const width = 110

/** As the house writes JSON: a list of words on one line where it fits. */
export const printSchema = (value: unknown, indent = ''): string => {
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    const line = `[${value.map((one) => JSON.stringify(one)).join(', ')}]`
    const isFlat = !value.some(isNode) && indent.length + line.length <= width - 20
    return isFlat
      ? line
      : block(
          '[',
          ']',
          value.map((one) => deeper + printSchema(one, deeper)),
          indent,
        )
  }
  if (!isNode(value)) return JSON.stringify(value)
  const members = Object.entries(value).map(
    ([key, one]) => `${deeper}${JSON.stringify(key)}: ${printSchema(one, deeper)}`,
  )
  return block('{', '}', members, indent)
}

const block = (open: string, close: string, lines: readonly string[], indent: string) =>
  lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${indent}${close}`
