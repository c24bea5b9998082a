import { randomUUID } from 'node:crypto'
import { archive } from '@bihuan/contract/archive.ts'
import { duties } from '@bihuan/contract/duties.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoSignature, demoValues } from '../demo/records.ts'
import { hexi, morning } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
let worker: Person
let firm: string
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  worker = await town.signIn('enterprise')
  firm = await partyOf('锦榆家具有限公司')
})
afterAll(() => town.close())

const partyOf = async (name: string) =>
  (await town.query<{ id: string }>('select id from party where town = $1 and name = $2', [hexi, name]))[0]
    ?.id ?? ''
const dutyOf = async (party: string, rule: string, occasion: string) =>
  (
    await town.query<{ id: string }>(
      'select id from duty where town = $1 and debtor = $2 and rule = $3 and occasion = $4',
      [hexi, party, rule, occasion],
    )
  )[0]?.id ?? ''
const drillOn = (day: string) => ({
  kind: 'drill',
  values: demoValues('drill', `entered-${day}`, day, 40),
  signature: demoSignature('entered'),
})
const delivered = async () =>
  (await officer.does(plans.show, {})).clauses.find(({ id }) => id === '4.2')?.counts.delivered ?? 0

describe('罗小满 enters a drill in the ledger, without being asked by a duty', () => {
  test('and hears which duty it delivers: the lamp is green, the clause counts one more', async () => {
    const drill = await dutyOf(firm, 'drill', '2026-H1')
    const before = await delivered()
    const entered = await worker.does(ledgers.enter, drillOn('2026-06-09'))
    expect(entered.delivered.map(({ duty, lateDays }) => [duty, lateDays])).toEqual([[drill, 0]])
    expect(await delivered()).toBe(before + 1)
    const shown = await officer.does(duties.show, { duty: drill })
    expect(shown.evidence?.record).toBe(entered.record)
    expect(shown.journal.at(-1)).toMatchObject({ act: 'duty.delivered', body: { record: entered.record } })
    expect(await officer.does(ledgers.show, { record: entered.record })).toMatchObject({
      enteredBy: null,
      filedBy: '罗小满',
      number: entered.number,
    })
  })

  test('and a second one, which delivers nothing more, still stands in the ledger under the next number', async () => {
    const first = await worker.does(ledgers.enter, drillOn('2026-06-10'))
    const second = await worker.does(ledgers.enter, drillOn('2026-06-11'))
    expect([first.delivered, second.delivered]).toEqual([[], []])
    const serial = ({ number }: typeof first) => Number(number.en.split('-')[1])
    expect(serial(second)).toBe(serial(first) + 1)
  })

  test('once, however often the same command arrives', async () => {
    const command = randomUUID()
    const answers = await Promise.all(
      [1, 2, 3].map(() => worker.does(ledgers.enter, drillOn('2026-06-08'), command)),
    )
    expect(new Set(answers.map(({ record }) => record)).size).toBe(1)
  })

  test('at the same moment as others: every number is given once and none is left out', async () => {
    const entered = await Promise.all(
      Array.from({ length: 8 }, () => worker.does(ledgers.enter, drillOn('2026-06-07'))),
    )
    const numbers = entered.map(({ number }) => Number(number.en.split('-')[1])).sort((a, b) => a - b)
    expect(numbers.at(-1)).toBe((numbers[0] ?? 0) + 7)
    expect(new Set(numbers).size).toBe(8)
  })
})

describe('who may not', () => {
  test('keep a ledger of another sort of body, or one that is not there', async () => {
    const check = { kind: 'department-check', values: {}, signature: demoSignature('x') }
    expect((await worker.tries(ledgers.enter, check)).problem).toMatchObject({
      status: 422,
      code: 'record.not-kept-by',
      detail: expect.stringContaining('部门带队检查'),
    })
    expect((await worker.tries(ledgers.enter, { ...check, kind: 'constructor' })).problem).toMatchObject({
      status: 404,
      code: 'record.unknown-ledger',
    })
  })

  test('enter for somebody else, unless they are the safety office', async () => {
    for (const account of ['enterprise', 'department', 'village', 'leader'])
      expect(
        (
          await (
            await town.signIn(account)
          ).tries(ledgers.enterFor, { party: firm, ...drillOn('2026-06-10') })
        ).problem,
      ).toMatchObject({ status: 403, code: 'request.not-allowed' })
  })

  test('enter at all, since they only read', async () => {
    for (const account of ['leader', 'expert', 'district'])
      expect(
        (await (await town.signIn(account)).tries(ledgers.enter, drillOn('2026-06-10'))).problem.code,
      ).toBe('request.not-allowed')
  })

  test('enter what is still to come, is incomplete or is not signed', async () => {
    const entry = drillOn('2026-06-13')
    expect((await worker.tries(ledgers.enter, entry)).problem.code).toBe('record.values-wrong')
    const blank = { ...drillOn('2026-06-10'), values: { heldOn: '2026-06-10' } }
    expect((await worker.tries(ledgers.enter, blank)).problem.code).toBe('record.incomplete')
    const unsigned = { ...drillOn('2026-06-10'), signature: { strokes: [] } }
    expect((await worker.tries(ledgers.enter, unsigned)).problem.code).toBe('record.signature-empty')
  })
})

describe('佟雨桐 enters a drill for a firm that brought its paper', () => {
  test('and it says who entered it, delivers what it delivers, and its journal says so too', async () => {
    const party = await partyOf('安顺达燃气站')
    const drill = await dutyOf(party, 'drill', '2026-H1')
    const open = (await officer.does(duties.show, { duty: drill })).duty.deliveredOn === null
    const entered = await officer.does(ledgers.enterFor, { party, ...drillOn('2026-06-05') })
    expect(entered.delivered.map(({ duty }) => duty)).toEqual(open ? [drill] : [])
    const shown = await officer.does(ledgers.show, { record: entered.record })
    expect(shown).toMatchObject({ party: { id: party }, enteredBy: '佟雨桐', filedBy: '佟雨桐' })
    const { records } = await officer.does(ledgers.list, { kind: 'drill', party })
    expect(records.find(({ id }) => id === entered.record)?.enteredBy).toBe('佟雨桐')
    const { entries } = await officer.does(archive.file, { file: entered.record })
    expect(entries[0]).toMatchObject({ act: 'record.filed', body: { enteredFor: true } })
  })

  test('not for one of the neighbour town, which does not exist for her', async () => {
    const [theirs] = await town.query<{ id: string }>(`select id from party where name = '竹源竹器厂'`)
    const entry = { party: theirs?.id ?? '', ...drillOn('2026-06-05') }
    expect((await officer.tries(ledgers.enterFor, entry)).problem).toMatchObject({
      status: 404,
      code: 'party.not-found',
    })
  })
})

test('a new year begins its numbers anew', async () => {
  town.clock.now = morning + 230 * 86_400_000
  const entered = await (await town.signIn('enterprise')).does(ledgers.enter, drillOn('2026-12-30'))
  expect(entered.number.en).toBe('2027-001')
  town.clock.now = morning
})
