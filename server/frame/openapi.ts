import { type Operation, onlyReads } from '@bihuan/contract/operation.ts'
import { refusalSentences } from '@bihuan/contract/refusals.ts'
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { cookieName } from './door.ts'
import { problemOf } from './problem.ts'

const frameRefusals = [
  'request.malformed',
  'request.not-json',
  'session.needed',
  'request.not-allowed',
  'request.too-many',
  'server.fault',
] as const

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', enum: Object.keys(refusalSentences) },
    because: { type: 'object' },
    field: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'detail'],
        properties: { field: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
}

/** OpenAPI 3.1 at /api/openapi.json, out of the very objects that are mounted. Register before mounting. */
export const describe = async (
  app: FastifyInstance,
  version: string,
  operations: ReadonlyMap<string, Operation>,
) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Bihuan 闭环',
        version,
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookieName } },
        schemas: { Problem: problemSchema as never },
      },
    },
    transformObject: (document) => {
      const described = 'openapiObject' in document ? document.openapiObject : {}
      for (const [name, operation] of operations) complete(described as never, name, operation)
      return described as never
    },
  })
  app.get('/api/openapi.json', { schema: { hide: true } as never }, async () => app.swagger())
}

type Described = {
  paths?: Record<string, Record<string, { [key: string]: unknown; responses?: Record<string, unknown> }>>
}

/** Adds to a path what Fastify does not know: its name, who may call it, the command id and its refusals. */
const complete = (document: Described, name: string, operation: Operation) => {
  const found = document.paths?.[operation.path]?.[operation.method.toLowerCase()]
  if (found === undefined) return
  found.operationId = name
  found.tags = [name.split('.')[0]]
  if (operation.who !== 'anyone') found.security = [{ session: [] }]
  if (!onlyReads(operation) && operation.who !== 'anyone' && operation.who !== 'account.self')
    found.parameters = [...((found.parameters as unknown[]) ?? []), commandHeader]
  if (operation.takes !== undefined)
    found.requestBody = {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    }
  const codes = [...operation.refuses, ...frameRefusals]
  const byStatus = new Map<number, string[]>()
  for (const code of codes) {
    const { status } = problemOf({ refused: code, because: {} }, 'en')
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  for (const [status, all] of byStatus)
    found.responses = {
      ...found.responses,
      [status]: {
        description: all.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    }
}

const commandHeader = {
  in: 'header',
  name: 'Command-Id',
  required: true,
  schema: { type: 'string', format: 'uuid' },
  description: 'keep the same one when retrying: the act is carried out once',
}
