import type { Act } from '@bihuan/domain/accounts/role.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import Type, { type Static, type TObject, type TSchema } from 'typebox'
import type { RefusalCode } from './refusals.ts'

/**
 * One thing the system does for somebody, as data: the server mounts it, the browser calls it,
 * OpenAPI describes it and the strangers test knocks on it, all from this object.
 */
export type Operation = {
  summary: Words
  /** GET operations get a desk without writing methods. */
  method: 'GET' | 'POST'
  /** `/api/…`, with `{name}` for members of the input that travel in the path. */
  path: string
  /**
   * A POST that only computes: it keeps nothing, so it takes no command id and gets a desk that cannot write.
   * Its body may have any members; the handler judges them.
   */
  computes?: true
  /**
   * Its answer is a file of this media type, not JSON, and its output `AnsweredFile`. Only for what leaves everything
   * as it was: the answer of an act is kept with its command id, as JSON.
   */
  answers?: `${string}/${string}`
  /** Its file is named by its content: looked at in the page rather than saved, and kept by that browser for good. */
  byContent?: true
  /**
   * Its body is a file and not JSON, and the members of its input travel in the path and the query. What the file is
   * shows in its bytes, so any media type may be said of it. Only for what writes: it is kept with its command id.
   */
  takes?: Takes
  /** Who may call it: anybody, or an account that holds this act. */
  who: 'anyone' | Act
  input: TObject
  output: TSchema
  /** Every refusal that it may answer, besides those of the frame. The handler's type is held to this list. */
  refuses: readonly RefusalCode[]
}

/** How large a file is taken in, in bytes, and how many a minute from one address. */
export type Takes = { upTo: number; perMinute: number }

/** A file: the name under which it is saved, and its content as text (UTF-8) or as bytes. */
export type AnsweredFile = { name: string; content: string | Uint8Array<ArrayBuffer> }
export const AnsweredFile = Type.Unsafe<AnsweredFile>(Type.String({ format: 'binary' }))

export const operation = <const O extends Operation>(declared: O): O => declared

export type InputOf<O extends Operation> = Static<O['input']> &
  (O extends { computes: true } ? Record<string, unknown> : unknown) &
  (O extends { takes: Takes } ? { content: Uint8Array<ArrayBuffer> } : unknown)
export type OutputOf<O extends Operation> = Static<O['output']>
export type RefusalOf<O extends Operation> = O['refuses'][number]

/** Whether it leaves everything as it was. */
export const onlyReads = ({ method, computes }: Operation): boolean => method === 'GET' || computes === true

/** The members of the input that stand in the path. */
export const pathNames = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')

/** Whether the members that are not in the path stand in the query. */
export const asksByQuery = ({ method, takes }: Operation): boolean => method === 'GET' || takes !== undefined
