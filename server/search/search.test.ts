import { search } from '@bihuan/contract/search.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi } from '../testing/known.ts'
import { openTestTown, type TestTown } from '../testing/town.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTestTown()
})
afterAll(() => town.close())

const find = async (account: string, q: string) => (await town.signIn(account)).does(search.find, { q })

describe('the one box', () => {
  test('finds a firm by two characters in the middle of its name', async () => {
    expect((await find('officer', '榆家')).parties.map(({ name }) => name)).toContain('锦榆家具有限公司')
  })

  test('finds a clause by its number and by what it says, in either language', async () => {
    expect((await find('officer', '4.2')).clauses[0]?.id).toBe('4.2')
    expect((await find('officer', '演练')).clauses.map(({ id }) => id)).toContain('4.2')
    expect((await find('officer', 'DRILL')).clauses.map(({ id }) => id)).toContain('4.2')
  })

  test('finds a record by words of its own and of its party', async () => {
    const [one] = await town.query<{ name: string; search: string }>(
      `select party.name, record.search from record join party on party.town = record.town and party.id = record.party
       where record.town = $1 and length(record.search) > 20 order by record.id limit 1`,
      [hexi],
    )
    const [own, party] = [(one?.search ?? '').slice(2, 5), (one?.name ?? '').slice(0, 2)]
    const { records } = await find('officer', `${own} ${party}`)
    expect(records.length).toBeGreaterThan(0)
    for (const record of records) expect(record.party).toContain(party)
  })

  test('finds a hazard by a word of it and by its number, open ones first', async () => {
    const { hazards } = await find('officer', '消火栓')
    const [one] = hazards
    expect(one?.what).toContain('消火栓')
    expect((await find('officer', one?.number.zh ?? '')).hazards).toEqual([one])
    expect((await find('officer-yunling', '消火栓')).hazards).toEqual([])
  })

  test.each(['%', '_', "'", '\\', '查无此事'])('takes %s as it is written', async (q) => {
    const { parties, records } = await find('officer', q)
    expect([...parties, ...records]).toEqual([])
  })

  test('finds for each only what they may read', async () => {
    const { parties, people, records } = await find('enterprise', '春禾')
    expect([...parties, ...people, ...records]).toEqual([])
    const neighbour = await find('officer-yunling', '锦榆')
    expect([...neighbour.parties, ...neighbour.records]).toEqual([])
  })

  test('asks for something to look for', async () => {
    expect((await (await town.signIn('officer')).tries(search.find, { q: ' ' })).problem.status).toBe(400)
  })
})
