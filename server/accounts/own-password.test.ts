import { accounts } from '@bihuan/contract/accounts.ts'
import { archive } from '@bihuan/contract/archive.ts'
import { sessionRules } from '@bihuan/domain/accounts/session.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPassword, morning } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTestTown()
})
afterAll(() => town.close())

const isIn = async (person: Person) => (await person.tries(accounts.me, {})).status === 200
const changing = (person: Person, password: string, newPassword: string) =>
  person.tries(accounts.changePassword, { password, newPassword })

test('somebody changes their password: the old one is dead, this session goes on, every other one has ended', async () => {
  const [desk, phone, leader] = [
    await town.signIn('officer'),
    await town.signIn('officer'),
    await town.signIn('leader'),
  ]
  expect((await changing(desk, demoPassword, 'a lamp beside each line')).value).toEqual({ ended: 1 })
  expect([await isIn(desk), await isIn(phone), await isIn(leader)]).toEqual([true, false, true])
  expect(
    (await town.nobody.tries(accounts.signIn, { account: 'officer', password: demoPassword })).status,
  ).toBe(401)
  await town.signIn('officer', 'a lamp beside each line')

  const { account } = await desk.does(accounts.me, {})
  const { whole, entries } = await desk.does(archive.file, { file: account })
  expect(whole).toBe(true)
  expect(entries.map(({ act }) => act)).toContain('account.password-changed')
  expect(JSON.stringify(entries)).not.toContain('lamp beside')
})

test('the new one is as long as any, and another than the old one', async () => {
  const leader = await town.signIn('leader')
  expect((await changing(leader, demoPassword, 'too short')).problem).toMatchObject({
    status: 400,
    fields: [{ field: 'newPassword' }],
  })
  expect((await changing(leader, demoPassword, demoPassword)).problem).toMatchObject({
    code: 'account.same-password',
    field: 'newPassword',
  })
  expect(await isIn(await town.signIn('leader'))).toBe(true)
})

test('who found a desk left open may guess the old one no more often than at the door', async () => {
  const village = await town.signIn('village')
  for (let at = 0; at < sessionRules.wrongTries; at++)
    expect((await changing(village, `guess ${at}`, 'taken over for good')).problem).toMatchObject({
      code: 'account.old-password-wrong',
      field: 'password',
    })
  const locked = await changing(village, demoPassword, 'taken over for good')
  expect(locked.problem).toMatchObject({ code: 'session.locked', because: { minutes: 15 } })
  town.clock.now = morning + sessionRules.lockMs
  expect((await changing(village, demoPassword, 'the village’s very own')).status).toBe(200)
})

test('where the office gave out a one-time password, the old one changes nothing any more', async () => {
  const officer = await town.signIn('officer', 'a lamp beside each line')
  const enterprise = await town.signIn('enterprise')
  const found = (await officer.does(accounts.list, {})).accounts.find(
    ({ account }) => account === 'enterprise',
  )
  const [renewed, changed] = await Promise.all([
    officer.tries(accounts.renew, { account: found?.id ?? '' }),
    changing(enterprise, demoPassword, 'raced with the office'),
  ])
  expect(renewed.status).toBe(200)
  // Before it, after it, or between the two: the one-time password is what opens.
  expect([200, 401, 403]).toContain(changed.status)
  const { password } = await officer.does(accounts.oneTime, { account: found?.id ?? '' })
  const entered = await town.nobody.tries(accounts.signIn, { account: 'enterprise', password })
  expect(entered.problem.code).toBe('session.set-password')
})

test('nobody who is not signed in', async () => {
  expect((await changing(town.nobody, demoPassword, 'of nobody at all')).problem.code).toBe('session.needed')
})
