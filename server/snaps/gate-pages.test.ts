import { parties } from '@bihuan/contract/parties.ts'
import { snaps } from '@bihuan/contract/snaps.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takenPhoto } from '../testing/pictures.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

const origin = 'http://gate.test'
let town: TestTown
let officer: Person
let firm: string
let gate: string
let address = 1

beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  firm = (await officer.does(parties.list, { name: '锦榆家具' })).parties[0]?.id ?? ''
  gate = codeOf(await officer.does(snaps.renewGate, { party: firm, origin }))
})
afterAll(() => town.close())

const codeOf = (answer: { gate: { code: string } | null }) => answer.gate?.code ?? ''

type Page = { status: number; text: string; headers: Headers }
/** Each caller comes from an address of its own, unless it is told to stay. */
const ask = async (path: string, init: RequestInit = {}, from = `10.0.0.${address++}`): Promise<Page> => {
  const headers = { 'x-forwarded-for': from, ...(init.headers as Record<string, string>) }
  const answer = await fetch(`${town.url}${path}`, { ...init, headers })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}
const hiddenIn = (text: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''

type Said = Record<string, string | Uint8Array<ArrayBuffer>>
const good = { what: '配电箱门坏了，线露在外面', place: '木工车间西墙', kind: 'things' }
const formOf = (said: Said) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(said))
    if (typeof value === 'string') form.set(name, value)
    else form.set(name, new Blob([value], { type: 'image/jpeg' }), 'IMG_1.jpg')
  return form
}
const send = (said: Said, from?: string, path = `/s/${gate}`) =>
  ask(path, { method: 'POST', body: formOf(said) }, from)
const receiptIn = ({ text }: Page) => /class="big">([A-Z0-9-]+)</.exec(text)?.[1] ?? ''
const follow = (code: string, from?: string) => send({ code }, from, '/s/receipt')
const all = async () => (await officer.does(snaps.list, { party: firm })).snaps

describe('the page at the gate', () => {
  test('opens without a session and without a script, in the language asked for', async () => {
    const page = await ask(`/s/${gate}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('锦榆家具')
    expect(page.text).not.toMatch(/<script|style=|onclick/i)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect((await ask(`/s/${gate}?lang=en`)).text).toContain('What did you see')
    const english = await ask(`/s/${gate}`, { headers: { 'accept-language': 'en-GB' } })
    expect(english.text).toContain('<html lang="en">')
    expect((await ask(`/s/${gate.toLowerCase().replaceAll('-', '')}`)).status).toBe(200)
  })

  test('says what to do where a code leads nowhere', async () => {
    for (const code of ['ZZZZ-ZZZZ-ZZZZ', 'x', '%00', '..%2f..'])
      expect(await ask(`/s/${code}`)).toMatchObject({ status: 404 })
    const { text } = await ask('/s/ZZZZ-ZZZZ-ZZZZ')
    expect(text).toContain('12350')
    expect((await send(good, undefined, '/s/ZZZZ-ZZZZ-ZZZZ')).status).toBe(404)
  })
})

describe('a report', () => {
  test('without a photo is taken in, and its receipt tells how it stands', async () => {
    const sent = await send({ ...good, once: 'first' })
    expect(sent.status).toBe(200)
    const receipt = receiptIn(sent)
    expect(receipt).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
    const stands = await follow(receipt.toLowerCase().replace('-', ' '))
    expect(stands.text).toContain('单位还没有答复')
    expect(stands.text).toContain('配电箱门坏了')
    const [row] = await all()
    expect(row).toMatchObject({ what: good.what, place: good.place, state: 'received', photo: null })
  })

  test('sent twice by one thumb is one report with one code', async () => {
    const said = { ...good, what: '货梯门关不严', once: 'twice' }
    const [one, other] = await Promise.all([send(said), send(said)])
    expect(receiptIn(one)).not.toBe('')
    expect(receiptIn(other)).toBe(receiptIn(one))
    expect((await all()).filter(({ what }) => what === said.what)).toHaveLength(1)
  })

  test('with a photo keeps the picture, without what the phone wrote into it', async () => {
    const said = { ...good, what: '砂轮机没有罩子', once: 'photo', photo: await takenPhoto({ shade: 31 }) }
    const sent = await send(said)
    expect(receiptIn(sent)).not.toBe('')
    const row = (await all()).find(({ what }) => what === said.what)
    expect(row?.photo).toMatch(/^[0-9a-f]{64}$/)
    const [photo] = await town.query<{ taken_lat: number | null; party: string; taken_at: string }>(
      'select taken_lat, party, taken_at from photo where digest = $1',
      [row?.photo],
    )
    expect(photo).toMatchObject({ taken_lat: null, party: firm })
    const shown = await fetch(`${town.url}/api/photos/${row?.photo}`, { headers: { cookie: officer.cookie } })
    expect(Buffer.from(await shown.arrayBuffer()).includes(Buffer.from('Bihuan test camera'))).toBe(false)
    const stranger = await town.signIn('enterprise-yunling')
    const hidden = await fetch(`${town.url}/api/photos/${row?.photo}`, {
      headers: { cookie: stranger.cookie },
    })
    expect(hidden.status).toBe(404)
  })

  test('with wrong fields names each of them, leads to it and keeps everything typed', async () => {
    const page = await send({ what: '', place: '西门<b>', kind: 'nothing', phone: '12', name: '', once: 'w' })
    expect(page.status).toBe(422)
    for (const field of ['what', 'kind', 'phone', 'name']) expect(page.text).toContain(`href="#${field}"`)
    expect(page.text).toContain('value="西门&#60;b&#62;"')
    expect(page.text).not.toContain('<b>')
    expect(page.text).toContain('还有 4 处要改')
  })

  test('whose picture is none, or HEIC, is told so; nothing else is lost', async () => {
    const junk = new TextEncoder().encode('MZ not a picture at all')
    const page = await send({ ...good, what: '叉车没有后视镜', photo: junk as Uint8Array<ArrayBuffer> })
    expect(page.status).toBe(422)
    expect(page.text).toContain('这个文件不是照片')
    expect(page.text).toContain('叉车没有后视镜')
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(40)])
    expect((await send({ ...good, photo: Uint8Array.from(heic) })).text).toContain('HEIC')
    expect((await all()).some(({ what }) => what === '叉车没有后视镜')).toBe(false)
  })

  test('whose picture is too large keeps the words that came behind it', async () => {
    const large = new Uint8Array(11 * 1024 * 1024).fill(7)
    const page = await send({ photo: large, ...good, what: '门口堆了纸箱' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('照片超过 10 MB')
    expect(page.text).toContain('门口堆了纸箱')
  })

  test('keeps a good picture while words are mended, and takes no other in its stead', async () => {
    const photo = await takenPhoto({ shade: 77, width: 500 })
    const first = await send({ what: '梯子断了一级', place: '', kind: 'things', once: 'mend', photo })
    expect(first.status).toBe(422)
    const picture = hiddenIn(first.text, 'picture')
    expect(picture).not.toBe('')
    const forged = await send({ ...good, what: '瓶子没固定', once: 'other', picture })
    expect(receiptIn(forged)).not.toBe('')
    const mended = { ...good, what: '梯子断了一级', place: '外墙', once: 'mend', picture }
    expect(receiptIn(await send(mended))).not.toBe('')
    const rows = await all()
    expect(rows.find(({ what }) => what === '梯子断了一级')?.photo).not.toBeNull()
    expect(rows.find(({ what }) => what === '瓶子没固定')?.photo).toBeNull()
  })

  test('like one that waits is told by a number alone, and goes in all the same when its reporter wants', async () => {
    const said = { what: '二楼安全出口被锁住了', place: '二楼东头', kind: 'place' }
    expect(receiptIn(await send({ ...said, once: 'a1' }))).not.toBe('')
    const again = { what: '二楼安全出口锁住了打不开', place: '二楼东头', kind: 'place', once: 'a2' }
    const asked = await send(again)
    expect(receiptIn(asked)).toBe('')
    expect(asked.text).toContain('已有 1 条相近的正在处理')
    expect(asked.text).not.toContain('被锁住了')
    expect(receiptIn(await send({ ...again, anyway: '1' }))).not.toBe('')
    const row = (await all()).find(({ what }) => what === again.what)
    expect((await officer.does(snaps.show, { snap: row?.id ?? '' })).isAlsoSeen).toBe(true)
  })

  test('that fills the trap, or comes from another site, is turned away', async () => {
    expect((await send({ ...good, what: '脚手架晃', fax: 'buy' })).status).toBe(422)
    const headers = { 'sec-fetch-site': 'cross-site' }
    const foreign = await ask(`/s/${gate}`, { method: 'POST', body: formOf(good), headers })
    expect(foreign.status).toBe(403)
    expect(foreign.text).toContain('<!doctype html>')
    const plain = await ask(`/s/${gate}`, { method: 'POST', body: 'what=1' })
    expect(plain.status).toBeGreaterThanOrEqual(400)
    expect(plain.status).toBeLessThan(500)
  })
})

test('a name is sealed wherever it is kept', async () => {
  const said = { ...good, what: '行车吊钩没有保险', name: '百里听风', phone: '13912345678', once: 'sealed' }
  expect(receiptIn(await send(said))).not.toBe('')
  for (const table of ['journal', 'snap', 'record', 'photo', 'command', 'gated', 'file']) {
    const found = await town.query(
      `select 1 from ${table} x where x::text like '%百里听风%' or x::text like '%13912345678%'`,
    )
    expect({ table, found: found.length }).toEqual({ table, found: 0 })
  }
  const [kept] = await town.query<{ plain: boolean }>(
    `select bool_or(body::text like '%吊钩%') as plain from journal where act = 'snap.received'`,
  )
  expect(kept).toEqual({ plain: false })
})

test('a receipt opens nothing but itself, and tries are counted', async () => {
  const from = '10.9.9.9'
  for (const code of ['', 'ZZZZ-ZZZZ', gate]) expect((await follow(code, from)).status).toBe(404)
  for (let n = 0; n < 9; n++) await follow('AAAA-AAAA', from)
  const stopped = await follow('AAAA-AAAA', from)
  expect(stopped.status).toBe(429)
  expect(stopped.text).toContain('操作太频繁')
})

test('one address may not flood a gate, and neither may many', async () => {
  const from = '10.8.8.8'
  for (let n = 0; n < 12; n++) await send({ ...good, what: '' }, from)
  expect((await send(good, from)).status).toBe(429)
  const [other] = (await officer.does(parties.list, { name: '春禾食品厂' })).parties
  const code = codeOf(await officer.does(snaps.renewGate, { party: other?.id ?? '', origin }))
  const words = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土山石田禾竹'
  const tell = (n: number) =>
    send(
      {
        what: `${words[n % 32]}${words[(n * 7) % 31]}号`,
        place: `${n}`,
        kind: 'things',
        anyway: '1',
        once: `${n}`,
      },
      undefined,
      `/s/${code}`,
    )
  for (let n = 0; n < 60; n++) expect(receiptIn(await tell(n))).not.toBe('')
  const stopped = await tell(61)
  expect(stopped.status).toBe(422)
  expect(stopped.text).toContain('一小时内收到的太多了')
})

test('a renewed code ends the old one; receipts hold', async () => {
  const kept = receiptIn(await send({ ...good, what: '配电房进水了', once: 'renew', anyway: '1' }))
  const before = gate
  const officerSees = await officer.does(snaps.gate, { party: firm, origin })
  expect(officerSees.gate).toMatchObject({ code: before, address: `${origin}/s/${before}` })
  gate = codeOf(await officer.does(snaps.renewGate, { party: firm, origin }))
  expect(gate).not.toBe(before)
  expect((await ask(`/s/${before}`)).status).toBe(404)
  expect((await send(good, undefined, `/s/${before}`)).status).toBe(404)
  expect((await ask(`/s/${gate}`)).status).toBe(200)
  expect((await follow(kept)).text).toContain('配电房进水了')
})

test('a code is for enterprises, and is renewed by itself or the office', async () => {
  const department = (await officer.does(parties.list, { kind: 'department' })).parties[0]?.id ?? ''
  const wrong = await officer.tries(snaps.renewGate, { party: department, origin })
  expect(wrong.problem.code).toBe('gate.only-enterprises')
  const village = await town.signIn('village')
  const seen = (await village.does(parties.list, { kind: 'enterprise' })).parties[0]?.id ?? ''
  expect((await village.tries(snaps.renewGate, { party: seen, origin })).problem.code).toBe('gate.not-yours')
})
