import { mostAlike } from './alike.ts'
import { headingKey, type MoneyUnit } from './heading.ts'
import { idColumn, type Target, type TargetField, versionColumn } from './target.ts'

/** A column as its heading says it. `keys` are the ways to understand the heading, best first. */
export type Column = { at: number; heading: string; keys: readonly string[]; unit?: MoneyUnit }

/** Which field each column fills; a column that is not named fills none. */
export type Mapping = Readonly<Record<number, string>>

export type HeadingMatch = {
  column: Column
  /** The field that the heading names, beyond doubt. */
  field: string | undefined
  /** The field that may have been meant, for a person to confirm. */
  near: string | undefined
}

/** Every way to write a field's heading, with the fields that share it. */
const indexOf = (target: Target): ReadonlyMap<string, readonly TargetField[]> => {
  const index = new Map<string, TargetField[]>()
  const enter = (field: TargetField, ways: readonly string[]) => {
    for (const way of new Set(ways)) {
      const fields = index.get(way) ?? []
      if (!fields.includes(field)) index.set(way, [...fields, field])
    }
  }
  // A field's own name goes before what others are called besides.
  for (const field of target.fields) {
    const hidden = field.key === idColumn || field.key === versionColumn
    enter(field, [headingKey(field.label.zh), headingKey(field.label.en), ...(hidden ? [field.key] : [])])
  }
  for (const field of target.fields) enter(field, [...(field.own ?? []), ...field.synonyms].map(headingKey))
  return index
}

const indexes = new WeakMap<Target, ReadonlyMap<string, readonly TargetField[]>>()

const known = (target: Target) => {
  const found = indexes.get(target) ?? indexOf(target)
  indexes.set(target, found)
  return found
}

/** Each column with the field that its heading names; a field is filled by one column, the first that names it. */
export const matchHeadings = (target: Target, columns: readonly Column[]): HeadingMatch[] => {
  const index = known(target)
  const taken = new Set<string>()
  let before: string | undefined
  const matches = columns.map((column): HeadingMatch => {
    const field = column.keys
      .map((key) => pick(index.get(key) ?? [], key, taken, before))
      .find((one) => one !== undefined)
    if (field !== undefined) taken.add(field.key)
    if (field?.after === undefined) before = field?.key ?? before
    return { column, field: field?.key, near: undefined }
  })
  return matches.map((match) =>
    match.field === undefined ? { ...match, near: nearOf(target, match.column, taken) } : match,
  )
}

/** Of fields that share a heading: the one that belongs to the person named just before, else the one that stands alone. */
const pick = (
  fields: readonly TargetField[],
  key: string,
  taken: ReadonlySet<string>,
  before: string | undefined,
) => {
  const free = fields.filter(({ key }) => !taken.has(key))
  return (
    free.find(({ own = [] }) => own.some((one) => headingKey(one) === key)) ??
    free.find(({ after }) => after !== undefined && after === before) ??
    free.find(({ after }) => after === undefined)
  )
}

const nearOf = (target: Target, column: Column, taken: ReadonlySet<string>): string | undefined => {
  const ways = new Map<string, string>()
  for (const [way, fields] of known(target))
    for (const { key, hidden } of fields) if (!taken.has(key) && !hidden) ways.set(way, key)
  for (const key of column.keys) {
    const found = mostAlike(key, ways.keys())
    if (found !== undefined) return ways.get(found)
  }
  return undefined
}

/** What the headings say beyond doubt, as a mapping. */
export const mappingOf = (matches: readonly HeadingMatch[]): Mapping =>
  Object.fromEntries(
    matches.flatMap(({ column, field }) => (field === undefined ? [] : [[column.at, field]])),
  )

/** One word for a set of headings, so that a mapping made once is found again, whatever the order of the files. */
export const headingsWord = (columns: readonly Column[]): string =>
  columns.map(({ keys }) => keys[0] ?? '').join('|')
