import { type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'

export const pageSize = 50

/** The sort keys of the last row seen, as one opaque word. */
export const cursorOf = (keys: readonly string[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url')

/** The keys of a cursor, undefined when none was given; what is not one of ours is refused. */
export const readCursor = (
  text: string | undefined,
  keys: number,
): readonly string[] | undefined | Refusal<'request.bad-cursor'> => {
  if (text === undefined) return undefined
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    const fits = Array.isArray(read) && read.length === keys && read.every((key) => typeof key === 'string')
    return fits && !read.some((key) => key.includes('\u0000'))
      ? (read as string[])
      : refuse('request.bad-cursor')
  } catch {
    return refuse('request.bad-cursor')
  }
}

/** A page out of one row more than it holds: the rows, and where the next page begins. */
export const pageOf = <Row>(rows: readonly Row[], keysOf: (row: Row) => readonly string[]) => {
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return { page, next: rows.length > pageSize && last !== undefined ? cursorOf(keysOf(last)) : null }
}
