import { type Damage, gapsIn, troublesIn } from './notice-damage.ts'
import type { Region } from './notice-regions.ts'
import { afterNumber, chineseNumber, type Level, label, type Mark, settle } from './numbering.ts'

export type Passage = {
  /** As plans number their clauses: `4.2`, or `R1` in part three. */
  id: string
  /** Where the notice has it: `二/（一）/4/（2）`. */
  path: string
  /** A short phrase for lists. */
  title: string
  /** The notice's own words, whole, with their number. */
  text: string
  /** The headings above it, outermost first, as the notice has them. */
  headings: string[]
}

/** The lines that hold something, without the white space around them. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

type Numbers = ReadonlyMap<Mark, number | undefined>

/** Sections and tasks are numbered through their part, items anew under each task. */
export const numberAll = (marks: readonly Mark[]): { numbers: Numbers; damage: Damage[] } => {
  const numbers = new Map<Mark, number | undefined>()
  const damage: Damage[][] = []
  const number = (siblings: readonly Mark[], under = '') => {
    const settled = settle(siblings.map((mark) => mark.number))
    for (const [at, mark] of siblings.entries()) numbers.set(mark, settled[at]?.number)
    damage.push(troublesIn(siblings, settled), gapsIn(siblings, settled, under))
  }
  number(marks.filter(({ level }) => level === 'section'))
  number(marks.filter(({ level }) => level === 'task'))
  for (const [task, items] of itemsByTask(marks)) {
    const settled = numbers.get(task)
    number(items, settled === undefined ? '' : label.task(settled))
  }
  return { numbers, damage: damage.flat() }
}

const itemsByTask = (marks: readonly Mark[]): Map<Mark, Mark[]> => {
  const byTask = new Map<Mark, Mark[]>()
  let items: Mark[] = []
  for (const mark of marks) {
    if (mark.level === 'item') items.push(mark)
    if (mark.level !== 'task') continue
    items = []
    byTask.set(mark, items)
  }
  return byTask
}

/** What one number opens, up to the next, and what stands above it. */
type Piece = { mark: Mark | undefined; number: number | undefined; text: string; above: Piece[] }

const rank = { part: 0, section: 1, task: 2, item: 3 } satisfies { [L in Level]: number }
const rankOf = ({ mark }: Piece): number => (mark === undefined ? rank.item : rank[mark.level])

const piecesOf = (
  text: string,
  { at, end, heading }: Region,
  marks: readonly Mark[],
  numbers: Numbers,
): Piece[] => {
  let open: Piece[] = []
  const opened = [heading, ...marks]
  return opened.map((mark, i) => {
    const from = i === 0 ? at : (mark?.at ?? at)
    const piece: Piece = {
      mark,
      number: mark && numbers.get(mark),
      text: text.slice(from, opened[i + 1]?.at ?? end),
      above: [],
    }
    piece.above = open.filter((one) => rankOf(one) < rankOf(piece))
    open = [...piece.above, piece]
    return piece
  })
}

/** The passages of part two (its items) or three (its sections), and what stands there and belongs to none. */
export const passagesOf = (
  text: string,
  region: Region,
  marks: readonly Mark[],
  numbers: Numbers,
): { passages: Passage[]; leftovers: string[] } => {
  const pieces = piecesOf(text, region, marks, numbers)
  const isPassage = region.part === 3 ? isRequirement : isItem
  const found = pieces.filter(isPassage)
  const headings = new Set(found.flatMap(({ above }) => above))
  return {
    passages: found.map((piece) => passageOf(region.part, piece)),
    leftovers: pieces
      .filter((piece) => !isPassage(piece))
      .flatMap((piece) => paragraphsOf(headings.has(piece) ? splitHeading(piece.text).rest : piece.text)),
  }
}

const isRequirement = ({ mark, number }: Piece) => mark?.level === 'section' && number !== undefined

const isItem = ({ mark, number, above }: Piece) =>
  mark?.level === 'item' && number !== undefined && above.at(-1)?.number !== undefined

const passageOf = (part: number, piece: Piece): Passage => {
  const text = paragraphsOf(piece.text).join('\n')
  const task = piece.above.at(-1)?.number
  const below = [...piece.above, piece].filter(({ mark }) => mark?.level !== 'part')
  return {
    id: part === 3 ? `R${piece.number}` : `${task}.${piece.number}`,
    path: [chineseNumber(part), ...below.map(stepOf)].join('/'),
    title: titleOf(text),
    text,
    headings: piece.above.map((one) => splitHeading(one.text).heading).filter((heading) => heading !== ''),
  }
}

/** A task's point is not part of its name: `4`, but `（2）`. */
const stepOf = ({ mark, number }: Piece): string => {
  const shown = number ?? mark?.number ?? 0
  if (mark === undefined) return ''
  return mark.level === 'task' ? String(shown) : label[mark.level](shown)
}

/** A heading is a line, or its first sentence; words behind it are kept apart. */
const splitHeading = (text: string): { heading: string; rest: string } => {
  const [heading = ''] = /^[^\S\n]*[^\n。]*。?/.exec(text.trimStart()) ?? []
  return { heading: heading.trim(), rest: text.trimStart().slice(heading.length) }
}

const longestTitle = 30

/** The first sentence without its number; of a long one the first clause. */
const titleOf = (text: string): string => {
  const sentence = firstOf(afterNumber(text), /[。\n]/)
  if (sentence.length <= longestTitle) return sentence
  const clause = firstOf(sentence, /[，；：]/)
  return clause.length <= longestTitle ? clause : `${clause.slice(0, longestTitle - 1)}…`
}

const firstOf = (text: string, end: RegExp): string => (text.split(end)[0] ?? '').trim()
