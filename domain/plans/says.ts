import type { Words } from '../base/words.ts'

/** What of a clause can be searched by words. */
export type Spoken = {
  id: string
  title: Words
  words: Words
  passage: { text: string } | null
  rules: readonly { title: Words; audience: Words }[]
}

/** Whether the clause, its passage or one of its duties holds the words, in either language. */
export const says = ({ id, title, words, passage, rules }: Spoken, sought: string): boolean =>
  [
    id,
    ...[title, words, ...rules.flatMap((rule) => [rule.title, rule.audience])].flatMap(({ zh, en }) => [
      zh,
      en,
    ]),
    passage?.text ?? '',
  ].some((text) => text.toLowerCase().includes(sought.toLowerCase()))
