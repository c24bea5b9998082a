import { isDay } from '@bihuan/domain/base/day.ts'
import { type Refusal, refuse } from '@bihuan/domain/base/refusal.ts'
import { isId } from './digest.ts'

export const pageSize = 50

/** The sort keys of the last row seen, as one opaque word. */
export const cursorOf = (keys: readonly string[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url')

/** What a sort key must look like before it is compared with a column of that kind. */
const looks = {
  text: (key: string) => !key.includes('\u0000'),
  day: isDay,
  id: isId,
  number: (key: string) => /^\d{1,15}$/.test(key),
}
type Look = keyof typeof looks

/** The keys of a cursor, undefined when none was given; what is not one of ours is refused. */
export const readCursor = (
  text: string | undefined,
  keys: readonly Look[],
): readonly string[] | undefined | Refusal<'request.bad-cursor'> => {
  if (text === undefined) return undefined
  const read = parsed(text)
  const fits =
    Array.isArray(read) &&
    read.length === keys.length &&
    keys.every((look, at) => typeof read[at] === 'string' && looks[look](read[at]))
  return fits ? (read as string[]) : refuse('request.bad-cursor')
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return undefined
  }
}

/** A page out of one row more than it holds: the rows, and where the next page begins. */
export const pageOf = <Row>(rows: readonly Row[], keysOf: (row: Row) => readonly string[]) => {
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return { page, next: rows.length > pageSize && last !== undefined ? cursorOf(keysOf(last)) : null }
}
