import { randomUUID } from 'node:crypto'
import { accounts } from '@bihuan/contract/accounts.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { takingDown } from '../testing/bare-server.ts'
import { hexi, morning } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'
import { readCookie } from './door.ts'

/** Another process, here the owner's hand, changes what a server remembers of a session. */
let town: TestTown
let officer: Person
let account: string
let session: string

beforeAll(async () => {
  town = await openTestTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  town.clock.now = morning
  officer = await town.signIn('officer')
  const { tokenHash } = readCookie(officer.cookie.split('=')[1]) ?? {}
  const [found] = await town.query<{ id: string; account: string }>(
    'select id, account from session where token_hash = $1',
    [tokenHash],
  )
  account = found?.account ?? ''
  session = found?.id ?? ''
  // Remembered from here on.
  await officer.does(accounts.me, {})
})

const change = (set: string, values: unknown[] = []) =>
  town.query(`update membership set ${set} where town = $1 and account = $2`, [hexi, account, ...values])
const restoring = async (work: () => Promise<unknown>) => {
  const [was] = await town.query<{ roles: string[]; reach: string[]; party: string; handler: string }>(
    'select roles, reach, party, handler from membership where town = $1 and account = $2',
    [hexi, account],
  )
  try {
    await work()
  } finally {
    await change('ended_at = null, roles = $3, reach = $4, party = $5, handler = $6', [
      ...[was?.roles, was?.reach, was?.party, was?.handler],
    ])
  }
}
const endSession = () => town.query('update session set ended_at = $2 where id = $1', [session, morning])
const codeOf = async (person: Person, ...[operation, input]: Parameters<Person['tries']>) =>
  (await person.tries(operation, input)).problem.code

describe('a remembered session', () => {
  test('is asked for in the same transaction as the work', async () => {
    const taken = takingDown()
    await officer.does(ledgers.list, { kind: 'drill' })
    taken.stop()
    const texts = taken.sent.map(({ text }) => text)
    expect(texts.filter((text) => text.startsWith('begin'))).toHaveLength(1)
    expect(texts[1]).toContain('from "session"')
    expect(taken.sent[2]).toMatchObject({ text: expect.stringContaining('"record"'), isBehind: true })
  })

  test('that another process ended opens nothing any more, and no answer of its work gets out', async () => {
    await endSession()
    const answer = await officer.tries(ledgers.list, { kind: 'drill' })
    expect({ status: answer.status, code: answer.problem.code }).toEqual({
      status: 401,
      code: 'session.needed',
    })
    expect(await codeOf(officer, ledgers.list, { kind: 'drill' })).toBe('session.needed')
  })

  test('that another process ended writes nothing any more', async () => {
    const commandId = randomUUID()
    const view = { kind: 'drill', name: '不该留下', query: {} }
    await endSession()
    const answer = await officer.tries(ledgers.saveView, view, commandId)
    expect(answer.problem.code).toBe('session.needed')
    expect(await town.query('select 1 from command where id = $1', [commandId])).toEqual([])
    expect(await town.query('select 1 from saved_view where name = $1', [view.name])).toEqual([])
  })

  test('of somebody whose membership ended elsewhere opens nothing', () =>
    restoring(async () => {
      await change('ended_at = $3', [morning])
      expect(await codeOf(officer, ledgers.list, { kind: 'drill' })).toBe('session.needed')
    }))

  test('loses at once what another process took from its roles, and gains what it gave', () =>
    restoring(async () => {
      const firm = { kind: 'enterprise' as const }
      expect((await officer.tries(parties.list, firm)).status).toBe(200)
      await change(`roles = '{district}'`)
      expect((await officer.does(accounts.me, {})).roles).toEqual(['district'])
      expect(await codeOf(officer, parties.list, firm)).toBe('request.not-allowed')
      await change(`roles = '{officer}'`)
      expect((await officer.tries(parties.list, firm)).status).toBe(200)
    }))

  test('sees no further than its reach by now', () =>
    restoring(async () => {
      const before = await officer.does(ledgers.list, {})
      await change(`reach = '{}', handler = null, party = null`)
      const after = await officer.does(ledgers.list, {})
      expect(before.records.length).toBeGreaterThan(0)
      expect(after.records).toEqual([])
    }))

  test('that has been idle too long is not saved by being remembered', async () => {
    town.clock.now = morning + 31 * 60_000
    expect(await codeOf(officer, ledgers.list, { kind: 'drill' })).toBe('session.needed')
  })

  test('is written down as alive once a minute, and no more often', async () => {
    const seenAt = async () =>
      (
        await town.query<{ seen: number }>('select seen_at::float8 as seen from session where id = $1', [
          session,
        ])
      )[0]?.seen
    town.clock.now = morning + 59_000
    await officer.does(accounts.me, {})
    expect(await seenAt()).toBe(morning)
    town.clock.now = morning + 61_000
    await officer.does(accounts.me, {})
    expect(await seenAt()).toBe(town.clock.now)
  })
})
