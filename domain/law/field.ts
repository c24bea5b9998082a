import Type, { type TArray, type TObject, type TOptional, type TProperties, type TSchema } from 'typebox'
import type { Words } from '../base/words.ts'
import { WordsShape } from './edition.ts'

/**
 * Fields of the calculators' inputs and results, and columns of the law's tables. Each is a JSON Schema with
 * annotations: `label`, its name for people; `names`, the name of each allowed value; `each`, the name of one of a list.
 */
export type Label = Words

/** One of a closed set of values, each with its name. */
export const choice = <const Names extends Readonly<Record<string, Words>>>(label: Label, names: Names) =>
  kept(Type.Unsafe<keyof Names & string>({ type: 'string', enum: Object.keys(names), names, label }), {
    names,
    label,
  })

/** A whole number from 0. */
export const whole = (label: Label, bounds: { minimum?: number; maximum?: number } = {}) =>
  kept(Type.Integer({ minimum: 0, maximum: 10 ** 12, ...bounds, label }), { label })

const decimalPattern = '^\\d{1,15}(\\.\\d{1,9})?$'

/** A decimal from 0: a JSON number, or the same in quotes. At most 15 digits before the point and 9 after. */
export const amount = (label: Label) =>
  Type.Unsafe<number | string>({
    type: ['number', 'string'],
    minimum: 0,
    pattern: decimalPattern,
    decimal: true,
    label,
  })

/** A number of a table: whole, or a decimal in quotes; more than `above`, at most `most`. */
export const cell = (label: Label, bounds: { above?: number; most?: number } = {}) =>
  kept(
    Type.Unsafe<number | string>({
      type: ['integer', 'string'],
      minimum: 0,
      pattern: decimalPattern,
      decimal: true,
      ...bounds,
      label,
    }),
    { label },
  )

export const day = (label: Label) => kept(Type.String({ format: 'date', label }), { label })

export const text = (label: Label, maxLength = 200) =>
  kept(Type.String({ minLength: 1, maxLength, label }), { label })

export const yesNo = (label: Label) => Type.Boolean({ label })

export const list = <Item extends TSchema>(
  label: Label,
  item: Item,
  more: { minItems?: number; maxItems?: number; each?: Label } = {},
) => kept(Type.Array(item, { minItems: 0, maxItems: 1000, ...more, label }), { items: item, label })

/** The day whose law judges. */
export const onDay = () => day({ zh: '适用日期', en: 'Date that decides the law' })

/** A set of fields; no others are taken. */
export const fields = <Members extends TProperties>(members: Members) =>
  Type.Object(members, { additionalProperties: false })

/** A member of a result that is text: an exact decimal, a day, a code. */
export const figure = (label: Label) => Type.String({ label })

export const count = (label: Label) => Type.Integer({ label })

export const flag = (label: Label) => kept(Type.Boolean({ label }), { label })

/** Words in both languages. */
export const words = (label: Label) =>
  Type.Object(WordsShape.properties, { additionalProperties: false, label })

export const rows = <Item extends TSchema>(label: Label, item: Item, each?: Label) =>
  Type.Array(item, { label, ...(each === undefined ? {} : { each }) })

/** A result; `answer` names the members that are said first and large. */
export const result = <const Members extends TProperties>(
  members: Members,
  answer: readonly (keyof Members & string)[],
) => Type.Object(members, { answer: [...answer] })

/**
 * A page has no TypeBox (web/frame/bare-schema.ts), and shows the law's tables under the names of their columns. So what
 * describes a table carries its annotations by itself, besides what TypeBox makes of them.
 */
const kept = <Schema extends TSchema>(schema: Schema, annotations: object): Schema =>
  Object.assign(schema, annotations)

/** One row of a table. */
export const row = <Columns extends TProperties>(columns: Columns): TObject<Columns> =>
  kept(Type.Object(columns), { properties: columns })

/** A table, or a list in one. */
export const several = <Item extends TSchema>(
  item: Item,
  more: { label?: Label; minItems?: number; maxItems?: number } = {},
): TArray<Item> => kept(Type.Array(item, more), { items: item, ...more })

/** A cell that a row may leave out. */
export const optional = <Cell extends TSchema>(cell: Cell): TOptional<Cell> =>
  kept(Type.Optional(cell) as TOptional<Cell>, cell)
