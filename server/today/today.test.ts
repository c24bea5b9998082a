import { duties } from '@bihuan/contract/duties.ts'
import { hazardStatistics } from '@bihuan/contract/hazard-statistics.ts'
import { messages } from '@bihuan/contract/messages.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { snaps } from '@bihuan/contract/snaps.ts'
import { today as contract } from '@bihuan/contract/today.ts'
import { daysBetween } from '@bihuan/domain/base/day.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dutyRows } from '../testing/counted.ts'
import { hexi, today } from '../testing/known.ts'
import { openTestTown, type TestTown } from '../testing/town.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTestTown()
})
afterAll(() => town.close())

const show = async (account: string) => (await town.signIn(account)).does(contract.show, {})

describe('what today asks of an office', () => {
  test('is what went up to it: the leader hears of fewer and older duties than the office', async () => {
    const [office, leader] = [await show('officer'), await show('leader')]
    expect(office.escalated?.level).toBe('office')
    expect(leader.escalated?.level).toBe('leader')
    expect(office.escalated?.count).toBeGreaterThan(0)
    expect(leader.escalated?.count).toBeLessThanOrEqual(office.escalated?.count ?? 0)
    const least = Math.min(...(leader.escalated?.duties ?? []).map(({ due }) => daysBetween(due, today)))
    expect(least).toBeGreaterThanOrEqual(
      Math.min(...(office.escalated?.duties ?? []).map(({ due }) => daysBetween(due, today))),
    )
    for (const { lamp } of office.escalated?.duties ?? []) expect(lamp.kind).toBe('late')
  })

  test('is the longest overdue first, and no more than are overdue at all', async () => {
    const { escalated } = await show('officer')
    const dues = (escalated?.duties ?? []).map(({ due }) => due)
    expect(dues).toEqual(dues.toSorted())
    const late = (await dutyRows(town, hexi)).filter(
      ({ state, due }) => (state === 'open' || state === 'returned') && due < today,
    )
    expect(escalated?.count).toBeLessThanOrEqual(late.length)
  })

  test('pages on through all of it: every duty once, none left out, in one order', async () => {
    for (const account of ['officer', 'leader', 'department']) {
      const person = await town.signIn(account)
      const told = (await person.does(contract.show, {})).escalated
      const ids: string[] = []
      let after: string | null = null
      do {
        const asked: { after?: string } = after === null ? {} : { after }
        const page: OutputOf<typeof contract.escalated> = await person.does(contract.escalated, asked)
        ids.push(...page.duties.map(({ id }) => id))
        after = page.next
      } while (after !== null)
      expect({ account, different: new Set(ids).size, all: ids.length }).toEqual({
        ...{ account, different: told?.count, all: told?.count },
      })
      expect(ids.slice(0, 12)).toEqual(told?.duties.map(({ id }) => id))
    }
    expect((await show('officer')).escalated?.count).toBeGreaterThan(50)
  })

  test('marks what has gone further up, and refuses a cursor that is none', async () => {
    const officer = await town.signIn('officer')
    const marks = (await officer.does(contract.escalated, {})).duties.map(({ escalated }) => escalated?.level)
    expect(new Set(marks)).toContain('leader')
    expect(marks.filter((level) => level !== undefined && level !== 'leader')).toEqual([])
    const ofLeader = (await (await town.signIn('leader')).does(contract.escalated, {})).duties
    expect(ofLeader.length).toBeGreaterThan(0)
    expect(ofLeader.filter(({ escalated }) => escalated !== null)).toEqual([])
    expect((await officer.tries(contract.escalated, { after: 'x' })).problem.code).toBe('request.bad-cursor')
    const enterprise = await town.signIn('enterprise')
    expect(await enterprise.does(contract.escalated, {})).toMatchObject({ duties: [], next: null })
  })

  test('tells a body in its own list how far up its overdue duties went, and nothing of the others', async () => {
    const lists = await Promise.all(
      ['enterprise', 'department', 'village'].map(
        async (who) => (await (await town.signIn(who)).does(duties.mine, {})).duties,
      ),
    )
    for (const { lamp, escalated } of lists.flat()) if (lamp.kind !== 'late') expect(escalated).toBeNull()
    expect(lists.flat().some(({ escalated }) => escalated !== null)).toBe(true)
  })

  test('counts what an issue would change, for those who issue', async () => {
    expect((await show('officer')).unissued?.added).toBeGreaterThan(0)
    expect((await show('leader')).unissued).toBeNull()
    expect((await show('enterprise')).escalated).toBeNull()
  })

  test('names the hazards that wait for the town, late reports of the gates and who is missing in the statistics', async () => {
    const officer = await town.signIn('officer')
    const told = await officer.does(contract.show, {})
    expect(told.waiting.length).toBe(Math.min(6, told.hazards?.waiting ?? 0))
    expect(told.waiting.length).toBeGreaterThan(0)
    const { counts } = await officer.does(snaps.list, {})
    expect(told.snaps).toMatchObject({ late: counts.late, waiting: counts.waiting })
    const { all, filed } = await officer.does(hazardStatistics.filings, {})
    expect(told.statistics).toMatchObject({ period: '2026-Q1', missing: all - filed, lamp: { kind: 'late' } })
    expect((await show('enterprise')).statistics).toBeNull()
  })

  test('says what was sent days ago and nobody acknowledged, until everybody has', async () => {
    const officer = await town.signIn('officer')
    const to = { kinds: ['village' as const], areas: [`${hexi}201`], parties: [] }
    const { batch } = await officer.does(messages.send, { title: '汛期', body: '值守', ...to })
    expect((await show('officer')).unacknowledged).toEqual([])
    town.clock.now += 5 * 86_400_000
    expect((await show('officer')).unacknowledged).toMatchObject([{ batch, waiting: 1, sent: 1 }])
    const village = await town.signIn('village')
    const [message] = (await village.does(messages.inbox, {})).messages
    expect((await show('village')).unread).toBe(1)
    await village.does(messages.receive, { message: message?.id ?? '' })
    expect((await show('village')).unread).toBe(0)
    expect((await show('officer')).unacknowledged).toEqual([])
    town.clock.now -= 5 * 86_400_000
  })
})
