import { readdirSync, readFileSync } from 'node:fs'
import type { TSchema } from 'typebox'
import Value from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { sectorCodes } from '../parties/sector.ts'
import { traitCodes } from '../parties/trait.ts'
import { planJsonSchema, printSchema } from './plan-json-schema.ts'
import { planKeys } from './plan-json-schema-words.ts'

const folder = new URL('../../content/plans/', import.meta.url)
const plans = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const textOf = (name: string) => readFileSync(new URL(`${name}/plan.yaml`, folder), 'utf8')
const schema = planJsonSchema()

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every key that has a place in a plan, with its node. */
const keysIn = (node: unknown, path: string): { path: string; node: Record<string, unknown> }[] => {
  if (Array.isArray(node)) return node.flatMap((one) => keysIn(one, path))
  if (!isNode(node)) return []
  const { properties, items, anyOf } = node
  const own = Object.entries(isNode(properties) ? properties : {}).flatMap(([name, one]) => {
    const at = path === '' ? name : `${path}.${name}`
    return [...(isNode(one) ? [{ path: at, node: one }] : []), ...keysIn(one, at)]
  })
  return [...own, ...keysIn(items, path), ...keysIn(anyOf, path)]
}

describe('the schema for editors', () => {
  // After a change of the plan's form: npx vitest run --project domain domain/plans/plan-json-schema.test.ts -u
  test('is committed as it is generated (rewrite it with -u)', async () => {
    await expect(`${printSchema(schema)}\n`).toMatchFileSnapshot('../../content/plans/plan.schema.json')
  })

  test('explains every key in both languages, and none that is not there', () => {
    const keys = keysIn(schema, '')
    expect(keys.filter(({ node }) => node.description === undefined).map(({ path }) => path)).toEqual([])
    const named = keys.map(({ path }) => path).filter((path) => !/\.?(zh|en)$/.test(path))
    expect(new Set(named)).toEqual(new Set(Object.keys(planKeys)))
    for (const { zh, en } of Object.values(planKeys)) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/)
      expect(en).not.toMatch(/[\u4e00-\u9fff]/)
    }
  })

  test('names each sector and trait an author may write', () => {
    const text = printSchema(schema)
    for (const code of [...sectorCodes, ...traitCodes])
      expect(text).toMatch(new RegExp(`"const": "${code}",\\s+"description"`))
  })

  test.each(plans)('takes the plan %s, which names it for the editor', (name) => {
    const text = textOf(name)
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../plan.schema.json')
    expect(Value.Check(schema as TSchema, parse(text))).toBe(true)
  })

  test.each([
    ['a slip in a key', 'settledFor:', 'settledfor:'],
    ['a word out of no list', 'binds: village', 'binds: hamlet'],
    ['a number in quotes', 'minutes: 45', 'minutes: "45"'],
  ])('refuses %s', (_, from, to) => {
    const text = textOf('three-grasps-2023')
    expect(text).toContain(from)
    expect(Value.Check(schema as TSchema, parse(text.replace(from, to)))).toBe(false)
  })
})
