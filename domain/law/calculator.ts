import Type, { type Static, type TObject, type TSchema } from 'typebox'
import type { Words } from '../base/words.ts'
import { SourceRef } from './edition.ts'
import { rows } from './field.ts'
import { type BadInput, badInput, problemsOf } from './input.ts'
import type { LawBook, LawRefusal } from './law-book.ts'
import { EditionShape, type Outcome, StepShape } from './working.ts'

/** What a calculator answers: a result with its working, or a no that says what to mend. */
export type Answer<Result = unknown> = Outcome<Result> | BadInput | LawRefusal

/** A calculation by the law: pure, dated by its input, the same for a page, an API and a print. */
export type Calculator = {
  name: string
  title: Words
  /** What it answers and by which rule, for a list. */
  about: Words
  input: TObject
  output: TSchema
  /** Takes anything; what does not fit the input is a refusal that names the fields. */
  run(input: unknown, book: LawBook): Answer
}

const outputOf = (result: TSchema) =>
  Type.Object({
    result,
    working: rows({ zh: '推导过程', en: 'Working' }, StepShape),
    sources: rows({ zh: '依据', en: 'Sources' }, SourceRef),
    edition: EditionShape,
  })

/** Declares a calculator. `work` gets an input that fits its schema. */
export const calculator = <Input extends TObject, Result extends TSchema>(declared: {
  name: string
  title: Words
  about: Words
  input: Input
  result: Result
  work(input: Static<Input>, book: LawBook): Answer<Static<Result>>
}): Calculator => ({
  name: declared.name,
  title: declared.title,
  about: declared.about,
  input: declared.input,
  output: outputOf(declared.result),
  run: (input, book) => {
    const problems = problemsOf(declared.input, input)
    return problems.length > 0 ? badInput(problems) : declared.work(input as Static<Input>, book)
  },
})
