import { accounts } from '@bihuan/contract/accounts.ts'
import { duties } from '@bihuan/contract/duties.ts'
import { sessionRules } from '@bihuan/domain/accounts/session.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoPassword, hexi, morning, yunling } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

const minute = 60_000
const hour = 60 * minute

let town: TestTown
beforeAll(async () => {
  town = await openTestTown()
})
beforeEach(() => {
  town.clock.now = morning
})
afterAll(() => town.close())

const isIn = async (person: Person) => (await person.tries(accounts.me, {})).status === 200

/** The same server, as somebody who brings this cookie. */
const withCookie = (cookie: string) => fetch(`${town.url}/api/session`, { headers: { cookie } })

/** Signs in and answers the raw response, for its headers. */
const knock = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${town.url}/api/session`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })

describe('佟雨桐 of the safety office', () => {
  test('signs in and is told who she is, where, and what she may do', async () => {
    const me = await (await town.signIn('officer')).does(accounts.me, {})
    expect(me).toMatchObject({
      name: '佟雨桐',
      roles: ['officer'],
      face: 'office',
      demo: true,
      address: null,
      today: '2026-06-12',
    })
    expect(me).toMatchObject({
      town: { code: hexi, name: '禾溪镇' },
      party: { name: '禾溪镇安全生产办公室' },
    })
    expect(me.may).toContain('plan.issue')
  })

  test('may write her account name in capitals and with spaces around it', async () => {
    expect((await knock({ account: ' Officer ', password: demoPassword })).status).toBe(200)
  })

  test('signs out, and her cookie opens nothing any more', async () => {
    const officer = await town.signIn('officer')
    expect(await officer.does(accounts.signOut, {})).toEqual({ ended: 1 })
    expect((await officer.tries(accounts.me, {})).problem.code).toBe('session.needed')
    expect((await officer.tries(accounts.signOut, {})).problem.code).toBe('session.needed')
  })

  test('signs out on one device and stays signed in on the other; everywhere ends both', async () => {
    const [desk, phone, third] = [
      await town.signIn('officer'),
      await town.signIn('officer'),
      await town.signIn('leader'),
    ]
    await desk.does(accounts.signOut, {})
    expect(await isIn(phone)).toBe(true)

    const again = await town.signIn('officer')
    const { ended } = await again.does(accounts.signOutEverywhere, {})
    expect(ended).toBeGreaterThanOrEqual(2)
    expect(await isIn(phone)).toBe(false)
    expect(await isIn(again)).toBe(false)
    expect(await isIn(third)).toBe(true)
  })

  test('is signed out after half an hour away from her desk, and not while she works', async () => {
    const officer = await town.signIn('officer')
    for (let at = 0; at < 4; at++) {
      town.clock.now += sessionRules.idleMs - 1
      expect(await isIn(officer)).toBe(true)
    }
    town.clock.now += sessionRules.idleMs
    expect(await isIn(officer)).toBe(false)
  })

  test('is signed out twelve hours after signing in, however busy she is', async () => {
    const officer = await town.signIn('officer')
    const began = town.clock.now
    while (town.clock.now + 20 * minute < began + sessionRules.absoluteMs) {
      town.clock.now += 20 * minute
      expect(await isIn(officer)).toBe(true)
    }
    town.clock.now = began + sessionRules.absoluteMs - 1
    expect(await isIn(officer)).toBe(true)
    town.clock.now += 1
    expect(await isIn(officer)).toBe(false)
  })

  test('is out at once when her membership ends', async () => {
    const leader = await town.signIn('leader')
    const membership = `update membership set ended_at = $1 where person = '祁明远'`
    await town.query(membership, [morning])
    expect(await isIn(leader)).toBe(false)
    const answer = await knock({ account: 'leader', password: demoPassword })
    expect(await answer.json()).toMatchObject({ status: 403, code: 'session.account-ended' })
    expect((await knock({ account: 'leader', password: 'a wrong one' })).status).toBe(401)
    await town.query(membership, [null])
  })
})

describe('罗小满 at 锦榆家具', () => {
  test('works on the phone for a working day between two signs of life', async () => {
    const worker = await town.signIn('enterprise')
    expect(await worker.does(accounts.me, {})).toMatchObject({
      face: 'field',
      party: { name: '锦榆家具有限公司' },
    })
    town.clock.now += 8 * hour - 1
    expect(await isIn(worker)).toBe(true)
    town.clock.now = morning + 12 * hour
    expect(await isIn(worker)).toBe(false)
  })

  test('is signed out after eight hours without one', async () => {
    const worker = await town.signIn('enterprise')
    town.clock.now += 8 * hour
    expect(await isIn(worker)).toBe(false)
  })
})

describe('the cookie', () => {
  test('is kept from scripts and other sites, and from plain http once a proxy speaks https', async () => {
    const plain =
      (await knock({ account: 'officer', password: demoPassword })).headers.get('set-cookie') ?? ''
    expect(plain).toMatch(/^bihuan=349901101\.[\w-]{43}; /)
    for (const flag of ['Path=/', 'HttpOnly', 'SameSite=Lax']) expect(plain.split('; ')).toContain(flag)
    expect(plain).not.toContain('Secure')

    const proxied = await knock(
      { account: 'officer', password: demoPassword },
      { 'x-forwarded-proto': 'https' },
    )
    expect(proxied.headers.get('set-cookie')?.split('; ')).toContain('Secure')
  })

  test('is not stored by the server in a form that could be used', async () => {
    const { cookie } = await town.signIn('officer')
    const token = cookie.split('.')[1] ?? ''
    expect(await town.query('select 1 from session where session::text like $1', [`%${token}%`])).toEqual([])
  })

  test('speaks for nobody when it is changed, borrowed for another town, or nonsense', async () => {
    const { cookie } = await town.signIn('officer')
    expect((await withCookie(cookie)).status).toBe(200)
    const token = cookie.split('.')[1] ?? ''
    const broken = [
      `bihuan=${yunling}.${token}`,
      `bihuan=${hexi}.${token.slice(0, -1)}`,
      `bihuan=${hexi}.${token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`,
      `bihuan=${hexi}.`,
      `bihuan=${hexi}`,
      `bihuan=${hexi}' or true --.${token}`,
      'bihuan=',
      'bihuan=%00%ff',
      `other=${hexi}.${token}`,
    ]
    for (const one of broken)
      expect({ one, status: (await withCookie(one)).status }).toEqual({ one, status: 401 })
  })

  test('leaves when somebody signs out', async () => {
    const officer = await town.signIn('officer')
    const left = await fetch(`${town.url}/api/session/end`, {
      method: 'POST',
      body: '{}',
      headers: { cookie: officer.cookie, 'content-type': 'application/json' },
    })
    expect(left.headers.get('set-cookie')).toMatch(/^bihuan=; .*Expires=Thu, 01 Jan 1970/)
  })
})

describe('季怀安, who serves two towns', () => {
  beforeAll(async () => {
    await town.query(`update directory set towns = $1 where name = 'department'`, [[hexi, yunling]])
    await town.query(
      `insert into membership (town, account, roles, reach, party, handler, person, since_at)
       select $1, m.account, m.roles, '{}', p.id, p.id, m.person, m.since_at
       from membership m, party p where m.person = '季怀安' and p.town = $1 and p.name = '镇应急管理办公室'`,
      [yunling],
    )
  })

  test('is asked which town to enter, and enters the one that was chosen', async () => {
    const asked = await town.nobody.tries(accounts.signIn, { account: 'department', password: demoPassword })
    expect(asked.problem).toMatchObject({ status: 409, code: 'session.choose-town' })
    expect(asked.problem.because).toEqual({ towns: [`${hexi} 禾溪镇`, `${yunling} 云岭镇`] })
    expect(asked.cookie).toBeNull()

    for (const [code, name] of [
      [hexi, '禾溪镇'],
      [yunling, '云岭镇'],
    ] as const) {
      const answer = await town.nobody.tries(accounts.signIn, {
        account: 'department',
        password: demoPassword,
        town: code,
      })
      expect(answer.value).toMatchObject({ town: { code, name } })
    }
  })

  test('is told of no towns before the password is right, and enters none that is not theirs', async () => {
    const wrong = await town.nobody.tries(accounts.signIn, {
      account: 'department',
      password: 'wrong',
      town: yunling,
    })
    expect(wrong.problem.code).toBe('session.wrong')
    const elsewhere = { account: 'department', password: demoPassword, town: '349901103' }
    expect((await town.nobody.tries(accounts.signIn, elsewhere)).problem.code).toBe('session.choose-town')
  })

  test('signs out everywhere in both towns at once', async () => {
    const enter = (code: string) => knock({ account: 'department', password: demoPassword, town: code })
    const cookies = await Promise.all(
      [hexi, yunling].map(async (code) => (await enter(code)).headers.get('set-cookie')?.split(';')[0] ?? ''),
    )
    const [here = '', there = ''] = cookies
    const seen = await fetch(`${town.url}${duties.mine.path}`, { headers: { cookie: there } })
    expect(seen.status).toBe(200)
    const ended = await fetch(`${town.url}${accounts.signOutEverywhere.path}`, {
      method: 'POST',
      body: '{}',
      headers: { cookie: here, 'content-type': 'application/json' },
    })
    expect(ended.status).toBe(200)
    for (const cookie of cookies) expect((await withCookie(cookie)).status).toBe(401)
  })
})
