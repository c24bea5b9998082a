import { type Day, isDay, yearOf } from '../base/day.ts'
import type { Words } from '../base/words.ts'
import { amountOf, centsOf } from './amount.ts'
import type {
  AmountField,
  CountField,
  DateField,
  Field,
  PhotosField,
  RowsField,
  SeveralField,
  TextField,
} from './field.ts'
import type { Value } from './ledger.ts'
import { problemWords } from './problem-words.ts'
import { hasForeignCharacters, tidy } from './tidy.ts'

/** Nothing that a ledger records happened before this day; an earlier date is a slip of the finger. */
export const earliestDay: Day = '2000-01-01'

/** Nothing runs longer than thirty years: a later day is a slip of the finger too. */
export const latestDay = (field: DateField, today: Day): Day =>
  field.when === 'past' ? today : `${yearOf(today) + 30}-12-31`

/** The value as it is kept (undefined: left empty), or what is wrong with it. */
export type Checked = { value: Value | undefined } | { problem: Words }

/** Everything but tables, whose rows are checked one by one. */
export const checkField = (field: Exclude<Field, RowsField>, value: unknown, today: Day): Checked => {
  switch (field.type) {
    case 'text':
      return checkText(field, value)
    case 'date':
      return checkDate(field, value, today)
    case 'count':
      return checkCount(field, value)
    case 'amount':
      return checkAmount(field, value)
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.choices, value)
        ? { value }
        : { problem: problemWords.choice(field) }
    case 'several':
      return checkSeveral(field, value)
    case 'yesNo':
      return typeof value === 'boolean' ? { value } : { problem: problemWords.yesNo(field) }
    case 'photos':
      return checkPhotos(field, value)
  }
}

const checkText = (field: TextField, value: unknown): Checked => {
  if (typeof value !== 'string') return { problem: problemWords.text(field) }
  const text = tidy(value)
  if (hasForeignCharacters(text)) return { problem: problemWords.foreign(field) }
  if (field.lines === 1 && text.includes('\n')) return { problem: problemWords.oneLine(field) }
  const length = [...text].length
  if (length > field.max) return { problem: problemWords.tooLong(field, length) }
  return { value: text === '' ? undefined : text }
}

const checkDate = (field: DateField, value: unknown, today: Day): Checked => {
  if (typeof value !== 'string' || !isDay(value)) return { problem: problemWords.date(field, today) }
  if (value < earliestDay) return { problem: problemWords.tooEarly(field, earliestDay) }
  const latest = latestDay(field, today)
  if (value <= latest) return { value }
  return {
    problem:
      field.when === 'past' ? problemWords.future(field, today) : problemWords.tooFarAhead(field, latest),
  }
}

const checkCount = (field: CountField, value: unknown): Checked => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return { problem: problemWords.count(field) }
  // Minus nought is nought; JSON and the database would disagree about it.
  return value < field.min || value > field.max
    ? { problem: problemWords.range(field) }
    : { value: value + 0 }
}

const checkAmount = (field: AmountField, value: unknown): Checked => {
  const cents = typeof value === 'string' ? centsOf(value) : undefined
  if (cents === undefined) return { problem: problemWords.amount(field) }
  return cents < (centsOf(field.min) ?? 0n) || cents > (centsOf(field.max) ?? 0n)
    ? { problem: problemWords.amountRange(field) }
    : { value: amountOf(cents) }
}

const checkSeveral = (field: SeveralField, value: unknown): Checked => {
  const known = (one: unknown): one is string => typeof one === 'string' && Object.hasOwn(field.choices, one)
  if (!Array.isArray(value) || !value.every(known) || new Set(value).size !== value.length)
    return { problem: problemWords.several(field) }
  return { value: value.length === 0 ? undefined : [...value] }
}

/** Digests of stored files, small letters, each once. Whether the files are there is the store's question. */
const checkPhotos = (field: PhotosField, value: unknown): Checked => {
  const isDigest = (one: unknown): one is string => typeof one === 'string' && /^[0-9a-f]{64}$/.test(one)
  if (!Array.isArray(value) || !value.every(isDigest) || new Set(value).size !== value.length)
    return { problem: problemWords.photos(field) }
  if (value.length > field.max) return { problem: problemWords.tooMany(field, value.length) }
  return { value: value.length === 0 ? undefined : [...value] }
}
