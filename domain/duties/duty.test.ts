import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../base/day.ts'
import type { DutyRule, Plan } from '../plans/plan.ts'
import { type Debtor, dutiesOf } from './duty.ts'
import type { Calendar } from './occasion.ts'
import { isWithin } from './period.ts'

const rule = (id: string, parts: Partial<DutyRule> = {}): DutyRule => ({
  id,
  title: { zh: '应急演练', en: 'Emergency drill' },
  binds: 'enterprise',
  every: 'half-year',
  evidence: { ledger: 'drill' },
  settledFor: 30,
  legalBaseline: { zh: '每年', en: 'Yearly' },
  planDemand: { zh: '每半年', en: 'Half-yearly' },
  minutes: 30,
  ...parts,
})

const planOf = (...duties: DutyRule[]): Plan => ({
  id: 'three-grasps-2023',
  version: 2,
  title: { zh: '方案', en: 'Plan' },
  from: '2023-01-19',
  parts: [],
  tasks: [],
  clauses: [{ id: '4.2', title: { zh: '演练', en: 'Drills' }, words: { zh: '演练', en: 'Drills' }, duties }],
})

const mill = (parts: Partial<Debtor> = {}): Debtor => ({
  id: 'mill',
  kind: 'enterprise',
  area: '341004100201',
  since: '2020-01-01',
  ...parts,
})

const calendar: Calendar = { today: '2026-01-01', book: { editions: new Map() }, events: [] }
const year = { from: '2026-01-01', to: '2026-12-31' }
const owed = (debtor: Debtor, parts?: Partial<DutyRule>) =>
  dutiesOf(planOf(rule('drill', parts)), [debtor], calendar, year).duties.map(({ due }) => due)
const excuses = (debtor: Debtor) =>
  dutiesOf(planOf(rule('drill')), [debtor], calendar, year).excused.map(({ occasion, excuse }) => [
    occasion,
    excuse,
  ])

const bigPlan = planOf(
  rule('drill'),
  rule('inspect', { every: 'quarter', settledFor: 0, remind: [20] }),
  rule('report', { every: 'year', settledFor: 90 }),
  rule('lead', { every: 'month', binds: 'department', remind: [60] }),
)

/** Beginnings lie around the periods' ends, so that the edges of `settledFor` are met. */
const anyDebtors = fc.uniqueArray(
  fc.record(
    {
      id: fc.uuid(),
      kind: fc.constantFrom('enterprise' as const, 'department' as const, 'village' as const),
      area: fc.constant('341004100201'),
      since: fc.oneof(
        fc.integer({ min: -900, max: 900 }).map((days) => addDays('2026-01-01', days)),
        fc.constantFrom(0, 30, 90).map((days) => addDays('2026-06-30', -days)),
      ),
      until: fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days)),
      suspended: fc.array(
        fc.integer({ min: 0, max: 700 }).map((days) => ({
          from: addDays('2025-12-01', days),
          to: addDays('2025-12-01', days + 120),
        })),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['id', 'kind', 'area', 'since'] },
  ),
  { selector: ({ id }) => id, maxLength: 8 },
)

const anyWindow = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.nat(800)).map(([start, span]) => {
  const from = addDays('2026-01-01', start)
  return { from, to: addDays(from, span) }
})

describe('a duty', () => {
  test('says who owes what by when, and why', () => {
    const [first] = dutiesOf(planOf(rule('drill')), [mill()], calendar, year).duties
    expect(first).toMatchObject({
      key: 'three-grasps-2023/4.2.drill/mill//2026-H1',
      planVersion: 2,
      area: '341004100201',
      first: '2026-01-01',
      due: '2026-06-30',
      soonFrom: '2026-06-15',
      because: {
        kind: 'enterprise',
        every: 'half-year',
        since: '2020-01-01',
        settledFor: 30,
        planFrom: '2023-01-19',
      },
    })
    expect(first?.why.zh).toContain('2026 上半年')
    expect(first?.why.en).toContain('due 30 Jun 2026')
  })

  test('is due soon a tenth of its period before, 3 to 15 days, or as the clause reminds', () => {
    const soon = (parts: Partial<DutyRule>) =>
      dutiesOf(planOf(rule('drill', parts)), [mill()], calendar, year).duties.map((duty) =>
        daysBetween(duty.soonFrom, duty.due),
      )
    expect(soon({ every: 'month' })[0]).toBe(3)
    expect(soon({ every: 'quarter' })).toEqual([9, 9, 9, 9])
    expect(soon({ every: 'year' })).toEqual([15])
    expect(soon({ remind: [40] })).toEqual([40, 40])
    expect(soon({ every: 'month', remind: [60] })[0]).toBe(30)
  })

  test('binds only debtors of the rule’s kind', () => {
    expect(dutiesOf(planOf(rule('drill')), [mill({ kind: 'village' })], calendar, year)).toEqual({
      duties: [],
      excused: [],
    })
  })

  test('is not owed for periods that ended before the plan began', () => {
    const plan = { ...planOf(rule('drill')), from: '2026-07-01' }
    expect(dutiesOf(plan, [mill()], calendar, year).duties.map(({ occasion }) => occasion)).toEqual([
      '2026-H2',
    ])
  })

  test('is owed by whoever began just settledFor days before, and not by who began a day later', () => {
    expect(owed(mill({ since: '2026-05-31' }))).toEqual(['2026-06-30', '2026-12-31'])
    expect(owed(mill({ since: '2026-06-01' }))).toEqual(['2026-12-31'])
    expect(excuses(mill({ since: '2026-06-01' }))).toEqual([['2026-H1', 'not-settled']])
    expect(owed(mill({ since: '2026-06-30' }), { settledFor: 0 })).toHaveLength(2)
    expect(excuses(mill({ since: '2026-07-01' }))).toEqual([['2026-H1', 'not-begun']])
  })

  test('ends with the debtor: a last day before the period’s end excuses it', () => {
    expect(owed(mill({ until: '2026-06-30' }))).toEqual(['2026-06-30'])
    expect(excuses(mill({ until: '2026-06-29' }))).toEqual([
      ['2026-H1', 'closed'],
      ['2026-H2', 'closed'],
    ])
  })

  test('is excused by a suspension only if no day of business is left', () => {
    const stopped = (...suspended: { from: string; to?: string }[]) => owed(mill({ suspended }))
    expect(stopped({ from: '2026-01-01', to: '2026-06-30' })).toEqual(['2026-12-31'])
    expect(stopped({ from: '2026-01-02', to: '2026-06-30' })).toHaveLength(2)
    expect(
      stopped({ from: '2026-04-01', to: '2026-07-31' }, { from: '2025-01-01', to: '2026-03-31' }),
    ).toEqual(['2026-12-31'])
    expect(stopped({ from: '2025-11-01' })).toEqual([])
    expect(
      owed(mill({ since: '2026-03-01', suspended: [{ from: '2026-03-01', to: '2026-06-30' }] })),
    ).toEqual(['2026-12-31'])
  })

  test('that is not owed says why, with its dates', () => {
    const [excused] = dutiesOf(planOf(rule('drill')), [mill({ since: '2026-06-01' })], calendar, year).excused
    expect(excused?.why.zh).toBe('2026年6月1日开始经营，到期末 2026年6月30日 只有 29 天，不满 30 天')
    expect(excused?.why.en).toBe(
      'Began on 1 Jun 2026: 29 days before the period ended on 30 Jun 2026, fewer than 30',
    )
  })
})

describe('all duties of a plan', () => {
  test('have keys used once and fall due on a period’s last day within the window', () => {
    fc.assert(
      fc.property(anyDebtors, anyWindow, (debtors, window) => {
        const { duties, excused } = dutiesOf(bigPlan, debtors, calendar, window)
        const keys = [...duties, ...excused].map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        for (const duty of duties) {
          expect(isWithin(duty.due, window)).toBe(true)
          expect(addDays(duty.due, 1).slice(8)).toBe('01')
          expect(duty.first <= duty.soonFrom && duty.soonFrom <= duty.due).toBe(true)
        }
      }),
    )
  })

  test('are the same whatever the order of debtors', () => {
    fc.assert(
      fc.property(anyDebtors, anyWindow, (debtors, window) => {
        const keysOf = (some: Debtor[]) =>
          dutiesOf(bigPlan, some, calendar, window)
            .duties.map(({ key }) => key)
            .sort()
        expect(keysOf(debtors.toReversed())).toEqual(keysOf(debtors))
      }),
    )
  })

  test('never grow when a debtor closes', () => {
    const opened = (debtor: Debtor): Debtor => {
      const { until: _, ...rest } = debtor
      return rest
    }
    fc.assert(
      fc.property(anyDebtors, anyWindow, (debtors, window) => {
        const before = new Set(
          dutiesOf(bigPlan, debtors.map(opened), calendar, window).duties.map(({ key }) => key),
        )
        for (const { key } of dutiesOf(bigPlan, debtors, calendar, window).duties)
          expect(before.has(key)).toBe(true)
      }),
    )
  })

  test('reach the interesting ends: every excuse, and a debtor begun just in time', () => {
    const year26 = { from: '2026-01-01', to: '2027-12-31' }
    const told = fc
      .sample(anyDebtors, { numRuns: 300, seed: 7 })
      .map((debtors) => dutiesOf(bigPlan, debtors, calendar, year26))
    const seen = new Set(told.flatMap(({ excused }) => excused.map(({ excuse }) => excuse)))
    expect(seen).toEqual(new Set(['closed', 'not-begun', 'not-settled', 'suspended']))
    const justInTime = told
      .flatMap(({ duties }) => duties)
      .filter(({ because, due }) => daysBetween(because.since, due) === because.settledFor)
    expect(justInTime.length).toBeGreaterThan(20)
  })
})
