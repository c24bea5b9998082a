import { type Day, isDay } from '../base/day.ts'
import { type Refusal, refuse } from '../base/refusal.ts'
import type { Plan } from './plan.ts'

/** One thing that a village or department promised under a clause: who, and by when (requirement R1). */
export type SubTask = { clause: string; title: string; person: string; due: Day }

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

/** Nobody finishes tomorrow's work today. */
export const wrongDoneDay = (
  doneOn: Day,
  today: Day,
): Refusal<'subplan.no-such-day' | 'subplan.done-ahead'> | undefined => {
  if (!isDay(doneOn)) return refuse('subplan.no-such-day', { value: doneOn }, 'doneOn')
  return doneOn > today ? refuse('subplan.done-ahead', { doneOn, today }, 'doneOn') : undefined
}
