import { accounts } from '@bihuan/contract/accounts.ts'
import { duties } from '@bihuan/contract/duties.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { people } from '@bihuan/contract/people.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hexi, morning } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
beforeAll(async () => {
  town = await openTestTown()
})
beforeEach(async () => {
  town.clock.now = morning
  officer = await town.signIn('officer')
})
afterAll(() => town.close())

const day = 24 * 3_600_000
const own = 'my own password'
const partyOf = async (name: string) =>
  (await officer.does(parties.list, { name })).parties.find((party) => party.name === name)?.id ?? ''
const accountOf = async (name: string) =>
  (await officer.does(accounts.list, {})).accounts.find(({ account }) => account === name)?.id ?? ''
const codeOfTry = async (account: string, password: string, newPassword?: string) =>
  (
    await town.nobody.tries(accounts.signIn, {
      account,
      password,
      ...(newPassword === undefined ? {} : { newPassword }),
    })
  ).problem.code

describe('an account that the office makes', () => {
  const colleague = {
    account: 'Dongfang',
    name: '东方既白',
    roles: ['officer' as const],
    party: null,
    reach: [],
  }

  test('opens once with the password the office reads out, then only with the person’s own', async () => {
    const made = await officer.does(accounts.make, colleague)
    expect(made).toMatchObject({ account: 'dongfang', name: '东方既白', state: 'waiting' })
    const { password } = await officer.does(accounts.oneTime, { account: made.id })
    expect(password).toMatch(/^([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}$/)
    expect(await codeOfTry('dongfang', password)).toBe('session.set-password')
    expect(await codeOfTry('dongfang', password, password)).toBe('session.set-password')
    const entered = await town.nobody.tries(accounts.signIn, {
      account: 'dongfang',
      password,
      newPassword: own,
    })
    expect(entered.value).toMatchObject({ name: '东方既白', town: { code: hexi } })
    expect(await codeOfTry('dongfang', password, 'another password')).toBe('session.wrong')
    expect((await town.signIn('dongfang', own)).cookie).not.toBe('')
    expect((await officer.tries(accounts.oneTime, { account: made.id })).problem.code).toBe(
      'account.no-one-time',
    )
  })

  test('has a password that runs out after a week', async () => {
    const made = await officer.does(accounts.make, { ...colleague, account: 'slow' })
    const { password, until } = await officer.does(accounts.oneTime, { account: made.id })
    expect(until).toBe(morning + 7 * day)
    town.clock.now = until
    expect(await codeOfTry('slow', password, own)).toBe('session.one-time-expired')
    officer = await town.signIn('officer')
    expect((await officer.tries(accounts.oneTime, { account: made.id })).problem.code).toBe(
      'account.no-one-time',
    )
    await officer.does(accounts.renew, { account: made.id })
    const again = await officer.does(accounts.oneTime, { account: made.id })
    expect(again.password).not.toBe(password)
    expect(await codeOfTry('slow', again.password, own)).toBeUndefined()
  })

  test('has a name that nobody has, in whatever town', async () => {
    for (const account of ['officer', 'OFFICER-yunling', 'district'])
      expect((await officer.tries(accounts.make, { ...colleague, account })).problem).toMatchObject({
        status: 409,
        code: 'account.name-taken',
      })
    const both = await Promise.all(
      [1, 2].map(() => officer.tries(accounts.make, { ...colleague, account: 'same' })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('is given only what goes with its party, and nothing beyond the town', async () => {
    const no = async (asked: Partial<InputOf<typeof accounts.make>>) =>
      (await officer.tries(accounts.make, { ...colleague, account: 'wrong', ...asked })).problem.code
    expect(await no({ roles: [] })).toBe('account.no-role')
    expect(await no({ roles: ['district'] })).toBe('account.role-elsewhere')
    expect(await no({ roles: ['enterprise'] })).toBe('account.role-needs-party')
    expect(await no({ roles: ['village'], party: await partyOf('镇市场监管所') })).toBe(
      'account.role-needs-party',
    )
    expect(await no({ reach: ['349901102201'] })).toBe('account.reach-outside')
    expect(await no({ party: '00000000-0000-7000-8000-00000000dead' })).toBe('party.not-found')
  })

  test('reaches what was given: a department its enterprises, an officer of two villages those', async () => {
    const market = await partyOf('镇市场监管所')
    const made = await officer.does(accounts.make, {
      ...colleague,
      ...{ account: 'market', roles: ['department'], party: market },
    })
    const { password } = await officer.does(accounts.oneTime, { account: made.id })
    await town.nobody.does(accounts.signIn, { account: 'market', password, newPassword: own })
    const seen = (await (await town.signIn('market', own)).does(parties.list, { kind: 'enterprise' })).parties
    expect(seen.map(({ name }) => name)).toEqual(expect.arrayContaining(['禾溪大酒楼', '春禾食品厂']))
    expect(new Set(seen.map(({ handler }) => handler?.id))).toEqual(new Set([market]))

    await officer.does(accounts.change, {
      ...{ account: made.id, roles: ['officer'], party: null },
      reach: [`${hexi}203`],
    })
    const moved = await town.signIn('market', own)
    const places = (await moved.does(parties.list, { kind: 'enterprise' })).parties.map(({ place }) => place)
    expect(new Set(places)).toEqual(new Set(['临水村']))
  })
})

describe('an account', () => {
  test('that is ended opens nothing, at once, until it is restored; never one’s own', async () => {
    const enterprise = await town.signIn('enterprise')
    const account = await accountOf('enterprise')
    expect(await officer.does(accounts.end, { account, reason: '离职' })).toMatchObject({ state: 'ended' })
    expect((await enterprise.tries(duties.mine, {})).problem.code).toBe('session.needed')
    expect(await codeOfTry('enterprise', 'bihuan-demo-2026')).toBe('session.account-ended')
    await officer.does(accounts.restore, { account })
    expect((await town.signIn('enterprise')).cookie).not.toBe('')
    const self = await accountOf('officer')
    for (const tried of [
      officer.tries(accounts.end, { account: self, reason: '试试' }),
      officer.tries(accounts.renew, { account: self }),
      officer.tries(accounts.change, { account: self, roles: ['leader'], party: null, reach: [] }),
    ])
      expect((await tried).problem.code).toBe('account.not-yourself')
  })

  test('is seen and changed by the safety office of its town alone', async () => {
    const account = await accountOf('enterprise')
    for (const name of ['leader', 'department', 'village', 'enterprise'])
      expect((await (await town.signIn(name)).tries(accounts.list, {})).problem.code).toBe(
        'request.not-allowed',
      )
    const neighbour = await town.signIn('officer-yunling')
    expect((await neighbour.does(accounts.list, {})).accounts.map(({ account: name }) => name)).not.toContain(
      'enterprise',
    )
    for (const tried of [
      neighbour.tries(accounts.end, { account, reason: '试试' }),
      neighbour.tries(accounts.renew, { account }),
      neighbour.tries(accounts.oneTime, { account }),
    ])
      expect((await tried).problem.code).toBe('account.not-found')
  })
})

describe('an invitation', () => {
  const newcomer = { name: '申屠安', account: 'shentu', password: own, phone: '139 0000 2222' }

  test('lets one person in, straight to work, as a safety person of that party', async () => {
    const party = await partyOf('宏榉木业有限公司')
    const { id } = await officer.does(accounts.invite, { party, days: 7 })
    const { code } = await officer.does(accounts.code, { invitation: id })
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
    const asked = { ...newcomer, code: code.toLowerCase().replace('-', ' ') }
    const twice = await Promise.all([
      town.nobody.tries(accounts.register, asked),
      town.nobody.tries(accounts.register, { ...asked, account: 'shentu2' }),
    ])
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 403])
    expect(twice.find(({ status }) => status === 200)?.value).toMatchObject({
      name: '申屠安',
      roles: ['enterprise'],
      face: 'field',
      party: { name: '宏榉木业有限公司' },
    })
    expect(twice.find(({ status }) => status === 403)?.problem.code).toBe('account.code-spent')
    const { people: there } = await officer.does(people.list, { party, name: '申屠安' })
    expect(there).toMatchObject([{ phone: '139****2222', posts: [{ kind: 'safety-manager' }] }])
    expect((await officer.tries(accounts.code, { invitation: id })).problem.code).toBe('invitation.spent')
    const { invitations } = await officer.does(accounts.invitations, {})
    expect(invitations.find((one) => one.id === id)?.state).toBe('used')
  })

  test('that is wrong, withdrawn or too old gets one and the same answer', async () => {
    const party = await partyOf('宏榉木业有限公司')
    const codes: string[] = ['ABCD-EFGH', 'nonsense']
    const gone = await officer.does(accounts.invite, { party, days: 7 })
    codes.push((await officer.does(accounts.code, { invitation: gone.id })).code)
    await officer.does(accounts.withdraw, { invitation: gone.id })
    expect((await officer.tries(accounts.withdraw, { invitation: gone.id })).problem.code).toBe(
      'invitation.spent',
    )
    const old = await officer.does(accounts.invite, { party, days: 1 })
    codes.push((await officer.does(accounts.code, { invitation: old.id })).code)
    town.clock.now = morning + day
    const answers = await Promise.all(
      codes.map((code) => town.nobody.tries(accounts.register, { ...newcomer, account: 'late', code })),
    )
    const said = answers.map(({ status, problem }) => ({
      status,
      code: problem.code,
      because: problem.because,
    }))
    expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(said[0]).toEqual({ status: 403, code: 'account.code-spent', because: {} })
  })

  test('keeps its code when the name is taken, and is for parties that take people in', async () => {
    const party = await partyOf('宏榉木业有限公司')
    const { id } = await officer.does(accounts.invite, { party, days: 7 })
    const { code } = await officer.does(accounts.code, { invitation: id })
    const taken = await town.nobody.tries(accounts.register, { ...newcomer, account: 'officer', code })
    expect(taken.problem.code).toBe('account.name-taken')
    const bad = await town.nobody.tries(accounts.register, {
      ...newcomer,
      account: 'good',
      code,
      phone: '12',
    })
    expect(bad.problem).toMatchObject({ code: 'account.application-wrong', fields: [{ field: 'phone' }] })
    expect((await town.nobody.tries(accounts.register, { ...newcomer, account: 'good', code })).status).toBe(
      200,
    )
    const office = (await officer.does(parties.list, { kind: 'office' })).parties[0]?.id ?? ''
    expect((await officer.tries(accounts.invite, { party: office, days: 7 })).problem.code).toBe(
      'invitation.not-for',
    )
  })

  test('is stored by no word of its code', async () => {
    const { id } = await officer.does(accounts.invite, { party: await partyOf('青岚山庄'), days: 7 })
    const { code } = await officer.does(accounts.code, { invitation: id })
    for (const table of ['invitation', 'invited', 'journal', 'command', 'account'])
      for (const spelled of [code, code.replace('-', '')])
        expect(
          await town.query(`select 1 from ${table} t where t::text like '%' || $1 || '%'`, [spelled]),
        ).toEqual([])
  })
})

describe('somebody without a code', () => {
  const asked = {
    ...{ town: hexi, firm: '望月木业', name: '淳于海', account: 'chunyu', password: own },
    phone: '13900003333',
  }
  const codeOf = async (name: string) => {
    const [found] = (await officer.does(parties.list, { name })).parties
    return found?.attributes.uscc ?? ''
  }

  test('finds the town in the list, applies, waits, and is let in', async () => {
    expect((await town.nobody.does(accounts.towns, {})).towns).toContainEqual({ code: hexi, name: '禾溪镇' })
    const uscc = await codeOf('晨曜纺织有限公司')
    expect(await town.nobody.does(accounts.apply, { ...asked, uscc })).toEqual({ received: true })
    const waiting = await town.nobody.tries(accounts.signIn, { account: 'chunyu', password: own })
    expect(waiting.problem).toMatchObject({
      status: 403,
      code: 'session.awaiting-approval',
      because: { firm: '望月木业' },
    })
    expect(await codeOfTry('chunyu', 'a wrong password')).toBe('session.wrong')

    const [application] = (await officer.does(accounts.applications, { state: 'waiting' })).applications
    expect(application).toMatchObject({
      ...{ name: '淳于海', account: 'chunyu', phone: '139****3333', uscc },
      party: { name: '晨曜纺织有限公司' },
    })
    const id = application?.id ?? ''
    const village = await partyOf('上坊村')
    expect((await officer.tries(accounts.approve, { application: id, party: village })).problem.code).toBe(
      'application.needs-enterprise',
    )
    const party = application?.party?.id ?? ''
    expect(await officer.does(accounts.approve, { application: id, party })).toMatchObject({
      state: 'approved',
      decidedBy: '佟雨桐',
    })
    const again = await officer.tries(accounts.turnDown, { application: id, reason: '重复' })
    expect(again.problem).toMatchObject({ code: 'application.decided', because: { who: '佟雨桐' } })
    const chunyu = await town.signIn('chunyu', own)
    expect((await chunyu.does(duties.mine, {})).duties.length).toBeGreaterThan(0)
  })

  test('is answered the same for a firm that the town does not know', async () => {
    const unknown = { ...asked, account: 'unknown', uscc: '91350100M000100Y43' }
    expect(await town.nobody.does(accounts.apply, unknown)).toEqual({ received: true })
    const { applications } = await officer.does(accounts.applications, { state: 'waiting' })
    const mine = applications.find(({ account }) => account === 'unknown')
    expect(mine?.party).toBeNull()
    await officer.does(accounts.turnDown, { application: mine?.id ?? '', reason: '请先来镇里登记企业' })
    const refused = await town.nobody.tries(accounts.signIn, { account: 'unknown', password: own })
    expect(refused.problem).toMatchObject({
      code: 'session.application-refused',
      because: { reason: '请先来镇里登记企业' },
    })
  })

  test('is told every entry that is wrong, and finds no town that is none', async () => {
    const wrong = { ...asked, account: 'x1', uscc: '91350200M000000510', phone: '12' }
    const { problem } = await town.nobody.tries(accounts.apply, wrong)
    expect(problem.fields?.map(({ field }) => field)).toEqual(['uscc', 'phone'])
    const lost = { ...asked, account: 'x2', uscc: '91350100M000100Y43', town: '349901000' }
    expect((await town.nobody.tries(accounts.apply, lost)).problem.code).toBe('account.no-such-town')
    expect(
      (
        await officer.tries(accounts.approve, {
          application: await partyOf('上坊村'),
          party: await partyOf('上坊村'),
        })
      ).problem.code,
    ).toBe('application.not-found')
  })

  test('does not get to try for ever', async () => {
    const statuses = new Set<number>()
    for (let tries = 0; tries < 15; tries++)
      statuses.add(
        (await town.nobody.tries(accounts.register, { ...asked, code: 'ABCD-EFGH' } as never)).status,
      )
    expect(statuses).toContain(429)
  })
})

test('nothing personal of all this stands in the journal in the clear', async () => {
  const found = await town.query(
    `select act from journal where body::text ~ '东方|申屠|淳于|离职|登记企业|13900003333|望月'`,
  )
  expect(found).toEqual([])
})
