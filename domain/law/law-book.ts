import type { Static, TSchema } from 'typebox'
import Value from 'typebox/value'
import type { Day } from '../base/day.ts'
import { nearest } from '../base/nearest.ts'
import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import { type Edition, isInForce, type Side } from './edition.ts'
import { compare, type Exact, exact, isDecimal } from './exact.ts'
import type { FieldProblem } from './input.ts'
import { type LawProblem, readLawFile } from './law-file.ts'
import { type TableShapes, tableProblems } from './table-shape.ts'

/** Every edition of every figure that is known here, by its key. */
export type LawBook = {
  readonly editions: ReadonlyMap<string, readonly Edition[]>
  /** What its tables must look like; none is asked for in a book of samples. */
  readonly shapes?: TableShapes
}

export type LawRefusal = Refusal<
  'law.unknown-parameter' | 'law.outside-known-dates' | 'law.to-be-confirmed' | 'law.wrong-shape'
>

/** A figure as a number, with the edition that gave it. */
export type Quantity = { amount: Exact; edition: Edition }

/** A table of the law, with the edition that gave it. */
export type Table<Rows> = { rows: Rows; edition: Edition }

/** The law of one day. Each way of asking answers with the edition in force, or refuses. */
export type Law = {
  on: Day
  get(key: string): Edition | LawRefusal
  /** What the plan in force asks beside the law, if it asks. */
  demand(key: string): Edition | undefined
  /** The stricter of the two, which schedules. */
  binding(key: string): Edition | LawRefusal
  numbers<Name extends string>(keys: Readonly<Record<Name, string>>): Record<Name, Quantity> | LawRefusal
  table<S extends TSchema>(key: string, shape: S): Table<Static<S>> | LawRefusal
}

const together = (a: Edition, b: Edition): boolean =>
  a.side === b.side && (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to)

const overlapsOf = (editions: readonly Edition[]): LawProblem[] =>
  editions.flatMap((edition, at) =>
    editions
      .slice(at + 1)
      .filter((other) => together(edition, other))
      .map((other) => ({
        file: '',
        at: edition.key,
        wrong: `editions from ${edition.from} and ${other.from} overlap`,
      })),
  )

/** A book out of editions. Two editions of a figure on one side may not share a day. */
export const lawBookOf = (
  editions: readonly Edition[],
  shapes?: TableShapes,
): LawBook | { problems: LawProblem[] } => {
  const byKey = new Map<string, Edition[]>()
  for (const edition of editions) byKey.set(edition.key, [...(byKey.get(edition.key) ?? []), edition])
  const problems = [...byKey.values()].flatMap(overlapsOf)
  return problems.length > 0 ? { problems } : { editions: byKey, ...(shapes && { shapes }) }
}

/** What is wrong with an edition's value by the shape of its figure. */
export const shapeProblems = (
  shapes: TableShapes | undefined,
  { key, value }: Pick<Edition, 'key' | 'value'>,
): FieldProblem[] => {
  const shape = shapes?.[key]
  return shape === undefined || value === undefined ? [] : tableProblems(shape, value)
}

/** A book out of the texts of law files, by file name; or everything that is wrong in any of them. */
export const readLawBook = (
  texts: Readonly<Record<string, string>>,
  shapes?: TableShapes,
): LawBook | { problems: LawProblem[] } => {
  const read = Object.entries(texts).map(([file, text]) => {
    const editions = readLawFile(text, file)
    if ('problems' in editions) return editions
    const problems = editions.flatMap((edition) =>
      shapeProblems(shapes, edition).map(({ say }) => ({ file, at: edition.key, wrong: say.en })),
    )
    return problems.length > 0 ? { problems } : editions
  })
  const problems = read.flatMap((file) => ('problems' in file ? file.problems : []))
  return problems.length > 0
    ? { problems }
    : lawBookOf(
        read.flatMap((file) => ('problems' in file ? [] : file)),
        shapes,
      )
}

const baselineSides: readonly Side[] = ['local', 'law', 'method']

/** A town's own edition lies over the national one. */
const baselineOn = (editions: readonly Edition[], on: Day): Edition | undefined =>
  baselineSides.flatMap((side) =>
    editions.filter((edition) => edition.side === side && isInForce(edition, on)),
  )[0]

/** No such figure; the nearest one is named, since keys are typed by programs and by hand. */
export const unknownParameter = (book: LawBook, key: string): Refusal<'law.unknown-parameter'> => {
  const meant = nearest(key, [...book.editions.keys()]) ?? ''
  const name = book.editions.get(meant)?.[0]?.name
  return refuse('law.unknown-parameter', {
    key,
    ...(name === undefined ? {} : { meant, meantName: name.zh, meantNameEn: name.en }),
  })
}

const found = (book: LawBook, key: string, on: Day): Edition | LawRefusal => {
  const editions = book.editions.get(key)
  if (editions === undefined) return unknownParameter(book, key)
  const edition = baselineOn(editions, on)
  if (edition === undefined)
    return refuse('law.outside-known-dates', {
      ...namesOf({ key, name: editions[0]?.name ?? { zh: key, en: key } }),
      on,
      known: editions.map(spanOf),
    })
  if (edition.value === undefined) return refuse('law.to-be-confirmed', namesOf(edition))
  return edition
}

/** How a refusal names a figure: in both languages, and by its key. */
export const namesOf = ({ key, name }: Pick<Edition, 'key' | 'name'>) => ({
  key,
  name: name.zh,
  nameEn: name.en,
})

export const wrongShape = (edition: Edition): Refusal<'law.wrong-shape'> =>
  refuse('law.wrong-shape', namesOf(edition))

const spanOf = (edition: Edition): string => `${edition.from}/${edition.to ?? ''}`

/** The figure as a number; undefined when it is not one. */
export const amountOf = (edition: Edition): Exact | undefined => {
  const { value } = edition
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  return isDecimal(String(value)) ? exact(value) : undefined
}

const quantity = (law: Law, key: string): Quantity | LawRefusal => {
  const edition = law.get(key)
  if (isRefusal(edition)) return edition
  const amount = amountOf(edition)
  return amount === undefined ? wrongShape(edition) : { amount, edition }
}

const stricterOf = (baseline: Edition, demand: Edition): Edition => {
  const [ours, theirs] = [amountOf(baseline), amountOf(demand)]
  if (ours === undefined || theirs === undefined) return demand
  const more = compare(theirs, ours) > 0
  return more === (baseline.stricter === 'more') ? demand : baseline
}

/** The law of a day. Records are judged by the edition in force on their own date. */
export const lawOn = (book: LawBook, on: Day): Law => {
  const law: Law = {
    on,
    get: (key) => found(book, key, on),
    demand: (key) =>
      book.editions.get(key)?.find((edition) => edition.side === 'plan' && isInForce(edition, on)),
    binding: (key) => {
      const [baseline, demand] = [law.get(key), law.demand(key)]
      if (demand === undefined) return baseline
      return isRefusal(baseline) ? demand : stricterOf(baseline, demand)
    },
    numbers: (keys) => {
      const entries = Object.entries<string>(keys).map(([name, key]) => [name, quantity(law, key)] as const)
      const refused = entries.map(([, answer]) => answer).find((answer) => isRefusal(answer))
      return refused ?? (Object.fromEntries(entries) as Record<keyof typeof keys, Quantity>)
    },
    table: (key, shape) => {
      const edition = law.get(key)
      if (isRefusal(edition)) return edition
      const { value } = edition
      // What ships was judged when it was read; what a town has on record may be older than the rule.
      const isSound = edition.side !== 'local' || shapeProblems(book.shapes, edition).length === 0
      return isSound && Value.Check(shape, value) ? { rows: value, edition } : wrongShape(edition)
    },
  }
  return law
}

/** The latest law of a figure whose edition no record's date decides, as the arithmetic of a code. */
export const latestLaw = (book: LawBook, key: string): Law => {
  const starts = (book.editions.get(key) ?? []).map((edition) => edition.from).toSorted()
  return lawOn(book, starts.at(-1) ?? '')
}
