import { parties } from '@bihuan/contract/parties.ts'
import { people } from '@bihuan/contract/people.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { idCheck, idNumberRule } from '@bihuan/domain/people/id-number.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { hexi, morning } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
let enterprise: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  enterprise = await town.signIn('enterprise')
})
beforeEach(() => {
  town.clock.now = morning
})
afterAll(() => town.close())

const partyOf = async (name: string) =>
  (await officer.does(parties.list, { name })).parties.find((party) => party.name === name)?.id ?? ''

const whole = (seventeen: string) => {
  const rule = idNumberRule(shippedLaws())
  if (isRefusal(rule)) throw new Error(rule.refused)
  return seventeen + idCheck(rule, seventeen)
}
const idNumber = whole('34990119880315021')
const phone = '13911112222'
const masked = { idNumber: `349901********${idNumber.slice(-4)}`, phone: '139****2222' }

const entered = async (who: Person, name: string, other: object = {}) =>
  who.does(people.register, {
    party: await partyOf('锦榆家具有限公司'),
    name,
    post: 'worker',
    since: '2026-06-01',
    ...other,
  })

describe('a person of an enterprise', () => {
  test('is entered by the enterprise itself, numbers covered from the first answer on', async () => {
    const made = await entered(enterprise, '独孤信', {
      idNumber: idNumber.toLowerCase(),
      phone: '139 1111 2222',
    })
    expect(made).toMatchObject({ name: '独孤信', ...masked, posts: [{ kind: 'worker', until: null }] })
    expect(JSON.stringify(await officer.does(people.list, { name: '独孤' }))).not.toContain(phone)
  })

  test('is found by the exact number, either of them, and by no part of it', async () => {
    for (const number of [idNumber, ` ${idNumber.toLowerCase()}`, phone, '+86 139-1111-2222'])
      expect((await officer.does(people.find, { number })).people.map(({ name }) => name)).toEqual(['独孤信'])
    for (const number of [idNumber.slice(0, 17), '139111122', '99999'])
      expect((await officer.does(people.find, { number })).people).toEqual([])
    const village = await town.signIn('village-yunling')
    expect((await village.does(people.find, { number: phone })).people).toEqual([])
  })

  test('with a wrong number is refused with the exact reason', async () => {
    const problem = (
      await enterprise.tries(people.register, {
        party: await partyOf('锦榆家具有限公司'),
        name: '某某',
        idNumber: '34990119880230021X',
        phone: '12',
        since: '2026-06-01',
      })
    ).problem
    expect(problem).toMatchObject({ status: 422, code: 'person.facts-wrong' })
    expect(problem.fields?.find(({ field }) => field === 'idNumber')?.detail).toContain('1988-02-30 不存在')
    expect(problem.fields?.map(({ field }) => field)).toEqual(['idNumber', 'phone'])
  })

  test('is entered once in a party: the second time names who is there', async () => {
    const twin = await officer.tries(people.register, {
      party: await partyOf('锦榆家具有限公司'),
      name: '同一人',
      idNumber,
      since: '2026-06-01',
    })
    expect(twin.problem).toMatchObject({ code: 'person.already-here', because: { name: '独孤信' } })
    // Part of the day for another firm: that one has a file of its own.
    const other = await partyOf('晨曜纺织有限公司')
    expect((await entered(officer, '独孤信', { party: other, idNumber })).party.name).toBe('晨曜纺织有限公司')
  })

  test('is nobody that a neighbour may enter, change or uncover', async () => {
    const party = await partyOf('宏榉木业有限公司')
    const village = await town.signIn('village')
    const asked = { party, name: '外人', since: '2026-06-01' }
    expect((await village.tries(people.register, asked)).problem.code).toBe('person.not-yours')
    expect((await enterprise.tries(people.register, asked)).problem.code).toBe('party.not-found')
    const [someone] = (await village.does(people.list, { party })).people
    const person = someone?.id ?? ''
    expect((await village.tries(people.unmask, { person, reason: '想看看电话' })).problem.code).toBe(
      'person.not-yours',
    )
    const shown = await village.does(people.show, { person })
    expect(shown.may.map(({ allowed }) => allowed)).toEqual([false, false])
    expect((await (await town.signIn('leader')).tries(people.register, asked)).problem.code).toBe(
      'request.not-allowed',
    )
  })
})

describe('a change', () => {
  test('leaves a number that came back covered as it is, and takes an empty one away', async () => {
    const made = await entered(enterprise, '长孙安', {
      idNumber: whole('34990119900102003'),
      phone: '13911113333',
    })
    const asked = { person: made.id, version: 1, name: '长孙安世' }
    const same = { idNumber: made.idNumber ?? '', phone: made.phone ?? '' }
    const changed = await enterprise.does(people.edit, { ...asked, ...same })
    expect(changed).toMatchObject({ name: '长孙安世', version: 2, ...same })
    expect((await officer.does(people.find, { number: '13911113333' })).people).toHaveLength(1)
    const without = await enterprise.does(people.edit, { ...asked, version: 2, phone: '' })
    expect(without).toMatchObject({ phone: null, idNumber: made.idNumber })
    expect((await enterprise.tries(people.edit, { ...asked, version: 2 })).problem.code).toBe(
      'person.changed-meanwhile',
    )
    const taken = await enterprise.tries(people.edit, { ...asked, version: 3, idNumber })
    expect(taken.problem).toMatchObject({ code: 'person.already-here', field: 'idNumber' })
  })

  test('of posts goes by the kind of party and by days that exist', async () => {
    const made = await entered(enterprise, '令狐远')
    const asked = { person: made.id, post: 'team-leader' as const, since: '2026-06-05', until: null }
    const posted = await enterprise.does(people.appoint, asked)
    expect(posted.posts.map(({ kind }) => kind)).toEqual(['worker', 'team-leader'])
    const no = async (other: object) =>
      (await enterprise.tries(people.appoint, { ...asked, ...other })).problem.code
    expect(await no({ post: 'village-head' })).toBe('person.wrong-post')
    expect(await no({ until: '2026-06-04' })).toBe('person.wrong-days')
    expect(await no({ since: '2026-02-30' })).toBe('person.wrong-days')
    expect(await no({ held: made.id })).toBe('post.not-found')
    const left = await enterprise.does(people.leave, { person: made.id, on: '2026-06-10' })
    expect(left.until).toBe('2026-06-10')
    expect(left.posts.every(({ until }) => until === '2026-06-10')).toBe(true)
    expect((await enterprise.tries(people.leave, { person: made.id, on: '2026-06-11' })).problem.code).toBe(
      'person.has-left',
    )
    expect(await no({})).toBe('person.has-left')
  })
})

describe('the numbers', () => {
  test('are seen after saying why, for ten minutes, by who said it; and the party sees who looked', async () => {
    const made = await entered(enterprise, '慕容白', {
      idNumber: whole('34990119950505005'),
      phone: '13911114444',
    })
    const person = made.id
    expect((await officer.tries(people.plain, { person })).problem).toMatchObject({
      status: 403,
      code: 'person.unmask-first',
    })
    await officer.does(people.unmask, { person, reason: '核对特种作业证' })
    expect(await officer.does(people.plain, { person })).toMatchObject({
      idNumber: whole('34990119950505005'),
      phone: '13911114444',
    })
    // What one was shown, another is not.
    expect((await enterprise.tries(people.plain, { person })).problem.code).toBe('person.unmask-first')
    expect((await enterprise.does(people.show, { person })).unmaskings).toMatchObject([
      { by: '佟雨桐', reason: '核对特种作业证' },
    ])
    town.clock.now = morning + 10 * 60_000
    expect((await officer.tries(people.plain, { person })).problem.code).toBe('person.unmask-first')
    expect((await officer.tries(people.unmask, { person, reason: '看' })).status).toBe(400)
  })

  test('stand nowhere in the clear: not in a row, the journal or an answer that is kept', async () => {
    const numbers = [idNumber, phone, '13911114444', whole('34990119950505005')]
    for (const table of ['person', 'post', 'unmasking', 'journal', 'command', 'file', 'session'])
      for (const number of numbers)
        expect({
          table,
          found: await town.query(`select 1 from ${table} t where t::text like '%' || $1 || '%'`, [number]),
        }).toEqual({ table, found: [] })
  })

  test('and names and reasons are sealed in the journal', async () => {
    const found = await town.query(
      `select act from journal where town = $1 and body::text ~ '独孤|长孙|令狐|慕容|核对特种'`,
      [hexi],
    )
    expect(found).toEqual([])
    const acts = await town.query<{ act: string }>(
      `select distinct act from journal where act like 'person.%'`,
    )
    expect(acts.map(({ act }) => act).sort()).toEqual([
      'person.changed',
      'person.left',
      'person.posted',
      'person.registered',
      'person.unmasked',
    ])
  })
})
