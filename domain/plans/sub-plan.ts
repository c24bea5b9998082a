import { type Day, isDay } from '../base/day.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import type { Plan } from './plan.ts'

/**
 * One thing that a village or department promised under a clause: who, and by when (requirement R1). `unit`: the
 * group or section that does it, where the body has such.
 */
export type SubTask = { clause: string; title: string; person: string; unit?: string | undefined; due: Day }

/** Why a task cannot be promised so, or nothing. `madeOn`: the day of the promise; a due day lies on or after it. */
export const wrongTask = (
  { clause, due }: Pick<SubTask, 'clause' | 'due'>,
  plan: Pick<Plan, 'clauses'>,
  madeOn: Day,
): Refusal<'subplan.no-such-clause' | 'subplan.no-such-day' | 'subplan.due-passed'> | undefined => {
  if (!plan.clauses.some(({ id }) => id === clause))
    return refuse('subplan.no-such-clause', { clause }, 'clause')
  if (!isDay(due)) return refuse('subplan.no-such-day', { value: due }, 'due')
  return due < madeOn ? refuse('subplan.due-passed', { due, from: madeOn }, 'due') : undefined
}

/** Of a task, what decides whether and how it may be split. */
export type Whole = { due: Day; doneOn: Day | null; parent: string | null }

/** Why a part of this task cannot be so: a task is split once, and its parts are ready when it is due. */
export const wrongPart = (
  { due }: Pick<SubTask, 'due'>,
  whole: Whole,
): Refusal<'subplan.too-deep' | 'subplan.whole-done' | 'subplan.after-whole'> | undefined => {
  if (whole.parent !== null) return refuse('subplan.too-deep')
  if (whole.doneOn !== null) return refuse('subplan.whole-done', { doneOn: whole.doneOn })
  return due > whole.due ? refuse('subplan.after-whole', { due, whole: whole.due }, 'due') : undefined
}

export type Part = { title: string; due: Day; doneOn: Day | null }

/** Why a task that is split cannot be due so early, or nothing. Parts that are done bind nobody. */
export const dueBeforeParts = (
  due: Day,
  parts: readonly Part[],
): Refusal<'subplan.before-part'> | undefined => {
  const [last] = parts.filter(({ doneOn }) => doneOn === null).toSorted((a, b) => (a.due < b.due ? 1 : -1))
  return last !== undefined && last.due > due
    ? refuse('subplan.before-part', { due, part: last.title, until: last.due }, 'due')
    : undefined
}

/** How far the parts of a task are; undefined for one that is not split. */
export const sumOfParts = (
  parts: readonly Pick<Part, 'doneOn'>[],
): { done: number; all: number } | undefined =>
  parts.length === 0
    ? undefined
    : { done: parts.filter(({ doneOn }) => doneOn !== null).length, all: parts.length }

/** What shows that something was done: photos, or a record of a ledger. */
export type Proof = { photos: readonly string[]; record: string | null }

/**
 * Why a task cannot be called done: nobody finishes tomorrow's work today, a whole waits for its parts (and is never
 * done by them alone), and what a meeting decided is closed with something to show.
 */
export const wrongEnd = (
  doneOn: Day,
  today: Day,
  { parts, isDecision, proof }: { parts: readonly Part[]; isDecision: boolean; proof: Proof },
):
  | Refusal<'subplan.no-such-day' | 'subplan.done-ahead' | 'subplan.parts-open' | 'subplan.proof-needed'>
  | undefined => {
  const wrongDay = wrongDoneDay(doneOn, today)
  if (wrongDay) return wrongDay
  const open = parts.filter((part) => part.doneOn === null)
  if (open.length > 0) return refuse('subplan.parts-open', { open: open.length, part: open[0]?.title ?? '' })
  return isDecision && proof.photos.length === 0 && proof.record === null
    ? refuse('subplan.proof-needed', {}, 'photos')
    : undefined
}

/** Nobody finishes tomorrow's work today. */
export const wrongDoneDay = (
  doneOn: Day,
  today: Day,
): Refusal<'subplan.no-such-day' | 'subplan.done-ahead'> | undefined => {
  if (!isDay(doneOn)) return refuse('subplan.no-such-day', { value: doneOn }, 'doneOn')
  return doneOn > today ? refuse('subplan.done-ahead', { doneOn, today }, 'doneOn') : undefined
}

type Placed = { id: string; parent: { id: string } | null; clause: string; due: Day }

/** Tasks by clause and due day, each followed by its parts. A part whose whole is not among them stands by itself. */
export const inOrder = <T extends Placed>(tasks: readonly T[]): T[] => {
  const ids = new Set(tasks.map(({ id }) => id))
  const isPart = ({ parent }: T) => parent !== null && ids.has(parent.id)
  const sorted = tasks.toSorted(byClauseAndDay)
  return sorted
    .filter((task) => !isPart(task))
    .flatMap((task) => [task, ...sorted.filter(({ parent }) => parent?.id === task.id)])
}

const byClauseAndDay = (a: Placed, b: Placed): number =>
  byNumbers(a.clause, b.clause) || (a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? -1 : 1)

/** 4.10 after 4.9, and requirements (R1) after the clauses. */
const byNumbers = (a: string, b: string): number => {
  const [left, right] = [numbersIn(a), numbersIn(b)]
  return left[0] - right[0] || left[1] - right[1] || (a === b ? 0 : a < b ? -1 : 1)
}

const numbersIn = (clause: string): [number, number] => {
  const [, first, second] = /^(\d+)(?:\.(\d+))?/.exec(clause) ?? []
  return [first === undefined ? Number.MAX_SAFE_INTEGER : Number(first), Number(second ?? 0)]
}
