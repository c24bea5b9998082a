import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { plans } from '@bihuan/contract/plans.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

const root = resolve(import.meta.dirname, '../..')
const invented = readFileSync(join(root, 'content', 'demo', 'notice.zh.txt'))
/** The notice of a real town, where somebody put it beside the checkout; it is never part of the repository. */
const realFile = resolve(root, '..', 'shared', 'plan', 'three-grasps-notice.zh.txt')
const isThere = existsSync(realFile)

let town: TestTown
let officer: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
})
afterAll(() => town.close())

const load = async (bytes: Uint8Array, name = 'notice.txt') => {
  town.clock.now += 1000
  return officer.tries(plans.loadNotice, { name, content: Buffer.from(bytes).toString('base64') })
}
const loaded = async (bytes: Uint8Array) => {
  const { status, value } = await load(bytes)
  expect(status).toBe(200)
  return value.reading
}
const passageOf = async (clause: string) =>
  (await officer.does(plans.show, {})).clauses.find(({ id }) => id === clause)?.passage?.text

const isWhole = ({ clauses, unmatched }: Awaited<ReturnType<typeof loaded>>) => {
  expect(clauses).toHaveLength(58)
  expect(clauses.filter(({ planClause }) => planClause === null)).toEqual([])
  expect(unmatched).toEqual({ passages: [], clauses: [], leftovers: [] })
}

describe('佟雨桐 loads the notice of her town', () => {
  test('and every one of its 58 passages meets its clause', async () => {
    const reading = await loaded(invented)
    isWhole(reading)
    expect(reading.damage).toEqual([])
    const stored = await officer.does(plans.notice, {})
    expect(stored.reading.clauses).toEqual(reading.clauses)
    expect(await passageOf('4.2')).toBe(reading.clauses.find(({ planClause }) => planClause === '4.2')?.text)
  })

  test('saved by an old program as GBK, with nothing lost', async () => {
    const text = invented.toString('utf8')
    const reading = await loaded(asGbk(text))
    isWhole(reading)
    expect(reading.clauses).toEqual((await loaded(invented)).clauses)
  })

  test(`the real notice, ${isThere ? 'which stands beside the checkout' : 'which was not there to be tried'}`, async () => {
    if (isThere) isWhole(await loaded(readFileSync(realFile)))
  })

  test('again, and the plan page shows the newer one; who loaded it is in the journal', async () => {
    await load(invented, '第二稿.txt')
    const { notice } = await officer.does(plans.show, {})
    expect(notice).toMatchObject({ name: '第二稿.txt', unmatched: 0 })
    const acts = await town.query<{ body: { name: string } }>(
      `select body from journal where act = 'notice.loaded' order by at desc limit 1`,
    )
    expect(acts[0]?.body).toMatchObject({ name: '第二稿.txt', matched: 58 })
  })
})

describe('a notice whose numbering was damaged', () => {
  const text = invented.toString('utf8')
  /** The clauses of task 7 stand in one paragraph: （1）…（2）… */
  const seventh = text.split('\n').find((line) => line.startsWith('7.')) ?? ''
  let whole: Awaited<ReturnType<typeof loaded>>
  beforeAll(async () => {
    whole = await loaded(invented)
    expect(seventh).toMatch(/（1）.*（2）.*（3）/)
  })
  const spoilt = (task: string) => loaded(Buffer.from(text.replace(seventh, task)))
  const texts = ({ clauses }: typeof whole) =>
    new Map(clauses.map((passage) => [passage.planClause, passage.text]))
  /** Every clause but these reads the very passage that it reads in the undamaged notice. */
  const isUnmoved = (reading: typeof whole, ...touched: string[]) => {
    const read = texts(reading)
    for (const [clause, words] of texts(whole))
      if (!touched.includes(clause ?? '')) expect([clause, read.get(clause)]).toEqual([clause, words])
  }

  test('is reported by its line, and no later clause is moved: an item is gone', async () => {
    const reading = await spoilt(seventh.replace(/（2）.*?(?=（3）)/, ''))
    expect(reading.unmatched.clauses).toEqual(['7.2'])
    expect(reading.damage).toHaveLength(1)
    expect(reading.damage[0]?.what.zh).toMatch(/^第 \d+ 行：.*（2）/)
    expect(reading.damage[0]?.line).toBe(text.split('\n').indexOf(seventh) + 1)
    isUnmoved(reading, '7.2')
    expect((await officer.does(plans.show, {})).notice?.unmatched).toBe(1)
    expect(await passageOf('7.2')).toBeUndefined()
  })

  test('or its number was typed twice: it is read by its neighbours, and said so', async () => {
    const reading = await spoilt(seventh.replace('（2）', '（1）'))
    expect(reading.damage.length).toBeGreaterThan(0)
    expect(reading.unmatched.clauses).toEqual([])
    isUnmoved(reading, '7.1', '7.2')
  })

  test('or the whole task lost its number', async () => {
    const reading = await spoilt(seventh.replace(/^7\./, ''))
    expect(reading.damage.length).toBeGreaterThan(0)
    isUnmoved(reading, ...[...texts(whole).keys()].map(String).filter((clause) => /^[67]\./.test(clause)))
  })
})

describe('what is no notice is refused in words, and the loaded one stays', () => {
  test.each([
    ['notice.empty', 'an empty file', Buffer.of()],
    ['notice.picture', 'a photograph of it', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['notice.pdf', 'a PDF', Buffer.from('%PDF-1.7 …')],
    ['notice.word', 'the Word document', Buffer.from('504b030414000600', 'hex')],
    ['notice.binary', 'anything else', Buffer.from('text\0with\0nul')],
    ['notice.too-large', 'more than 2 MB', Buffer.alloc(2.2 * 1024 * 1024, 'a')],
    ['notice.no-numbering', 'a letter without numbers', Buffer.from('今天天气很好，大家都要注意安全。')],
  ] as const)('%s: %s', async (code, _, bytes) => {
    const before = await officer.does(plans.notice, {})
    const { problem } = await load(bytes, '附件.bin')
    expect(problem).toMatchObject({ status: 422, code })
    expect(problem.detail).toMatch(/[\u4e00-\u9fff]{4}/)
    expect(problem.detail).not.toMatch(/[{}]|undefined/)
    expect(await officer.does(plans.notice, {})).toEqual(before)
  })

  test('what is not base64 does not get that far', async () => {
    const { problem } = await officer.tries(plans.loadNotice, { name: 'a.txt', content: '不是 base64' })
    expect(problem).toMatchObject({ status: 400, fields: [{ field: 'content' }] })
  })
})

/** GBK by reading its table backwards, since Node only reads it. */
function asGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk')
  const bytesOf = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\ufffd') bytesOf.set(character, [lead, trail])
    }
  return Uint8Array.from(
    [...text].flatMap((character) => bytesOf.get(character) ?? [character.charCodeAt(0)]),
  )
}
