import type { OutputOf } from '@bihuan/contract/operation.ts'
import type { plans as contract } from '@bihuan/contract/plans.ts'
import { timingWords } from '@bihuan/domain/duties/rule-words.ts'
import { audienceWords } from '@bihuan/domain/plans/audience.ts'
import type { Clause, Plan } from '@bihuan/domain/plans/plan.ts'
import { type Counts, noCounts, sumOf, worst } from '@bihuan/domain/rollup/tally.ts'
import type { Reader } from '../frame/desk.ts'
import { passageOf, type Reading } from '../plans/reading.ts'
import { latestNotice } from '../plans/store.ts'
import { latestIssue } from './issue-store.ts'
import { countsBy, readTally, readTallyOf } from './tally.ts'

type ClauseView = OutputOf<typeof contract.show>['clauses'][number]

const ruleKey = (clause: string, rule: string) => `${clause}.${rule}`

/** Whose counts: everybody's in reach, or those of a village or of a department. */
export type Whose = { area?: string | undefined; handler?: string | undefined }

export const viewPlan = async (desk: Reader, plan: Plan, asOf: string, { area, handler }: Whose = {}) => {
  const all =
    handler === undefined ? await readTally(desk.rows) : await readTallyOf(desk.rows, plan.id, handler)
  const tally = all.filter((of) => of.plan === plan.id && (area === undefined || of.area === area))
  const counts = countsBy(tally, (of) => ruleKey(of.clause, of.rule), asOf)
  const notice = await latestNotice(desk.rows, plan.id)
  const issue = await latestIssue(desk.rows, plan.id)
  return {
    id: plan.id,
    version: plan.version,
    title: plan.title,
    asOf,
    parts: plan.parts,
    tasks: plan.tasks,
    clauses: plan.clauses.map((clause) => viewClause(plan, clause, counts, notice?.reading)),
    notice:
      notice === undefined
        ? null
        : {
            name: notice.name,
            loadedAt: notice.loaded_at,
            head: notice.reading.head,
            general: notice.reading.general,
            foot: notice.reading.foot,
            unmatched: unmatchedCount(notice.reading),
          },
    issue:
      issue === undefined
        ? null
        : { id: issue.id, issuedAt: issue.issued_at, counts: issue.counts, digest: issue.digest },
  }
}

const viewClause = (
  plan: Plan,
  clause: Clause,
  counts: ReadonlyMap<string, Counts>,
  reading: Reading | undefined,
): ClauseView => {
  const rules = clause.duties.map((rule) => ({
    id: rule.id,
    title: rule.title,
    binds: rule.binds,
    audience: audienceWords(rule.where),
    every: rule.every,
    often: timingWords(rule),
    acceptance: rule.acceptance ?? null,
    ledger: rule.evidence.ledger,
    legalBaseline: rule.legalBaseline,
    planDemand: rule.planDemand,
    minutes: rule.minutes,
    counts: counts.get(ruleKey(clause.id, rule.id)) ?? noCounts(),
  }))
  const sum = sumOf(rules.map((rule) => rule.counts))
  return {
    id: clause.id,
    task: taskOf(plan, clause),
    title: clause.title,
    words: clause.words,
    passage: passageOf(reading, clause.id),
    counts: sum,
    leaves: clause.leaves ?? null,
    worst: worst(sum),
    rules,
  }
}

/** `4.2` belongs to task 4, `R1` to the requirements. */
const taskOf = (plan: Plan, { id }: Clause): string => {
  const number = id.includes('.') ? (id.split('.')[0] ?? '') : 'R'
  return plan.tasks.find((task) => task.id === number)?.id ?? number
}

const unmatchedCount = ({ unmatched }: Reading): number =>
  unmatched.passages.length + unmatched.clauses.length + unmatched.leftovers.length
