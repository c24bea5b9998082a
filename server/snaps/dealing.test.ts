import { hazards } from '@bihuan/contract/hazards.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { snaps } from '@bihuan/contract/snaps.ts'
import { startOf } from '@bihuan/domain/base/day.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoSignature } from '../demo/records.ts'
import { morning, today } from '../testing/known.ts'
import { takenPhoto } from '../testing/pictures.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

const origin = 'http://gate.test'
const signature = demoSignature('snaps')
let town: TestTown
let officer: Person
let owner: Person
let firm: string
let gate: string
let told = 0

beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  owner = await town.signIn('enterprise')
  firm = (await officer.does(parties.list, { name: '锦榆家具' })).parties[0]?.id ?? ''
  gate = (await owner.does(snaps.renewGate, { party: firm, origin })).gate?.code ?? ''
})
afterAll(() => town.close())

/** Tells something at the gate; answers the report's id and the receipt. */
const tell = async (what: string, more: Record<string, string | Uint8Array<ArrayBuffer>> = {}) => {
  const form = new FormData()
  const said = { what, place: '成品库', kind: 'things', once: `o${told}`, anyway: '1', ...more }
  for (const [name, value] of Object.entries(said))
    form.set(name, typeof value === 'string' ? value : new Blob([value]))
  const headers = { 'x-forwarded-for': `10.1.0.${told++}` }
  const text = await (await fetch(`${town.url}/s/${gate}`, { method: 'POST', body: form, headers })).text()
  const found = (await owner.does(snaps.list, {})).snaps.find((one) => one.what === what)
  return { id: found?.id ?? '', receipt: /class="big">([A-Z0-9-]+)</.exec(text)?.[1] ?? '' }
}
const follow = async (code: string) => {
  const form = new FormData()
  form.set('code', code)
  const headers = { 'x-forwarded-for': `10.2.0.${told++}` }
  return (await fetch(`${town.url}/s/receipt`, { method: 'POST', body: form, headers })).text()
}
type Step = InputOf<typeof snaps.act>
const act = (who: Person, snap: string, name: Step['act'], values: Step['values']) =>
  who.tries(snaps.act, { snap, act: name, values, signature })
const acts = async (id: string) =>
  (await town.query<{ act: string }>('select act from journal where file = $1 order by seq', [id])).map(
    (one) => one.act,
  )

test('taken on, it is a hazard found by a worker with the picture, an entry of the ledger, and a reward', async () => {
  const photo = await takenPhoto({ shade: 52, width: 640 })
  const { id, receipt } = await tell('成品库消火栓被木料挡死', { photo })
  const taken = await act(owner, id, 'take', {
    what: '成品库消火栓被木料挡死',
    place: '成品库',
    answer: '今天就清',
  })
  expect(taken.status).toBe(200)
  expect(taken.value).toMatchObject({ state: 'taken', answer: '今天就清', lamp: null })
  const hazard = await owner.does(hazards.show, { hazard: taken.value.hazard?.id ?? '' })
  expect(hazard).toMatchObject({ source: 'worker', stage: 'found', foundOn: today })
  expect(hazard.state.photos).toEqual([taken.value.photo])
  const record = await owner.does(ledgers.show, { record: taken.value.record ?? '' })
  expect(record.values).toMatchObject({ outcome: 'planned', place: '成品库', scene: [taken.value.photo] })
  expect(await follow(receipt)).toContain('今天就清')

  const rewarded = await act(owner, id, 'reward', { reward: '80' })
  expect(rewarded.value).toMatchObject({ state: 'taken', reward: '80.00' })
  const amended = await owner.does(ledgers.show, { record: rewarded.value.record ?? '' })
  expect(amended.values).toMatchObject({ reward: '80.00' })
  expect(await follow(receipt)).toContain('80.00 元')
  expect(await acts(id)).toEqual(['snap.received', 'snap.take', 'snap.reward'])
})

test('of two who take it on at once one wins, and the other reads why', async () => {
  const { id } = await tell('货架螺丝松了')
  const values = { what: '货架螺丝松了', place: '成品库' }
  const both = await Promise.all([act(owner, id, 'take', values), act(owner, id, 'take', values)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const lost = both.find(({ status }) => status === 409)
  expect(lost?.problem).toMatchObject({ code: 'snap.decided' })
  expect(lost?.problem.detail).toContain('已列为隐患')
  const found = await town.query('select 1 from hazard where party = $1 and state->>$2 = $3', [
    firm,
    'what',
    values.what,
  ])
  expect(found).toHaveLength(1)
})

test('answered: the reason reaches whoever holds the receipt', async () => {
  const { id, receipt } = await tell('晚上有人在门口抽烟')
  expect((await act(owner, id, 'answer', { result: 'unfounded' })).problem.code).toBe('snap.fields-wrong')
  const answered = await act(owner, id, 'answer', { result: 'unfounded', answer: '是围墙外的路人' })
  expect(answered.value).toMatchObject({ state: 'answered' })
  expect(await follow(receipt)).toContain('是围墙外的路人')
  expect((await act(owner, id, 'reward', { reward: '5' })).problem.code).toBe('snap.nothing-to-reward')
})

test('joined with an open hazard of the same unit, and with no other', async () => {
  const finding = { what: '配电柜没有关门', place: '配电间', foundOn: today, source: 'self-check' }
  const open = (await owner.does(hazards.report, { values: finding, signature })).id
  const { id, receipt } = await tell('配电柜的门开着')
  expect((await owner.does(snaps.show, { snap: id })).near.map((one) => one.id)).toContain(open)
  const nowhere = '00000000-0000-7000-8000-000000000009'
  for (const hazard of [nowhere, 'x'])
    expect((await act(owner, id, 'join', { hazard })).problem.code).toBe('snap.no-such-hazard')
  const joined = await act(owner, id, 'join', { hazard: open })
  expect(joined.value).toMatchObject({ state: 'joined', hazard: { id: open } })
  expect(await follow(receipt)).toContain('正在定整改办法')
})

test('the office sees it and when it is late, deals with nothing, and learns no name', async () => {
  const { id } = await tell('安全帽坏了还在用', { name: '司徒小年', phone: '13900002222' })
  expect((await act(officer, id, 'answer', { result: 'unfounded', answer: '无' })).problem.code).toBe(
    'snap.not-yours',
  )
  const seen = await officer.does(snaps.show, { snap: id })
  expect(seen).toMatchObject({ reporter: 'hidden', may: [] })
  expect((await officer.tries(snaps.look, { snap: id })).problem.code).toBe('snap.reporter-hidden')
  expect((await officer.tries(snaps.reporter, { snap: id })).problem.code).toBe('snap.reporter-hidden')
  const before = (await officer.does(snaps.list, { party: firm })).counts
  town.clock.now = startOf('2026-06-20') + 36_000_000
  officer = await town.signIn('officer')
  const late = await officer.does(snaps.list, { party: firm, state: 'late' })
  expect(late.snaps.map((one) => one.id)).toContain(id)
  expect(late.snaps[0]?.lamp?.kind).toBe('late')
  expect(before.late).toBe(0)
  expect(late.counts.late).toBeGreaterThan(0)
  town.clock.now = morning
  ;[officer, owner] = [await town.signIn('officer'), await town.signIn('enterprise')]
})

test('the unit learns a name after the journal knows who looked, unless it was kept from the unit', async () => {
  const shown = await tell('灭火器过期了', { name: '欧阳见山', phone: '' })
  expect((await owner.tries(snaps.reporter, { snap: shown.id })).problem.code).toBe('snap.look-first')
  await owner.does(snaps.look, { snap: shown.id })
  expect(await owner.does(snaps.reporter, { snap: shown.id })).toEqual({ name: '欧阳见山', phone: '' })
  expect(await acts(shown.id)).toContain('snap.reporter-seen')

  const kept = await tell('班长叫我们拆联锁', { name: '上官不语', phone: '13900003333', hide: '1' })
  expect((await owner.tries(snaps.look, { snap: kept.id })).problem.code).toBe('snap.reporter-hidden')
  await officer.does(snaps.look, { snap: kept.id })
  expect(await officer.does(snaps.reporter, { snap: kept.id })).toMatchObject({ name: '上官不语' })
  for (const name of ['上官不语', '欧阳见山']) {
    const found = await town.query(`select 1 from command where answer::text like '%${name}%'`)
    expect(found).toHaveLength(0)
  }
})

test('without a drawn name nothing is done', async () => {
  const { id } = await tell('电线泡在水里')
  const values = { what: '电线泡在水里', place: '成品库' }
  const empty = await owner.tries(snaps.act, { snap: id, act: 'take', values, signature: { strokes: [] } })
  expect(empty.problem.code).toBe('record.signature-empty')
  expect((await owner.does(snaps.show, { snap: id })).state).toBe('received')
})
