import type { AnsweredFile, Operation } from '@bihuan/contract/operation.ts'
import type { FastifyReply } from 'fastify'

/** What Fastify and OpenAPI are told of an answer: JSON by its schema, a file by its media type. */
export const answersSchema = ({ answers, output, summary }: Operation) =>
  answers === undefined ? output : { description: summary.en, content: { [answers]: { schema: output } } }

/** Sends a file as it is, to be saved under its name, or to be looked at and kept where its content names it. */
export const sendFile = (
  reply: FastifyReply,
  { answers = 'application/octet-stream', byContent }: Operation,
  { name, content }: AnsweredFile,
) => {
  if (byContent) reply.headers(keptForGood)
  return reply
    .type(typeof content === 'string' ? `${answers}; charset=utf-8` : answers)
    .header('content-disposition', dispositionOf(name, byContent ? 'inline' : 'attachment'))
    .send(content)
}

/** By that browser alone, and only while the same person is signed in there: somebody else's session asks again. */
const keptForGood = { 'cache-control': 'private, max-age=31536000, immutable', vary: 'cookie' }

/** RFC 6266: the name as it is, and for the oldest programs one without what they cannot read. */
export const dispositionOf = (name: string, how: 'attachment' | 'inline' = 'attachment'): string => {
  const plain = name.replace(/[^\w.-]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, percented)
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`
}

/** RFC 8187 leaves these to nobody, and encodeURIComponent leaves them alone. */
const percented = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
