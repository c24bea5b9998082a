import { contract } from '@bihuan/contract/index.ts'
import { type Operation, onlyReads, pathNames } from '@bihuan/contract/operation.ts'
import { refusalSentences } from '@bihuan/contract/refusals.ts'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestTown, type TestTown } from '../testing/town.ts'
import { problemOf } from './problem.ts'

type Described = {
  operationId: string
  summary: string
  security?: unknown[]
  parameters?: { in: string; name: string; required?: boolean }[]
  requestBody?: { content: Record<string, { schema: { additionalProperties?: boolean } }> }
  responses: Record<string, { description: string; content: Record<string, { schema: { $ref?: string } }> }>
}
type Document = {
  openapi: string
  paths: Record<string, Record<string, Described>>
  components: { schemas: { Problem: { properties: { code: { enum: string[] } } } } }
}

let town: TestTown
let document: Document
beforeAll(async () => {
  town = await openTestTown({ template: 'bare' })
  document = (await (await fetch(`${town.url}/api/openapi.json`)).json()) as Document
})
afterAll(() => town.close())

const operations = Object.entries(contract).flatMap(([room, all]) =>
  Object.entries(all as Record<string, Operation>).map(([name, operation]) => ({
    name: `${room}.${name}`,
    operation,
  })),
)

describe('the page for other systems', () => {
  test('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document) as never)
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    expect(document.openapi).toMatch(/^3\.1\./)
  })

  test('would not pass with a hole in it', async () => {
    const holed = structuredClone(document) as { info?: unknown }
    delete holed.info
    expect((await new Validator().validate(holed as never)).valid).toBe(false)
  })

  test('describes the operations of the contract, each once, and nothing else', () => {
    const described = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    expect(described.sort()).toEqual(operations.map(({ name }) => name).sort())
  })

  test('lists every code that a problem may bear', () => {
    expect(document.components.schemas.Problem.properties.code.enum).toEqual(Object.keys(refusalSentences))
  })
})

describe.each(operations)('$name', ({ name, operation }) => {
  const described = () => document.paths[operation.path]?.[operation.method.toLowerCase()] as Described

  test('stands there with its summary, its answer and its refusals under their statuses', () => {
    expect(described().operationId).toBe(name)
    expect(described().summary).toBe(operation.summary.en)
    expect(
      described().responses['200']?.content[operation.answers ?? 'application/json']?.schema,
    ).toBeDefined()
    for (const refused of [...operation.refuses, 'request.malformed', 'server.fault'] as const) {
      const response = described().responses[problemOf({ refused, because: {} }, 'en').status]
      expect(response?.description.split(', ')).toContain(refused)
      expect(response?.content['application/problem+json']?.schema.$ref).toBe('#/components/schemas/Problem')
    }
  })

  test('asks for what it needs: members of the path, a session, a command id', () => {
    const parameters = described().parameters ?? []
    for (const member of pathNames(operation.path))
      expect(parameters).toContainEqual(expect.objectContaining({ in: 'path', name: member, required: true }))
    expect(described().security !== undefined).toBe(operation.who !== 'anyone')
    const asksForId = parameters.some(({ name: header, required }) => header === 'Command-Id' && required)
    expect(asksForId).toBe(
      !onlyReads(operation) && operation.who !== 'anyone' && operation.who !== 'account.self',
    )
    if (operation.takes !== undefined)
      expect(described().requestBody?.content['application/octet-stream']?.schema).toMatchObject({
        format: 'binary',
      })
    else if (operation.method === 'POST')
      expect(described().requestBody?.content['application/json']?.schema.additionalProperties).toBe(
        operation.computes === true,
      )
  })
})
