import { hazardAnalysis } from '@bihuan/contract/hazard-analysis.ts'
import { hazardStatistics } from '@bihuan/contract/hazard-statistics.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { messages } from '@bihuan/contract/messages.ts'
import type { OutputOf } from '@bihuan/contract/operation.ts'
import { startOf } from '@bihuan/domain/base/day.ts'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoSignature } from '../demo/records.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
let firm: Person
let village: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  firm = await town.signIn('enterprise')
  village = await town.signIn('village')
})
afterAll(() => town.close())

const signature = demoSignature('statistics')
const analysis = '用电类最多，多是临时接线；没改好的已定责任人和期限。'

type Form = OutputOf<typeof hazardStatistics.form>

const listed = async (who: Person, { opens, period }: Form): Promise<number> => {
  let count = 0
  let cursor: string | undefined
  do {
    const asked = { ...opens, from: period.from, to: period.to, state: 'counted' as const }
    const page = await who.does(hazards.list, { ...asked, ...(cursor === undefined ? {} : { cursor }) })
    count += page.hazards.length
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return count
}

test('what a form counts is what the list shows, for a firm, a village, the town', async () => {
  for (const who of [firm, village, officer])
    for (const period of ['2026-Q1', '2026-Q2', '2025']) {
      const form = await who.does(hazardStatistics.form, { period })
      expect(form.figures.found).toBe(await listed(who, form))
      expect(form.lines.reduce((sum, { figures }) => sum + figures.found, 0)).toBe(form.figures.found)
    }
  const q2 = await officer.does(hazardStatistics.form, { period: '2026-Q2' })
  expect(q2.figures.found).toBeGreaterThan(0)
  const { lines } = await officer.does(hazardAnalysis.statistics, { period: '2026-Q2' })
  expect(lines.reduce((sum, { found }) => sum + found, 0)).toBe(q2.figures.found)
})

test('a firm signs what was counted, once; its record carries the lines', async () => {
  const before = await firm.does(hazardStatistics.form, {})
  expect(before).toMatchObject({ dueOn: '2026-04-15', filed: null, lamp: { kind: 'late' } })
  const period = before.period.name
  const seen = before.figures
  const other = await firm.tries(hazardStatistics.file, {
    ...{ period, analysis, signature },
    seen: { ...seen, found: seen.found + 1 },
  })
  expect(other.problem).toMatchObject({ status: 409, code: 'hazard.statistics-changed' })
  const filed = await firm.does(hazardStatistics.file, { period, analysis, signature, seen })
  const { values, happenedOn } = await firm.does(ledgers.show, { record: filed.record })
  expect(values).toMatchObject({ ...seen, span: 'quarter', analysis })
  expect(values.lines ?? []).toHaveLength(before.lines.length)
  expect(happenedOn).toBe('2026-03-31')
  const after = await firm.does(hazardStatistics.form, { period })
  expect(after.filed).toMatchObject({ record: filed.record, figures: seen })
  expect(after.lamp.state).toBe('delivered-late')
  const again = await firm.tries(hazardStatistics.file, { period, analysis, signature, seen })
  expect(again.problem).toMatchObject({ status: 409, code: 'hazard.statistics-filed' })
})

test('a year and its last quarter end on one day and are two records', async () => {
  for (const period of ['2025-Q4', '2025']) {
    const { figures: seen } = await firm.does(hazardStatistics.form, { period })
    await firm.does(hazardStatistics.file, { period, analysis, signature, seen })
  }
  const year = await firm.does(hazardStatistics.form, { period: '2025' })
  const quarter = await firm.does(hazardStatistics.form, { period: '2025-Q4' })
  expect(year.filed?.record).not.toBe(quarter.filed?.record)
})

test('two hands at once file one record', async () => {
  const [row] = (await officer.does(hazardStatistics.filings, { state: 'missing' })).rows
  const party = row?.party.id ?? ''
  const { figures: seen, period } = await officer.does(hazardStatistics.form, { party })
  const asked = { party, period: period.name, analysis, signature, seen }
  const both = await Promise.all([1, 2].map(() => officer.tries(hazardStatistics.fileFor, asked)))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a quarter that runs is looked at and not filed', async () => {
  const { figures: seen, lamp, asOf } = await firm.does(hazardStatistics.form, { period: '2026-Q2' })
  expect({ lamp: lamp.state, asOf }).toEqual({ lamp: 'not-yet', asOf: '2026-06-12' })
  const early = await firm.tries(hazardStatistics.file, { period: '2026-Q2', analysis, signature, seen })
  expect(early.problem).toMatchObject({ status: 409, code: 'hazard.statistics-running' })
})

test('a department sees some hazards of a firm, and is given no form that would miss the others', async () => {
  const department = await town.signIn('department')
  expect((await department.does(hazardStatistics.form, {})).party.kind).toBe('department')
  const { rows } = await department.does(hazardStatistics.filings, {})
  const party = rows[0]?.party.id ?? ''
  expect((await department.tries(hazardStatistics.form, { party })).problem.code).toBe(
    'hazard.statistics-not-yours',
  )
})

test('nobody asks for the form of a body out of reach', async () => {
  const { rows } = await officer.does(hazardStatistics.filings, { state: 'missing' })
  const own = new Set((await village.does(hazardStatistics.filings, {})).rows.map(({ party }) => party.id))
  const party = rows.find((row) => !own.has(row.party.id))?.party.id ?? ''
  for (const who of [firm, village, await town.signIn('officer-yunling')])
    for (const operation of [hazardStatistics.form, hazardStatistics.workbook])
      expect((await who.tries(operation, { party })).problem.code).toBe('party.not-found')
})

test('who has filed and who has not adds up, and only those who have not are reminded, once a day', async () => {
  const told = await officer.does(hazardStatistics.filings, { state: 'missing' })
  const done = await officer.does(hazardStatistics.filings, { state: 'filed' })
  expect(done.rows).toHaveLength(told.filed)
  expect(told.all).toBeGreaterThan(told.filed)
  expect(told.rows.every(({ record, lamp }) => record === null && lamp.kind === 'late')).toBe(true)

  const parties = [told.rows[0], done.rows[0]].map((row) => row?.party.id ?? '')
  const period = told.period.name
  expect(await officer.does(hazardStatistics.remind, { period, parties })).toEqual({ reminded: 1 })
  const again = await officer.tries(hazardStatistics.remind, { period, parties })
  expect(again.problem.code).toBe('message.reminded-today')
  const { rows } = await officer.does(hazardStatistics.filings, { state: 'missing' })
  expect(rows.find(({ party }) => party.id === parties[0])).toMatchObject({ reminders: 1 })
  const sent = (await officer.does(messages.sent, {})).batches[0]
  const batch = await officer.does(messages.batch, { batch: sent?.batch ?? '' })
  expect(batch.to.map(({ slip, party }) => [slip, party.id])).toEqual([['yellow', parties[0]]])
  const nobody = await officer.tries(hazardStatistics.remind, { period, parties: parties.slice(1) })
  expect(nobody.problem.code).toBe('message.nothing-owed')
})

test('a form that was given back is owed again, and may be filed anew', async () => {
  const { filed, period } = await firm.does(hazardStatistics.form, {})
  await officer.does(ledgers.giveBack, { record: filed?.record ?? '', reason: '分析太短，请写清原因。' })
  const form = await firm.does(hazardStatistics.form, {})
  expect(form.lamp.state).toBe('returned')
  const seen = form.figures
  await firm.does(hazardStatistics.file, { period: period.name, analysis, signature, seen })
  expect((await firm.does(hazardStatistics.form, {})).filed?.status).toBe('standing')
})

test('the workbook has a line for each village and their sum', async () => {
  const { lines } = await officer.does(hazardStatistics.form, { period: '2026-Q2' })
  const file = await officer.does(hazardStatistics.workbook, { period: '2026-Q2' })
  expect(file.name).toContain('2026-Q2.xlsx')
  const book = new exceljs.Workbook()
  await book.xlsx.load(new Uint8Array(file.content as unknown as ArrayBuffer) as never)
  const said: unknown[] = []
  book.worksheets[0]?.eachRow((row) => said.push(row.getCell(1).value))
  expect(said.slice(-1 - lines.length)).toEqual([...lines.map(({ name }) => name.zh), '合计'])
})

test('the town signs its own, with a line for each village, once the quarter is over', async () => {
  town.clock.now = startOf('2026-07-05') + 9 * 3_600_000
  const again = await town.signIn('officer')
  const form = await again.does(hazardStatistics.form, {})
  expect(form).toMatchObject({
    period: { name: '2026-Q2' },
    party: { kind: 'office' },
    lamp: { kind: 'ok' },
  })
  expect(form.figures.found).toBeGreaterThan(0)
  const telling = { period: '2026-Q2', analysis, signature, seen: form.figures }
  const { record } = await again.does(hazardStatistics.file, telling)
  const { values } = await again.does(ledgers.show, { record })
  expect(values.lines).toHaveLength(form.lines.length)
  expect(values).toMatchObject(form.figures)
})
