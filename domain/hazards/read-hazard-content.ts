import type { TSchema } from 'typebox'
import Value from 'typebox/value'
import { catalogueLists, catalogueProblems, HazardCatalogue } from './catalogue.ts'
import {
  type ContentFile,
  type ContentProblem,
  formProblems,
  piecesOf,
  problemIn,
  readContentFile,
} from './content-file.ts'
import { contentWords } from './content-words.ts'
import { Instrument, InstrumentFile, instrumentProblems } from './instrument.ts'
import { MajorStandard, standardLists, standardProblems } from './major-criteria.ts'

/** By what hazards are sorted and graded, and what all of it rests on. */
export type HazardContent = {
  catalogue: HazardCatalogue
  instruments: readonly Instrument[]
  standards: readonly MajorStandard[]
}

/** The texts of the files, by name; `major` holds one standard each. */
export type HazardTexts = { catalogue: string; instruments: string; major: Readonly<Record<string, string>> }

type Lists = Parameters<typeof piecesOf>[2]

/** One file as the value its form promises, with its places; or everything that is wrong with it. */
export const readForm = <T>(
  file: string,
  text: string,
  schema: TSchema,
  lists: Lists,
  sense: (value: T, source: ContentFile) => ContentProblem[],
): { value: T; source: ContentFile } | { problems: ContentProblem[] } => {
  const source = readContentFile(file, text)
  if ('problems' in source) return source
  // Errors are looked for piece by piece, so that an editor sees them all; a sound file needs no such search.
  if (!isOf<T>(schema, source.value)) {
    const misshapen = formProblems(source, piecesOf(source, schema, lists))
    return {
      problems:
        misshapen.length > 0
          ? inOrder(misshapen)
          : [problemIn(file, 1, '', contentWords.otherwise(file, 'form'))],
    }
  }
  const senseless = sense(source.value, source)
  return senseless.length > 0 ? { problems: inOrder(senseless) } : { value: source.value, source }
}

const isOf = <T>(schema: TSchema, value: unknown): value is T => Value.Check(schema, value)

const inOrder = (problems: ContentProblem[]) => problems.sort((one, other) => one.line - other.line)

/** The classes, instruments and criteria, or everything that is wrong with their files. */
export const readHazardContent = (texts: HazardTexts): HazardContent | { problems: ContentProblem[] } => {
  const catalogue = readForm<HazardCatalogue>(
    'catalogue.yaml',
    texts.catalogue,
    HazardCatalogue,
    catalogueLists,
    catalogueProblems,
  )
  const instruments = readForm<{ instruments: Instrument[] }>(
    'instruments.yaml',
    texts.instruments,
    InstrumentFile,
    { instruments: { schema: Instrument, named: 'id' } },
    (file, source) => instrumentProblems(file.instruments, source),
  )
  const standards = Object.entries(texts.major).map(([file, text]) =>
    readForm<MajorStandard>(file, text, MajorStandard, standardLists, standardProblems),
  )
  const problems = [catalogue, instruments, ...standards].flatMap((read) =>
    'problems' in read ? read.problems : [],
  )
  const read = standards.flatMap((one) => ('value' in one ? [one] : []))
  problems.push(...doubledStandards(read))
  if (problems.length > 0 || 'problems' in catalogue || 'problems' in instruments) return { problems }
  return {
    catalogue: catalogue.value,
    instruments: instruments.value.instruments,
    standards: read.map(({ value }) => value),
  }
}

const doubledStandards = (read: readonly { value: MajorStandard; source: ContentFile }[]) =>
  read.flatMap(({ value: { standard }, source }, at) => {
    const first = read.findIndex((one) => one.value.standard === standard)
    if (first === at) return []
    const where = read[first]?.source.file ?? ''
    return [
      problemIn(source.file, source.lineOf(['standard']), standard, contentWords.doubled(standard, where)),
    ]
  })
