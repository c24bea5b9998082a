import { accounts } from '@bihuan/contract/accounts.ts'
import { sessionRules } from '@bihuan/domain/accounts/session.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoPassword, morning } from '../testing/known.ts'
import { openTestTown, type TestTown } from '../testing/town.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTestTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  town.clock.now = morning
  await town.query('update account set wrong = 0, locked_until = null')
})

const tryWith = async (account: string, password: string) =>
  (await town.nobody.tries(accounts.signIn, { account, password })).problem
const standing = async (name: string) =>
  (
    await town.query<{ wrong: number; locked: number | null }>(
      `select wrong, locked_until - $2 as locked from account where name = $1`,
      [name, morning],
    )
  )[0]

describe('somebody who guesses the password of 佟雨桐', () => {
  test('is counted, and the count is forgotten when she signs in herself', async () => {
    for (const guess of ['123456', 'officer', demoPassword.toUpperCase()])
      expect(await tryWith('officer', guess)).toMatchObject({ status: 401, code: 'session.wrong' })
    expect(await standing('officer')).toMatchObject({ wrong: 3, locked: null })
    await town.signIn('officer')
    expect(await standing('officer')).toMatchObject({ wrong: 0, locked: null })
  })

  test('is locked out by the fifth wrong try, and so is the right password', async () => {
    for (let at = 0; at < sessionRules.wrongTries; at++) await tryWith('officer', 'wrong')
    const locked = await tryWith('officer', demoPassword)
    expect(locked).toMatchObject({ status: 429, code: 'session.locked', because: { minutes: 15 } })
    expect(locked.detail).toContain('15 分钟后再试')
  })

  test('locks nobody else', async () => {
    for (let at = 0; at < sessionRules.wrongTries; at++) await tryWith('officer', 'wrong')
    await town.signIn('leader')
  })

  test('finds the lock open again after fifteen minutes, with a new count', async () => {
    for (let at = 0; at < sessionRules.wrongTries; at++) await tryWith('officer', 'wrong')
    town.clock.now += sessionRules.lockMs - 1
    expect((await tryWith('officer', demoPassword)).because).toEqual({ minutes: 1 })
    town.clock.now += 1
    expect((await tryWith('officer', 'wrong')).code).toBe('session.wrong')
    expect(await standing('officer')).toMatchObject({ wrong: 1, locked: null })
    await town.signIn('officer')
  })

  test('gains nothing by trying many at once: each wrong one counts', async () => {
    const guesses = Array.from({ length: 12 }, (_, at) => tryWith('village', `guess ${at}`))
    for (const { code } of await Promise.all(guesses)) expect(code).toMatch(/^session\.(wrong|locked)$/)
    const { wrong = 0, locked } = (await standing('village')) ?? {}
    expect(wrong).toBeGreaterThanOrEqual(sessionRules.wrongTries)
    expect(Number(locked)).toBe(sessionRules.lockMs)
    const entries = await town.query(`select 1 from journal where act = 'account.wrong-password' and file =
      (select id from account where name = 'village')`)
    expect(entries.length).toBe(wrong)
  })
})

describe('an account that nobody has', () => {
  test('is answered word for word as one with a wrong password', async () => {
    const [unknown, wrong] = [await tryWith('nobody-knows', 'guess'), await tryWith('officer', 'guess')]
    expect(unknown).toEqual(wrong)
    expect(await tryWith(`officer' or true --`, 'guess')).toEqual(wrong)
  })

  test('takes about as long, since a password is hashed for it all the same', async () => {
    const timed = async (account: string) => {
      const began = performance.now()
      await tryWith(account, 'guess')
      return performance.now() - began
    }
    const quickest = async (account: string) => {
      const times: number[] = []
      for (let at = 0; at < 4; at++) times.push(await timed(account))
      return Math.min(...times)
    }
    // Without the hash an unknown name would be answered in a fraction of the time that one hash takes.
    expect(await quickest('nobody-knows')).toBeGreaterThan((await quickest('leader')) / 5)
  })
})

test('sign-in from one address is slowed down after sixty tries a minute', async () => {
  const again = () =>
    fetch(`${town.url}/api/session`, {
      method: 'POST',
      body: JSON.stringify({ account: 'nobody-knows', password: 'guess' }),
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.7' },
    })
  const statuses: number[] = []
  for (let at = 0; at < 6; at++)
    statuses.push(...(await Promise.all(Array.from({ length: 10 }, again))).map(({ status }) => status))
  expect(new Set(statuses)).toEqual(new Set([401]))
  const slowed = await again()
  expect(slowed.status).toBe(429)
  expect(await slowed.json()).toMatchObject({
    code: 'request.too-many',
    detail: expect.stringMatching(/请 \d+ 秒后再试/),
  })
})
