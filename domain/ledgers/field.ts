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
/** A day that is over or today. */
export type DateField = Said & { type: 'date' }
/** A whole number. */
export type CountField = Said & { type: 'count'; min: number; max: number }
export type ChoiceField<C extends Choices = Choices> = Said & { type: 'choice'; choices: C }
/** One or more of the choices, each once. */
export type SeveralField<C extends Choices = Choices> = Said & { type: 'several'; choices: C }
export type YesNoField = Said & { type: 'yesNo' }

export type Field = TextField | DateField | CountField | ChoiceField | SeveralField | YesNoField
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

export const date = <const O extends Options>(label: Words, options: O) => ({
  ...said<O>(label, options),
  type: 'date' as const,
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
