import { archive } from '@bihuan/contract/archive.ts'
import { duties } from '@bihuan/contract/duties.ts'
import { events } from '@bihuan/contract/events.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countedOneByOne, dutyRows } from '../testing/counted.ts'
import { hexi, today } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
})
afterAll(() => town.close())

const typhoon = {
  ...{ kind: 'typhoon' as const, name: '某号台风', on: today, areas: [], about: null, note: '' },
}
const tally = async () => {
  const counted = countedOneByOne(await dutyRows(town, hexi), today, ({ clause }) => clause)
  const [sum] = await town.query<{ sum: number }>(
    `select coalesce(sum(count), 0)::int as sum from duty_tally where town = $1`,
    [hexi],
  )
  const owed = [...counted.values()].reduce((all, one) => all + one.owed + one.notYet, 0)
  return { sum: sum?.sum, owed }
}

describe('a typhoon', () => {
  test('shows what it would ask before it is entered, and asks exactly that', async () => {
    const { kinds } = await officer.does(events.list, {})
    expect(kinds.map(({ kind }) => kind)).toContain('typhoon')
    const preview = await officer.does(events.preview, typhoon)
    expect(preview.duties).toBeGreaterThan(0)
    expect(preview.asks.reduce((sum, { debtors }) => sum + debtors, 0)).toBe(preview.duties)
    expect((await officer.does(events.list, {})).events).toEqual([])

    const entered = await officer.does(events.enter, typhoon)
    expect(entered).toMatchObject({ name: '某号台风', duties: preview.duties, delivered: 0, ended: false })
    const { sum, owed } = await tally()
    expect(sum).toBe(owed)
    const { entries, whole } = await officer.does(archive.file, { file: entered.id })
    expect(whole).toBe(true)
    expect(entries.map(({ act }) => act)).toEqual(['event.entered'])
    expect(JSON.stringify(entries)).not.toContain('某号台风')
  })

  test('is a duty with its own days and a reason that names it', async () => {
    const department = await town.signIn('department')
    const { duties: mine } = await department.does(duties.mine, {})
    const called = mine.find(({ occasion }) => occasion.zh.includes('某号台风'))
    expect(called).toMatchObject({ first: today })
    const { why } = await department.does(duties.show, { duty: called?.id ?? '' })
    expect(why.zh).toContain('台风')
  })

  test('taken back, withdraws what is undelivered, once', async () => {
    const [event] = (await officer.does(events.list, {})).events
    const ended = await officer.does(events.end, { event: event?.id ?? '', reason: '登记错了' })
    expect(ended).toMatchObject({ ended: true, duties: 0 })
    const { sum, owed } = await tally()
    expect(sum).toBe(owed)
    const again = await officer.tries(events.end, { event: event?.id ?? '', reason: '登记错了' })
    expect(again.problem).toMatchObject({ status: 409, code: 'event.already-ended' })
  })
})

test.each([
  ['a day that does not exist', { on: '2026-02-30' }, 'request.malformed'],
  ['a day far away', { on: '2027-06-12' }, 'event.too-far'],
  ['a place of another town', { areas: ['349901102201'] }, 'event.no-such-place'],
  ['a place that is none', { areas: ['349901101999'] }, 'event.no-such-place'],
  ['nobody', { about: '00000000-0000-7000-8000-00000000dead' }, 'party.not-found'],
])('%s is refused with the field', async (_, wrong, code) => {
  for (const operation of [events.preview, events.enter] as const)
    expect((await officer.tries(operation, { ...typhoon, ...wrong })).problem).toMatchObject({ code })
})

test('one village is asked, and not its neighbour', async () => {
  const all = await officer.does(events.preview, typhoon)
  const one = await officer.does(events.preview, { ...typhoon, areas: [`${hexi}201`] })
  expect(one.duties).toBeLessThan(all.duties)
})

test('nobody but the office enters what happens', async () => {
  for (const account of ['leader', 'department', 'village', 'enterprise', 'district']) {
    const person = await town.signIn(account)
    expect((await person.tries(events.enter, typhoon)).problem.code).toBe('request.not-allowed')
  }
})
