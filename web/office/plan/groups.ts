import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { plans } from '@bihuan/contract/plans.ts'
import { says } from '@bihuan/domain/plans/says.ts'
import { type Counts, sumOf } from '@bihuan/domain/rollup/tally.ts'

export type PlanView = OutputOf<typeof plans.show>
export type ClauseView = PlanView['clauses'][number]
export type TaskGroup = PlanView['tasks'][number] & { clauses: ClauseView[]; counts: Counts }
export type PartGroup = PlanView['parts'][number] & { tasks: TaskGroup[] }

/** The plan as a tree: parts, tasks with the sums of their clauses, clauses. */
export const partsOf = ({
  parts,
  tasks,
  clauses,
}: Pick<PlanView, 'parts' | 'tasks' | 'clauses'>): PartGroup[] =>
  parts.map((part) => ({
    ...part,
    tasks: tasks
      .filter((task) => task.part === part.id)
      .map((task) => {
        const own = clauses.filter((clause) => clause.task === task.id)
        return { ...task, clauses: own, counts: sumOf(own.map(({ counts }) => counts)) }
      }),
  }))

export const isOwed = ({ owed, notYet }: Counts): boolean => owed + notYet > 0

/** Only what has something overdue (or due soon) and holds the words, task by task; parts left empty go. */
export const onlyWith = (
  parts: readonly PartGroup[],
  only: 'late' | 'soon' | undefined,
  words?: string,
): PartGroup[] => {
  if (only === undefined && words === undefined) return [...parts]
  const holds = (clause: ClauseView) =>
    (only === undefined || clause.counts[only] > 0) && (words === undefined || says(clause, words))
  return parts
    .map((part) => ({
      ...part,
      tasks: part.tasks
        .map((task) => ({ ...task, clauses: task.clauses.filter(holds) }))
        .filter(({ clauses }) => clauses.length > 0),
    }))
    .filter(({ tasks }) => tasks.length > 0)
}

/** 4.2 → 4.1 and 4.3, over the borders of tasks. */
export const neighbours = (clauses: readonly ClauseView[], id: string) => {
  const at = clauses.findIndex((clause) => clause.id === id)
  return { before: clauses[at - 1]?.id, after: clauses[at + 1]?.id }
}
