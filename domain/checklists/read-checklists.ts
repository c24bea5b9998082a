import { type ContentFile, type ContentProblem, problemIn } from '../hazards/content-file.ts'
import { overlap } from '../hazards/content-shape.ts'
import { type HazardContent, readForm } from '../hazards/read-hazard-content.ts'
import { Checklist, checklistLists } from './checklist.ts'
import { senseOf } from './checklist-sense.ts'
import { checklistWords } from './checklist-words.ts'

type Read = { value: Checklist; source: ContentFile }

/** The lists of these files (name to text), or everything that is wrong with them, by file and line. */
export const readChecklists = (
  texts: Readonly<Record<string, string>>,
  known: HazardContent,
): { lists: readonly Checklist[] } | { problems: ContentProblem[] } => {
  const files = Object.entries(texts).map(([file, text]) =>
    readForm<Checklist>(file, text, Checklist, checklistLists, senseOf(known)),
  )
  const read = files.flatMap((file) => ('value' in file ? [file] : []))
  const problems = [
    ...files.flatMap((file) => ('problems' in file ? file.problems : [])),
    ...editionsTogether(read),
  ]
  return problems.length > 0 ? { problems } : { lists: read.map(({ value }) => value) }
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
