import { canonical, type Json } from '../base/canonical.ts'
import type { Clause, DutyRule, Plan } from './plan.ts'

/** What stands above the clauses, as far as two versions may differ in it. */
export const headFields = [
  'title',
  'from',
  'superiors',
  'addressees',
  'escalation',
  'parts',
  'tasks',
] as const satisfies readonly (keyof Plan)[]
export type HeadField = (typeof headFields)[number]

/** What a reader looks at in a rule. Each is told as one phrase, so settings that say one thing together are one. */
export const aspects = {
  title: ['title'],
  who: ['binds', 'where'],
  when: ['every', 'keyTimes', 'events', 'within', 'grace'],
  evidence: ['evidence', 'acceptance'],
  days: ['settledFor', 'remind', 'escalate'],
  minutes: ['minutes'],
  legal: ['legalBaseline', 'law'],
  demand: ['planDemand'],
} as const satisfies Record<string, readonly (keyof DutyRule)[]>
export type Aspect = keyof typeof aspects

export type ClauseText = Pick<Clause, 'title' | 'words' | 'leaves'>
export type PlacedRule = { clause: string; rule: DutyRule }
export type RuleChange = { clause: string; from: DutyRule; to: DutyRule; in: Aspect[] }

/** All that makes one version another. The old version and the difference give the new one. */
export type PlanDiff = {
  version: { from: number; to: number }
  head: HeadField[]
  /** The new version's head, where it differs. */
  newHead: Partial<Pick<Plan, HeadField>>
  clauses: {
    added: Clause[]
    removed: Clause[]
    reworded: { id: string; from: ClauseText; to: ClauseText }[]
  }
  /** Rules of clauses that both versions have, and those of added and removed clauses. */
  rules: { added: PlacedRule[]; removed: PlacedRule[]; changed: RuleChange[] }
  /** The new order of clauses and of each clause's rules. */
  order: { clause: string; rules: string[] }[]
  /** Whether what both have stands in another order. */
  reordered: boolean
}

export const diffOf = (old: Plan, next: Plan): PlanDiff => {
  const head = headFields.filter((field) => !isSame(old[field], next[field]))
  const rules = rulesDiff(placedRules(old), placedRules(next))
  return {
    version: { from: old.version, to: next.version },
    head,
    newHead: Object.fromEntries(head.map((field) => [field, next[field]])),
    clauses: clausesDiff(old.clauses, next.clauses),
    rules,
    order: orderOf(next),
    reordered: !isSame(commonOrder(old, next), commonOrder(next, old)),
  }
}

export const isUnchanged = ({ head, clauses, rules, reordered }: PlanDiff): boolean =>
  !reordered &&
  head.length +
    clauses.added.length +
    clauses.removed.length +
    clauses.reworded.length +
    rules.added.length +
    rules.removed.length +
    rules.changed.length ===
    0

/** The new version out of the old one and the difference between them. */
export const applyDiff = (old: Plan, { version, head, newHead, clauses, rules, order }: PlanDiff): Plan => {
  const texts = new Map<string, ClauseText>([
    ...old.clauses.map((clause) => [clause.id, textOf(clause)] as const),
    ...clauses.added.map((clause) => [clause.id, textOf(clause)] as const),
    ...clauses.reworded.map(({ id, to }) => [id, to] as const),
  ])
  const known = new Map<string, DutyRule>(
    [
      ...placedRules(old),
      ...rules.added,
      ...rules.changed.map(({ clause, to }) => ({ clause, rule: to })),
    ].map((placed) => [keyOf(placed), placed.rule]),
  )
  const bare = Object.fromEntries(
    Object.entries(old).filter(([name]) => !head.some((field) => field === name)),
  ) as Plan
  return {
    ...bare,
    ...withoutUndefined(newHead),
    version: version.to,
    clauses: order.map(({ clause, rules: own }) => ({
      id: clause,
      ...(texts.get(clause) as ClauseText),
      duties: own.flatMap((rule) => known.get(`${clause}.${rule}`) ?? []),
    })),
  }
}

const isSame = (one: unknown, other: unknown) => spelt(one) === spelt(other)

const spelt = (value: unknown) =>
  value === undefined ? '' : canonical(JSON.parse(JSON.stringify(value)) as Json)

const withoutUndefined = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T

const textOf = ({ title, words, leaves }: Clause): ClauseText => ({
  title,
  words,
  ...(leaves === undefined ? {} : { leaves }),
})

const placedRules = ({ clauses }: Plan): PlacedRule[] =>
  clauses.flatMap(({ id, duties }) => duties.map((rule) => ({ clause: id, rule })))

const keyOf = ({ clause, rule }: PlacedRule) => `${clause}.${rule.id}`

const clausesDiff = (old: readonly Clause[], next: readonly Clause[]): PlanDiff['clauses'] => {
  const had = new Map(old.map((clause) => [clause.id, clause]))
  const has = new Set(next.map(({ id }) => id))
  return {
    added: next.filter(({ id }) => !had.has(id)),
    removed: old.filter(({ id }) => !has.has(id)),
    reworded: next.flatMap((clause) => {
      const before = had.get(clause.id)
      return before === undefined || isSame(textOf(before), textOf(clause))
        ? []
        : [{ id: clause.id, from: textOf(before), to: textOf(clause) }]
    }),
  }
}

const rulesDiff = (old: readonly PlacedRule[], next: readonly PlacedRule[]): PlanDiff['rules'] => {
  const had = new Map(old.map((placed) => [keyOf(placed), placed.rule]))
  const has = new Set(next.map(keyOf))
  return {
    added: next.filter((placed) => !had.has(keyOf(placed))),
    removed: old.filter((placed) => !has.has(keyOf(placed))),
    changed: next.flatMap(({ clause, rule }) => {
      const from = had.get(keyOf({ clause, rule }))
      return from === undefined || isSame(from, rule)
        ? []
        : [{ clause, from, to: rule, in: aspectsBetween(from, rule) }]
    }),
  }
}

const aspectsBetween = (one: DutyRule, other: DutyRule): Aspect[] =>
  (Object.keys(aspects) as Aspect[]).filter((aspect) =>
    aspects[aspect].some((field) => !isSame(one[field], other[field])),
  )

const orderOf = ({ clauses }: Plan): PlanDiff['order'] =>
  clauses.map(({ id, duties }) => ({ clause: id, rules: duties.map((rule) => rule.id) }))

/** The order of what both versions have, as this one has it. */
const commonOrder = (one: Plan, other: Plan): PlanDiff['order'] => {
  const shared = new Map(orderOf(other).map(({ clause, rules }) => [clause, new Set(rules)]))
  return orderOf(one).flatMap(({ clause, rules }) => {
    const known = shared.get(clause)
    return known === undefined ? [] : [{ clause, rules: rules.filter((rule) => known.has(rule)) }]
  })
}

/** Rules that ask for other evidence than before, as `clause.rule`: an open duty under one of them is laid anew. */
export const revisedRules = ({ rules }: PlanDiff): Set<string> =>
  new Set(
    rules.changed
      .filter(({ in: changed }) => changed.includes('evidence'))
      .map(({ clause, to }) => `${clause}.${to.id}`),
  )
