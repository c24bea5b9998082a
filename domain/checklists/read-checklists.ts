import { type ContentFile, type ContentProblem, problemIn } from '../hazards/content-file.ts'
import { overlap } from '../hazards/content-shape.ts'
import { type HazardContent, readForm } from '../hazards/read-hazard-content.ts'
import { Checklist, checklistLists } from './checklist.ts'
import { senseOf } from './checklist-sense.ts'
import { checklistWords } from './checklist-words.ts'
import { type Picture, readPicture } from './picture.ts'

/** Pictures by the name that an item gives. */
export type Pictures = ReadonlyMap<string, Picture>

type Read = { value: Checklist; source: ContentFile }

/** The lists of these files (name to text) with the pictures they name, or everything that is wrong with them, by file and line. */
export const readChecklists = (
  texts: Readonly<Record<string, string>>,
  known: HazardContent,
  drawn: Readonly<Record<string, string>>,
): { lists: readonly Checklist[]; pictures: Pictures } | { problems: ContentProblem[] } => {
  const pictures = Object.entries(drawn).map(([file, text]) => ({
    name: file.replace(/\.svg$/, ''),
    ...readPicture(`pictures/${file}`, text),
  }))
  const names = pictures.map(({ name }) => name)
  const files = Object.entries(texts).map(([file, text]) =>
    readForm<Checklist>(file, text, Checklist, checklistLists, senseOf(known, names)),
  )
  const read = files.flatMap((file) => ('value' in file ? [file] : []))
  const problems = [
    ...pictures.flatMap((one) => ('problems' in one ? one.problems : [])),
    ...files.flatMap((file) => ('problems' in file ? file.problems : [])),
    ...editionsTogether(read),
  ]
  if (problems.length > 0) return { problems }
  return {
    lists: read.map(({ value }) => value),
    pictures: new Map(pictures.flatMap((one) => ('picture' in one ? [[one.name, one.picture]] : []))),
  }
}

/** Two editions of one list may not hold on the same day. */
const editionsTogether = (read: readonly Read[]): ContentProblem[] =>
  read.flatMap(({ value, source }, at) => {
    const twin = read.slice(0, at).find((other) => other.value.id === value.id && overlap(other.value, value))
    return twin === undefined
      ? []
      : [
          problemIn(
            source.file,
            source.lineOf(['from']),
            value.id,
            checklistWords.overlapping(value.id, twin.source.file),
          ),
        ]
  })
