import type { Notice } from './notice.ts'
import type { Plan } from './plan.ts'

export type MatchedPassage = { id: string; path: string; title: string; text: string }

export type Match = {
  /** Every passage in the notice's order, with the clause that reads it. */
  clauses: (MatchedPassage & { planClause: string | null })[]
  unmatched: { passages: MatchedPassage[]; clauses: string[]; leftovers: string[] }
}

/** Lays a notice beside a plan by the numbers both bear; nothing of either side is dropped. */
export const matchNotice = (plan: Plan, { passages, leftovers }: Notice): Match => {
  const known = new Set(plan.clauses.map(({ id }) => id))
  const found = new Set(passages.map(({ id }) => id))
  const shown = passages.map(({ id, path, title, text }): MatchedPassage => ({ id, path, title, text }))
  return {
    clauses: shown.map((passage) => ({ ...passage, planClause: known.has(passage.id) ? passage.id : null })),
    unmatched: {
      passages: shown.filter(({ id }) => !known.has(id)),
      clauses: [...known].filter((id) => !found.has(id)),
      leftovers,
    },
  }
}
