import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Profile } from '../parties/trait.ts'
import type { DutyRule, Plan } from '../plans/plan.ts'
import { burdenOf, burdenWindow } from './burden.ts'
import { type Debtor, dutiesOf } from './duty.ts'
import type { Calendar } from './occasion.ts'
import { simulate, yearWindow } from './simulate.ts'

const rule = (id: string, parts: Partial<DutyRule> = {}): DutyRule => ({
  id,
  title: { zh: id, en: id },
  binds: 'enterprise',
  every: 'half-year',
  evidence: { ledger: id },
  settledFor: 30,
  legalBaseline: { zh: '每年', en: 'Yearly' },
  planDemand: { zh: '每半年', en: 'Half-yearly' },
  minutes: 30,
  ...parts,
})

const clause = (id: string, ...duties: DutyRule[]): Plan['clauses'][number] => ({
  id,
  title: { zh: id, en: id },
  words: { zh: id, en: id },
  duties,
})

const plan: Plan = {
  id: 'p',
  version: 1,
  title: { zh: '方案', en: 'Plan' },
  from: '2023-01-19',
  parts: [],
  tasks: [],
  clauses: [
    clause('4.2', rule('drill', { minutes: 90 })),
    clause('7.1', rule('dust', { every: 'month', where: { any: ['dust'] }, minutes: 25 })),
    clause('1.1', rule('director', { every: 'standing', where: { staffOver: 100 }, minutes: 40 })),
    clause('2.2', rule('policy', { every: 'standing', evidence: { ledger: 'policy', validFor: 24 } })),
    clause('3.4', rule('lesson', { every: 'event', events: ['accident'], within: 30 })),
    clause('12.1', rule('film', { every: 'year', evidence: { ledger: 'drill' }, minutes: 10 })),
    clause('8.1', rule('lead', { every: 'month', binds: 'department', minutes: 60 })),
  ],
}

const event = { id: 'e', kind: 'accident' as const, name: '某厂火灾', on: '2026-05-01', areas: [] }
const calendar: Calendar = { today: '2026-06-12', book: { editions: new Map() }, events: [event] }
const firm = (profile: Profile = {}, parts: Partial<Debtor> = {}): Debtor => ({
  id: 'firm',
  kind: 'enterprise',
  area: '341004100201',
  since: '2020-01-01',
  profile,
  ...parts,
})
const ids = (rules: readonly { rule: DutyRule }[]) => rules.map((one) => one.rule.id)

describe('what a plan would ask of one firm', () => {
  test('is told by rule: dated, kept valid, and when it happens', () => {
    const simulated = simulate(plan, firm({ traits: ['dust'], staff: 101 }), calendar, 2027)
    expect(ids(simulated.dated)).toEqual(['drill', 'dust', 'film'])
    expect(ids(simulated.standing)).toEqual(['director', 'policy'])
    expect(ids(simulated.onEvent)).toEqual(['lesson'])
    expect(simulated.onEvent[0]?.happened).toBe(1)
    expect(simulated.notApplying).toEqual([])
    expect(simulated.others).toEqual([{ kind: 'department', rules: 1 }])
  })

  test('names the conditions that it meets, and those that it does not', () => {
    const { dated, notApplying } = simulate(plan, firm({ traits: ['dust'] }), calendar, 2027)
    expect(dated[1]?.because.map(({ zh }) => zh)).toEqual(['粉尘涉爆'])
    expect(dated[0]?.because).toEqual([])
    expect(notApplying.map(({ clause }) => clause)).toEqual(['1.1'])
    expect(notApplying[0]?.why.zh).toBe('只要求从业人员超过 100 人，这里不是（档案没有填从业人员）')
    const small = simulate(plan, firm({ staff: 100 }), calendar, 2027).notApplying
    expect(small.map(({ why }) => why.zh)).toEqual([
      '只要求粉尘涉爆，这里不是',
      '只要求从业人员超过 100 人，这里不是',
    ])
  })

  test('counts the minutes of each month, and a paper that holds two years by half', () => {
    const { months, minutes, standing } = simulate(plan, firm({ traits: ['dust'] }), calendar, 2027)
    expect(months).toEqual([25, 25, 25, 25, 25, 115, 25, 25, 25, 25, 25, 125])
    expect(standing.map((one) => one.minutes)).toEqual([15])
    expect(minutes).toBe(490 + 15)
  })

  test('says which other clauses the same record may serve', () => {
    const { dated } = simulate(plan, firm(), calendar, 2027)
    expect(dated.map(({ also }) => also)).toEqual([['12.1'], ['4.2']])
  })

  test('shows the periods that a newcomer is excused', () => {
    const { dated } = simulate(plan, firm({}, { since: '2027-06-15' }), calendar, 2027)
    expect(dated[0]?.times.map(({ due }) => due)).toEqual(['2027-12-31'])
    expect(dated[0]?.excused[0]?.why.zh).toContain('只有 15 天')
  })
})

const anyProfile = fc.record(
  {
    staff: fc.constantFrom(0, 99, 100, 101, 500),
    traits: fc.subarray(['dust', 'key', 'crowded'] as const),
    sector: fc.constantFrom('wood' as const, 'mine' as const),
  },
  { requiredKeys: [] },
)
const anyFirm = fc
  .tuple(anyProfile, fc.constantFrom('2020-01-01', '2026-06-15', '2026-12-20', '2027-06-15'), fc.uuid())
  .map(([profile, since, id]) => firm(profile, { since, id }))

describe('over all firms', () => {
  test('a simulation holds exactly the duties that the plan would lay', () => {
    fc.assert(
      fc.property(anyFirm, fc.integer({ min: 2023, max: 2028 }), (debtor, year) => {
        const { dated, standing, onEvent } = simulate(plan, debtor, calendar, year)
        const told = [...dated, ...standing, ...onEvent].flatMap((one) =>
          one.times.map(({ due, why }) => `${one.clause} ${due} ${why.zh}`),
        )
        const owed = dutiesOf(plan, [debtor], calendar, yearWindow(year)).duties
        expect(told.sort()).toEqual(owed.map((duty) => `${duty.clause} ${duty.due} ${duty.why.zh}`).sort())
      }),
    )
  })

  test('every rule of the kind is told once: as asked, or as not applying', () => {
    fc.assert(
      fc.property(anyFirm, (debtor) => {
        const { dated, standing, onEvent, notApplying } = simulate(plan, debtor, calendar, 2027)
        expect(ids([...dated, ...standing, ...onEvent, ...notApplying]).sort()).toEqual(
          ['drill', 'dust', 'director', 'policy', 'lesson', 'film'].sort(),
        )
      }),
    )
  })

  test('both ends are reached: firms that owe everything, and firms excused', () => {
    const seen = fc.sample(anyFirm, 200).map((debtor) => simulate(plan, debtor, calendar, 2026))
    expect(seen.some(({ notApplying }) => notApplying.length === 0)).toBe(true)
    expect(seen.some(({ notApplying }) => notApplying.length === 2)).toBe(true)
    expect(seen.some(({ dated }) => dated.some(({ excused }) => excused.length > 0))).toBe(true)
  })

  test('the burden of a town is the sum of what is laid on its debtors', () => {
    const office: Debtor = { id: 'office', kind: 'department', area: '341004100000', since: '2020-01-01' }
    fc.assert(
      fc.property(fc.uniqueArray(anyFirm, { maxLength: 15, selector: ({ id }) => id }), (firms) => {
        const debtors = [...firms, office]
        const burden = burdenOf(plan, debtors, calendar)
        const owed = dutiesOf(plan, debtors, calendar, burdenWindow(calendar.today)).duties
        expect(burden.total.duties).toBe(owed.length)
        for (const role of burden.roles) {
          const parts = [...role.months, role.standing]
          expect(parts.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(role.total.minutes)
        }
        expect(burden.months[0]).toBe('2026-06')
        expect(burden.months.at(-1)).toBe('2027-05')
        expect(burden.heaviest.length).toBe(Math.min(10, new Set(owed.map(({ debtor }) => debtor)).size))
        expect(burden.heaviest[0]).toMatchObject({ debtor: 'office', duties: 12, minutes: 720 })
      }),
    )
  })
})
