import { duties } from '@bihuan/contract/duties.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { sumOf } from '@bihuan/domain/rollup/tally.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
const village = '349901101202'
const whole = async (whose: { area?: string; handler?: string }) =>
  sumOf((await officer.does(plans.show, whose)).clauses.map(({ counts }) => counts))

describe('the plan’s page, narrowed', () => {
  test('to a village counts what lies there', async () => {
    const rows = (await dutyRows(town, hexi)).filter(({ area }) => area === village)
    const counted = countedOneByOne(rows, today, () => 'all').get('all')
    expect(await whole({ area: village })).toEqual(counted)
  })

  test('to a department counts what it owes and those whom it supervises; the departments make no more than the whole', async () => {
    const [emergency, market] = [await idOf('镇应急管理办公室'), await idOf('镇市场监管所')]
    const counts = await Promise.all([emergency, market].map((handler) => whole({ handler })))
    const all = await whole({})
    for (const { owed } of counts) expect(owed).toBeGreaterThan(0)
    expect(sumOf(counts).owed).toBeLessThan(all.owed)
    const list = await officer.does(duties.list, { handler: market })
    expect(list.lamps.late).toBe(counts[1]?.late)
    const own = await town.query<{ count: string }>(
      `select count(*) from duty where town = $1 and state <> 'withdrawn' and (handler = $2 or debtor = $2)`,
      [hexi, market],
    )
    expect(list.total).toBe(Number(own[0]?.count))
  })

  test('a village’s person asking for another village sees nothing of it', async () => {
    const { clauses } = await (await town.signIn('village')).does(plans.show, { area: village })
    const own = clauses.map(({ counts }) => counts.owed)
    const list = await (await town.signIn('village')).does(duties.list, { area: village })
    expect(list.total).toBe(0)
    expect(own.length).toBe(58)
  })
})

describe('the list of debtors', () => {
  test('is narrowed by a part of a name, by village and by clause together', async () => {
    const { duties: rows } = await officer.does(duties.list, { clause: '4.2', name: '春禾', area: village })
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ debtor }) => debtor.name === '春禾食品厂')).toBe(true)
    expect((await officer.does(duties.list, { name: '%' })).total).toBe(0)
  })

  test('is handed out as a file that a spreadsheet opens and does not carry out', async () => {
    await town.query(`update party set name = '=1+1,"坏"' where town = $1 and name = '青岚山庄'`, [hexi])
    const file = await officer.does(plans.debtorsFile, { clause: '4.2' })
    const text = String(file.content)
    expect(file.name).toBe('three-grasps-2023-4.2-2026-06-12.csv')
    expect(text).toContain('单位,条款,义务')
    expect(text).toContain(`"'=1+1,""坏"""`)
    const { total } = await officer.does(duties.list, { clause: '4.2' })
    expect(text.trim().split('\r\n')).toHaveLength(total + 1)
    const firm = await (await town.signIn('enterprise')).does(plans.debtorsFile, { clause: '4.2' })
    expect(String(firm.content)).not.toContain('春禾')
  })
})
