import { acts, actsOf, mayAct, roles } from '@bihuan/domain/accounts/role.ts'
import type { TSchema } from 'typebox'
import { describe, expect, test } from 'vitest'
import { contract } from './index.ts'
import { AnsweredFile, type Operation, onlyReads, pathNames } from './operation.ts'
import { frameSentences, refusalSentences } from './refusals.ts'

const operations = Object.entries(contract).flatMap(([room, all]) =>
  Object.entries(all as Record<string, Operation>).map(([name, operation]) => ({
    name: `${room}.${name}`,
    operation,
  })),
)

type Node = {
  type?: string
  properties?: Record<string, TSchema>
  items?: TSchema
  anyOf?: TSchema[]
  additionalProperties?: unknown
  patternProperties?: unknown
  maxLength?: number
  maxItems?: number
  maxProperties?: number
  pattern?: string
  enum?: unknown[]
}

/** Every schema within one, with the path to it. */
const within = (schema: TSchema, path = ''): { path: string; node: Node }[] => {
  const node = schema as Node
  const members = Object.entries(node.properties ?? {}).flatMap(([name, member]) =>
    within(member, `${path}.${name}`),
  )
  const items = node.items === undefined ? [] : within(node.items, `${path}[]`)
  return [{ path, node }, ...members, ...items, ...(node.anyOf ?? []).flatMap((one) => within(one, path))]
}

const isBounded = ({ type, maxLength, pattern, enum: choices }: Node) =>
  type !== 'string' || maxLength !== undefined || choices !== undefined || /^\^.*\$$/.test(pattern ?? '')

describe.each(operations)('$name', ({ operation }) => {
  const inputs = within(operation.input)

  test('says what it does in both languages', () => {
    expect(operation.summary.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(operation.summary.en).toMatch(/^[A-Z]/)
  })

  test('has an address of ours, whose members are members of its input', () => {
    expect(operation.path).toMatch(/^\/api(\/[a-z-]+|\/\{\w+\})+$/)
    for (const name of pathNames(operation.path)) {
      expect(Object.keys(operation.input.properties)).toContain(name)
      expect(operation.input.required).toContain(name)
    }
  })

  test('is asked for by an act that somebody holds, and not by everybody', () => {
    if (operation.who === 'anyone') return
    const { who } = operation
    expect(acts).toContain(who)
    expect(roles.some((role) => mayAct([role], who))).toBe(true)
    expect(mayAct([], who)).toBe(false)
  })

  test('refuses each thing once, in words that exist, and leaves the frame its own', () => {
    expect(new Set(operation.refuses).size).toBe(operation.refuses.length)
    for (const code of operation.refuses) expect(Object.hasOwn(refusalSentences, code)).toBe(true)
    const ofFrame = operation.refuses.filter((code) => Object.hasOwn(frameSentences, code))
    expect(ofFrame.filter((code) => code !== 'request.bad-cursor')).toEqual([])
    expect(operation.refuses.includes('request.bad-cursor')).toBe(
      'after' in operation.input.properties || 'cursor' in operation.input.properties,
    )
  })

  test('takes no text, list or record of any length', () => {
    for (const { path, node } of inputs) {
      expect({ path, bounded: isBounded(node) }).toEqual({ path, bounded: true })
      if (node.type === 'array')
        expect({ path, maxItems: node.maxItems }).toEqual({ path, maxItems: expect.any(Number) })
      if (node.patternProperties !== undefined)
        expect({ path, most: node.maxProperties }).toEqual({ path, most: expect.any(Number) })
    }
  })

  test('takes no member that it does not know, at any depth', () => {
    for (const { path, node } of inputs)
      if (path !== '' && node.type === 'object' && node.patternProperties === undefined)
        expect({ path, additional: node.additionalProperties }).toEqual({ path, additional: false })
  })

  test('uses no tuples, which OpenAPI 3.1 would not read', () => {
    for (const { node } of [...inputs, ...within(operation.output)])
      expect(Array.isArray(node.items)).toBe(false)
  })
})

describe('the contract', () => {
  test('computes with POST alone, which the desk then keeps from writing', () => {
    const computing = operations.filter(({ operation }) => operation.computes)
    expect(computing.map(({ name }) => name)).toEqual(expect.arrayContaining(['calc.run', 'events.preview']))
    for (const { operation } of computing) expect(onlyReads(operation)).toBe(true)
    for (const { operation } of computing) expect(operation.method).toBe('POST')
  })

  test('answers files where nothing is kept, and says so in both places', () => {
    for (const { name, operation } of operations) {
      expect({ name, file: operation.answers !== undefined }).toEqual({
        name,
        file: operation.output === AnsweredFile,
      })
      if (operation.answers !== undefined)
        expect({ name, reads: onlyReads(operation) }).toEqual({ name, reads: true })
    }
  })

  test('takes files only to keep them, no larger and no more often than it says', () => {
    const taking = operations.filter(({ operation }) => operation.takes !== undefined)
    expect(taking.map(({ name }) => name)).toContain('photos.add')
    for (const { operation } of taking) {
      expect(onlyReads(operation)).toBe(false)
      expect(Object.keys(operation.input.properties)).not.toContain('content')
      expect(operation.takes?.upTo).toBeLessThanOrEqual(20 * 1024 * 1024)
    }
  })

  test('lets a browser keep only files that are named by their content', () => {
    for (const { name, operation } of operations)
      if (operation.byContent)
        expect({ name, answers: operation.answers, path: operation.path }).toMatchObject({
          answers: expect.stringMatching(/^image\//),
          path: expect.stringContaining('{digest}'),
        })
  })

  test('has one operation at each address', () => {
    const places = operations.map(
      ({ operation: { method, path } }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`,
    )
    expect(new Set(places).size).toBe(places.length)
  })

  test('reads with GET only what nobody loads, issues, files, returns or edits', () => {
    const writing = /\.(load|file|return|edit)$/
    for (const { operation } of operations)
      if (operation.method === 'GET') expect(operation.who).not.toMatch(writing)
  })
})

describe('roles', () => {
  test('hold every act between them, and no act that does not exist', () => {
    expect(new Set(roles.flatMap((role) => actsOf[role]))).toEqual(new Set(acts))
  })

  test('each act opens at least one operation', () => {
    const opening = new Set(operations.map(({ operation }) => operation.who))
    expect(acts.filter((act) => !opening.has(act))).toEqual([])
  })

  test('give the office alone what changes the plan, a firm’s facts or a record’s standing', () => {
    for (const act of ['plan.load', 'plan.issue', 'party.edit', 'record.return', 'law.edit'] as const)
      expect(roles.filter((role) => mayAct([role], act))).toEqual(['officer'])
  })
})
