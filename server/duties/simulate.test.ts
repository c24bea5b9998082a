import { accounts } from '@bihuan/contract/accounts.ts'
import { archive } from '@bihuan/contract/archive.ts'
import { duties } from '@bihuan/contract/duties.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countedOneByOne, dutyRows } from '../testing/counted.ts'
import { hexi, today } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  await officer.does(plans.issue, {})
})
afterAll(() => town.close())

const idOf = async (name: string) =>
  (await town.query<{ id: string }>('select id from party where town = $1 and name = $2', [hexi, name]))[0]
    ?.id ?? ''

type Simulation = OutputOf<typeof plans.simulate>
const timesIn = ({ dated }: Simulation) =>
  dated.flatMap(({ clause, times }) => times.map(({ due }) => `${clause} ${due}`)).sort()

describe('a year simulated for one firm', () => {
  test('is what the issue laid on it, from the issue on', async () => {
    const party = await idOf('锦榆家具有限公司')
    const shown = await officer.does(plans.simulate, { party, year: 2027 })
    const rows = await town.query<{ clause: string; due: string }>(
      `select clause, due_on::text as due from duty where town = $1 and debtor = $2 and state <> 'withdrawn'
         and occasion <> 'standing' and due_on between '2027-01-01' and '2027-12-31'`,
      [hexi, party],
    )
    expect(timesIn(shown)).toEqual(rows.map(({ clause, due }) => `${clause} ${due}`).sort())
    expect(shown.total.duties).toBe(rows.length)
    expect(shown.months.length).toBe(12)
    expect(shown.before).toBeNull()
    expect(shown.dated[0]?.times[0]?.why.zh).toContain('方案')
  })

  test('says of every rule that does not apply which condition fails, and follows a change at once', async () => {
    const party = await idOf('锦榆家具有限公司')
    const asFiled = await officer.does(plans.simulate, { party, year: 2027 })
    const profile = {
      ...asFiled.debtor.profile,
      staff: 5000,
      traits: ['dust', 'key', 'above-scale'] as const,
    }
    const other = await officer.does(plans.simulate, {
      party,
      year: 2027,
      profile: { ...profile, traits: [...profile.traits] },
    })
    expect(other.before).toEqual(asFiled.total)
    expect(other.debtor.profile.staff).toBe(5000)
    for (const { why } of asFiled.notApplying) expect(why.zh).toMatch(/^只要求.+，这里不是/)
    expect(await town.query('select 1 from party where id = $1 and version > 5', [party])).toEqual([])
  })

  test('is reckoned for a firm that nobody registered', async () => {
    const asked = {
      year: 2027,
      kind: 'enterprise' as const,
      profile: { sector: 'mine' as const, staff: 120 },
    }
    const shown = await officer.does(plans.simulate, { ...asked, since: '2027-05-01' })
    expect(shown.debtor).toMatchObject({ id: null, name: null, since: '2027-05-01' })
    expect(shown.dated.some(({ excused }) => excused.length > 0)).toBe(true)
    const village = await officer.does(plans.simulate, { year: 2027, kind: 'village' })
    expect(village.others.some(({ kind }) => kind === 'enterprise')).toBe(true)
  })

  test('is shown to the firm itself, and of nobody else', async () => {
    const firm = await town.signIn('enterprise')
    const mine = await firm.does(plans.myYear, { year: '2027' })
    expect(mine.debtor.name).toBe('锦榆家具有限公司')
    const party = await idOf('锦榆家具有限公司')
    expect(timesIn(mine)).toEqual(timesIn(await officer.does(plans.simulate, { party, year: 2027 })))
    expect((await firm.tries(plans.simulate, { party, year: 2027 })).status).toBe(403)
  })

  test('is the safety office’s own for its officer, and nobody’s for who belongs to no body', async () => {
    const own = await officer.does(plans.myYear, { year: '2027' })
    expect(own.debtor.name).toBe('禾溪镇安全生产办公室')
    expect(own.total.duties).toBeGreaterThan(0)
    const party = await idOf('禾溪镇安全生产办公室')
    expect(timesIn(own)).toEqual(timesIn(await officer.does(plans.simulate, { party, year: 2027 })))

    const asked = { account: 'weisheng', name: '微生月', roles: ['leader' as const], party: null, reach: [] }
    const { id } = await officer.does(accounts.make, asked)
    const { password } = await officer.does(accounts.oneTime, { account: id })
    const newPassword = 'of no body at all'
    await town.nobody.does(accounts.signIn, { account: asked.account, password, newPassword })
    const unattached = await town.signIn(asked.account, newPassword)
    expect((await unattached.tries(plans.myYear, { year: '2027' })).problem.code).toBe('party.not-found')
  })

  test('is shown to a department of the firms it supervises, and to the leader of all', async () => {
    const department = await town.signIn('department')
    const [own, foreign] = [await idOf('锦榆家具有限公司'), await idOf('春禾食品厂')]
    expect((await department.tries(plans.simulate, { party: own, year: 2027 })).status).toBe(200)
    expect((await department.tries(plans.simulate, { party: foreign, year: 2027 })).problem.code).toBe(
      'party.not-found',
    )
    const leader = await town.signIn('leader')
    expect((await leader.tries(plans.simulate, { party: foreign, year: 2027 })).status).toBe(200)
  })

  test('by a draft is set beside the plan in force', async () => {
    const text = String((await officer.does(plans.download, {})).content)
    const at = text.indexOf('- id: drill\n')
    const next = text.slice(0, at) + text.slice(at).replace('every: half-year', 'every: month')
    const { id } = await officer.does(plans.loadDraft, { name: 'v2.yaml', text: next })
    const party = await idOf('锦榆家具有限公司')
    const [now, then] = [
      await officer.does(plans.simulate, { party, year: 2027 }),
      await officer.does(plans.simulate, { party, year: 2027, draft: id }),
    ]
    expect(then.before).toEqual(now.total)
    expect(then.total.duties).toBe(now.total.duties + 10)
    expect(then.plan).toMatchObject({ version: 2, draft: id })
    const { before, total } = await officer.does(plans.burden, { draft: id })
    expect(before?.version).toBe(1)
    expect(total.minutes).toBeGreaterThan(before?.total.minutes ?? 0)
    await officer.does(plans.dropDraft, { draft: id })
  })
})

describe('the burden of the town', () => {
  test('is told by month and by who works, with the ten who bear most', async () => {
    const { months, roles, heaviest, total, before } = await officer.does(plans.burden, {})
    expect(months[0]).toBe('2026-06')
    expect(roles.map(({ role }) => role)).toContain('enterprise')
    expect(heaviest).toHaveLength(10)
    expect(heaviest[0]?.minutes).toBeGreaterThanOrEqual(heaviest[9]?.minutes ?? 0)
    expect(roles.reduce((sum, role) => sum + role.total.minutes, 0)).toBe(total.minutes)
    expect(before).toBeNull()
    expect((await (await town.signIn('village')).tries(plans.burden, {})).status).toBe(403)
  })
})

describe('after a firm was amended', () => {
  const name = '恒屹铸造有限公司'
  const close = (until: string | null) =>
    town.query('update party set until = $3 where town = $1 and name = $2', [hexi, name, until])
  const agree = async () => {
    const { clauses } = await officer.does(plans.show, {})
    const shown = clauses
      .filter(({ rules }) => rules.length > 0)
      .map(({ id, counts }) => [id, counts] as const)
    const counted = countedOneByOne(await dutyRows(town, hexi), today, ({ clause }) => clause)
    for (const [clause, counts] of shown)
      if (counted.has(clause)) expect([clause, counts]).toEqual([clause, counted.get(clause)])
  }

  test('the change for it alone is shown, carried out and journaled as an issue of its own', async () => {
    const party = await idOf(name)
    await close(today)
    const preview = await officer.does(plans.previewFor, { party })
    expect(preview.counts.withdrawn).toBeGreaterThan(0)
    expect(preview.changes.every(({ debtor }) => debtor.id === party)).toBe(true)
    expect(preview.changes[0]?.why.zh).toContain('经营到')
    const last = (await officer.does(plans.show, {})).issue?.id

    const { id, issuedAt, ...done } = await officer.does(plans.issueFor, { party })
    expect(issuedAt).toBe(town.clock.now)
    expect(done).toEqual(preview)
    const { whole, entries } = await officer.does(archive.file, { file: id ?? '' })
    expect(whole).toBe(true)
    expect(entries[0]?.body).toMatchObject({ about: party, counts: done.counts, digest: done.digest })
    expect((await officer.does(plans.show, {})).issue?.id).toBe(last)
    await agree()
  })

  test('a second time changes nothing and makes no file', async () => {
    const party = await idOf(name)
    const before = await town.query('select 1 from issue')
    expect(await officer.does(plans.issueFor, { party })).toMatchObject({
      id: null,
      counts: { withdrawn: 0 },
    })
    expect(await town.query('select 1 from issue')).toHaveLength(before.length)
  })

  test('opening it again brings the same duties back', async () => {
    const party = await idOf(name)
    await close(null)
    const { counts } = await officer.does(plans.issueFor, { party })
    expect(counts.reopened).toBeGreaterThan(0)
    expect(counts.added).toBe(0)
    const { total } = await officer.does(duties.list, { party })
    expect(total).toBeGreaterThan(0)
    await agree()
  })

  test('is the office’s to do, and of parties in reach', async () => {
    const party = await idOf(name)
    for (const who of ['leader', 'department', 'enterprise'])
      expect((await (await town.signIn(who)).tries(plans.issueFor, { party })).status).toBe(403)
    const neighbour = await town.signIn('officer-yunling')
    expect((await neighbour.tries(plans.previewFor, { party })).problem.code).toBe('party.not-found')
  })
})
