import type { Day } from '@bihuan/domain/base/day.ts'
import type { Words } from '@bihuan/domain/base/words.ts'

/** The part of JSON Schema that the calculators' inputs use, with their two annotations. */
export type Shape = {
  type?: string | readonly string[]
  label?: Words
  /** One of a list: `Unit` of `Units`. */
  each?: Words
  /** The members of a result that are said first. */
  answer?: readonly string[]
  names?: Readonly<Record<string, Words>>
  enum?: readonly string[]
  decimal?: boolean
  format?: string
  minItems?: number
  items?: Shape
  properties?: Readonly<Record<string, Shape>>
  required?: readonly string[]
}

/** What stands in a form before anybody judges it: text as typed, rows, and groups of these. */
export type Typed = string | readonly Typed[] | { readonly [name: string]: Typed }

const isGroup = (typed: Typed | undefined): typed is { readonly [name: string]: Typed } =>
  typeof typed === 'object' && !Array.isArray(typed)

export const memberOf = (typed: Typed | undefined, name: string): Typed | undefined =>
  isGroup(typed) ? typed[name] : undefined

export const rowsOf = (typed: Typed | undefined): readonly Typed[] => (Array.isArray(typed) ? typed : [])

/** A list whose rows are forms of their own; a list of words is one box. */
export const hasRows = (shape: Shape): boolean => shape.items?.properties !== undefined

export const isRequired = (shape: Shape, name: string): boolean => shape.required?.includes(name) ?? false

/** An untouched form: today where the law's day is asked, one row where rows are needed. */
export function emptyTyped(shape: Shape, today: Day): Typed {
  if (shape.properties !== undefined)
    return Object.fromEntries(
      Object.entries(shape.properties).map(([name, member]) => [
        name,
        name === 'on' ? today : emptyMember(member, today, isRequired(shape, name)),
      ]),
    )
  return ''
}

const emptyMember = (shape: Shape, today: Day, isNeeded: boolean): Typed => {
  if (!hasRows(shape) || shape.items === undefined) return ''
  return isNeeded ? [emptyTyped(shape.items, today)] : []
}

/** Digits from a Chinese keyboard are digits. */
const plain = (text: string) => text.normalize('NFKC').trim()

const separators = /[\s,，、;；]+/

/** What goes to the calculator: what was left empty stays away, whole numbers become numbers, the rest as typed. */
export function inputFrom(shape: Shape, typed: Typed | undefined): unknown {
  if (shape.properties !== undefined) return groupFrom(shape.properties, typed)
  if (hasRows(shape)) return rowsOf(typed).map((row) => inputFrom(shape.items ?? {}, row))
  const text = typeof typed === 'string' ? typed : ''
  if (text.trim() === '') return undefined
  return scalarFrom(shape, text)
}

const groupFrom = (members: Readonly<Record<string, Shape>>, typed: Typed | undefined) =>
  Object.fromEntries(
    Object.entries(members)
      .map(([name, member]) => [name, inputFrom(member, memberOf(typed, name))] as const)
      .filter(([, value]) => value !== undefined),
  )

const scalarFrom = (shape: Shape, text: string): unknown => {
  if (shape.type === 'array') return text.split(separators).filter((word) => word !== '')
  if (shape.type === 'boolean') return text === 'true'
  if (shape.decimal === true) return plain(text)
  if (shape.type === 'integer') return /^-?\d{1,15}$/.test(plain(text)) ? Number(plain(text)) : plain(text)
  return text.trim()
}

/** The names on the way to a field, as people read them: `units.0.items.1.tonnes` is unit 1, substance 2, tonnes. */
export function labelsOn(shape: Shape, path: string): (Words | number)[] {
  const labels: (Words | number)[] = []
  let at: Shape | undefined = shape
  for (const part of path.split('.')) {
    if (at?.items !== undefined && /^\d+$/.test(part)) {
      if (at.each !== undefined) labels.splice(-1, 1, at.each)
      labels.push(Number(part) + 1)
      at = at.items
    } else {
      at = at?.properties?.[part]
      labels.push(at?.label ?? { zh: part, en: part })
    }
  }
  return labels
}

/** The shape that a path leads to. */
export const shapeAt = (shape: Shape, path: string): Shape | undefined =>
  path
    .split('.')
    .reduce<Shape | undefined>(
      (at, part) => (at?.items !== undefined && /^\d+$/.test(part) ? at.items : at?.properties?.[part]),
      shape,
    )

/** The field of the form that shows a problem: that of a word in a list is shown under the whole box. */
export const shownAt = (shape: Shape, path: string): string => {
  const parts = path.split('.')
  let at: Shape | undefined = shape
  for (const [index, part] of parts.entries()) {
    if (at?.type === 'array' && !hasRows(at)) return parts.slice(0, index).join('.')
    at = at?.items !== undefined && /^\d+$/.test(part) ? at.items : at?.properties?.[part]
  }
  return path
}
