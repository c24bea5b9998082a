import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { plans } from '@bihuan/contract/plans.ts'

/** How a town's notice reads beside the plan: what the store keeps and the API answers. */
export type Reading = OutputOf<typeof plans.notice>['reading'] & {
  head: string[]
  general: string[]
  foot: string[]
}

export const passageOf = (reading: Reading | undefined, clause: string) => {
  const found = reading?.clauses.find(({ planClause }) => planClause === clause)
  return found === undefined ? null : { path: found.path, title: found.title, text: found.text }
}
