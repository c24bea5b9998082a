import { type Damage, strayNumber } from './notice-damage.ts'
import { opensTask } from './notice-regions.ts'
import type { Mark } from './numbering.ts'

/** The marks that open something, and what looked like marks and does not. */
export type Accepted = { marks: Mark[]; damage: Damage[] }

/** How far an item within a paragraph may run ahead of the one before and still be believed. */
const furthestGap = 3

type Last = { section: number; task: number; item: number; isInTask: boolean; mark: Mark | undefined }

/**
 * Which marks of part two open a section, a task or an item. Numbers are expected in turn: at the beginning of a line
 * a wrong one is believed and reported, in the middle of a paragraph it must come close.
 */
export const acceptTasks = (text: string, candidates: readonly Mark[]): Accepted => {
  const accepted: Accepted = { marks: [], damage: [] }
  let last: Last = { section: 0, task: 0, item: 0, isInTask: false, mark: undefined }
  candidates.forEach((mark, at) => {
    if (!isBelieved(mark, last, opensTask(candidates, at))) {
      if (mark.level !== 'part') accepted.damage.push(strayNumber(mark))
      return
    }
    const lostTask = mark.level === 'item' ? lostTaskBefore(text, mark, last) : undefined
    if (lostTask !== undefined) accepted.marks.push(lostTask)
    accepted.marks.push(mark)
    last = after(mark, lostTask === undefined ? last : { ...last, item: 0, isInTask: true })
  })
  return accepted
}

const isBelieved = (mark: Mark, last: Last, opensItems: boolean): boolean => {
  const number = mark.number ?? 0
  if (mark.level === 'section') return mark.opensLine || number === last.section + 1
  if (mark.level === 'item') return mark.opensLine || number <= last.item + furthestGap
  if (mark.level === 'part') return false
  const isNext = number === last.task + 1
  return mark.opensLine ? isNext || opensItems : isNext && opensItems
}

const after = (mark: Mark, last: Last): Last => {
  const number = mark.number ?? 0
  if (mark.level === 'section') return { ...last, section: number, item: 0, isInTask: false, mark }
  if (mark.level === 'task') return { ...last, task: number, item: 0, isInTask: true, mark }
  return { ...last, item: number, mark }
}

/** Items that stand under no task, or start anew behind a line of their own, betray a task whose number is lost. */
const lostTaskBefore = (text: string, item: Mark, last: Last): Mark | undefined => {
  const headingAt = headingBefore(text, item, last.mark)
  const startsAnew = item.number === 1 && last.item > 0 && headingAt !== undefined
  if (last.isInTask && !startsAnew) return undefined
  return { level: 'task', number: null, at: headingAt ?? item.at, line: item.line, opensLine: true }
}

const longestHeading = 60

const headingBefore = (text: string, item: Mark, previous: Mark | undefined): number | undefined => {
  if (previous?.line === item.line) return undefined
  const lineAt = text.lastIndexOf('\n', item.at - 1) + 1
  if (!item.opensLine) return lineAt
  const above = text.slice(previous?.at ?? 0, lineAt).trimEnd()
  const aboveAt = above.lastIndexOf('\n') + 1
  const isHeading =
    aboveAt > 0 && /^[^。]+。?$/.test(above.slice(aboveAt)) && above.length - aboveAt <= longestHeading
  return isHeading ? (previous?.at ?? 0) + aboveAt : undefined
}

/** Which marks of part three open a requirement. */
export const acceptRequirements = (candidates: readonly Mark[]): Accepted => {
  let last = 0
  const marks = candidates.filter(({ level, number, opensLine }) => {
    if (level !== 'section' || !(opensLine || number === last + 1)) return false
    last = number ?? last
    return true
  })
  return { marks, damage: [] }
}
