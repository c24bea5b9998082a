import { canonical } from '../base/canonical.ts'
import type { PlacedProblem, ReadValue } from './cell-problem.ts'
import { headingKey } from './heading.ts'
import { isPeopleKey } from './people-cells.ts'
import { blanks } from './read-cell.ts'
import type { Reading, ReadRow, RowValues } from './read-row.ts'
import { type SettledPeople, settlePeople } from './settle-people.ts'
import { fieldOf, idColumn, type Target, versionColumn } from './target.ts'
import { writeCell } from './write-cell.ts'

/** Something that is there already, as far as a row can be compared with it. */
export type Existing = {
  id: string
  version: number
  values: RowValues
  changedBy?: string | undefined
  name?: string | undefined
  /** The last day of what is there, when it has ended. */
  closedOn?: string | undefined
}

/** What is there, asked by id and by the ways a target knows sameness. */
export type ExistingKnown = {
  byId(id: string): Existing | undefined
  /** `way` counts the lists of `sameness`. */
  bySameness(way: number, key: string): Existing | undefined
}

export type RowState = 'new' | 'change' | 'same' | 'wrong' | 'perhaps'

export type JudgedRow = {
  state: RowState
  problems: readonly PlacedProblem[]
  /** What is to be written: for a change, only the fields that differ. */
  values: RowValues
  /** Fields that are to be emptied. */
  cleared: readonly string[]
  match: { id: string; version: number } | undefined
}

/** The word by which a row is known to be about the same thing, one per way; undefined where a field is empty. */
export const samenessKeys = (target: Target, values: RowValues): (string | undefined)[] =>
  target.sameness.map((fields) => {
    const parts = fields.map((field) => values[field])
    return parts.some((part) => part === undefined) ? undefined : parts.map(comparable).join('\u001f')
  })

/** Names are compared as headings are: half width, without blanks and brackets. */
const comparable = (value: ReadValue | undefined): string =>
  typeof value === 'string' ? headingKey(value) : canonical(value ?? null)

/** What becomes of a row: something new, a change of something that is there, nothing, or a question. */
export const judgeRow = (row: ReadRow, reading: Reading, known: ExistingKnown): JudgedRow => {
  const { target } = reading
  const own = row.values[idColumn]
  const values = without(row.values, [idColumn, versionColumn])
  const judged = { problems: [...row.problems, ...row.notes], values, cleared: [], match: undefined }
  if (row.problems.some(({ field }) => field !== idColumn && field !== versionColumn))
    return { ...judged, state: 'wrong' }
  if (typeof own === 'string') return judgeOwn(row, own, values, reading, known)
  const keys = samenessKeys(target, values)
  const way = keys.findIndex((key, at) => key !== undefined && known.bySameness(at, key) !== undefined)
  const found = way < 0 ? undefined : known.bySameness(way, keys[way] ?? '')
  if (found === undefined)
    return coveredAlone(row, reading) ?? withPeople({ ...judged, state: 'new' }, row, reading)
  const there = samenessKeys(target, found.values)
  const isContradicted = keys.some((key, at) => at < way && key !== undefined && there[at] !== undefined)
  if (found.closedOn !== undefined)
    return withPeople(
      {
        ...judged,
        state: 'perhaps',
        problems: [rowProblem('closed-there', { what: found.name ?? '', on: found.closedOn })],
      },
      row,
      reading,
    )
  if (target.whenThere === 'ask' || isContradicted)
    return withPeople(
      {
        ...judged,
        state: 'perhaps',
        problems: [rowProblem('perhaps-duplicate', { what: found.name ?? '' }), ...row.notes],
      },
      row,
      reading,
    )
  return compared(found, { ...row, cleared: [] }, values, reading)
}

/** A row of a workbook that we wrote: nothing is changed unless a cell is. */
const judgeOwn = (
  row: ReadRow,
  id: string,
  values: RowValues,
  reading: Reading,
  known: ExistingKnown,
): JudgedRow => {
  const there = known.byId(id)
  const wrong = { state: 'wrong', values, cleared: [], match: undefined } as const
  if (there === undefined) return { ...wrong, problems: [rowProblem('not-ours')] }
  const judged = compared(there, row, values, reading)
  const version = row.values[versionColumn]
  const isOld = version !== undefined && version !== there.version
  const meanwhile = { ...wrong, problems: [rowProblem('changed-meanwhile', { who: there.changedBy ?? '' })] }
  // What a step has moved since the sheet was written is no wish of whoever sends it.
  if (isOld && judged.problems.some(({ code }) => code === 'step-signed' || code === 'step-first'))
    return meanwhile
  if (judged.state !== 'change') return judged
  if (!reading.target.isChangeable) return { ...wrong, problems: [rowProblem('not-changeable')] }
  return isOld ? meanwhile : judged
}

const compared = (there: Existing, row: ReadRow, values: RowValues, reading: Reading): JudgedRow => {
  const match = { id: there.id, version: there.version }
  const strange = Object.entries(row.covered).filter(
    ([key, shown]) => !isSameCovered(shown, there.values[key]),
  )
  if (strange.length > 0)
    return {
      state: 'wrong',
      values,
      cleared: [],
      match,
      problems: strange.map(([field]) => coveredProblem(field, reading)),
    }
  const people = saidOfPeople({ ...row, values }, reading, there.values, row.values[idColumn] !== undefined)
  if (people.problems.length > 0)
    return { state: 'wrong', values, cleared: [], match, problems: people.problems }
  const changed = Object.entries(values).filter(
    ([key, value]) => !isPeopleKey(key) && !isSame(value, there.values[key]),
  )
  const onPage = signedElsewhere(there, row, changed, reading)
  if (onPage.length > 0) return { state: 'wrong', values, cleared: [], match, problems: onPage }
  const fixed = changed.filter(
    ([key]) => fieldOf(reading.target, key)?.fixed && !isNothing(there.values[key]),
  )
  if (fixed.length > 0) {
    const problems = fixed.map(([field]) => fixedProblem(field, there, reading))
    return { state: 'wrong', values, cleared: [], match, problems }
  }
  const cleared = row.cleared.filter(
    (key) => !isPeopleKey(key) && !isNothing(there.values[key]) && !fieldOf(reading.target, key)?.fixed,
  )
  const written = { ...Object.fromEntries(changed), ...people.values }
  const state = Object.keys(written).length === 0 && cleared.length === 0 ? 'same' : 'change'
  return { state, values: written, cleared, match, problems: [] }
}

/** Whom the row names in which posts, against whom the register has. */
const saidOfPeople = (
  { values, cleared }: Pick<ReadRow, 'values' | 'cleared'>,
  { columns, context }: Reading,
  there: RowValues,
  isOurs = false,
): SettledPeople => {
  if (!columns.some(({ field }) => field.reader.type === 'people')) return { values: {}, problems: [] }
  const columnOf = (key: string) => columns.find(({ field }) => field.key === key)?.at
  return settlePeople({ values, cleared, isOurs, columnOf, rule: context.idNumbers }, there)
}

/** A row that becomes something new brings its people along. */
const withPeople = (judged: JudgedRow, row: ReadRow, reading: Reading): JudgedRow => {
  // A hundred thousand rows of a sheet without people are not copied for them.
  if (!reading.columns.some(({ field }) => field.reader.type === 'people')) return judged
  const { values, problems } = saidOfPeople(row, reading, {})
  if (problems.length > 0) return { ...judged, state: 'wrong', problems }
  const facts = Object.fromEntries(Object.entries(judged.values).filter(([key]) => !isPeopleKey(key)))
  return { ...judged, values: { ...facts, ...values } }
}

/** What is signed on a form of its own cannot be filled in, changed or emptied by a cell. */
const signedElsewhere = (
  there: Existing,
  { cleared }: Pick<ReadRow, 'cleared'>,
  changed: readonly (readonly [string, ReadValue])[],
  reading: Reading,
): PlacedProblem[] => {
  const emptied = cleared.filter((key) => !isNothing(there.values[key]))
  return [...changed.map(([key]) => key), ...emptied].flatMap((key) => {
    const step = fieldOf(reading.target, key)?.step
    if (step === undefined) return []
    const { because = {}, ...problem } = fixedProblem(key, there, reading)
    const code = because.there === '' ? 'step-first' : 'step-signed'
    return [{ ...problem, code, because: { ...because, step: step.zh, stepEn: step.en } }]
  })
}

const fixedProblem = (field: string, there: Existing, reading: Reading): PlacedProblem => {
  const column = reading.columns.find((one) => one.field.key === field)
  const { context } = reading
  const reader = column?.field.reader ?? { type: 'id' }
  const shown = writeCell(
    reader,
    there.values[field],
    (id) => context.departments.nameOf(id) ?? context.places.nameOf(id) ?? context.parties.nameOf(id),
  )
  return {
    code: 'fixed',
    because: { there: shown.text },
    field,
    column: column?.at ?? -1,
    proposal: shown.text,
  }
}

/** Stars in a row that is about nothing we know cannot be filled in. */
const coveredAlone = (row: ReadRow, reading: Reading): JudgedRow | undefined => {
  const fields = Object.keys(row.covered)
  if (fields.length === 0) return undefined
  const problems = fields.map((field) => coveredProblem(field, reading))
  return { state: 'wrong', values: {}, cleared: [], match: undefined, problems }
}

const coveredProblem = (field: string, reading: Reading): PlacedProblem => ({
  code: 'covered',
  field,
  column: reading.columns.find((column) => column.field.key === field)?.at ?? -1,
})

/** A number shown as 341004********1234 stands for any that begins and ends so and is as long. */
const isSameCovered = (shown: string, kept: ReadValue | undefined): boolean => {
  const [text, letters] = [String(kept ?? ''), [...shown]]
  return (
    text.length === letters.length && letters.every((letter, at) => letter === '*' || letter === text[at])
  )
}

/** No is what a file says of everything it does not say. */
const isNothing = (value: ReadValue | undefined) =>
  value === undefined ||
  value === false ||
  (typeof value === 'string' && blanks.has(value)) ||
  (Array.isArray(value) && value.length === 0)

const isSame = (one: ReadValue, other: ReadValue | undefined): boolean =>
  (isNothing(one) && isNothing(other)) || canonical(sorted(one)) === canonical(sorted(other ?? null))

const sorted = (value: ReadValue | null) =>
  (Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? value.toSorted()
    : value) as ReadValue | null

const rowProblem = (code: PlacedProblem['code'], because: Record<string, string> = {}): PlacedProblem => ({
  code,
  because,
  column: -1,
  field: '',
})

const without = (values: RowValues, keys: readonly string[]): RowValues =>
  keys.every((key) => values[key] === undefined)
    ? values
    : Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)))
