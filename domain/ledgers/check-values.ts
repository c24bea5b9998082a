import { type Day, isDay } from '../base/day.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import type { Words } from '../base/words.ts'
import type { Field } from './field.ts'
import type { FieldProblem, Ledger, Value, Values } from './ledger.ts'
import { problemWords } from './problem-words.ts'
import { hasForeignCharacters, tidy } from './tidy.ts'

/** Nothing that a ledger records happened before this day; an earlier date is a slip of the finger. */
export const earliestDay: Day = '2000-01-01'

/**
 * The values as they are to be kept, or every problem at once, each naming its field and the remedy.
 * Nothing is coerced. An empty field is left out, which is no problem unless it is the date that places the record;
 * whether the record is complete is another question (`missingFrom`).
 */
export const checkValues = (
  ledger: Ledger,
  values: unknown,
  today: Day,
): { values: Values } | { problems: FieldProblem[] } => {
  if (!isPlain(values)) return { problems: [{ field: '', words: problemWords.notFields() }] }
  const problems: FieldProblem[] = []
  const kept: Record<string, Value> = {}
  for (const [name, value] of Object.entries(values)) {
    const checked = checkOne(ledger, name, value, today)
    if ('problem' in checked) problems.push({ field: name, words: checked.problem })
    else if (checked.value !== undefined) kept[name] = checked.value
  }
  problems.push(...undated(ledger, values, kept, problems), ...excesses(ledger, kept))
  return problems.length > 0 ? { problems } : { values: kept }
}

/** The required fields that are empty, each with its remedy. */
export const missingFrom = (ledger: Ledger, values: Values): FieldProblem[] =>
  Object.entries(ledger.fields)
    .filter(([name, field]) => field.required && !Object.hasOwn(values, name))
    .map(([name, field]) => ({ field: name, words: problemWords.missing(field) }))

/** Whether the record can deliver a duty: every required field is filled in. */
export const isComplete = (ledger: Ledger, values: Values): boolean =>
  missingFrom(ledger, values).length === 0

/** The refusal that names what is missing, or undefined when the record is complete. */
export const incomplete = (ledger: Ledger, values: Values): Refusal<'record.incomplete'> | undefined => {
  const fields = missingFrom(ledger, values).map(({ field }) => field)
  return fields.length === 0 ? undefined : refuse('record.incomplete', { kind: ledger.kind, fields })
}

type Checked = { value: Value | undefined } | { problem: Words }

const checkOne = (ledger: Ledger, name: string, value: unknown, today: Day): Checked => {
  const field = Object.hasOwn(ledger.fields, name) ? ledger.fields[name] : undefined
  if (field === undefined) return { problem: problemWords.unknown(name, ledger.title) }
  return value === undefined ? { value } : checkField(field, value, today)
}

const checkField = (field: Field, value: unknown, today: Day): Checked => {
  switch (field.type) {
    case 'text':
      return checkText(field, value)
    case 'date':
      return checkDate(field, value, today)
    case 'count':
      return checkCount(field, value)
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.choices, value)
        ? { value }
        : { problem: problemWords.choice(field) }
    case 'several':
      return checkSeveral(field, value)
    case 'yesNo':
      return typeof value === 'boolean' ? { value } : { problem: problemWords.yesNo(field) }
  }
}

const checkText = (field: Field & { type: 'text' }, value: unknown): Checked => {
  if (typeof value !== 'string') return { problem: problemWords.text(field) }
  const text = tidy(value)
  if (hasForeignCharacters(text)) return { problem: problemWords.foreign(field) }
  if (field.lines === 1 && text.includes('\n')) return { problem: problemWords.oneLine(field) }
  const length = [...text].length
  if (length > field.max) return { problem: problemWords.tooLong(field, length) }
  return { value: text === '' ? undefined : text }
}

const checkDate = (field: Field, value: unknown, today: Day): Checked => {
  if (typeof value !== 'string' || !isDay(value)) return { problem: problemWords.date(field, today) }
  if (value > today) return { problem: problemWords.future(field, today) }
  if (value < earliestDay) return { problem: problemWords.tooEarly(field, earliestDay) }
  return { value }
}

const checkCount = (field: Field & { type: 'count' }, value: unknown): Checked => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return { problem: problemWords.count(field) }
  // Minus nought is nought; JSON and the database would disagree about it.
  return value < field.min || value > field.max
    ? { problem: problemWords.range(field) }
    : { value: value + 0 }
}

const checkSeveral = (field: Field & { type: 'several' }, value: unknown): Checked => {
  const known = (one: unknown): one is string => typeof one === 'string' && Object.hasOwn(field.choices, one)
  if (!Array.isArray(value) || !value.every(known) || new Set(value).size !== value.length)
    return { problem: problemWords.several(field) }
  return { value: value.length === 0 ? undefined : [...value] }
}

const undated = (
  ledger: Ledger,
  given: object,
  kept: Values,
  problems: readonly FieldProblem[],
): FieldProblem[] => {
  const [name, field] = [ledger.happenedOn, ledger.fields[ledger.happenedOn]]
  const isSaid =
    Object.hasOwn(kept, name) || (Object.hasOwn(given, name) && problems.some((one) => one.field === name))
  return isSaid || field === undefined ? [] : [{ field: name, words: problemWords.missing(field) }]
}

const excesses = (ledger: Ledger, kept: Values): FieldProblem[] =>
  Object.entries(ledger.atMost ?? {}).flatMap(([name, limit]) => {
    const [value, most, field, other] = [kept[name], kept[limit], ledger.fields[name], ledger.fields[limit]]
    if (typeof value !== 'number' || typeof most !== 'number' || !field || !other || value <= most) return []
    return [{ field: name, words: problemWords.excess(field, other, most) }]
  })

const isPlain = (values: unknown): values is Record<string, unknown> =>
  typeof values === 'object' && values !== null && !Array.isArray(values)
