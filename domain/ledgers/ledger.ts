import type { Words } from '../base/words.ts'
import type {
  AmountField,
  ChoiceField,
  Choices,
  Columns,
  CountField,
  DateField,
  Field,
  Fields,
  RowsField,
  SeveralField,
  YesNoField,
} from './field.ts'
import type { Filer } from './filer.ts'
import type { LedgerGroup } from './group.ts'

/** One row of a table inside a record. */
export type Row = Readonly<Record<string, string | number | boolean>>

/** What a field of a record may hold. */
export type Value = string | number | boolean | readonly string[] | readonly Row[]
export type Values = Readonly<Record<string, Value>>

/** Something about one field that has to be put right, in words that name the field and the remedy. `row` counts from 0. */
export type FieldProblem = { field: string; words: Words; at?: { row: number; column: string } }

/** Two sums that must be equal: what came in and what was there is what went out and what is left. */
export type Balance = { left: readonly string[]; right: readonly string[] }

/** What a table adds up to: how many rows it has, or the sum of one of its columns. */
export type Tally = { rows: string; sum?: string }

/** What is filled in at one go: named fields, and how they must agree with one another. */
export type Form<F extends Fields = Fields> = {
  title: Words
  fields: F
  /** A count, an amount or a day that may not exceed another: no more is put right than was found. */
  atMost?: Readonly<Record<string, string>>
  balances?: readonly Balance[]
  /** A count or an amount that a table adds up to. */
  tallies?: Readonly<Record<string, Tally>>
  /** Fields that may be filled in only where another says yes: health and home only with consent. */
  onlyIf?: Readonly<Record<string, string>>
  /** Fields that something else fills, as the run of a checklist does: shown and checked, never asked for. */
  unasked?: readonly string[]
}

/**
 * A kind of record, declared once: form, list, filters, print and checks come from its fields.
 * It knows nothing of plans; a clause names it.
 */
export type Ledger<F extends Fields = Fields> = Form<F> & {
  kind: string
  /** Rises when stored values change their meaning; the kind then says how to read the old ones. */
  version: number
  /** What values kept by version `from` say in today's fields. */
  upgrade?: (values: Values, from: number) => Values
  /** One sentence: what belongs here. */
  about: Words
  group: LedgerGroup
  /** Who may file such a record. */
  filedBy: readonly Filer[]
  /** The required date field that says when it happened: the date that counts for duties. */
  happenedOn: string
  /** A thing that runs out: the last day on which the record counts. */
  validUntil?: string
  /** The choice that says the post of whoever led, so that a plan can demand the head. */
  ledBy?: string
  /** Columns of the list, in order. */
  list: readonly string[]
  /** Fields a list can be filtered by. */
  filters: readonly string[]
  /** Who signs at the foot of the printed sheet. */
  print: { signatures: readonly Words[] }
}

type NameOf<F extends Fields, Wanted> = { [N in keyof F & string]: F[N] extends Wanted ? N : never }[keyof F &
  string]

type Ranked = CountField | AmountField | DateField
type Facet = { type: 'choice' | 'several' | 'yesNo' | 'count' | 'date' }

type Declared<F extends Fields, K extends string> = Ledger<F> & {
  kind: K
  happenedOn: NameOf<F, DateField<'past'> & { required: true }>
  validUntil?: NameOf<F, DateField & { required: true }>
  ledBy?: NameOf<F, ChoiceField & { required: true }>
  list: readonly (keyof F & string)[]
  filters: readonly NameOf<F, Facet>[]
  atMost?: { readonly [N in NameOf<F, Ranked>]?: NameOf<F, Ranked> }
  balances?: readonly {
    left: readonly NameOf<F, CountField | AmountField>[]
    right: readonly NameOf<F, CountField | AmountField>[]
  }[]
  tallies?: {
    readonly [N in NameOf<F, CountField | AmountField>]?: { rows: NameOf<F, RowsField>; sum?: string }
  }
  onlyIf?: { readonly [N in NameOf<F, { required: false }>]?: NameOf<F, YesNoField> }
  unasked?: readonly NameOf<F, { required: false }>[]
}

export const ledger = <const F extends Fields, const K extends string>(
  declared: Declared<F, K>,
): Declared<F, K> => declared

type ValueOf<F extends Field> =
  F extends ChoiceField<infer C extends Choices>
    ? keyof C & string
    : F extends SeveralField<infer C extends Choices>
      ? readonly (keyof C & string)[]
      : F extends RowsField<infer C extends Columns>
        ? readonly Filled<C>[]
        : F extends { type: 'photos' }
          ? readonly string[]
          : F extends { type: 'count' }
            ? number
            : F extends { type: 'yesNo' }
              ? boolean
              : string

type Filled<F extends Fields> = {
  [N in keyof F as F[N] extends { required: true } ? N : never]: ValueOf<F[N]>
} & {
  [N in keyof F as F[N] extends { required: true } ? never : N]?: ValueOf<F[N]>
}

/** The values of a complete record of this ledger. */
export type RecordOf<L extends { fields: Fields }> = Filled<L['fields']>
