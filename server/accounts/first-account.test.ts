import { accounts } from '@bihuan/contract/accounts.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestTown, type TestTown } from '../testing/town.ts'
import { newFirstLink } from './first-account.ts'

const link = newFirstLink()
const claim = {
  token: link.token,
  account: 'Qiao.Nanzhi',
  name: '乔南枝',
  password: 'a long password 2026',
  town: { code: '349902201', name: '桐湾镇' },
}

describe('the first person of an empty system', () => {
  let town: TestTown
  beforeAll(async () => {
    town = await openTestTown({ template: 'bare', firstLink: link })
    expect(await town.app.isWithoutAccounts()).toBe(true)
  })
  afterAll(() => town.close())
  const tries = (other: Partial<typeof claim> = {}) =>
    town.nobody.tries(accounts.claimFirstAccount, { ...claim, ...other })

  test('gets nowhere with a code that is not the one', async () => {
    expect((await tries({ token: newFirstLink().token })).problem).toMatchObject({
      status: 403,
      code: 'account.link-spent',
    })
    expect((await tries({ token: 'short' })).problem).toMatchObject({
      status: 400,
      fields: [{ field: 'token' }],
    })
    expect(await town.app.isWithoutAccounts()).toBe(true)
  })

  test('must name a town, an account and a password worth the name, and hears of all three at once', async () => {
    const answer = await tries({
      account: '乔南枝',
      password: 'short',
      town: { code: '349902000', name: '  ' },
      name: ' ',
    })
    expect(answer.problem.fields?.map(({ field }) => field).sort()).toEqual([
      'account',
      'name',
      'password',
      'town.code',
      'town.name',
    ])
  })

  test('claims the link once, even when it is clicked twice, and is the officer of the town', async () => {
    const answers = await Promise.all([tries(), tries({ account: 'second' }), tries({ account: 'third' })])
    const done = answers.filter(({ status }) => status === 200)
    expect(done).toHaveLength(1)
    expect(done[0]?.value).toMatchObject({
      name: '乔南枝',
      roles: ['officer'],
      town: { name: '桐湾镇' },
      demo: false,
      party: { name: '桐湾镇安全生产办公室' },
    })
    expect(await town.query('select name from account')).toHaveLength(1)
    expect(await town.query(`select name, area from party where kind = 'office'`)).toEqual([
      { name: '桐湾镇安全生产办公室', area: '349902201000' },
    ])
  })

  test('finds the link spent the second time', async () => {
    expect((await tries({ account: 'another' })).problem.code).toBe('account.link-spent')
    expect(await town.app.isWithoutAccounts()).toBe(false)
  })

  test('signs in and sees the plan, for which a notice is still to be loaded', async () => {
    const [made] = await town.query<{ name: string }>('select name from account')
    const officer = await town.signIn(made?.name ?? '', claim.password)
    const plan = await officer.does(plans.show, {})
    expect(plan).toMatchObject({ notice: null, issue: null })
    expect((await officer.tries(plans.issue, {})).problem).toMatchObject({ status: 404, code: 'notice.none' })
  })
})

test('a name that is taken is refused and leaves the link good', async () => {
  const own = newFirstLink()
  const town = await openTestTown({ firstLink: own })
  const tries = (account: string) =>
    town.nobody.tries(accounts.claimFirstAccount, { ...claim, token: own.token, account })
  const taken = await tries('OFFICER')
  expect(taken.problem).toMatchObject({
    status: 409,
    code: 'account.name-taken',
    because: { account: 'officer' },
  })
  expect((await tries('qiao')).status).toBe(200)
  await town.close()
})

test('without a link nobody can claim anything', async () => {
  const town = await openTestTown({ template: 'bare' })
  expect((await town.nobody.tries(accounts.claimFirstAccount, claim)).problem.code).toBe('account.link-spent')
  await town.close()
})
