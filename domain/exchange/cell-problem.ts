import type { Because } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import { problemSentences } from './problem-sentences.ts'

/**
 * What keeps a cell from being brought in. `words` where the ledger's own check said it; else a code of ours with
 * the facts its sentence names. `proposal` is a text that, put into the cell, would do: never put there unasked.
 */
export type CellProblem = { code: ProblemCode; because?: Because; words?: Words; proposal?: string }
export type ProblemCode = keyof typeof problemSentences

/** A problem and the cell it is about. A column below 0: the row as a whole. */
export type PlacedProblem = CellProblem & { column: number; field: string }

/** What a cell holds for a field; a note says what was taken for what, for a person to see and change. */
export type Read =
  | { value: ReadValue; note?: CellProblem }
  | { empty: true; note?: CellProblem }
  | { problem: CellProblem }
export type ReadValue = string | number | boolean | readonly string[] | readonly TableRow[]
/** A row of a small table inside a record, by its columns. */
export type TableRow = Readonly<Record<string, string | number | boolean>>

export const problem = (
  code: ProblemCode,
  because: Because = {},
  proposal?: string,
): { problem: CellProblem } => ({
  problem: { code, because, ...(proposal === undefined ? {} : { proposal }) },
})

/** In a few words what is wrong, for the column beside the row. */
export const titleOfProblem = ({ code }: CellProblem): Words => problemSentences[code].title

/** What is wrong and what to do. */
export const sayProblem = ({ code, because = {}, words }: CellProblem): Words => {
  if (words !== undefined) return words
  const { say } = problemSentences[code]
  return { zh: fill(say.zh, because), en: fill(say.en, because) }
}

const fill = (text: string, because: Because) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(because[name] ?? ''))
