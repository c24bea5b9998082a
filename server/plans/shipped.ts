import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LawBook } from '@bihuan/domain/law/law-book.ts'
import { ledgerKinds } from '@bihuan/domain/ledgers/kinds/index.ts'
import type { Plan } from '@bihuan/domain/plans/plan.ts'
import type { Known } from '@bihuan/domain/plans/plan-sense.ts'
import { readPlan } from '@bihuan/domain/plans/read-plan.ts'

const planId = 'three-grasps-2023'

/** What a plan may name: the ledgers of the house, and the figures of the law. */
export const knownWith = (laws: LawBook): Known => ({
  ledgers: Object.values(ledgerKinds),
  figures: [...laws.editions.keys()],
})

/** The plan that comes with the program. One that does not read is a fault of the release, not of the town. */
export const readShippedPlan = (root: string, laws: LawBook): Plan => {
  const text = readFileSync(join(root, 'content', 'plans', planId, 'plan.yaml'), 'utf8')
  const read = readPlan(text, knownWith(laws))
  if ('problems' in read) throw new Error(read.problems.map(({ words }) => words.en).join('\n'))
  return read.plan
}
