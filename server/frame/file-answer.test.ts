import { AnsweredFile, operation } from '@bihuan/contract/operation.ts'
import { refuse } from '@bihuan/domain/base/refusal.ts'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from './desk.ts'
import { serveAtTheDoor } from './door-serve.ts'
import { dispositionOf } from './file-answer.ts'
import { mount, openHttp } from './http.ts'
import { describe as describeApi } from './openapi.ts'

const file = (path: string, answers: `${string}/${string}`) =>
  operation({
    summary: { zh: '一个文件', en: 'A file' },
    method: 'GET',
    path,
    who: 'anyone',
    input: Type.Object({ fails: Type.Optional(Type.String({ maxLength: 1 })) }),
    output: AnsweredFile,
    answers,
    refuses: ['calc.unknown'],
  })
const lines = file('/api/lines', 'text/csv')
const seen = { ...file('/api/seen', 'image/jpeg'), byContent: true as const }
const book = file('/api/book', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')

/** Every byte there is, so that nothing may be taken for text on the way. */
const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)

let app: FastifyInstance
beforeAll(async () => {
  const atTheDoor = [
    serveAtTheDoor('files.lines', lines, 100, async ({ fails }) =>
      fails === undefined
        ? { name: '台账 (1).csv', content: '名称,件数\r\n演练,2\r\n' }
        : refuse('calc.unknown', { name: 'x', known: [] }),
    ),
    serveAtTheDoor('files.seen', seen, 100, async () => ({ name: 'a.jpg', content: bytes })),
    serveAtTheDoor('files.book', book, 100, async () => ({ name: 'book.xlsx', content: bytes })),
  ]
  const options = { desk: {} as Desk, served: [], atTheDoor, report: () => {}, perMinute: 1000 }
  app = await openHttp(options)
  await describeApi(app, 'test', new Map(atTheDoor.map(({ name, operation: one }) => [name, one])))
  mount(app, options)
})
afterAll(() => app.close())

describe('an operation that answers a file', () => {
  test('sends text in UTF-8 with its type and its name', async () => {
    const { statusCode, headers, body } = await app.inject('/api/lines')
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.csv"/)
    expect(body).toBe('名称,件数\r\n演练,2\r\n')
  })

  test('sends bytes as they are', async () => {
    const { headers, rawPayload } = await app.inject('/api/book')
    expect(headers['content-type']).toBe(book.answers)
    expect(Uint8Array.from(rawPayload)).toEqual(bytes)
    expect(headers['content-length']).toBe('256')
  })

  test('is looked at and kept for good where its content names it, else saved and asked for anew', async () => {
    const { headers } = await app.inject('/api/seen')
    expect(headers['content-disposition']).toMatch(/^inline; /)
    expect(headers['cache-control']).toMatch(/^private, .*immutable/)
    expect(headers.vary).toContain('cookie')
    expect((await app.inject('/api/book')).headers['cache-control']).toBeUndefined()
  })

  test('refuses in JSON, like every other', async () => {
    const { statusCode, headers, body } = await app.inject('/api/lines?fails=1')
    expect(statusCode).toBe(404)
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(headers['content-disposition']).toBeUndefined()
    expect(JSON.parse(body)).toMatchObject({ code: 'calc.unknown' })
  })

  test('is described by its media type', async () => {
    const { paths } = JSON.parse((await app.inject('/api/openapi.json')).body)
    const answered = paths['/api/book'].get.responses['200']
    expect(Object.keys(answered.content)).toEqual([book.answers])
    expect(answered.content[book.answers].schema).toMatchObject({ type: 'string', format: 'binary' })
  })
})

test('a file name of any letters is kept, and has one that the oldest program reads', () => {
  expect(dispositionOf('河溪镇 2026"年.ics')).toBe(
    `attachment; filename="____2026__.ics"; filename*=UTF-8''${encodeURIComponent('河溪镇 2026"年.ics')}`,
  )
  expect(dispositionOf("a'(b)*.ics")).toContain("filename*=UTF-8''a%27%28b%29%2A.ics")
})
