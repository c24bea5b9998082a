import { archive } from '@bihuan/contract/archive.ts'
import { dossiers } from '@bihuan/contract/dossiers.ts'
import { duties } from '@bihuan/contract/duties.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { completed, creditCodeRule } from '@bihuan/domain/people/credit-code.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedLaws } from '../../content/laws/shipped-laws.ts'
import { countsBy, readTally } from '../duties/tally.ts'
import { systemSigner } from '../frame/desk.ts'
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

const idOf = async (name: string) =>
  (await town.query<{ id: string }>('select id from party where town = $1 and name = $2', [hexi, name]))[0]
    ?.id ?? ''

const codeOf = (sixteen: string) => {
  const rule = creditCodeRule(shippedLaws())
  if (isRefusal(rule)) throw new Error(rule.refused)
  return completed(rule, sixteen)
}
const mill: InputOf<typeof parties.register> = {
  kind: 'enterprise',
  name: '望溪竹木加工厂',
  area: `${hexi}202`,
  handler: null,
  since: '2026-06-01',
  attributes: { uscc: codeOf('91349901T1T2T3T4'), sector: 'wood', traits: ['dust'], staff: 12 },
}
const tries = async (other: Partial<typeof mill>, who = officer) =>
  (await who.tries(parties.register, { ...mill, ...other })).problem

describe('a new enterprise', () => {
  test('is registered by the safety office and by nobody else', async () => {
    for (const account of ['leader', 'department', 'village', 'enterprise'])
      expect(await tries({}, await town.signIn(account))).toMatchObject({ code: 'request.not-allowed' })
    const made = await officer.does(parties.register, { ...mill, handler: await idOf('镇市场监管所') })
    expect(made).toMatchObject({
      name: '望溪竹木加工厂',
      place: '云谷村',
      handler: { name: '镇市场监管所' },
      status: 'open',
      version: 1,
    })
    const page = await officer.does(parties.list, { name: mill.attributes.uscc ?? '' })
    expect(page.parties.map(({ name }) => name)).toEqual(['望溪竹木加工厂'])
  })

  test('cannot bear the code of another, who is named', async () => {
    expect(await tries({ name: '另一家' })).toMatchObject({
      status: 409,
      code: 'party.code-taken',
      field: 'uscc',
      because: { name: '望溪竹木加工厂' },
    })
  })

  test('of two at the same moment with one code one is registered', async () => {
    const uscc = codeOf('91349901TWACETT5')
    const answers = await Promise.all(
      ['甲厂', '乙厂', '丙厂'].map((name) =>
        officer.tries(parties.register, { ...mill, name, attributes: { uscc } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  test('is told everything that is wrong with its facts', async () => {
    const attributes = { uscc: '91350200M000000510', industry: 'A2110' }
    const problem = await tries({ attributes })
    expect(problem).toMatchObject({ status: 422, code: 'party.facts-wrong' })
    expect(problem.fields?.map(({ field }) => field)).toEqual(['uscc', 'industry'])
  })

  test.each([
    [{ area: '349901102201' }, 'party.no-such-place'],
    [{ area: `${hexi}999` }, 'party.no-such-place'],
    [{ kind: 'office' as const }, 'party.second-office'],
    [{ since: '2026-02-30' }, 'party.no-such-day'],
  ])('with %j is refused: %s', async (other, code) => {
    expect(await tries({ attributes: {}, ...other })).toMatchObject({ code })
  })

  test('stands under a department of this town, and nothing else', async () => {
    for (const name of ['上坊村', '锦榆家具有限公司'])
      expect(await tries({ attributes: {}, handler: await idOf(name) })).toMatchObject({
        code: 'party.no-such-handler',
      })
    const department = { kind: 'department' as const, attributes: {}, handler: await idOf('镇市场监管所') }
    expect(await tries(department)).toMatchObject({ code: 'party.has-no-handler' })
  })
})

test('a new village brings its place, and others can lie there', async () => {
  const area = `${hexi}207`
  await officer.does(parties.register, { ...mill, kind: 'village', name: '松岭村', area, attributes: {} })
  const made = await officer.does(parties.register, { ...mill, name: '松岭茶厂', area, attributes: {} })
  expect(made.place).toBe('松岭村')
})

describe('明岳机械有限公司', () => {
  const reason = '法定代表人来函说明停止经营'
  test('closes with its last day, for the office alone, and once', async () => {
    const party = await idOf('明岳机械有限公司')
    const asked = { party, on: '2026-06-10', reason }
    expect((await (await town.signIn('leader')).tries(dossiers.close, asked)).problem.code).toBe(
      'request.not-allowed',
    )
    const early = await officer.tries(dossiers.close, { ...asked, on: '2000-01-01' })
    expect(early.problem).toMatchObject({ code: 'party.closed-too-early', field: 'on' })
    const same = await officer.tries(dossiers.close, { ...asked, movedTo: hexi })
    expect(same.problem).toMatchObject({ code: 'party.same-town' })
    expect(await officer.does(dossiers.close, { ...asked, movedTo: '349901102' })).toMatchObject({
      status: 'closed',
      until: '2026-06-10',
      movedTo: '349901102',
    })
    expect((await officer.tries(dossiers.close, asked)).problem).toMatchObject({
      code: 'party.already-closed',
      because: { until: '2026-06-10' },
    })
    expect((await officer.does(parties.list, { status: 'closed' })).parties.map(({ id }) => id)).toContain(
      party,
    )
  })

  test('leaves its code free, and cannot reopen while another bears it', async () => {
    const party = await idOf('明岳机械有限公司')
    const { attributes } = await officer.does(parties.show, { party })
    const heir = await officer.does(parties.register, { ...mill, name: '明岳二厂', attributes })
    const taken = await officer.tries(dossiers.reopen, { party, on: '2026-06-12', reason })
    expect(taken.problem).toMatchObject({ code: 'party.code-taken', because: { name: '明岳二厂' } })
    await officer.does(dossiers.strike, { party: heir.id, reason: '登记错了' })
    expect((await officer.tries(parties.show, { party: heir.id })).problem.code).toBe('party.not-found')
    const again = await officer.does(dossiers.reopen, { party, on: '2026-06-12', reason })
    expect(again).toMatchObject({
      status: 'open',
      until: null,
      movedTo: null,
      suspendedFrom: '2026-06-11',
      suspendedTo: '2026-06-11',
    })
    expect((await officer.tries(dossiers.reopen, { party, on: '2026-06-12', reason })).problem.code).toBe(
      'party.not-closed',
    )
  })

  test('cannot be struck out as a mistake, since it has filed', async () => {
    const party = await idOf('明岳机械有限公司')
    expect((await officer.tries(dossiers.strike, { party, reason })).problem).toMatchObject({
      status: 409,
      code: 'party.has-records',
    })
  })
})

/** Tables that only grow, with the reason why their rows keep the place where they were made. */
const stays = new Map([
  ['receipt', 'signed once, by the body as it was then'],
  ['receipt_reminder', 'sent once, to the body as it was then'],
  ['statistics_reminder', 'sent once, to the body as it was then'],
  ['hazard_change', 'counts and no files: what the old place loses and the new one gains stand side by side'],
  ['hazard_party_tally', 'counts and no files: the rows of the old place come to nothing'],
])

describe('春禾食品厂 moves from 云谷村 to 上坊村', () => {
  test('and whoever answers for it now sees its whole file; the counts go with it', async () => {
    const village = await town.signIn('village')
    const party = await idOf('春禾食品厂')
    expect((await village.tries(parties.show, { party })).status).toBe(404)
    const asked = { party, area: `${hexi}201`, reason: '厂房搬迁' }
    expect((await village.tries(dossiers.move, asked)).problem.code).toBe('request.not-allowed')
    expect((await officer.tries(dossiers.move, { ...asked, area: `${hexi}998` })).problem.code).toBe(
      'party.no-such-place',
    )
    expect(await officer.does(dossiers.move, asked)).toMatchObject({ place: '上坊村' })

    expect((await village.does(parties.show, { party })).name).toBe('春禾食品厂')
    expect((await village.does(duties.list, { party })).total).toBeGreaterThan(3)
    expect(await village.does(archive.file, { file: party })).toMatchObject({ whole: true })
    const tally = await town.desk.read(systemSigner(hexi), 'zh', (desk) => readTally(desk.rows))
    const key = (of: { clause: string; area: string }) => `${of.area} ${of.clause}`
    const counted = [...countedOneByOne(await dutyRows(town, hexi), today, key)]
    const kept = countsBy(tally, key, today)
    expect(counted.length).toBeGreaterThan(5)
    for (const [group, counts] of counted) expect({ group, ...kept.get(group) }).toEqual({ group, ...counts })
  })

  test('no row of it stays behind, in any table whose rows a party owns', async () => {
    const party = await idOf('春禾食品厂')
    const owned = await town.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and
         (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('area', 'party', 'handler')) = 3`,
    )
    const names = owned.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['party', 'person', 'post', 'duty', 'record', 'file', 'journal']),
    )
    for (const table of names.filter((name) => !stays.has(name))) {
      const behind = await town.query(`select 1 from ${table} where party = $1 and area <> $2`, [
        party,
        `${hexi}201`,
      ])
      expect({ table, behind }).toEqual({ table, behind: [] })
    }
  })

  test('a village is its place and does not move', async () => {
    const party = await idOf('临水村')
    const asked = { party, area: `${hexi}201`, reason: '试试' }
    expect((await officer.tries(dossiers.move, asked)).problem.code).toBe('party.no-such-place')
  })
})

test('under another department, that one sees the file and the one before no longer', async () => {
  const department = await town.signIn('department')
  const party = await idOf('安顺达燃气站')
  expect((await department.tries(parties.show, { party })).status).toBe(404)
  const handler = await idOf('镇应急管理办公室')
  await officer.does(dossiers.assign, { party, handler, reason: '调整监管分工' })
  expect(await department.does(parties.show, { party })).toMatchObject({
    handler: { name: '镇应急管理办公室' },
  })
  const { events } = await department.does(dossiers.timeline, { party })
  expect(events[0]?.words.zh).toBe('主管部门定为镇应急管理办公室')
  expect(await department.does(archive.file, { file: party })).toMatchObject({ whole: true })
  await officer.does(dossiers.assign, { party, handler: await idOf('镇市场监管所'), reason: '改回' })
  expect((await department.tries(parties.show, { party })).status).toBe(404)
})

describe('the file of 锦榆家具有限公司', () => {
  test('tells its life newest first, over pages, each entry once', async () => {
    const party = await idOf('锦榆家具有限公司')
    const [stored] = await town.query<{ count: number }>(
      'select count(*)::int from journal where party = $1',
      [party],
    )
    const seen: { file: string; seq: number; at: number }[] = []
    for (let after: string | undefined, more = true; more; ) {
      const page = await officer.does(dossiers.timeline, { party, ...(after === undefined ? {} : { after }) })
      seen.push(...page.events)
      after = page.next ?? undefined
      more = page.next !== null
      for (const { words } of page.events) expect(words.zh).not.toContain('办理 ')
    }
    expect(seen.length).toBe(stored?.count)
    expect(new Set(seen.map(({ file, seq }) => `${file}/${seq}`)).size).toBe(seen.length)
    expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).toSorted((a, b) => b - a))
    expect((await officer.tries(dossiers.timeline, { party, after: 'x' })).problem.code).toBe(
      'request.bad-cursor',
    )
  })

  test('shows a lamp for every task under which it owes, as its list of duties has them', async () => {
    const party = await idOf('锦榆家具有限公司')
    const { domains, answering, called, tabs } = await officer.does(dossiers.standing, { party })
    const { lamps } = await officer.does(duties.list, { party })
    const sum = (kind: 'late' | 'soon' | 'ok') =>
      domains.reduce((total, { counts }) => total + counts[kind], 0)
    expect({ late: sum('late'), soon: sum('soon'), ok: sum('ok') }).toEqual({
      late: lamps.late,
      soon: lamps.soon,
      ok: lamps.ok,
    })
    expect(answering).toMatchObject({
      post: { zh: '主要负责人' },
      phone: expect.stringMatching(/^139\*{4}\d{4}$/),
    })
    expect(called?.name).toBe('罗小满')
    expect(tabs.people).toBe(2)
    const open = await officer.does(hazards.list, { party, state: 'open' })
    expect([tabs.hazards, open.hazards.length]).toEqual([4, 4])
  })
})

test('divisions and groups have dates, and only those who have them take them', async () => {
  const party = await idOf('锦榆家具有限公司')
  const office = (await officer.does(parties.list, { kind: 'office' })).parties[0]?.id ?? ''
  const division = {
    name: '二分厂',
    area: `${hexi}203`,
    address: '临水工业区',
    since: '2025-01-01',
    until: null,
  }
  const made = await officer.does(parties.divide, { party, ...division })
  expect(made).toMatchObject({ name: '二分厂', place: '临水村' })
  await officer.does(parties.divide, { party, ...division, division: made.id, until: '2026-05-31' })
  expect((await officer.does(parties.parts, { party })).divisions).toMatchObject([{ until: '2026-05-31' }])
  const no = async (asked: object) =>
    (await officer.tries(parties.divide, { party, ...division, ...asked })).problem.code
  expect(await no({ party: office })).toBe('party.has-no-divisions')
  expect(await no({ area: `${hexi}998` })).toBe('party.no-such-place')
  expect(await no({ until: '2024-01-01' })).toBe('party.dates-crossed')
  expect(await no({ division: party })).toBe('division.not-found')

  const group = await officer.does(parties.register, {
    ...mill,
    kind: 'group',
    name: '安全生产专项行动领导小组',
    area: `${hexi}000`,
    attributes: {},
  })
  const joined = { party: group.id, member: await idOf('镇应急管理办公室'), since: '2026-01-19', until: null }
  await officer.does(parties.join, joined)
  await officer.does(parties.join, { ...joined, until: '2026-06-01' })
  expect((await officer.does(parties.parts, { party: group.id })).members).toMatchObject([
    { party: { name: '镇应急管理办公室' }, until: '2026-06-01' },
  ])
  expect((await officer.tries(parties.join, { ...joined, party })).problem.code).toBe('party.not-a-group')
  const department = await town.signIn('department')
  expect((await department.tries(parties.join, joined)).problem.code).toBe('request.not-allowed')
})

test('the journal names no firm, address or reason in the clear', async () => {
  const found = await town.query(
    `select act from journal where body::text ~ '望溪|松岭|来函|厂房搬迁|临水工业区|佟雨桐'`,
  )
  expect(found).toEqual([])
})
