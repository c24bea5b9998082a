import Type from 'typebox'
import { type Day, isDay } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import { type ContentFile, type ContentProblem, problemIn } from './content-file.ts'
import { contentWords } from './content-words.ts'

export const codesOf = <const Names extends object>(names: Names) =>
  Object.keys(names) as (keyof Names & string)[]

/** One word out of a closed list, so that a slip of the pen is named with the words that may stand there. */
export const oneOf = <T extends string>(codes: readonly T[]) =>
  Type.Unsafe<T>({ type: 'string', enum: [...codes] })

export const someOf = <T extends string>(codes: readonly T[]) =>
  Type.Unsafe<T[]>(Type.Array(oneOf(codes), { minItems: 1 }))

/** A text in both languages of at most so many characters each; English takes more room. */
export const bothUpTo = (zh: number, en: number) =>
  Type.Object(
    {
      zh: Type.String({ minLength: 1, maxLength: zh }),
      en: Type.String({ minLength: 1, maxLength: en }),
    },
    { additionalProperties: false },
  )

export const Slug = Type.String({ pattern: '^[a-z][a-z0-9-]*$' })
export const WrittenDay = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** From one day to another, both included; without `to`, until changed. */
export type Span = { from: Day; to?: Day | undefined }

export const holdsOn = ({ from, to }: Span, day: Day): boolean =>
  from <= day && (to === undefined || day <= to)

export const overlap = (one: Span, other: Span): boolean =>
  (other.to === undefined || one.from <= other.to) && (one.to === undefined || other.from <= one.to)

/** Days that do not exist, and an end before the beginning. */
export const spanProblems = (source: ContentFile, { from, to }: Span, of: string): ContentProblem[] => {
  const say = (key: string, words: Words) => problemIn(source.file, source.lineOf([key]), of, words)
  const bad = [
    ...(isDay(from) ? [] : [say('from', contentWords.noDay(from))]),
    ...(to === undefined || isDay(to) ? [] : [say('to', contentWords.noDay(to))]),
  ]
  if (bad.length > 0 || to === undefined || from <= to) return bad
  return [say('to', contentWords.crossed(from, to))]
}
