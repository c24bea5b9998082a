import type { Plan } from '@bihuan/domain/plans/plan.ts'

/** Each clause of the notices from above, what became of it, and the clauses of this plan that carry it. */
export const viewSuperiors = ({ version, superiors = [], clauses }: Plan) => {
  const titles = new Map(clauses.map(({ id, title }) => [id, title]))
  return {
    version,
    superiors: superiors.map((superior) => ({
      id: superior.id,
      title: superior.title,
      number: superior.number ?? null,
      clauses: superior.clauses.map(({ id, words, fate, by }) => ({
        ...{ id, words, fate },
        by: by.map((clause) => ({ id: clause, title: titles.get(clause) ?? { zh: clause, en: clause } })),
      })),
    })),
  }
}
