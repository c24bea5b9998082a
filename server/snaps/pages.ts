import { randomBytes } from 'node:crypto'
import type { RefusalCode } from '@bihuan/contract/refusals.ts'
import type { Refusal } from '@bihuan/domain/base/refusal.ts'
import { isRefusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { type Language, languageOf } from '@bihuan/domain/base/words.ts'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { gateLimits } from '@bihuan/domain/snaps/limits.ts'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Desk } from '../frame/desk.ts'
import { refusalOfFault } from '../frame/faults.ts'
import { problemOf } from '../frame/problem.ts'
import type { Blobs } from '../photos/blobs.ts'
import { comeIn, findReceipt, type Gate, gateAt } from './at-the-gate.ts'
import { alikePage, formPage, type Typed } from './form-page.ts'
import type { Around } from './page.ts'
import { pageWords } from './page-words.ts'
import { pictureTaker } from './picture.ts'
import { askReceiptPage, receivedPage, sorryPage, standingPage } from './receipt-page.ts'
import { formLimits, takeForm } from './taken-form.ts'

export type GateParts = {
  desk: Desk
  blobs: Blobs
  laws: LawBook
  report: (number: string, fault: unknown) => void
}

type Asking = FastifyRequest<{ Params: { code?: string }; Querystring: { lang?: string } }>

const megabyte = 1024 * 1024
/** A body past this is not even let run by. */
const bodyLimit = 40 * megabyte

/** What anybody at a gate sees: plain pages, no log-in, no script. */
export const gatePages = async (app: FastifyInstance, parts: GateParts): Promise<void> => {
  await app.register(async (scope) => {
    await scope.register(multipart, { limits: formLimits })
    const takePicture = pictureTaker(parts.blobs)
    const often = { rateLimit: { max: gateLimits.perMinute * 10, timeWindow: 60_000 } }
    const seldom = { rateLimit: { max: gateLimits.perMinute, timeWindow: 60_000 } }
    const hidden = { schema: { hide: true } as never, bodyLimit }
    const errorHandler = (fault: unknown, request: FastifyRequest, reply: FastifyReply) =>
      apologise(fault, request as Asking, reply, parts.report)
    const looking = { ...hidden, config: often, errorHandler }
    const sending = { ...hidden, config: seldom, errorHandler }

    scope.get('/s/receipt', looking, async (request, reply) =>
      show(reply, 200, askReceiptPage(aroundOf(request as Asking))),
    )
    scope.post('/s/receipt', sending, async (request, reply) => {
      const around = aroundOf(request as Asking)
      const typed = (await takeForm(request)).fields.get('code') ?? ''
      const found = await findReceipt(parts.desk, around.language, typed)
      if (found === undefined) return show(reply, 404, askReceiptPage(around, typed, words(around).badCode))
      return show(reply, 200, standingPage({ ...around, town: found.town }, found))
    })
    scope.get('/s/:code', looking, async (request, reply) => {
      const [around, gate] = await standAt(request as Asking, parts.desk)
      if (gate === undefined) return nowhere(reply, around)
      return show(reply, 200, formPage(around, gate, blank(newOnce())))
    })
    scope.post('/s/:code', sending, async (request, reply) => {
      const [around, gate] = await standAt(request as Asking, parts.desk)
      if (gate === undefined) return nowhere(reply, around)
      const form = await takeForm(request)
      const came = await comeIn(parts, gate, around.language, form, takePicture)
      if ('problems' in came)
        return show(reply, 422, formPage(around, gate, came.typed, came.problems, came.lostPhoto))
      if ('alike' in came) return show(reply, 200, alikePage(around, gate, came.typed, came.alike))
      return show(reply, 200, receivedPage(around, gate.firm, came.receipt, came.dueOn))
    })
  })
}

const newOnce = (): string => randomBytes(16).toString('base64url')

const blank = (once: string): Typed => ({
  ...{ once, what: '', place: '', kind: '', name: '', phone: '', hide: false, picture: '' },
})

const words = ({ language }: Around) => pageWords[language]

const aroundOf = (request: Asking): Around => ({
  language: languageAsked(request),
  town: '',
  path: request.url.split('?')[0] ?? '',
})

/** The link's word first, then the browser's. */
const languageAsked = ({ query, headers }: Asking): Language => {
  const { lang } = query ?? {}
  return lang === 'en' || lang === 'zh' ? lang : languageOf(headers['accept-language'])
}

const standAt = async (request: Asking, desk: Desk): Promise<[Around, Gate | undefined]> => {
  const around = aroundOf(request)
  const gate = await gateAt(desk, around.language, request.params.code ?? '')
  return [{ ...around, town: gate?.town ?? '' }, gate]
}

const nowhere = (reply: FastifyReply, around: Around) =>
  show(reply, 404, sorryPage(around, words(around).unknownTitle, words(around).unknown))

const show = (reply: FastifyReply, status: number, page: string) =>
  reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page)

/** Whatever the frame refused (too often, from another site, too large, broken) is said as a page too. */
const apologise = (fault: unknown, request: Asking, reply: FastifyReply, report: GateParts['report']) => {
  const around = aroundOf(request)
  const refusal = refusalIn(fault, report)
  const { status, detail } = problemOf(refusal, around.language)
  return show(reply, status, sorryPage(around, words(around).sorry, detail))
}

const refusalIn = (fault: unknown, report: GateParts['report']): Refusal<RefusalCode> => {
  if (isRefusal(fault)) return fault as Refusal<RefusalCode>
  const code = String((fault as { code?: unknown }).code ?? '')
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return refuse('request.too-large', { limit: `${bodyLimit / megabyte} MB` })
  if (/^FST_(ERR_CTP|INVALID_MULTIPART|PARTS|FILES|FIELDS|PROTO|REQ)/.test(code))
    return refuse('request.not-json')
  return refusalOfFault(fault, report)
}
