import { exchange } from '@bihuan/contract/exchange.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { parties } from '@bihuan/contract/parties.ts'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
})
afterAll(() => town.close())

type File = { content: unknown }
const bytesIn = ({ content }: File) => new Uint8Array(content as ArrayBuffer)
const headOf = async (file: File) => {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytesIn(file) as never)
  return [1, 2, 3].map((at) => String(book.worksheets[0]?.getRow(at).getCell(1).value ?? ''))
}

test('a ledger says in its head what narrows it, in words, and still comes back', async () => {
  const [village] = (await officer.does(parties.list, { kind: 'village' })).parties
  const area = village?.area ?? ''
  const asked = { kind: 'drill', from: '2025-09-01', area, state: 'late' as const, q: '演练' }
  const [, line] = await headOf(await officer.does(exchange.ledgerOut, asked))
  expect(line).toMatch(/^筛选：发生日期不早于：2025-09-01；村（社区）：\S+；状态：迟交；含：演练$/)
  expect(line).not.toContain(area)
  const wide = await officer.does(exchange.ledgerOut, { kind: 'drill', from: '2025-09-01' })
  const { counts } = await officer.does(exchange.load, {
    ...{ target: 'drill', name: '导出.xlsx', content: bytesIn(wide) },
  })
  expect(counts.same).toBeGreaterThan(0)
  expect(counts).toMatchObject({ new: 0, change: 0, wrong: 0, perhaps: 0 })
})

test('a field’s own filter is called as the form calls it; picked rows are counted; the whole says nothing', async () => {
  const { records } = await officer.does(ledgers.list, { kind: 'drill' })
  const ids = records.slice(0, 2).map(({ id }) => id)
  const [, picked] = await headOf(
    await officer.does(exchange.ledgerOut, { kind: 'drill', ids: ids.join(',') }),
  )
  expect(picked).toBe('筛选：勾选：2 条')
  const { facets } = await officer.does(ledgers.totals, { kind: 'drill' })
  const [facet] = facets
  const of = `${facet?.field}:${facet?.value}`
  const [, narrowed] = await headOf(await officer.does(exchange.ledgerOut, { kind: 'drill', facets: of }))
  expect(narrowed).toMatch(/^筛选：[^：]*[\u4e00-\u9fff]+：[\u4e00-\u9fff]+/)
  const [, whole] = await headOf(await officer.does(exchange.ledgerOut, { kind: 'drill' }))
  expect(whole).not.toContain('筛选')
})

test('the ledger of hazards says its filters, or that there are none', async () => {
  const [party] = (await officer.does(parties.list, { name: '锦榆家具' })).parties
  const asked = { state: 'open', grade: 'general', class: 'S', party: party?.id ?? '', q: '门' } as const
  const [, line] = await headOf(await officer.does(exchange.hazardsOut, asked))
  for (const words of ['状态：未销号', '等级：一般隐患', '类别：现场管理类', '单位：锦榆家具', '含：门'])
    expect(line).toContain(words)
  expect(line).not.toContain(asked.party)
  expect((await headOf(await officer.does(exchange.hazardsOut, {})))[1]).toMatch(/筛选：全部，没有筛选$/)
})
