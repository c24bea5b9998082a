import { randomUUID } from 'node:crypto'
import { accounts } from '@bihuan/contract/accounts.ts'
import { documents } from '@bihuan/contract/documents.ts'
import { events } from '@bihuan/contract/events.ts'
import { exchange } from '@bihuan/contract/exchange.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import { contract } from '@bihuan/contract/index.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { messages } from '@bihuan/contract/messages.ts'
import { type Operation, pathNames } from '@bihuan/contract/operation.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { photos } from '@bihuan/contract/photos.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { snaps } from '@bihuan/contract/snaps.ts'
import { addDays } from '@bihuan/domain/base/day.ts'
import type { TSchema } from 'typebox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoSignature } from './demo/records.ts'
import { demoPassword, hexi, today } from './testing/known.ts'
import { takenPhoto } from './testing/pictures.ts'
import { openTestTown, type Person, type TestTown } from './testing/town.ts'

let town: TestTown
let people: Record<string, Person>
/** Ids of things in the main town that no stranger may see, by the name the contract gives them. */
let secrets: Record<string, string>
/** Names in a path that are nobody's secret: what stands behind them is open to whoever signed in. */
const open: Record<string, string> = {
  calculator: 'lec',
  parameter: 'risks.lec.grades',
  year: '2026',
  season: 'flood',
  kind: 'drill',
  list: 'fire',
  origin: 'https://anquan.example',
  period: '2026-Q1',
  // Counts of a town, which its own people and those above may read; strangers get none.
  town: hexi,
}
/** Words that stand in the main town's rows and must never reach a stranger. */
let words: string[]

const operations = Object.entries(contract).flatMap(([room, all]) =>
  Object.entries(all as Record<string, Operation>).map(([name, operation]) => ({
    name: `${room}.${name}`,
    operation,
  })),
)

const one = async (sql: string) => (await town.query<{ id: string }>(sql, [hexi]))[0]?.id ?? ''

beforeAll(async () => {
  town = await openTestTown()
  people = {
    nobody: town.nobody,
    'another enterprise': await town.signIn('enterprise'),
    'another village': await town.signIn('village'),
    'the neighbour town': await town.signIn('officer-yunling'),
    'an enterprise of the neighbour town': await town.signIn('enterprise-yunling'),
    'a village of the neighbour town': await town.signIn('village-yunling'),
    'a district reader': await town.signIn('district'),
    'an expert who was not called': await town.signIn('expert'),
  }
  // Things of an enterprise in a village that none of these people has to do with.
  const strange = `debtor = (select id from party where town = $1 and name = '春禾食品厂')`
  secrets = {
    duty: await one(`select id from duty where town = $1 and ${strange} and state = 'delivered' limit 1`),
    record: await one(
      `select record as id from duty where town = $1 and ${strange} and state = 'delivered' limit 1`,
    ),
    party: await one(`select id from party where town = $1 and name = '春禾食品厂'`),
    file: await one(`select id from duty where town = $1 and ${strange} and state = 'delivered' limit 1`),
    person: await one(
      `select id from person where town = $1 and party = (select id from party where town = $1 and name = '春禾食品厂') limit 1`,
    ),
  }
  const office = await town.signIn('officer')
  const happened = {
    kind: 'accident' as const,
    name: '邻县一家作坊',
    on: today,
    areas: [],
    about: null,
    note: '',
  }
  const view = { kind: 'drill', name: '春禾食品厂', query: {} }
  secrets.view = (await office.does(ledgers.saveView, view)).id
  secrets.event = (await office.does(events.enter, happened)).id
  const notice = { title: '待阅', body: '请阅', kinds: [], areas: [], parties: [secrets.party ?? ''] }
  secrets.batch = (await office.does(messages.send, notice)).batch
  const inForce = String((await office.does(plans.download, {})).content)
  const text = inForce.replace('minutes: 120', 'minutes: 121')
  secrets.draft = (await office.does(plans.loadDraft, { name: 'v2.yaml', text })).id
  const promise = { clause: '4.2', title: '备一次演练', person: '季怀安', due: '2026-07-01' }
  secrets.task = (await (await town.signIn('department')).does(plans.addTask, promise)).id
  const photo = { source: 'camera' as const, content: await takenPhoto({ width: 90, height: 60 }) }
  secrets.digest = (await office.does(photos.add, photo)).digest
  const content = new TextEncoder().encode('企业名称,详细地址\n春禾食品厂,禾溪路 9 号\n')
  secrets.import = (await office.does(exchange.load, { target: 'register', name: 'x.csv', content })).id
  const finding = { what: '冷库氨味很重', place: '冷库', foundOn: today, source: 'superior' }
  secrets.hazard = (await office.does(hazards.report, { party: secrets.party ?? '', values: finding })).id
  const signature = demoSignature('strangers')
  const act = (name: 'grade' | 'order', values: Record<string, unknown>) =>
    office.does(hazards.act, { hazard: secrets.hazard ?? '', act: name, values, signature })
  await act('grade', { grade: 'general' })
  await act('order', { issuer: '镇安办', demand: '检修阀门', deadline: addDays(today, 9) })
  const paper = {
    hazard: secrets.hazard,
    kind: 'rectification-notice',
    issuer: '镇安办',
    code: '禾溪安整',
  } as const
  secrets.document = (await office.does(documents.issue, paper)).id
  const hung = await office.does(snaps.renewGate, { party: secrets.party ?? '', origin: 'http://gate.test' })
  const told = new FormData()
  for (const [name, value] of Object.entries({ what: '冷库门从外面锁了', place: '冷库', kind: 'place' }))
    told.set(name, value)
  await fetch(`${town.url}/s/${hung.gate?.code}`, { method: 'POST', body: told })
  secrets.snap = await one('select id from snap where town = $1')
  secrets.message = await one(`select id from message where town = $1 limit 1`)
  words = [
    '春禾食品厂',
    '模拟设备起火',
    '冷库氨味很重',
    '冷库门从外面锁了',
    secrets.duty ?? '',
    secrets.record ?? '',
    secrets.party ?? '',
  ]
  secrets.account = await one(`select account as id from membership where town = $1 and person = '佟雨桐'`)
  secrets.invitation = (await office.does(accounts.invite, { party: secrets.party ?? '', days: 7 })).id
  const asking = { uscc: '91350100M000100Y43', firm: '春禾食品厂', phone: '13900001111', town: hexi }
  const applicant = { name: '独孤一人', account: 'lonely', password: 'a long password' }
  await town.nobody.does(accounts.apply, { ...asking, ...applicant })
  secrets.application = await one('select id from application where town = $1')
  // A name that nobody else in the demo has.
  await town.query(`update person set name = '独孤一人' where id = $1`, [secrets.person])
  words.push('独孤一人', secrets.person ?? '')
})
afterAll(() => town.close())

/** An input that fits the schema; ids are those of things the asker must not see. */
const sample = (schema: TSchema, name = ''): unknown => {
  const of = schema as {
    type?: string
    enum?: unknown[]
    const?: unknown
    anyOf?: TSchema[]
    properties?: Record<string, TSchema>
    required?: string[]
    minimum?: number
    minLength?: number
    pattern?: string
    format?: string
  }
  if (name in secrets) return secrets[name]
  if (name in open && (of.enum?.includes(open[name]) ?? true)) return open[name]
  if (of.const !== undefined) return of.const
  if (of.enum) return of.enum[0]
  if (of.anyOf) return sample(of.anyOf.at(-1) as TSchema, name)
  switch (of.type) {
    case 'object':
      return Object.fromEntries(
        (of.required ?? []).map((member) => [member, sample(of.properties?.[member] as TSchema, member)]),
      )
    case 'array':
      return []
    case 'integer':
      return of.minimum ?? 1
    case 'null':
      return null
    case 'boolean':
      return false
    default:
      if (of.pattern?.startsWith('^[0-9a-f]{8}')) return secrets.party
      if (/^\^\\d\{\d+\}\$$/.test(of.pattern ?? '')) return '3'.repeat(Number(of.pattern?.match(/\d+/)?.[0]))
      return of.format === 'date' || of.pattern?.includes('d{4}')
        ? '2026-01-01'
        : 'x'.repeat(Math.max(of.minLength ?? 1, 2))
  }
}

const atTheDoor = new Set([
  'accounts.signIn',
  'accounts.signOut',
  'accounts.signOutEverywhere',
  'accounts.claimFirstAccount',
  'accounts.towns',
  'accounts.register',
  'accounts.apply',
])

const strangers = [
  'another enterprise',
  'another village',
  'the neighbour town',
  'an enterprise of the neighbour town',
  'a village of the neighbour town',
  'a district reader',
  'an expert who was not called',
]

describe('the contract', () => {
  test('is walked whole, and every name of a path member is known to this test', () => {
    expect(operations.length).toBeGreaterThan(15)
    for (const { operation } of operations)
      for (const [, name] of operation.path.matchAll(/\{(\w+)\}/g))
        if (!((name ?? '') in open)) expect(secrets[name ?? '']).toMatch(/^([0-9a-f-]{36}|[0-9a-f]{64})$/)
  })
})

describe.each(operations)('$name', ({ name, operation }) => {
  const ask = (who: string) => {
    const person = people[who] as Person
    return person.tries(operation, sample(operation.input) as never, randomUUID())
  }
  const leaks = (answer: { value: unknown }) =>
    words.filter((word) => JSON.stringify(answer.value).includes(word))

  test('turns nobody away', async () => {
    const answer = await ask('nobody')
    // Names of towns are public; everything else wants somebody.
    if (name !== 'accounts.towns') expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(leaks(answer)).toEqual([])
    if (operation.who !== 'anyone' && !atTheDoor.has(name)) expect(answer.problem.code).toBe('session.needed')
  })

  test.each(atTheDoor.has(name) ? [] : strangers)('shows nothing of a stranger’s to %s', async (who) => {
    const answer = await ask(who)
    expect(answer.status).not.toBe(500)
    expect(leaks(answer)).toEqual([])
    const names = pathNames(operation.path).filter((member) => !(member in open))
    if (names.length > 0) expect([403, 404]).toContain(answer.status)
  })
})

test('the walk bites: the officer of the town does see what strangers must not', async () => {
  const officer = await town.signIn('officer', demoPassword)
  const seen = await officer.does(parties.show, { party: secrets.party ?? '' })
  expect(words.some((word) => JSON.stringify(seen).includes(word))).toBe(true)
})
