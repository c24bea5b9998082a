import { randomUUID } from 'node:crypto'
import { duties } from '@bihuan/contract/duties.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoSignature, demoValues } from '../demo/records.ts'
import { today } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
let worker: Person
let drill: string
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  worker = await town.signIn('enterprise')
  const { duties: mine } = await worker.does(duties.mine, {})
  drill = mine.find(({ ledger, lamp }) => ledger === 'drill' && lamp.kind === 'ok')?.id ?? ''
})
afterAll(() => town.close())

const filing = (heldOn = today) => ({
  duty: drill,
  values: demoValues('drill', 'command', heldOn, 20),
  signature: demoSignature('command'),
})
const records = async () => (await town.query('select 1 from record')).length
const commands = async (id: string) => (await town.query('select 1 from command where id = $1', [id])).length

test('a refused command leaves nothing behind and may be tried again under its id', async () => {
  const id = randomUUID()
  const { people: _, ...unfinished } = demoValues('drill', 'command', today, 20)
  const refused = await worker.tries(ledgers.file, { ...filing(), values: unfinished }, id)
  expect(refused.problem.code).toBe('record.incomplete')
  expect(await commands(id)).toBe(0)
  // Returned at once, so that the next test finds the duty open.
  const { record } = await worker.does(ledgers.file, filing(), id)
  await officer.does(ledgers.giveBack, { record, reason: '重新演练' })
})

test('罗小满 presses the button eight times on a bad line: one record, one answer', async () => {
  const id = randomUUID()
  const before = await records()
  const answers = await Promise.all(Array.from({ length: 8 }, () => worker.tries(ledgers.file, filing(), id)))
  expect(await records()).toBe(before + 1)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  const [first, ...others] = answers.map(({ value }) => value)
  for (const other of others) expect(other).toEqual(first)
  // Hours later, from the outbox of the phone, it is still the same answer.
  expect(await worker.does(ledgers.file, filing(), id)).toEqual(first)
  expect(await commands(id)).toBe(1)
})

test('an id that was used for something else is refused, and says that nothing was doubled', async () => {
  const id = randomUUID()
  const party = await officer.does(parties.show, {
    party: (await officer.does(parties.list, {})).parties[0]?.id ?? '',
  })
  const { version, name, since, until, suspendedFrom, suspendedTo, attributes } = party
  const change = { party: party.id, version, name, since, until, suspendedFrom, suspendedTo, attributes }
  const done = await officer.does(parties.edit, change, id)

  const other = await officer.tries(parties.edit, { ...change, name: '另一个名字' }, id)
  expect(other.problem).toMatchObject({ status: 409, code: 'command.reused' })
  const elsewhere = await officer.tries(plans.issue, {}, id)
  expect(elsewhere.problem.code).toBe('command.reused')
  expect(await officer.does(parties.show, { party: party.id })).toMatchObject({ name, version: version + 1 })

  // The order of the members is not content.
  const turned = Object.fromEntries(Object.entries(change).reverse()) as typeof change
  expect(await officer.does(parties.edit, turned, id)).toEqual(done)
})

test('an id belongs to the account that used it: two people may choose the same one', async () => {
  const id = randomUUID()
  const other = await town.signIn('officer-yunling')
  await officer.does(plans.issue, {}, id)
  const answer = await other.tries(plans.issue, {}, id)
  expect(answer.status).toBe(200)
  expect(await commands(id)).toBe(2)
})

test.each(['', 'one', '1234', `${randomUUID()}0`, "' or true"])(
  'an id that is none (“%s”) is asked for',
  async (id) => {
    const answer = await officer.tries(plans.issue, {}, id)
    expect(answer.problem).toMatchObject({ status: 400, code: 'command.missing' })
    expect(answer.problem.detail).toContain('Command-Id')
  },
)

test('capitals in an id make no difference', async () => {
  const id = randomUUID()
  const first = await officer.does(plans.issue, {}, id.toUpperCase())
  expect(await officer.does(plans.issue, {}, id)).toEqual(first)
  expect(await commands(id)).toBe(1)
})
