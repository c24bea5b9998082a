import type { InputOf } from '@bihuan/contract/operation.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { addDays } from '@bihuan/domain/base/day.ts'
import { isHighRisk } from '@bihuan/domain/parties/sector.ts'
import { type PartyStatus, statuses, statusOn } from '@bihuan/domain/parties/status.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemSigner } from '../frame/desk.ts'
import { hexi, today } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'
import { countParties, statusIs } from './party-list.ts'
import { lifeOf, standing } from './store.ts'

let town: TestTown
let officer: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  const [tea] = await town.query<{ id: string }>(
    `select id from party where town = $1 and name = '春禾食品厂'`,
    [hexi],
  )
  await town.query(
    `update party set suspended_from = '2026-06-01', suspended_to = '2026-06-20' where id = $1`,
    [tea?.id],
  )
})
afterAll(() => town.close())

const all = () =>
  town.desk.read(systemSigner(hexi), 'zh', (desk) => standing(desk.rows).selectAll().execute())

describe('the status, as the database filters by it', () => {
  test('is the one that the domain judges, for every party, on any day', async () => {
    const files = await all()
    const met = new Set<PartyStatus>()
    const on = fc.oneof(
      fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days)),
      fc.constantFrom(...files.flatMap(({ since, until }) => [addDays(since, -1), since, until ?? today])),
    )
    await fc.assert(
      fc.asyncProperty(on, async (day) => {
        for (const status of statuses) {
          const judged = files.filter((file) => statusOn(lifeOf(file), day) === status).map(({ id }) => id)
          if (judged.length > 0) met.add(status)
          const found = await town.desk.read(systemSigner(hexi), 'zh', (desk) =>
            standing(desk.rows)
              .select('id')
              .where((e) => statusIs(e, status, day))
              .execute(),
          )
          expect(found.map(({ id }) => id).sort()).toEqual(judged.sort())
        }
      }),
      { numRuns: 25 },
    )
    expect([...met].sort()).toEqual([...statuses].sort())
  })
})

describe('the list', () => {
  const names = async (filter: InputOf<typeof parties.list>) => {
    const { parties: rows, total } = await officer.does(parties.list, { kind: 'enterprise', ...filter })
    expect(total).toBe(rows.length)
    return rows
  }

  test('goes by sector, village, trait, risk, department and status', async () => {
    expect((await names({ sector: 'wood' })).map(({ name }) => name).sort()).toEqual([
      '宏榉木业有限公司',
      '锦榆家具有限公司',
    ])
    for (const row of await names({ place: `${hexi}203` })) expect(row.place).toBe('临水村')
    const dust = await names({ trait: 'dust' })
    expect(dust.length).toBeGreaterThan(1)
    for (const { attributes } of dust) expect(attributes.traits).toContain('dust')
    const high = await names({ trait: 'high-risk' })
    expect(high.length).toBeGreaterThan(2)
    for (const { attributes } of high) expect(attributes.sector && isHighRisk(attributes.sector)).toBe(true)
    for (const { attributes } of await names({ risk: 'red' })) expect(attributes.riskColour).toBe('red')
    const [one] = await names({ name: '安顺达' })
    const under = await names({ handler: one?.handler?.id ?? '' })
    expect(new Set(under.map(({ handler }) => handler?.name))).toEqual(new Set(['镇村镇建设办公室']))
    expect((await names({ status: 'suspended' })).map(({ name }) => name)).toEqual(['春禾食品厂'])
    expect((await names({ status: 'closed' })).map(({ name }) => name)).toEqual(['云帆彩印包装有限公司'])
  })

  test('says who may register, and to the others why not', async () => {
    expect((await officer.does(parties.list, {})).may).toMatchObject([
      { act: 'party.register', allowed: true },
    ])
    const leader = await town.signIn('leader')
    expect((await leader.does(parties.list, {})).may[0]?.because?.zh).toContain('镇安办')
  })

  test('leaves out who was struck out', async () => {
    const count = () =>
      town.desk.read(systemSigner(hexi), 'zh', (desk) => countParties(desk.rows, { on: today }))
    const before = await count()
    await town.query(`update party set struck_at = 0 where name = '青岚山庄'`)
    expect(await count()).toBe(before - 1)
  })
})

describe('who stands before and after a party', () => {
  test.each([{}, { kind: 'enterprise' as const }, { name: '有限公司' }, { status: 'closed' as const }])(
    'is who does so in the list: %o',
    async (filter) => {
      const { parties: listed } = await officer.does(parties.list, filter)
      expect(listed.length).toBeGreaterThan(0)
      for (const [at, { id }] of listed.entries()) {
        const { before, after } = await officer.does(parties.neighbours, { party: id, ...filter })
        expect([before?.id, after?.id]).toEqual([listed[at - 1]?.id, listed[at + 1]?.id])
      }
    },
  )

  test('is never somebody out of reach, nor told of a party that is', async () => {
    const village = await town.signIn('village')
    const { parties: own } = await village.does(parties.list, {})
    const known = new Set(own.map(({ id }) => id))
    const seen = new Set<string>()
    for (const { id } of own) {
      const { before, after } = await village.does(parties.neighbours, { party: id })
      for (const one of [before, after]) if (one !== null) seen.add(one.id)
    }
    expect([...seen].every((id) => known.has(id))).toBe(true)
    expect(seen.size).toBe(own.length)
    const foreign = (await all()).find(({ id, kind }) => kind === 'enterprise' && !known.has(id))?.id ?? ''
    expect((await village.tries(parties.neighbours, { party: foreign })).problem.code).toBe('party.not-found')
  })
})
