import type { Language, Words } from './words.ts'

/** What kind of no it is. The server maps these to 404, 403, 409, 422 and 401 in one place. */
export type Sort = 'missing' | 'forbidden' | 'conflict' | 'incomplete' | 'unauthenticated' | 'busy'

/** Facts a sentence may name. Flat, so that they survive JSON unchanged. */
export type Because = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** The domain says no, as a value: never thrown, so the compiler can list it. */
export type Refusal<Code extends string = string> = {
  refused: Code
  because: Because
  /** The one field it is about. */
  field?: string
  /** Several fields, each with what is wrong with it and the remedy. */
  fields?: readonly { field: string; words: Words }[]
}

/** A refusal's sort and its sentence: what is wrong and what to do instead. */
export type Sentence = { sort: Sort; say: { [L in Language]: (because: Because) => string } }

export type Sentences = Readonly<Record<string, Sentence>>

export const refuse = <const Code extends string>(
  code: Code,
  because: Because = {},
  field?: string,
): Refusal<Code> => ({ refused: code, because, ...(field === undefined ? {} : { field }) })

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value

/** A sentence whose words are fixed, or name facts as `{fact}`. */
export const sentence = (sort: Sort, words: Words): Sentence => ({
  sort,
  say: { zh: (because) => fill(words.zh, because, '、'), en: (because) => fill(words.en, because, ', ') },
})

const fill = (text: string, because: Because, comma: string) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = because[name]
    return Array.isArray(fact) ? fact.join(comma) : String(fact ?? '')
  })
