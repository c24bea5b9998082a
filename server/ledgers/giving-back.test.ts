import { archive } from '@bihuan/contract/archive.ts'
import { duties } from '@bihuan/contract/duties.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { isRefusal } from '@bihuan/domain/base/refusal.ts'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { demoSignature, demoValues } from '../demo/records.ts'
import { ruleFinder } from '../duties/views.ts'
import { systemSigner } from '../frame/desk.ts'
import { readShippedLaws } from '../law/shipped.ts'
import { readShippedPlan } from '../plans/shipped.ts'
import { countedByClause, dutyRows } from '../testing/counted.ts'
import { hexi, today } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'
import { fileRecord } from './file-record.ts'

let town: TestTown
let officer: Person
let worker: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  worker = await town.signIn('enterprise')
})
afterAll(() => town.close())

const filing = (duty: string) => ({
  duty,
  values: demoValues('full-inspection', 'back', today, 30),
  signature: demoSignature('back'),
})
const counts = async () => {
  const { clauses } = await officer.does(plans.show, {})
  return new Map(clauses.filter(({ rules }) => rules.length > 0).map((clause) => [clause.id, clause.counts]))
}
const agree = async () => {
  const rows = await dutyRows(town, hexi)
  const shown = await counts()
  expect(shown).toEqual(countedByClause([...shown.keys()], rows, today))
  return rows
}

let duty: string
let record: string

test('佟雨桐 gives a record back: it is owed again, with her reason, and the count goes down', async () => {
  const mine = (await worker.does(duties.mine, {})).duties
  duty = mine.find(({ rule, lamp }) => rule === 'full-inspection' && lamp.kind === 'ok')?.id ?? ''
  const open = await counts()
  record = (await worker.does(ledgers.file, filing(duty))).record
  const done = await counts()
  expect(done.get('1.4')?.delivered).toBe((open.get('1.4')?.delivered ?? 0) + 1)

  town.clock.now += 60_000
  expect(await officer.does(ledgers.giveBack, { record, reason: '三号库没有查到' })).toEqual({
    record,
    reopened: 1,
  })
  expect(await counts()).toEqual(open)
  await agree()
  const shown = await worker.does(duties.show, { duty })
  expect(shown.duty).toMatchObject({ deliveredOn: null, lamp: { kind: 'ok', state: 'returned' } })
  expect(shown.duty.lamp.words.zh).toMatch(/^已退回，/)
  expect(shown.evidence).toBeNull()
  expect(shown.returned).toMatchObject({ reason: '三号库没有查到', by: '佟雨桐' })
  expect(shown.may[0]).toMatchObject({ act: 'record.file', allowed: true })
})

test('nobody gives it back a second time, and the record says so before they try', async () => {
  const again = await officer.tries(ledgers.giveBack, { record, reason: '再退一次' })
  expect(again.problem).toMatchObject({ status: 409, code: 'record.already-returned' })
  const shown = await officer.does(ledgers.show, { record })
  expect(shown.may).toEqual([
    { act: 'record.return', allowed: false, because: { zh: '已经退回', en: 'Already returned' } },
    {
      act: 'record.amend',
      allowed: false,
      because: { zh: '由填报的单位更正', en: 'The body that filed it corrects it' },
    },
  ])
  expect(shown.returnedBecause).toMatchObject({ reason: '三号库没有查到', by: '佟雨桐' })
  expect(shown.duties).toEqual([])
})

test('the reason is sealed in the journal: it may name people', async () => {
  const { entries, whole } = await officer.does(archive.file, { file: record })
  expect(whole).toBe(true)
  expect(entries.map(({ act }) => act)).toEqual(['record.filed', 'record.returned'])
  expect(JSON.stringify(entries)).not.toContain('三号库')
})

test('罗小满 files it again, and the old record stays to be read', async () => {
  town.clock.now += 60_000
  const again = await worker.does(ledgers.file, filing(duty))
  expect(again.delivered).toHaveLength(1)
  const shown = await officer.does(duties.show, { duty })
  expect(shown.evidence?.record).toBe(again.record)
  expect(shown.returned).toBeNull()
  expect(shown.journal.map(({ act }) => act)).toEqual(['duty.delivered', 'duty.reopened', 'duty.delivered'])
  expect((await officer.does(ledgers.show, { record })).status).toBe('returned')
  await agree()
  record = again.record
})

test('two officers give one record back at once: one does it, the duty is reopened once', async () => {
  const reason = '两人同时看到'
  const answers = await Promise.all(
    [officer, await town.signIn('officer')].map((one) => one.tries(ledgers.giveBack, { record, reason })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  await agree()
})

test('a reason of white space is none', async () => {
  const { problem } = await officer.tries(ledgers.giveBack, { record, reason: '　  ' })
  expect(problem).toMatchObject({ status: 400, fields: [{ field: 'reason' }] })
})

test('an issue that withdraws duties while firms file them loses neither a record nor a count', async () => {
  const { root } = inject('cluster')
  const plan = readShippedPlan(root, readShippedLaws(root))
  // Everybody closes next week, so an issue now would withdraw whatever is open; and everybody files right now.
  await town.query(
    `update party set until = '2026-06-20' where town = $1 and kind = 'enterprise' and until is null`,
    [hexi],
  )
  const open = await town.query<{ id: string; debtor: string; area: string; rule: string }>(
    `select id, debtor, area, rule from duty where town = $1 and state in ('open', 'returned') and kind = 'enterprise'
       and first_on <= $2 and due_on >= $2 and rule in ('drill', 'full-inspection')`,
    [hexi, today],
  )
  expect(open.length).toBeGreaterThan(5)
  const ruleOf = ruleFinder(plan)
  const file = ({ id, debtor, rule }: (typeof open)[number]) =>
    town.desk.write({ ...systemSigner(hexi), party: debtor }, 'zh', (desk) =>
      fileRecord({ ...filing(id), values: demoValues(rule, id, today, 30) }, desk, ruleOf),
    )
  const [issued, ...filed] = await Promise.all([officer.tries(plans.issue, {}), ...open.map(file)])
  expect(issued.status).toBe(200)
  const rows = new Map((await agree()).map((row) => [row.id, row.state]))
  filed.forEach((answer, at) => {
    const state = rows.get(open[at]?.id ?? '')
    expect({ state, refused: isRefusal(answer) ? answer.refused : null }).toEqual(
      isRefusal(answer)
        ? { state: 'withdrawn', refused: 'duty.withdrawn' }
        : { state: 'delivered', refused: null },
    )
  })
  expect(issued.value.counts.withdrawn).toBeGreaterThan(0)
})
