import { ledgers } from '@bihuan/contract/ledgers.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
})
afterAll(() => town.close())

const save = (name: string, query: Record<string, string> = {}, who = officer) =>
  who.does(ledgers.saveView, { kind: 'drill', name, query })
const names = async (who = officer, kind = 'drill') =>
  (await who.does(ledgers.views, { kind })).views.map(({ name }) => name)

test('佟雨桐 keeps a view, writes over it under the same name, and lets it go', async () => {
  const view = await save('  待看  ', { facets: 'manner:live' })
  const other = await save('今年', { from: '2026-01-01' })
  expect(await save('待看', { state: 'late' })).toEqual({
    id: view.id,
    name: '待看',
    query: { state: 'late' },
  })
  // Both were saved at the test's one instant: then by name.
  expect(await names()).toEqual(['今年', '待看'])
  expect(await names(officer, 'full-inspection')).toEqual([])
  await officer.does(ledgers.dropView, { view: view.id })
  expect(await names()).toEqual(['今年'])
  expect((await officer.tries(ledgers.dropView, { view: view.id })).problem.code).toBe('ledger.no-such-view')
  expect((await save('待看')).id).not.toBe(view.id)
  await officer.does(ledgers.dropView, { view: other.id })
})

test('nobody else sees it or lets it go', async () => {
  const view = await save('我的')
  for (const account of ['leader', 'enterprise', 'village', 'officer-yunling']) {
    const person = await town.signIn(account)
    expect(await names(person)).toEqual([])
    expect((await person.tries(ledgers.dropView, { view: view.id })).status).toBe(404)
    expect((await save('自己的', {}, person)).name).toBe('自己的')
  }
})

test('twelve are enough; the thirteenth is told what to do', async () => {
  for (let at = (await names()).length; at < 12; at++) await save(`第${at}个`)
  const more = await officer.tries(ledgers.saveView, { kind: 'drill', name: '再一个', query: {} })
  expect(more.problem).toMatchObject({ status: 409, code: 'ledger.too-many-views' })
  expect(more.problem.detail).toContain('12')
})

test('a view of no ledger is refused', async () => {
  const answer = await officer.tries(ledgers.saveView, { kind: 'no-such', name: '一', query: {} })
  expect(answer.problem).toMatchObject({ status: 404, code: 'record.unknown-ledger' })
})
