import { ledgers } from '@bihuan/contract/ledgers.ts'
import type { InputOf, OutputOf } from '@bihuan/contract/operation.ts'
import { addDays } from '@bihuan/domain/base/day.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { demoSignature, demoValues } from '../demo/records.ts'
import { ruleFinder } from '../duties/views.ts'
import { systemSigner } from '../frame/desk.ts'
import { readShippedLaws } from '../law/shipped.ts'
import { readShippedPlan } from '../plans/shipped.ts'
import { hexi, today } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'
import { draftOf } from './draft.ts'
import { everyRecord } from './every-record.ts'
import { fileMany } from './file-record.ts'
import { shippedLedgers } from './known-ledgers.ts'
import { readQuery } from './list-query.ts'

type Row = {
  id: string
  party: string
  name: string
  area: string
  number: number
  happened: string
  filed: string
  status: string
  late: number
  backdated: boolean
  values: { manner: string; scope: string; planTested: string }
}
type Party = { id: string; name: string; area: string; handler: string | null }
type Filter = Omit<InputOf<typeof ledgers.list>, 'after'>

let town: TestTown
let officer: Person
let parties: Party[]
/** Every drill of the town as its row stands. */
let all: Row[]

beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  parties = await town.query<Party>(
    `select id, name, area, handler from party where town = $1 and kind = 'enterprise' order by name`,
    [hexi],
  )
  await fileDrills(180)
  // As if some had come after the last day of their duty.
  await town.query(`update record set late_days = 4 where town = $1 and kind = 'drill' and number % 10 = 3`, [
    hexi,
  ])
  all = await town.query<Row>(
    `select r.id, r.party, p.name, r.area, r.number, r.happened_on::text as happened, r.filed_on::text as filed, r.status,
       r.late_days as late, r.backdated, r.values from record r join party p on p.town = r.town and p.id = r.party
     where r.town = $1 and r.kind = 'drill'`,
    [hexi],
  )
})
afterAll(() => town.close())

/** Many drills at once, several on each day, as an import files them. */
const fileDrills = (count: number) =>
  town.desk.write(systemSigner(hexi), 'zh', async (desk) => {
    const laws = readShippedLaws(inject('cluster').root)
    const rules = ruleFinder(readShippedPlan(inject('cluster').root, laws))
    const ledger = shippedLedgers.drill
    if (ledger === undefined) throw new Error('no drills')
    const drafts = Array.from({ length: count }, (_, at) => {
      const party = parties[at % parties.length]
      const values = {
        ...demoValues('drill', `many-${at}`, addDays(today, -(at % 45)), 30),
        manner: at % 7 === 0 ? 'tabletop' : 'live',
        scope: ['onsite', 'special', 'comprehensive'][at % 3],
        planTested: at % 11 === 0 ? '液氨泄漏 Response' : '车间火灾',
      }
      const draft = party && draftOf(desk, ledger, party, values, demoSignature('many'))
      if (draft === undefined || isRefusal(draft)) throw new Error(JSON.stringify(draft))
      return draft
    })
    const filed = await fileMany(drafts, desk, rules)
    expect(new Set(filed.map(({ record }) => record.number)).size).toBe(count)
    return filed.length
  })

type Listed = OutputOf<typeof ledgers.list>['records']

/** Page after page until the end. */
const walk = async (filter: Filter, who = officer): Promise<Listed> => {
  const rows: Listed = []
  let after: string | undefined
  do {
    const page = await who.does(ledgers.list, {
      kind: 'drill',
      ...filter,
      ...(after === undefined ? {} : { after }),
    })
    expect(page.records.length).toBeLessThanOrEqual(50)
    rows.push(...page.records)
    after = page.next ?? undefined
  } while (after !== undefined)
  return rows
}

const current = (row: Row) => row.status !== 'amended'
const keyOf: Record<string, (row: Row) => string | number> = {
  happened: (row) => row.happened,
  filed: (row) => row.filed,
  number: (row) => Number(row.number),
  party: (row) => row.name,
}

/** The same list, made of the rows one by one. */
const expected = (sort: string, keep: (row: Row) => boolean) => {
  const key = keyOf[sort.replace('-', '')] ?? (() => '')
  const way = sort.startsWith('-') ? -1 : 1
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)
  return all
    .filter((row) => current(row) && keep(row))
    .sort((a, b) => way * (compare(key(a), key(b)) || compare(a.id, b.id)))
    .map(({ id }) => id)
}

const filters: [string, () => Filter, (row: Row) => boolean][] = [
  ['everything', () => ({}), () => true],
  ['one word', () => ({ facets: 'manner:tabletop' }), ({ values }) => values.manner === 'tabletop'],
  [
    'two words of two fields',
    () => ({ facets: 'manner:live,scope:special' }),
    ({ values }) => values.manner === 'live' && values.scope === 'special',
  ],
  [
    'either of two words',
    () => ({ facets: 'scope:special|onsite' }),
    ({ values }) => values.scope === 'special' || values.scope === 'onsite',
  ],
  [
    'a word and a span of days',
    () => ({ facets: 'manner:live', from: '2026-05-10', to: '2026-05-31' }),
    ({ values, happened }) =>
      values.manner === 'live' && happened >= '2026-05-10' && happened <= '2026-05-31',
  ],
  ['one party', () => ({ party: parties[0]?.id ?? '' }), ({ party }) => party === parties[0]?.id],
  [
    'one party and a word',
    () => ({ party: parties[1]?.id ?? '', facets: 'scope:onsite' }),
    ({ party, values }) => party === parties[1]?.id && values.scope === 'onsite',
  ],
  [
    'chosen ones',
    () => ({ ids: [all[3], all[90]].map((row) => row?.id).join(',') }),
    ({ id }) => id === all[3]?.id || id === all[90]?.id,
  ],
  ['one village', () => ({ area: '349901101201' }), ({ area }) => area === '349901101201'],
  ['two letters of Chinese', () => ({ q: '液氨' }), ({ values }) => values.planTested.includes('液氨')],
  [
    'words in any order and case',
    () => ({ q: 'RESPONSE 泄漏' }),
    ({ values }) => values.planTested.includes('Response'),
  ],
  ['a party by part of its name', () => ({ q: '锦榆' }), ({ name }) => name.includes('锦榆')],
  ['what was filed late', () => ({ state: 'late' }), ({ late }) => late > 0],
  ['what was backdated', () => ({ state: 'backdated' }), ({ backdated }) => backdated],
]

describe.each(filters)('a list of %s', (_, filter, keep) => {
  test('is whole and in order, page by page, whatever it is sorted by', async () => {
    for (const column of ['happened', 'filed', 'number', 'party'] as const)
      for (const sort of [column, `-${column}`] as const) {
        const rows = await walk({ ...filter(), sort })
        expect(rows.map(({ id }) => id)).toEqual(expected(sort, keep))
      }
  })

  test('is counted as it is listed, also by each word', async () => {
    const rows = all.filter((row) => current(row) && keep(row))
    const totals = await officer.does(ledgers.totals, { kind: 'drill', ...filter() })
    expect(totals).toMatchObject({ count: rows.length, isMore: false })
    const live = totals.facets.find(({ field, value }) => field === 'manner' && value === 'live')
    expect(live?.count ?? 0).toBe(rows.filter(({ values }) => values.manner === 'live').length)
  })
})

test('the filters bite: each leaves something out and finds something', () => {
  for (const [name, , keep] of filters.slice(1)) {
    const kept = all.filter((row) => current(row) && keep(row)).length
    expect({ name, kept: kept > 0 && kept < all.length }).toEqual({ name, kept: true })
  }
  expect(all.length).toBeGreaterThan(150)
})

test('whoever sees less lists less: a village its own, a firm its own, a department its firms', async () => {
  const idsOf = async (account: string) =>
    (await walk({}, await town.signIn(account))).map(({ party }) => party.id)
  const own = parties.find(({ name }) => name === '锦榆家具有限公司')
  const ofVillage = parties.filter(({ area }) => area === '349901101201').map(({ id }) => id)
  const ofDepartment = parties.filter(({ handler }) => handler === own?.handler).map(({ id }) => id)
  for (const [account, seen] of [
    ['enterprise', [own?.id]],
    ['village', ofVillage],
    ['department', ofDepartment],
  ] as const) {
    const listed = await idsOf(account)
    expect(new Set(listed)).toEqual(new Set(all.map(({ party }) => party).filter((id) => seen.includes(id))))
    expect(listed.length).toBe(all.filter((row) => current(row) && seen.includes(row.party)).length)
  }
  expect(await idsOf('officer-yunling')).not.toContain(own?.id)
})

test('a cursor of another order, or none of ours, is refused', async () => {
  const { next } = await officer.does(ledgers.list, { kind: 'drill', sort: 'number' })
  for (const after of [next ?? '', 'x', Buffer.from('["2026-01-01"]').toString('base64url')])
    expect(
      (await officer.tries(ledgers.list, { kind: 'drill', sort: 'filed', after })).problem,
    ).toMatchObject({
      code: 'request.bad-cursor',
    })
  const words = Buffer.from(JSON.stringify(['12a', all[0]?.id])).toString('base64url')
  const asWords = await officer.tries(ledgers.list, { kind: 'drill', sort: 'number', after: words })
  expect(asWords.problem.code).toBe('request.bad-cursor')
})

test('a ledger that is not there is refused by name, also when it is called like a thing of the language', async () => {
  for (const kind of ['no-such', 'constructor'])
    expect((await officer.tries(ledgers.list, { kind })).problem).toMatchObject({
      status: 404,
      code: 'record.unknown-ledger',
    })
})

test('a copy of all of them comes whole, page by page, with every value', async () => {
  const query = readQuery({ kind: 'drill', facets: 'manner:live' }, shippedLedgers)
  if (isRefusal(query)) throw new Error(query.refused)
  const copied = await town.desk.read({ ...systemSigner(hexi), reach: [hexi] }, 'zh', async (desk) => {
    const rows = []
    for await (const { id, values } of everyRecord(desk, query))
      rows.push({ id, evaluation: values.evaluation })
    return rows
  })
  expect(copied.map(({ id }) => id)).toEqual(expected('-happened', ({ values }) => values.manner === 'live'))
  expect(copied.every(({ evaluation }) => typeof evaluation === 'string')).toBe(true)
})

test('many records filed at once deliver each duty once, as if they had come one by one', async () => {
  const [{ twice } = { twice: -1 }] = await town.query<{ twice: number }>(
    `select count(*)::int as twice from (select e.duty from evidence e join duty d on d.town = e.town and d.id = e.duty
       where e.town = $1 and e.ended_at is null and d.occasion <> 'standing' group by e.duty having count(*) > 1) t`,
    [hexi],
  )
  expect(twice).toBe(0)
  const [{ linked } = { linked: 0 }] = await town.query<{ linked: number }>(
    `select count(*)::int as linked from evidence e join record r on r.town = e.town and r.id = e.record
     where e.town = $1 and r.values->>'planTested' in ('液氨泄漏 Response', '车间火灾')`,
    [hexi],
  )
  expect(linked).toBeGreaterThan(0)
})
