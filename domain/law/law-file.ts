import Type, { type Static } from 'typebox'
import Value from 'typebox/value'
import { parseDocument } from 'yaml'
import { isDay } from '../base/day.ts'
import {
  confidenceNames,
  type Edition,
  type Value as Figure,
  sideNames,
  type Unit,
  unitNames,
  WordsShape,
} from './edition.ts'
import { isDecimal } from './exact.ts'

const keyed = <const Names extends Record<string, unknown>>(names: Names) =>
  Type.Unsafe<keyof Names & string>({ type: 'string', enum: Object.keys(names) })

const Dated = {
  from: Type.Optional(Type.String()),
  to: Type.Optional(Type.String()),
  confidence: Type.Optional(keyed(confidenceNames)),
  transcribedOn: Type.Optional(Type.String()),
  confirmedOn: Type.Optional(Type.String()),
}

const Parameter = Type.Object(
  {
    name: WordsShape,
    unit: keyed(unitNames),
    value: Type.Optional(Type.Unsafe<Figure>({})),
    article: Type.Optional(Type.String({ minLength: 1 })),
    stricter: Type.Optional(Type.Union([Type.Literal('less'), Type.Literal('more')])),
    ...Dated,
  },
  { additionalProperties: false },
)

/** One edition of one instrument: `content/laws/*.yaml`. Members of the file stand for every parameter that has no own. */
export const LawFile = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]+$' }),
    side: keyed(sideNames),
    instrument: WordsShape,
    number: Type.Optional(Type.String({ minLength: 1 })),
    article: Type.Optional(Type.String({ minLength: 1 })),
    ...Dated,
    parameters: Type.Record(Type.String({ pattern: '^[a-z0-9]+([.-][a-z0-9]+)+$' }), Parameter),
  },
  { additionalProperties: false },
)
export type LawFile = Static<typeof LawFile>

/** What is wrong with a file of the law, and where. For its editors, so in plain English. */
export type LawProblem = { file: string; at: string; wrong: string }

/** A day of any year, as `05-01`; a leap year has them all. */
const isMonthDay = (value: string): boolean => isDay(`2000-${value}`)

/** A scalar must be whole or a decimal in quotes: a float is not what the law says. */
export const valueProblem = (unit: Unit, value: Figure): string | undefined => {
  if (unit === 'table')
    return typeof value === 'object' && value !== null ? floatIn(value) : 'a table is expected'
  if (unit === 'month-day')
    return typeof value === 'string' && isMonthDay(value) ? undefined : 'a day as 05-01 is expected'
  if (unit === 'text') return typeof value === 'string' ? undefined : 'a text in quotes is expected'
  if (typeof value === 'number') return floatIn(value)
  return typeof value === 'string' && isDecimal(value)
    ? undefined
    : 'a whole number or a decimal in quotes is expected'
}

const floatIn = (value: Figure): string | undefined => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? undefined : `put ${value} in quotes`
  if (typeof value !== 'object' || value === null) return undefined
  return Object.values(value)
    .map(floatIn)
    .find((problem) => problem !== undefined)
}

const dayProblem = (edition: Edition): string | undefined => {
  const days = [edition.from, edition.to, edition.transcribedOn, edition.confirmedOn].filter(
    (day) => typeof day === 'string',
  )
  const bad = days.find((day) => !isDay(day))
  if (bad !== undefined) return `${bad || 'from'} is not a day`
  return edition.to !== null && edition.to < edition.from ? 'it ends before it begins' : undefined
}

const editionProblem = (edition: Edition): string | undefined => {
  const unsure = edition.confidence === '?'
  if (unsure !== (edition.value === undefined))
    return 'an unsure figure has no value, and only such a figure has none'
  if (edition.confidence === 'S' && edition.transcribedOn === undefined) return 'read in a source: when?'
  if (edition.article === '') return 'an article is missing'
  return (
    dayProblem(edition) ??
    (edition.value === undefined ? undefined : valueProblem(edition.unit, edition.value))
  )
}

const dated = (name: 'transcribedOn' | 'confirmedOn', day: string | undefined) =>
  day === undefined ? {} : { [name]: day }

const editionsIn = (file: LawFile): Edition[] =>
  Object.entries(file.parameters).map(([key, own]) => ({
    confidence: file.confidence ?? '?',
    article: file.article ?? '',
    from: file.from ?? '',
    ...own,
    key,
    side: file.side,
    instrument: file.instrument,
    ...(file.number === undefined ? {} : { number: file.number }),
    to: own.to ?? file.to ?? null,
    ...dated('transcribedOn', own.transcribedOn ?? file.transcribedOn),
    ...dated('confirmedOn', own.confirmedOn ?? file.confirmedOn),
  }))

const lineOf = (at: readonly { line: number }[] | undefined): string => `line ${at?.[0]?.line ?? '?'}`

/** The editions that a file of the law holds, or everything that is wrong with it. */
export const readLawFile = (text: string, file: string): Edition[] | { problems: LawProblem[] } => {
  const document = parseDocument(text)
  if (document.errors.length > 0)
    return {
      problems: document.errors.map((error) => ({ file, at: lineOf(error.linePos), wrong: error.message })),
    }
  const read: unknown = document.toJS()
  if (!Value.Check(LawFile, read))
    return {
      problems: Value.Errors(LawFile, read).map((error) => ({
        file,
        at: error.instancePath,
        wrong: error.message,
      })),
    }
  const editions = editionsIn(read)
  const problems = editions.flatMap((edition) => {
    const wrong = editionProblem(edition)
    return wrong === undefined ? [] : [{ file, at: edition.key, wrong }]
  })
  return problems.length > 0 ? { problems } : editions
}
