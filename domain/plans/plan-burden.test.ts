import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Debtor, type Duty, dutiesOf } from '../duties/duty.ts'
import { isStanding } from '../duties/occasion.ts'
import { readLawBook } from '../law/law-book.ts'
import { findLedger, ledgerKinds } from '../ledgers/kinds/index.ts'
import type { Profile } from '../parties/trait.ts'
import type { DebtorKind, DutyRule } from './plan.ts'
import { readPlan } from './read-plan.ts'

const content = new URL('../../content/', import.meta.url)
const laws = readdirSync(new URL('laws/', content)).filter((name) => name.endsWith('.yaml'))
const book = readLawBook(
  Object.fromEntries(laws.map((name) => [name, readFileSync(new URL(`laws/${name}`, content), 'utf8')])),
)
if ('problems' in book) throw new Error('the laws do not read')
const read = readPlan(readFileSync(new URL('plans/three-grasps-2023/plan.yaml', content), 'utf8'), {
  ledgers: Object.values(ledgerKinds),
  figures: [...book.editions.keys()],
})
if ('problems' in read) throw new Error('the plan does not read')
const { plan } = read
const ruleOf = new Map(
  plan.clauses.flatMap(({ id, duties }) => duties.map((rule) => [`${id}/${rule.id}`, rule] as const)),
)

const year = { from: '2026-01-01', to: '2026-12-31' }
const debtorOf = (kind: DebtorKind, profile: Profile): Debtor => ({
  ...{ id: 'one', kind, area: '341004100000', since: '2015-01-01', profile },
})

type Owed = Duty & { asks: DutyRule }

/** What it owes in a quiet year: nothing happened, nothing was filed yet. */
const owedBy = (kind: DebtorKind, profile: Profile): Owed[] =>
  dutiesOf(plan, [debtorOf(kind, profile)], { today: year.from, book, events: [] }, year).duties.map(
    (duty) => {
      const asks = ruleOf.get(`${duty.clause}/${duty.rule}`)
      if (asks === undefined) throw new Error(`no rule ${duty.clause}/${duty.rule}`)
      return { ...duty, asks }
    },
  )

/** Two duties that no record can deliver at once: a choice of one word that must say different words. */
const clash = (one: Owed, other: Owed): boolean => {
  const fields = findLedger(one.asks.evidence.ledger)?.fields ?? {}
  return Object.entries(one.asks.evidence.with ?? {}).some(([name, words]) => {
    const others = other.asks.evidence.with?.[name]
    return fields[name]?.type === 'choice' && others !== undefined && !words.some((w) => others.includes(w))
  })
}

/** The fewest records that deliver them: each is filed as late as may be, and counts for all it can. */
const recordsFor = (owed: readonly Owed[]): number => {
  const [next, ...rest] = owed.toSorted((a, b) => (a.due < b.due ? -1 : 1))
  if (next === undefined) return 0
  const delivered: Owed[] = [next]
  const left = rest.filter((duty) => {
    const isServed =
      duty.asks.evidence.ledger === next.asks.evidence.ledger &&
      duty.first <= next.due &&
      !delivered.some((one) => clash(one, duty))
    if (isServed) delivered.push(duty)
    return !isServed
  })
  return 1 + recordsFor(left)
}

const burdenOf = (kind: DebtorKind, profile: Profile) => {
  const owed = owedBy(kind, profile)
  const dated = owed.filter(({ key }) => !isStanding(key))
  return {
    dated: dated.length,
    records: recordsFor(dated),
    standing: owed.length - dated.length,
    hours: Math.round(dated.reduce((sum, { asks }) => sum + asks.minutes, 0) / 60),
  }
}

type Ceiling = ReturnType<typeof burdenOf>

/** What a plan may ask at most of a typical body in a year, and why no more. */
const typical: { who: string; kind: DebtorKind; profile: Profile; most: Ceiling; because: string }[] = [
  {
    who: 'a wood mill of thirty people',
    kind: 'enterprise',
    profile: { sector: 'wood', staff: 30, traits: ['dust', 'special-equipment', 'special-work'] },
    most: { dated: 32, records: 25, standing: 4, hours: 26 },
    because: 'one person keeps safety beside other work: two records a month, about two hours',
  },
  {
    who: 'a foundry of a hundred and twenty with molten metal',
    kind: 'enterprise',
    profile: {
      sector: 'smelting',
      staff: 120,
      traits: ['above-scale', 'molten-metal', 'dust', 'special-equipment', 'special-work', 'contractors'],
    },
    most: { dated: 54, records: 43, standing: 12, hours: 30 },
    because: 'the law gives it a full-time person; twelve of the duties are the monthly expense account',
  },
  {
    who: 'a hotel with gas',
    kind: 'enterprise',
    profile: { sector: 'lodging', staff: 45, traits: ['gas-use', 'crowded', 'special-equipment'] },
    most: { dated: 32, records: 25, standing: 5, hours: 25 },
    because: 'as the mill, and a rescue team, since guests sleep there',
  },
  {
    who: 'a school',
    kind: 'enterprise',
    profile: { sector: 'school', staff: 60, traits: ['crowded', 'gas-use'] },
    most: { dated: 32, records: 25, standing: 4, hours: 25 },
    because: 'teachers do it: no evaluation of an industry is asked of them',
  },
  {
    who: 'a filling station of nine',
    kind: 'enterprise',
    profile: { sector: 'hazmat', staff: 9 },
    most: { dated: 50, records: 43, standing: 8, hours: 30 },
    because: 'high risk whatever its size, yet no director and no duty around the clock of so few',
  },
  {
    who: 'a department',
    kind: 'department',
    profile: {},
    most: { dated: 36, records: 22, standing: 2, hours: 34 },
    because:
      'one check a month, which serves the holidays, and one summary a quarter, which serves three clauses',
  },
  {
    who: 'a village',
    kind: 'village',
    profile: {},
    most: { dated: 30, records: 22, standing: 3, hours: 28 },
    because: 'two or three people do everything: the monthly patrol serves the season and the crackdown',
  },
  {
    who: 'the town safety office',
    kind: 'office',
    profile: {},
    most: { dated: 52, records: 50, standing: 1, hours: 54 },
    because: 'one hour a week for three people who have the whole town',
  },
]

test.each(typical)('$who owes no more in a year than it can do', ({ kind, profile, most }) => {
  const burden = burdenOf(kind, profile)
  for (const name of ['dated', 'records', 'standing', 'hours'] as const) {
    expect(burden[name], name).toBeLessThanOrEqual(most[name])
    // A ceiling far above what is asked guards nothing.
    expect(burden[name], name).toBeGreaterThanOrEqual(Math.floor(most[name] * 0.8))
  }
})

test('nobody files more records than there are duties, and everybody fewer where one serves two', () => {
  for (const { kind, profile } of typical) {
    const { dated, records } = burdenOf(kind, profile)
    expect(records).toBeLessThan(dated)
  }
})

test('no month of the year asks of a mill more than a working day', () => {
  const [mill] = typical
  const minutes = new Map<string, number>()
  for (const { key, due, asks } of owedBy('enterprise', mill?.profile ?? {}))
    if (!isStanding(key)) minutes.set(due.slice(0, 7), (minutes.get(due.slice(0, 7)) ?? 0) + asks.minutes)
  const [december, ...others] = [...minutes].toSorted(([, a], [, b]) => b - a)
  // What is owed once a year falls due on its last day; reminders begin weeks before.
  expect(december?.[0]).toBe('2026-12')
  for (const [, each] of others) expect(each).toBeLessThanOrEqual(8 * 60)
})
