import { mayAct } from '@bihuan/domain/accounts/role.ts'
import type { Words } from '@bihuan/domain/base/words.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { Reader } from '../frame/desk.ts'
import { planInForce } from '../plans/store.ts'

/** The plan that names the clauses: the town's own for its people; from above, the one that all towns start from. */
export const planSeen = async ({ rows, signer }: Reader, shipped: Plan): Promise<Plan> =>
  mayAct(signer.roles, 'plan.read') ? planInForce(rows, shipped) : shipped

/** `4.2` belongs to task 4, a requirement to none. */
export const taskOf = ({ tasks }: Plan, clause: string): string | null => {
  const number = clause.includes('.') ? (clause.split('.')[0] ?? '') : 'R'
  return tasks.find(({ id }) => id === number)?.id ?? null
}

/** The clauses that are asked for; undefined for all of them. */
export const clausesOf = (
  plan: Plan,
  { task, clause }: { task?: string | undefined; clause?: string | undefined },
): string[] | undefined => {
  if (clause !== undefined) return [clause]
  return task === undefined
    ? undefined
    : plan.clauses.map(({ id }) => id).filter((id) => taskOf(plan, id) === task)
}

const former: Words = { zh: '原方案的条款', en: 'A clause of a former plan' }

/** Its title; duties may still hang on a clause that this version of the plan has no more. */
export const clauseName = ({ clauses }: Plan, clause: string): Words =>
  clauses.find(({ id }) => id === clause)?.title ?? former
