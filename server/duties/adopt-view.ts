import { aspectNames, aspectWords, headNames } from '@bihuan/domain/duties/rule-diff-words.ts'
import { findLedger } from '@bihuan/domain/ledgers/kinds/index.ts'
import type { Clause, DutyRule } from '@bihuan/domain/plans/plan.ts'
import {
  type ClauseText,
  isUnchanged,
  type PlacedRule,
  type PlanDiff,
  type RuleChange,
} from '@bihuan/domain/plans/plan-diff.ts'

/** The difference of two versions in words a reader compares. */
export const viewDiff = (diff: PlanDiff) => ({
  version: diff.version,
  unchanged: isUnchanged(diff),
  reordered: diff.reordered,
  head: diff.head.map((field) => headNames[field]),
  clauses: {
    added: diff.clauses.added.map(viewClause),
    removed: diff.clauses.removed.map(viewClause),
    reworded: diff.clauses.reworded.map(({ id, from, to }) => ({
      id,
      from: viewText(from),
      to: viewText(to),
    })),
  },
  rules: {
    added: diff.rules.added.map(viewRule),
    removed: diff.rules.removed.map(viewRule),
    changed: diff.rules.changed.map(viewChange),
  },
})

const viewText = ({ title, words, leaves }: ClauseText) => ({
  title,
  words:
    leaves === undefined
      ? words
      : { zh: `${words.zh}（${leaves.why.zh}）`, en: `${words.en} (${leaves.why.en})` },
})

const viewClause = (clause: Clause) => ({ id: clause.id, ...viewText(clause) })

const refOf = (clause: string, rule: DutyRule) => ({ clause, rule: rule.id, title: rule.title })

const viewRule = ({ clause, rule }: PlacedRule) => ({
  ...refOf(clause, rule),
  who: aspectWords('who', rule, findLedger),
  when: aspectWords('when', rule, findLedger),
  evidence: aspectWords('evidence', rule, findLedger),
})

const viewChange = ({ clause, from, to, in: changed }: RuleChange) => ({
  ...refOf(clause, to),
  in: changed.map((aspect) => ({
    aspect: aspectNames[aspect],
    from: aspectWords(aspect, from, findLedger),
    to: aspectWords(aspect, to, findLedger),
  })),
})
