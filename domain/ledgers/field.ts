import type { Words } from '../base/words.ts'

/** What every field says of itself. `required`: the record is complete only with it. */
type Said = {
  label: Words
  required: boolean
  /** What belongs here, under the label. */
  hint?: Words
  /** A value as a person would write it; shown in the box and in what a refusal proposes. */
  example?: Words
  /** May hold personal data: never plain in the journal, left out where strangers read. */
  personal: boolean
}

export type Choices = Readonly<Record<string, Words>>

/** At most `max` characters; `lines` is the height of the box, and more than one line may be typed when it is above 1. */
export type TextField = Said & { type: 'text'; max: number; lines: number }
/** `past`: a day that is over or today. `any`: also a day to come, as when something runs out. */
export type DateField<When extends 'past' | 'any' = 'past' | 'any'> = Said & { type: 'date'; when: When }
/** A whole number. */
export type CountField = Said & { type: 'count'; min: number; max: number }
/** Yuan, exact; `min` and `max` are amounts themselves. */
export type AmountField = Said & { type: 'amount'; min: string; max: string }
export type ChoiceField<C extends Choices = Choices> = Said & { type: 'choice'; choices: C }
/** One or more of the choices, each once. */
export type SeveralField<C extends Choices = Choices> = Said & { type: 'several'; choices: C }
export type YesNoField = Said & { type: 'yesNo' }
/** At most `max` stored pictures, each by the SHA-256 digest of its file. */
export type PhotosField = Said & { type: 'photos'; max: number }

/** What a column of a table may be: nothing that holds several values itself. */
export type ColumnField = TextField | DateField | CountField | AmountField | ChoiceField | YesNoField
export type Columns = Readonly<Record<string, ColumnField>>
/** A small table inside a record, at most `max` rows; `item` names one row ("a person"). Personal when a column is. */
export type RowsField<C extends Columns = Columns> = Said & {
  type: 'rows'
  columns: C
  max: number
  item: Words
}

export type Field = ColumnField | SeveralField | PhotosField | RowsField
export type Fields = Readonly<Record<string, Field>>

type Optional = { required: false }
type Options = { required?: boolean; hint?: Words; example?: Words; personal?: boolean }
type Sure<O extends Options> = O extends Optional ? Optional : { required: true }

const said = <const O extends Options>(label: Words, options: O) =>
  ({
    label,
    personal: options.personal ?? false,
    required: options.required ?? true,
    ...(options.hint === undefined ? {} : { hint: options.hint }),
    ...(options.example === undefined ? {} : { example: options.example }),
  }) as Said & Sure<O>

/** Fields are required unless they say otherwise. */
export const text = <const O extends Options & { max?: number; lines?: number }>(
  label: Words,
  options: O,
) => ({
  ...said<O>(label, options),
  type: 'text' as const,
  max: options.max ?? 100,
  lines: options.lines ?? 1,
})

export const date = <const O extends Options & { when?: 'past' | 'any' }>(label: Words, options: O) => ({
  ...said<O>(label, options),
  type: 'date' as const,
  when: (options.when ?? 'past') as O extends { when: 'any' } ? 'any' : 'past',
})

export const count = <const O extends Options & { min?: number; max?: number }>(
  label: Words,
  options: O,
) => ({
  ...said<O>(label, options),
  type: 'count' as const,
  min: options.min ?? 0,
  max: options.max ?? 99_999,
})

/** Up to ten thousand million yuan unless it says otherwise: more is a slip of the finger. */
export const amount = <const O extends Options & { min?: string; max?: string }>(
  label: Words,
  options: O,
) => ({
  ...said<O>(label, options),
  type: 'amount' as const,
  min: options.min ?? '0.00',
  max: options.max ?? '9999999999.99',
})

export const choice = <const C extends Choices, const O extends Options>(
  label: Words,
  choices: C,
  options: O,
) => ({
  ...said<O>(label, options),
  type: 'choice' as const,
  choices,
})

export const several = <const C extends Choices, const O extends Options>(
  label: Words,
  choices: C,
  options: O,
) => ({
  ...said<O>(label, options),
  type: 'several' as const,
  choices,
})

export const yesNo = <const O extends Options>(label: Words, options: O) => ({
  ...said<O>(label, options),
  type: 'yesNo' as const,
})

export const photos = <const O extends Options & { max?: number }>(label: Words, options: O) => ({
  ...said<O>(label, options),
  type: 'photos' as const,
  max: options.max ?? 9,
})

export const rows = <const C extends Columns, const O extends Options & { max?: number; item?: Words }>(
  label: Words,
  columns: C,
  options: O,
) => ({
  ...said<O>(label, options),
  type: 'rows' as const,
  columns,
  max: options.max ?? 100,
  item: options.item ?? { zh: '一行', en: 'a row' },
  personal: options.personal === true || Object.values(columns).some(({ personal }) => personal),
})
