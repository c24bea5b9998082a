import { exchange } from '@bihuan/contract/exchange.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoSignature } from '../demo/records.ts'
import { workbookOf } from '../exchange/made-workbook.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let village: Person
let officer: Person
let near: { id: string; name: string }
let far: { id: string; name: string }
beforeAll(async () => {
  town = await openTestTown()
  village = await town.signIn('village')
  officer = await town.signIn('officer')
  const firmsOf = async (who: Person) =>
    (await who.does(parties.list, { kind: 'enterprise', status: 'open' })).parties
  const own = await firmsOf(village)
  const [first] = own
  const other = (await firmsOf(officer)).find(({ id }) => !own.some((one) => one.id === id))
  if (first === undefined || other === undefined) throw new Error('the demo lacks firms')
  ;[near, far] = [first, other]
})
afterAll(() => town.close())

const head = ['单位名称', '检查时间', '问题隐患']
const load = async (rows: string[][]) =>
  village.does(exchange.load, {
    target: 'hazards',
    name: '村台账.xlsx',
    content: new Uint8Array(await workbookOf({ 台账: [head, ...rows] })),
  })
const found = async (what: string) => (await officer.does(hazards.list, { q: what })).hazards

test('a village brings in the hazards of its own village, and takes them back', async () => {
  const { id, counts } = await load([[near.name, '2026.5.6', '仓库后墙开裂往外歪']])
  expect(counts).toMatchObject({ new: 1, wrong: 0 })
  await village.does(exchange.bringIn, { import: id, signature: demoSignature('village-in') })
  const [row] = await found('仓库后墙开裂往外歪')
  const shown = await officer.does(hazards.show, { hazard: row?.id ?? '' })
  expect(shown).toMatchObject({ source: 'village', party: { id: near.id } })
  await village.does(exchange.undo, { import: id })
  const again = await officer.does(hazards.show, { hazard: row?.id ?? '' })
  expect(again.stage).toBe('withdrawn')
})

test('a row about a firm outside the village is refused at its cell with a sentence', async () => {
  const { id, counts } = await load([
    [near.name, '2026.5.6', '本村的一条'],
    [far.name, '2026.5.6', '外村的一条'],
  ])
  expect(counts).toMatchObject({ new: 1, wrong: 1 })
  const wrong = (await village.does(exchange.rows, { import: id })).rows.find(
    ({ state }) => state === 'wrong',
  )
  const said = wrong?.problems.map(({ words }) => words.zh).join() ?? ''
  expect(said).toContain(far.name)
  expect(said).toContain('管辖范围')
  await village.does(exchange.bringIn, { import: id, signature: demoSignature('village-in') })
  expect(await found('外村的一条')).toEqual([])
  expect(await found('本村的一条')).toHaveLength(1)
})
