import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clause, DebtorKind, DutyRule, EscalationStep, Plan } from './plan.ts'
import { applyDiff, diffOf, isUnchanged } from './plan-diff.ts'

const words = (zh: string) => ({ zh, en: zh })
const rule = (id: string, parts: Partial<DutyRule> = {}): DutyRule => ({
  id,
  title: words(id),
  binds: 'enterprise',
  every: 'half-year',
  evidence: { ledger: 'drill' },
  settledFor: 30,
  legalBaseline: words('每年'),
  planDemand: words('每半年'),
  minutes: 30,
  ...parts,
})
const clause = (id: string, duties: DutyRule[], parts: Partial<Clause> = {}): Clause => ({
  id,
  title: words(id),
  words: words(id),
  duties,
  ...parts,
})
const plan = (clauses: Clause[], parts: Partial<Plan> = {}): Plan => ({
  id: 'p',
  version: 1,
  title: words('方案'),
  from: '2023-01-19',
  parts: [],
  tasks: [],
  clauses,
  ...parts,
})

describe('the difference of two versions', () => {
  const old = plan([clause('4.1', []), clause('4.2', [rule('drill'), rule('old')]), clause('9.9', [])])
  const next = plan(
    [
      clause('4.1', [], { words: words('改写') }),
      clause('4.2', [rule('drill', { every: 'quarter', minutes: 45, remind: [10] }), rule('new')]),
      clause('4.3', [rule('team')]),
    ],
    { version: 2, addressees: ['village'] },
  )

  test('tells clauses added, removed and reworded', () => {
    const { clauses, head } = diffOf(old, next)
    expect(clauses.added.map(({ id }) => id)).toEqual(['4.3'])
    expect(clauses.removed.map(({ id }) => id)).toEqual(['9.9'])
    expect(clauses.reworded.map(({ id }) => id)).toEqual(['4.1'])
    expect(head).toEqual(['addressees'])
  })

  test('tells rules added, removed and changed, and in what', () => {
    const { rules } = diffOf(old, next)
    expect(rules.added.map((placed) => placed.rule.id)).toEqual(['new', 'team'])
    expect(rules.removed.map((placed) => placed.rule.id)).toEqual(['old'])
    expect(rules.changed.map(({ to, in: what }) => [to.id, what])).toEqual([
      ['drill', ['when', 'days', 'minutes']],
    ])
  })

  test('is none when only the number of the version rose', () => {
    expect(isUnchanged(diffOf(old, { ...old, version: 2 }))).toBe(true)
    expect(isUnchanged(diffOf(old, next))).toBe(false)
  })

  test('is some when two clauses change places', () => {
    const turned = diffOf(old, { ...old, clauses: old.clauses.toReversed() })
    expect(turned.reordered).toBe(true)
    expect(isUnchanged(turned)).toBe(false)
  })
})

const anyRule = fc
  .record(
    {
      every: fc.constantFrom('month' as const, 'quarter' as const),
      minutes: fc.integer({ min: 1, max: 3 }),
      where: fc.record({ staffOver: fc.integer({ min: 1, max: 2 }) }),
      remind: fc.constant<number[]>([10]),
      acceptance: fc.constant(words('看')),
    },
    { requiredKeys: [] },
  )
  .chain((parts) => fc.constantFrom('a', 'b', 'c', 'd').map((id) => rule(id, parts)))
const rules = fc.uniqueArray(anyRule, { selector: ({ id }) => id, maxLength: 3 })
const anyClause = fc
  .tuple(
    fc.constantFrom('1.1', '1.2', '4.2', 'R1'),
    rules,
    fc.record(
      {
        words: fc.constantFrom(words('甲'), words('乙')),
        leaves: fc.constant({ kind: 'judgement' as const, why: words('丙') }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([id, duties, parts]) => clause(id, duties, parts))
const anyPlan = fc
  .tuple(
    fc.uniqueArray(anyClause, { selector: ({ id }) => id, maxLength: 4 }),
    fc.record(
      {
        version: fc.integer({ min: 1, max: 4 }),
        title: fc.constantFrom(words('子'), words('丑')),
        addressees: fc.constantFrom<DebtorKind[]>(['village'], ['enterprise']),
        escalation: fc.constant<EscalationStep[]>([{ after: 3, to: 'office' }]),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([clauses, parts]) => plan(clauses, parts))

describe('over all pairs of versions', () => {
  test('the old one and the difference give the new one', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (old, next) => {
        expect(applyDiff(old, diffOf(old, next))).toEqual(next)
      }),
    )
  })

  test('there is no difference exactly where nothing but the number differs', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (old, next) => {
        expect(isUnchanged(diffOf(old, old))).toBe(true)
        const alike =
          JSON.stringify(sorted({ ...old, version: 1 })) === JSON.stringify(sorted({ ...next, version: 1 }))
        expect(isUnchanged(diffOf(old, next))).toBe(alike)
      }),
    )
  })

  test('the generator reaches every kind of change, and twins', () => {
    const seen = fc.sample(fc.tuple(anyPlan, anyPlan), 3000).map(([old, next]) => diffOf(old, next))
    expect(seen.some(({ rules: { changed } }) => changed.length > 1)).toBe(true)
    expect(seen.some(({ rules: { removed } }) => removed.length > 0)).toBe(true)
    expect(seen.some(({ clauses }) => clauses.reworded.length > 0)).toBe(true)
    expect(seen.some(({ reordered }) => reordered)).toBe(true)
    expect(seen.some(isUnchanged)).toBe(true)
  })
})

/** Members in one order, lists as they are. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, own]) => [key, sorted(own)]),
  )
}
