import { type RefusalCode, refusalSentences } from '@bihuan/contract/refusals.ts'
import type { Refusal, Sort } from '@bihuan/domain/base/refusal.ts'
import type { Language } from '@bihuan/domain/base/words.ts'

const statusOf: Record<Sort, number> = {
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  incomplete: 422,
  busy: 503,
}

/** Statuses that HTTP names more exactly than the sort does. */
const exactly: Partial<Record<RefusalCode, number>> = {
  'request.malformed': 400,
  'request.not-json': 400,
  'request.bad-cursor': 400,
  'command.missing': 400,
  'request.too-large': 413,
  'request.too-many': 429,
  'session.locked': 429,
  'server.fault': 500,
  'server.disk-full': 507,
}

export type FieldProblem = { field: string; detail: string }

/** RFC 9457, with our code, the facts of the refusal, and the fields to mend. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  code: RefusalCode
  because: Refusal['because']
  field?: string
  fields?: FieldProblem[]
}

const titles: Record<Sort, Record<Language, string>> = {
  unauthenticated: { zh: '需要登录', en: 'Sign in first' },
  forbidden: { zh: '不能办理', en: 'Not allowed' },
  missing: { zh: '没有找到', en: 'Not found' },
  conflict: { zh: '现在不能这样办', en: 'Not possible now' },
  incomplete: { zh: '还差一点', en: 'Something is missing' },
  busy: { zh: '没有保存', en: 'Not saved' },
}

/** A refusal in the asker's language. */
export const problemOf = (
  refusal: Refusal<RefusalCode>,
  language: Language,
  fields?: FieldProblem[],
): Problem => {
  const { sort, say } = refusalSentences[refusal.refused]
  return {
    type: `urn:bihuan:refusal:${refusal.refused}`,
    title: titles[sort][language],
    status: exactly[refusal.refused] ?? statusOf[sort],
    detail: say[language](refusal.because),
    code: refusal.refused,
    because: refusal.because,
    ...(refusal.field === undefined ? {} : { field: refusal.field }),
    ...fieldsOf(fields ?? refusal.fields?.map(({ field, words }) => ({ field, detail: words[language] }))),
  }
}

const fieldsOf = (fields: FieldProblem[] | undefined) => (fields === undefined ? {} : { fields })
