import type { Words } from '../base/words.ts'
import type { ChoiceField, CountField, DateField, Field, Fields, SeveralField } from './field.ts'

/** What a field of a record may hold. */
export type Value = string | number | boolean | readonly string[]
export type Values = Readonly<Record<string, Value>>

/** Something about one field that has to be put right, in words that name the field and the remedy. */
export type FieldProblem = { field: string; words: Words }

/**
 * A kind of record, declared once: form, list, filters, print and checks come from its fields.
 * It knows nothing of plans; a clause names it.
 */
export type Ledger<F extends Fields = Fields> = {
  kind: string
  /** Rises when stored values change their meaning; the kind then says how to read the old ones. */
  version: number
  title: Words
  fields: F
  /** The required date field that says when it happened: the date that counts for duties. */
  happenedOn: string
  /** Columns of the list, in order. */
  list: readonly string[]
  /** Fields a list can be filtered by. */
  filters: readonly string[]
  /** Who signs at the foot of the printed sheet. */
  print: { signatures: readonly Words[] }
  /** A count that may not exceed another: no more is put right than was found. */
  atMost?: Readonly<Record<string, string>>
}

type DateName<F extends Fields> = {
  [N in keyof F & string]: F[N] extends DateField & { required: true } ? N : never
}[keyof F & string]

type CountName<F extends Fields> = {
  [N in keyof F & string]: F[N] extends CountField ? N : never
}[keyof F & string]

type Declared<F extends Fields, K extends string> = Ledger<F> & {
  kind: K
  happenedOn: DateName<F>
  list: readonly (keyof F & string)[]
  filters: readonly (keyof F & string)[]
  atMost?: { readonly [N in CountName<F>]?: CountName<F> }
}

export const ledger = <const F extends Fields, const K extends string>(
  declared: Declared<F, K>,
): Declared<F, K> => declared

type ValueOf<F extends Field> =
  F extends ChoiceField<infer C>
    ? keyof C & string
    : F extends SeveralField<infer C>
      ? readonly (keyof C & string)[]
      : F extends { type: 'count' }
        ? number
        : F extends { type: 'yesNo' }
          ? boolean
          : string

/** The values of a complete record of this ledger. */
export type RecordOf<L extends { fields: Fields }> = {
  [N in keyof L['fields'] as L['fields'][N] extends { required: true } ? N : never]: ValueOf<L['fields'][N]>
} & {
  [N in keyof L['fields'] as L['fields'][N] extends { required: true } ? never : N]?: ValueOf<L['fields'][N]>
}
