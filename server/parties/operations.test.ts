import { randomUUID } from 'node:crypto'
import { duties } from '@bihuan/contract/duties.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi } from '../testing/known.ts'
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

const factsOf = async (name: string, who = officer) => {
  const { id, version, since, until, suspendedFrom, suspendedTo, attributes } = await who.does(parties.show, {
    party: await idOf(name),
  })
  return { party: id, version, name, since, until, suspendedFrom, suspendedTo, attributes }
}

/** Every party that somebody sees, over all pages. */
const seenBy = async (who: Person, filter: { kind?: 'enterprise'; name?: string } = {}) => {
  const seen: { id: string; name: string; place: string; kind: string }[] = []
  for (let after: string | undefined, more = true; more; ) {
    const page = await who.does(parties.list, { ...filter, ...(after === undefined ? {} : { after }) })
    expect(page.parties.length).toBeLessThanOrEqual(50)
    seen.push(...page.parties)
    after = page.next ?? undefined
    more = page.next !== null
    if (!more) expect(page.total).toBe(seen.length)
  }
  return seen
}

describe('佟雨桐 and a colleague have 青岚山庄 open at the same time', () => {
  test('the second to save is told who was faster, when, and what stands there now', async () => {
    const colleague = await town.signIn('officer')
    const [mine, theirs] = [await factsOf('青岚山庄'), await factsOf('青岚山庄', colleague)]
    town.clock.now += 60_000
    const attributes = { ...mine.attributes, staff: 17, address: '临水村 8 号' }
    const saved = await officer.does(parties.edit, { ...mine, attributes })
    expect(saved).toMatchObject({ version: mine.version + 1, changedBy: '佟雨桐', attributes })

    const late = await colleague.tries(parties.edit, { ...theirs, until: '2026-12-31' })
    expect(late.problem).toMatchObject({ status: 409, code: 'party.changed-meanwhile' })
    expect(late.problem.because).toMatchObject({
      who: '佟雨桐',
      at: '10:01',
      version: 2,
      staff: 17,
      address: '临水村 8 号',
      until: '',
    })
    expect(late.problem.detail).toContain('佟雨桐 在 10:01')
    expect(await factsOf('青岚山庄')).toMatchObject({ until: null, attributes })

    // After comparing, the colleague keeps both changes on the version that stands.
    const settled = await colleague.does(parties.edit, {
      ...theirs,
      version: 2,
      attributes,
      until: '2026-12-31',
    })
    expect(settled).toMatchObject({ version: 3, until: '2026-12-31', attributes })
  })

  test('of two saves at the very same moment one is kept', async () => {
    const facts = await factsOf('立方冷链物流有限公司')
    const edits = ['2026-10-31', '2026-11-30', '2026-12-31'].map((until) =>
      officer.tries(parties.edit, { ...facts, until }),
    )
    const answers = await Promise.all(edits)
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await factsOf('立方冷链物流有限公司')).version).toBe(facts.version + 1)
    const entries = await town.query(`select 1 from journal where file = $1 and act = 'party.changed'`, [
      facts.party,
    ])
    expect(entries).toHaveLength(1)
  })

  test('neither version’s words stand in the journal in the clear', async () => {
    const found = await town.query(
      `select 1 from journal where body::text like '%临水村 8 号%' or body::text like '%青岚%'`,
    )
    expect(found).toEqual([])
  })
})

describe('dates', () => {
  const tries = async (dates: object) =>
    (await officer.tries(parties.edit, { ...(await factsOf('恒屹铸造有限公司')), ...dates })).problem

  test.each(['2026-02-30', '2026-13-01', '2025-02-29', '0000-01-01', '2026-00-10'])(
    'that do not exist (%s) are named',
    async (day) => {
      for (const field of ['since', 'until', 'suspendedFrom', 'suspendedTo']) {
        const problem = await tries({ [field]: day })
        expect(problem).toMatchObject({
          status: 422,
          code: 'party.no-such-day',
          field,
          because: { value: day },
        })
      }
    },
  )

  test.each([
    ['a firm that closed before it opened', { since: '2026-05-01', until: '2026-04-30' }, 'until'],
    [
      'a suspension that ends before it begins',
      { suspendedFrom: '2026-05-02', suspendedTo: '2026-05-01' },
      'suspendedTo',
    ],
    [
      'a suspension that ends without beginning',
      { suspendedFrom: null, suspendedTo: '2026-05-01' },
      'suspendedTo',
    ],
  ])('that cross are refused: %s', async (_, dates, field) => {
    expect(await tries(dates)).toMatchObject({ status: 422, code: 'party.dates-crossed', field })
  })

  test('that meet on one day are fine', async () => {
    const facts = await factsOf('恒屹铸造有限公司')
    const oneDay = {
      since: '2026-05-01',
      until: '2026-05-01',
      suspendedFrom: '2026-05-01',
      suspendedTo: '2026-05-01',
    }
    await officer.does(parties.edit, { ...facts, ...oneDay })
    await officer.does(parties.edit, { ...facts, version: facts.version + 1 })
  })
})

describe('the list', () => {
  const odd = ['50%折扣店', '50折扣店', 'a_b制衣', 'aXb制衣', '反斜\\杠厂', '引\'号"厂', '＜script＞厂']
  beforeAll(async () => {
    const names = [
      ...odd,
      ...Array.from({ length: 120 }, (_, at) => (at % 3 === 0 ? '同名茶厂' : `茶厂 ${at}`)),
    ]
    for (const name of names)
      await town.query(
        `insert into party (town, id, kind, name, area, party, since, changed_by, changed_by_name, changed_at)
         values ($1, $2, 'enterprise', $3, $4, $2, '2024-01-01', $2, '系统', 0)`,
        [hexi, randomUUID(), name, `${hexi}203`],
      )
  })

  test('shows everybody once over all pages, also where many share a name', async () => {
    const [stored] = await town.query<{ count: number }>('select count(*)::int from party where town = $1', [
      hexi,
    ])
    const seen = await seenBy(officer)
    expect(seen).toHaveLength(stored?.count ?? 0)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
    expect(await seenBy(officer, { name: '同名茶厂' })).toHaveLength(40)
  })

  test.each([
    ['50%', ['50%折扣店']],
    ['a_b', ['a_b制衣']],
    ['斜\\杠', ['反斜\\杠厂']],
    [`'号"`, [`引'号"厂`]],
    ['折扣', ['50%折扣店', '50折扣店']],
    ['%', ['50%折扣店']],
    ['查无此厂', []],
  ])('finds “%s” as it is written', async (name, names) => {
    expect((await seenBy(officer, { name })).map((party) => party.name).sort()).toEqual([...names].sort())
  })

  test('refuses a page that it never handed out', async () => {
    for (const keys of [['enterprise', 'x'], ['enterprise', 'x', 'no id'], 'x', 5, [1, 2, 3]]) {
      const after = Buffer.from(JSON.stringify(keys)).toString('base64url')
      expect((await officer.tries(parties.list, { after })).problem.code).toBe('request.bad-cursor')
    }
  })
})

describe('who sees whom', () => {
  test('the department sees the firms it looks after and itself, and no other', async () => {
    const department = await town.signIn('department')
    const seen = (await seenBy(department)).map(({ name }) => name)
    expect(seen).toContain('锦榆家具有限公司')
    expect(seen).toContain('镇应急管理办公室')
    for (const other of ['禾溪大酒楼', '春禾食品厂', '安顺达燃气站', '镇市场监管所', '上坊村'])
      expect(seen).not.toContain(other)
    expect((await department.tries(parties.show, { party: await idOf('春禾食品厂') })).status).toBe(404)
  })

  test('the village sees what lies within it', async () => {
    const village = await town.signIn('village')
    const seen = await seenBy(village)
    expect(seen.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['上坊村', '锦榆家具有限公司', '晨曜纺织有限公司']),
    )
    expect(new Set(seen.map(({ place }) => place))).toEqual(new Set(['上坊村']))
    const { duties: owed } = await village.does(duties.list, {})
    const inside = new Set(seen.map(({ id }) => id))
    expect(owed.every(({ debtor }) => inside.has(debtor.id))).toBe(true)
  })

  test('the enterprise sees itself: one firm, its duties, its records', async () => {
    const worker = await town.signIn('enterprise')
    expect((await seenBy(worker)).map(({ name }) => name)).toEqual(['锦榆家具有限公司'])
    const { duties: owed, total } = await worker.does(duties.list, {})
    expect(total).toBeGreaterThan(3)
    expect(new Set(owed.map(({ debtor }) => debtor.name))).toEqual(new Set(['锦榆家具有限公司']))
    const { records } = await worker.does(ledgers.list, {})
    expect(records.length).toBeGreaterThan(0)
    expect(new Set(records.map(({ party }) => party.name))).toEqual(new Set(['锦榆家具有限公司']))
  })

  test('and may change nothing, which each is told with the record and when they try', async () => {
    for (const account of ['department', 'village', 'enterprise', 'leader']) {
      const who = await town.signIn(account)
      const facts = await factsOf('锦榆家具有限公司', who)
      const { may } = await who.does(parties.show, { party: facts.party })
      expect(may).toMatchObject([
        { act: 'party.edit', allowed: false, because: { zh: expect.stringContaining('镇安办') } },
      ])
      expect((await who.tries(parties.edit, facts)).problem.code).toBe('request.not-allowed')
    }
    expect(
      (await officer.does(parties.show, { party: await idOf('锦榆家具有限公司') })).may[0]?.allowed,
    ).toBe(true)
  })
})
