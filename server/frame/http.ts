import { type AnsweredFile, asksByQuery, type Operation, pathNames } from '@bihuan/contract/operation.ts'
import type { RefusalCode } from '@bihuan/contract/refusals.ts'
import { isRefusal, type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { languageOf } from '@bihuan/domain/base/words.ts'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RouteOptions,
} from 'fastify'
import Type, { type TSchema } from 'typebox'
import { admit, carryOut, inputOf } from './carry-out.ts'
import type { Desk } from './desk.ts'
import { cookieName, doorKeeperOf, type Visitor } from './door.ts'
import type { DoorServed } from './door-serve.ts'
import { refusalOfFault } from './faults.ts'
import { answersSchema, sendFile } from './file-answer.ts'
import { routeTaking } from './file-taken.ts'
import { problemOf } from './problem.ts'
import { serializerOf } from './serializer.ts'
import type { Served } from './serve.ts'
import { fieldProblems, Malformed, validatorOf } from './validate.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who came in; null at the door. */
    visitor: Visitor | null
  }
}

export type HttpOptions = {
  desk: Desk
  served: readonly Served[]
  atTheDoor: readonly DoorServed[]
  report: (number: string, fault: unknown) => void
  /** Requests a minute from one address; sign-in has its own, tighter one. */
  perMinute: number
}

const megabyte = 1024 * 1024
const bodyLimit = 6 * megabyte

/** The HTTP server with every operation mounted; what is served beside the API is added by the caller. */
export const openHttp = async (options: HttpOptions): Promise<FastifyInstance> => {
  const app = fastify({
    bodyLimit,
    trustProxy: 'loopback',
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 200 },
    // An address so wrong that no route is asked, hence no hook and no error handler either.
    frameworkErrors: (_, request, reply) => {
      sendRefusal(
        reply,
        request,
        refuse('request.unknown-address', { path: request.url.split('?')[0] ?? '' }),
      )
    },
  })
  app.setValidatorCompiler(({ schema }) => validatorOf(schema as TSchema))
  app.setSerializerCompiler(({ schema }) => serializerOf(schema))
  await app.register(cookie)
  await app.register(rateLimit, {
    max: options.perMinute,
    timeWindow: 60_000,
    // How many are left is said to whoever has none left.
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    errorResponseBuilder: (_, { ttl }) => refuse('request.too-many', { seconds: Math.ceil(ttl / 1000) }),
  })
  app.addHook('onRequest', async (request) => {
    if (isForeign(request)) throw refuse('request.foreign-page')
  })
  app.setErrorHandler((fault, request, reply) => answerFault(fault, request, reply, options.report))
  return app
}

/** Called after everything that wants to see the routes (OpenAPI) has been registered. */
export const mount = (app: FastifyInstance, options: HttpOptions): void => {
  const keeper = doorKeeperOf(options.desk)
  app.decorateRequest('visitor', null)
  for (const served of options.served) {
    const route: RouteOptions = {
      ...routeOf(served.operation),
      // Who asks is known before the body is read: a stranger's large body costs nothing.
      onRequest: async (request) => {
        const visitor = await admit(keeper, served.operation, request)
        if (isRefusal(visitor)) throw visitor
        request.visitor = visitor as Visitor
      },
      handler: async (request, reply) =>
        answer(reply, request, served.operation, await carryOut(options.desk, keeper, served, request)),
    }
    if (served.operation.takes === undefined) app.route(route)
    else routeTaking(app, route, served.operation.takes)
  }
  for (const served of options.atTheDoor) {
    app.route({
      ...routeOf(served.operation),
      config: { rateLimit: { max: served.perMinute, timeWindow: 60_000 } },
      handler: async (request, reply) =>
        answer(
          reply,
          request,
          served.operation,
          await served.handle(inputOf(served.operation, request) as never, {
            desk: options.desk,
            language: languageOf(request.headers['accept-language']),
            cookie: request.cookies[cookieName],
            setCookie: (value) => setCookie(request, reply, value),
          }),
        ),
    })
  }
}

const routeOf = (operation: Operation) => ({
  method: operation.method,
  url: operation.path.replace(/\{(\w+)\}/g, ':$1'),
  schema: schemaOf(operation),
})

const schemaOf = (operation: Operation) => {
  const inPath = pathNames(operation.path)
  const members = Object.entries(operation.input.properties as Record<string, TSchema>)
  const part = (names: (name: string) => boolean, isOpen = false) =>
    Type.Object(Object.fromEntries(members.filter(([name]) => names(name))), { additionalProperties: isOpen })
  const rest = part((name) => !inPath.includes(name), operation.computes === true)
  return {
    summary: operation.summary.en,
    description: operation.summary.zh,
    ...(inPath.length === 0 ? {} : { params: part((name) => inPath.includes(name)) }),
    ...(asksByQuery(operation) ? { querystring: rest } : { body: rest }),
    response: { 200: answersSchema(operation) },
  }
}

const answer = (reply: FastifyReply, request: FastifyRequest, operation: Operation, value: unknown) => {
  if (isRefusal(value)) return sendRefusal(reply, request, value as Refusal<RefusalCode>)
  return operation.answers === undefined
    ? reply.send(value)
    : sendFile(reply, operation, value as AnsweredFile)
}

const sendRefusal = (
  reply: FastifyReply,
  request: FastifyRequest,
  refusal: Refusal<RefusalCode>,
  malformed?: Malformed,
) => {
  const language = languageOf(request.headers['accept-language'])
  const fields = malformed === undefined ? undefined : fieldProblems(malformed, language)
  const problem = problemOf(refusal, language, fields)
  return reply
    .code(problem.status)
    .header('content-language', language)
    .type('application/problem+json; charset=utf-8')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(problem)
}

const answerFault = (
  fault: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  report: HttpOptions['report'],
) => {
  if (isRefusal(fault)) return sendRefusal(reply, request, fault as Refusal<RefusalCode>)
  if (fault instanceof Malformed) {
    const names = fieldProblems(fault, 'zh').map(({ field }) => field)
    return sendRefusal(reply, request, refuse('request.malformed', { fields: names }), fault)
  }
  const code = String((fault as { code?: unknown }).code ?? '')
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return sendRefusal(reply, request, refuse('request.too-large', { limit: limitOf(request) }))
  if (code.startsWith('FST_ERR_CTP') || fault instanceof SyntaxError)
    return sendRefusal(reply, request, refuse('request.not-json'))
  return sendRefusal(reply, request, refusalOfFault(fault, report))
}

const limitOf = ({ routeOptions }: FastifyRequest): string =>
  `${(routeOptions.bodyLimit ?? bodyLimit) / megabyte} MB`

/** Cookies are SameSite=Lax; besides, a browser that says a POST comes from another site is believed. */
const isForeign = (request: FastifyRequest): boolean => {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const origin = request.headers.origin
  if (origin === undefined) return false
  // A page without an address of its own says `null`; ours always has one.
  return !URL.canParse(origin) || new URL(origin).host !== request.host
}

const setCookie = (request: FastifyRequest, reply: FastifyReply, value: string | null) => {
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
  } as const
  if (value === null) reply.clearCookie(cookieName, options)
  else reply.setCookie(cookieName, value, options)
}
