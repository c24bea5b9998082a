import { type Damage, gapsIn, partWithoutHeading, strayNumber, troublesIn } from './notice-damage.ts'
import { type Mark, type Settled, settle } from './numbering.ts'

/** The stretch of the text that belongs to one part; without a heading where that was lost. */
export type Region = { part: number; at: number; end: number; heading?: Mark }

const date = '[0-9０-９〇○零一二三四五六七八九十]'
const dateLine = new RegExp(`^\\s*${date}{4}\\s*年\\s*${date}{1,3}\\s*月\\s*${date}{1,3}\\s*日\\s*$`)
const closingLine = /^\s*(附(件|表)?\s*([：:0-9０-９一二三四五]|$)|(抄送|抄报|抄发)\s*[：:])/
const signatureLine = /^\s*[^\s，。、；：！？（(][^，。、；：！？]{1,60}$/

const lineFrom = (text: string, at: number): string => {
  const end = text.indexOf('\n', at)
  return text.slice(at, end < 0 ? text.length : end)
}

/** Where the closing lines begin (signature, date, copies, annexes), looking only behind the line at `from`. */
export const footOf = (text: string, from: number): number => {
  let signedAt: number | undefined
  for (let at = text.indexOf('\n', from) + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    const line = lineFrom(text, at)
    if (dateLine.test(line)) return signedAt ?? at
    if (closingLine.test(line)) return at
    if (line.trim() !== '') signedAt = signatureLine.test(line) ? (signedAt ?? at) : undefined
  }
  return text.length
}

/** A paragraph may happen to begin like a part; a heading out of turn must at least look like one. */
const looksLikeHeading = (line: string) => /^[^，。]{1,30}。?\s*$/.test(line)
const isLineOfContents = (line: string) => /[0-9０-９]\s*$/.test(line)

const partHeadings = (text: string, marks: readonly Mark[]): Mark[] => {
  let last = 0
  return marks.filter((mark) => {
    if (mark.level !== 'part' || !mark.opensLine) return false
    const line = lineFrom(text, mark.at)
    if (isLineOfContents(line)) return false
    if (mark.number !== last + 1 && !looksLikeHeading(line)) return false
    last = mark.number ?? last
    return true
  })
}

/** A numbered line that is followed by an item: a task, and not an entry of some list within a passage. */
export const opensTask = (marks: readonly Mark[], at: number): boolean =>
  marks[at]?.level === 'task' && marks[at + 1]?.level === 'item'

const isTaskLine = (mark: Mark, at: number, marks: readonly Mark[]) => mark.opensLine && opensTask(marks, at)

/** Part two begins with the section before the first task, when its heading is lost. */
const tasksAt = (marks: readonly Mark[]): Mark | undefined => {
  const first = marks.findIndex(isTaskLine)
  const before = marks[first - 1]
  return before?.level === 'section' && before.opensLine ? before : marks[first]
}

/** Part three begins where the sections start anew behind the last task, when its heading is lost. */
const requirementsAt = (marks: readonly Mark[]): Mark | undefined => {
  const last = marks.findLastIndex(isTaskLine)
  return last < 0
    ? undefined
    : marks
        .slice(last)
        .find(({ level, number, opensLine }) => level === 'section' && number === 1 && opensLine)
}

type Start = { part: number; mark: Mark; isGuessed: boolean }

const guessedStarts = (marks: readonly Mark[], found: readonly Start[]): Start[] => {
  const at = (part: number) => found.find((start) => start.part === part)?.mark.at
  const two = at(2) === undefined ? tasksAt(marks.filter((mark) => mark.at < (at(3) ?? Infinity))) : undefined
  const three =
    at(3) === undefined ? requirementsAt(marks.filter((mark) => mark.at < (at(4) ?? Infinity))) : undefined
  return [
    ...(two === undefined ? [] : [{ part: 2, mark: two, isGuessed: true }]),
    ...(three === undefined ? [] : [{ part: 3, mark: three, isGuessed: true }]),
  ]
}

/** Cuts the text into its parts, and finds the tasks and the requirements where a heading is lost. */
export const regionsOf = (
  text: string,
  marks: readonly Mark[],
): { regions: Region[]; footAt: number; damage: Damage[] } => {
  const numbered = partHeadings(text, marks)
  const bodyAt = [3, 2, 1].map((part) => numbered.find(({ number }) => number === part)).find((mark) => mark)
  const footAt = footOf(text, (bodyAt ?? tasksAt(marks))?.at ?? text.length)
  const headings = numbered.filter(({ at }) => at < footAt)
  const settled = settle(headings.map(({ number }) => number))
  const found = headings.flatMap((mark, at): Start[] => {
    const part = settled[at]?.number
    return part === undefined ? [] : [{ part, mark, isGuessed: false }]
  })
  const guessed = guessedStarts(
    marks.filter(({ at }) => at < footAt),
    found,
  )
  const starts = [...found, ...guessed].sort((one, other) => one.mark.at - other.mark.at)
  return {
    footAt,
    regions: starts.map(({ part, mark, isGuessed }, at) => ({
      part,
      at: mark.at,
      end: starts[at + 1]?.mark.at ?? footAt,
      ...(isGuessed ? {} : { heading: mark }),
    })),
    damage: headingDamage(headings, settled, starts),
  }
}

const headingDamage = (
  headings: readonly Mark[],
  settled: readonly Settled[],
  starts: readonly Start[],
): Damage[] => {
  const isRead = (at: number) => settled[at]?.number !== undefined
  const told = starts.map(({ mark, part }) => ({ ...mark, level: 'part' as const, number: part }))
  return [
    // A second heading of a number that nothing else tells is left in the text: cutting there would lose passages.
    ...headings.filter((_, at) => !isRead(at)).map(strayNumber),
    ...troublesIn(
      headings.filter((_, at) => isRead(at)),
      settled.filter((_, at) => isRead(at)),
    ),
    ...gapsIn(told, settle(told.map(({ number }) => number))),
    ...starts.flatMap(({ mark, part, isGuessed }) =>
      isGuessed ? [partWithoutHeading(mark.line, part)] : [],
    ),
  ]
}
