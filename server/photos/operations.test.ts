import { randomUUID } from 'node:crypto'
import { duties } from '@bihuan/contract/duties.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import { photos } from '@bihuan/contract/photos.ts'
import { leftOverBefore } from '@bihuan/domain/photos/photo.ts'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoValues } from '../demo/records.ts'
import { systemSigner } from '../frame/desk.ts'
import { hexi, morning, today } from '../testing/known.ts'
import { takenPhoto } from '../testing/pictures.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'
import { leftOver } from './store.ts'

let town: TestTown
let firm: Person
let officer: Person
let village: Person

beforeAll(async () => {
  town = await openTestTown()
  firm = await town.signIn('enterprise')
  officer = await town.signIn('officer')
  village = await town.signIn('village')
})
afterAll(() => town.close())

const heights = { used: 300 }
/** A photo that nobody has added yet. */
const anew = async () => ({ content: await takenPhoto({ width: 400, height: heights.used++ }) })
const add = async (who: Person, file?: { content: Uint8Array<ArrayBuffer> }) =>
  (await who.does(photos.add, { source: 'camera', ...(file ?? (await anew())) })).digest
const look = (who: Person, digest: string, size: 'full' | 'thumb' = 'full') =>
  fetch(`${town.url}/api/photos/${digest}?size=${size}`, { headers: { cookie: who.cookie } })

const signature = {
  strokes: [Array.from({ length: 30 }, (_, at) => ({ x: 20 + at * 4, y: 40 + (at % 5) * 8, t: at * 20 }))],
}
const drillWith = (scene: string[], day = today) => ({
  ...demoValues('drill', `photos-${day}`, day, 30),
  scene,
})
const enter = (who: Person, scene: string[], day = today) =>
  who.tries(ledgers.enter, { kind: 'drill', values: drillWith(scene, day), signature })

describe('adding a photo', () => {
  test('answers what was stored, with the facts that the device told', async () => {
    const content = await takenPhoto({ shade: 200 })
    const takenAt = String(morning - 5_000)
    const added = await firm.does(photos.add, {
      ...{ source: 'camera', takenAt, lat: '29.714561', lng: '118.337649', content },
    })
    expect(added).toMatchObject({
      ...{ width: 1600, height: 1200, source: 'camera', takenAt: morning - 5_000 },
      place: { lat: 29.7146, lng: 118.3376 },
      uploadedAt: morning,
    })
    const [{ plain } = { plain: '' }] = await town.query<{ plain: string }>(
      `select body::text as plain from journal where act = 'photo.added' and body->>'digest' = $1`,
      [added.digest],
    )
    expect(plain).toContain(added.digest)
    expect(plain).not.toContain('29.71')
  })

  test('twice gives the first one: by the command id, and by the picture', async () => {
    const file = await anew()
    const id = randomUUID()
    const first = await firm.does(photos.add, { source: 'camera', ...file }, id)
    town.clock.now += 60_000
    expect(await firm.does(photos.add, { source: 'camera', ...file }, id)).toEqual(first)
    expect(await firm.does(photos.add, { source: 'album', ...file })).toEqual(first)
    const rows = await town.query('select 1 from photo where digest = $1', [first.digest])
    expect(rows).toHaveLength(1)
    const other = await firm.tries(photos.add, { source: 'camera', ...(await anew()) }, id)
    expect(other.problem.code).toBe('command.reused')
  })

  test('by two bodies is one stored file and two rows, and each sees its own', async () => {
    const file = await anew()
    const [mine, theirs] = [await add(firm, file), await add(village, file)]
    expect(theirs).toBe(mine)
    const rows = await town.query<{ party: string }>('select party from photo where digest = $1', [mine])
    expect(new Set(rows.map(({ party }) => party)).size).toBe(2)
    for (const who of [firm, village, officer]) expect((await look(who, mine)).status).toBe(200)
  })

  test('an hour that cannot be, and a place that is none, are left out', async () => {
    const told = { takenAt: String(morning + 9 * 86_400_000), lat: '0', lng: '0' }
    const added = await firm.does(photos.add, { source: 'album', ...told, ...(await anew()) })
    expect(added).toMatchObject({ takenAt: null, place: null, source: 'album' })
  })

  test.each([
    ['a document', Buffer.from('%PDF-1.4'), 'photo.document', '拍下来'],
    ['nothing', Buffer.alloc(0), 'photo.not-a-picture', 'JPEG'],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'photo.heic', '兼容性最佳'],
  ])('%s is refused with the remedy, and nothing is kept', async (_, bytes, code, remedy) => {
    const count = async () => (await town.query('select 1 from photo')).length
    const before = await count()
    const answer = await firm.tries(photos.add, { source: 'camera', content: Uint8Array.from(bytes) })
    expect(answer.status).toBe(422)
    expect(answer.problem).toMatchObject({ code, detail: expect.stringContaining(remedy) })
    expect(await count()).toBe(before)
  })

  test('a file beyond ten megabytes is refused before it is read, and so is a stranger’s', async () => {
    const content = new Uint8Array(10 * 1024 * 1024 + 1)
    const tooLarge = await firm.tries(photos.add, { source: 'camera', content })
    expect(tooLarge.status).toBe(413)
    expect(tooLarge.problem.detail).toContain('10 MB')
    const stranger = await town.nobody.tries(photos.add, { source: 'camera', content: content.slice(0, 10) })
    expect(stranger.problem.code).toBe('session.needed')
  })

  test('needs its command id and members it knows; JSON elsewhere stays JSON', async () => {
    const send = (path: string, headers: Record<string, string>) =>
      fetch(`${town.url}${path}`, { method: 'POST', body: 'x', headers: { cookie: firm.cookie, ...headers } })
    const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code
    const id = { 'command-id': randomUUID() }
    expect(await codeOf(await send('/api/photos?source=camera', {}))).toBe('command.missing')
    expect(await codeOf(await send('/api/photos?source=drone', id))).toBe('request.malformed')
    expect(await codeOf(await send('/api/photos?source=camera&town=1', id))).toBe('request.malformed')
    const asBytes = { ...id, 'content-type': 'image/jpeg' }
    expect(await codeOf(await send('/api/ledgers/drill/records', asBytes))).toBe('request.not-json')
  })

  test('a day’s worth is enough', async () => {
    const department = await town.signIn('department')
    const digest = await add(department)
    await town.query(
      `insert into photo select p.town, gen_random_uuid(), p.digest, p.thumb, p.media_type, p.bytes, p.width, p.height,
         p.source, null, null, null, p.uploaded_at, p.uploaded_by, p.uploaded_by_name, p.area, p.party, p.handler
       from photo p, generate_series(2, 600) where p.digest = $1`,
      [digest],
    )
    const answer = await department.tries(photos.add, { source: 'camera', ...(await anew()) })
    expect(answer.problem).toMatchObject({ code: 'photo.too-many-today', because: { most: 600 } })
    await town.query(`update photo set uploaded_at = uploaded_at - 86400000 where digest = $1`, [digest])
    expect((await department.tries(photos.add, { source: 'camera', ...(await anew()) })).status).toBe(200)
  })
})

describe('looking at a photo', () => {
  test('shows the picture or its small copy, to be kept by that browser alone', async () => {
    const digest = await add(firm)
    for (const [size, width] of [
      ['full', 400],
      ['thumb', 320],
    ] as const) {
      const answer = await look(firm, digest, size)
      expect(answer.headers.get('content-type')).toBe('image/jpeg')
      expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
      expect(answer.headers.get('vary')).toContain('cookie')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="[0-9a-f]{12}\.jpg"/)
      const picture = sharp(Buffer.from(await answer.arrayBuffer()))
      expect(await picture.metadata()).toMatchObject({ format: 'jpeg', width })
    }
  })

  test('is for those who may see its row: a digest opens nothing', async () => {
    const digest = await add(await town.signIn('enterprise-yunling'))
    for (const who of [firm, officer, village]) {
      const answer = await look(who, digest)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect((await who.does(photos.facts, { digests: digest })).photos).toEqual([])
    }
    expect((await look(await town.signIn('officer-yunling'), digest)).status).toBe(200)
  })

  test('says so when its file is lost', async () => {
    const digest = await add(firm)
    await town.query('update photo set thumb = $1 where digest = $2', ['0'.repeat(64), digest])
    const answer = await look(firm, digest, 'thumb')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ code: 'photo.damaged' })
  })
})

describe('a record with photos', () => {
  test('delivers a duty, and is refused with photos that are not there', async () => {
    const { duties: owed } = await firm.does(duties.mine, {})
    const duty =
      owed.find(({ ledger, lamp, first }) => ledger === 'drill' && lamp.kind !== 'done' && first <= today)
        ?.id ?? ''
    const refused = await firm.tries(ledgers.file, { duty, values: drillWith(['f'.repeat(64)]), signature })
    expect(refused.problem.code).toBe('photo.unknown')
    const filed = await firm.does(ledgers.file, { duty, values: drillWith([await add(firm)]), signature })
    expect(filed.delivered.length).toBeGreaterThan(0)
  })

  test('is filed with the firm’s own, and refused by place with any other', async () => {
    const [mine, theirs] = [await add(firm), await add(village)]
    const refused = await enter(firm, [mine, theirs, 'e'.repeat(64)])
    expect(refused.problem).toMatchObject({ code: 'photo.unknown', status: 422, because: { count: 2 } })
    expect(refused.problem.fields?.[0]?.field).toBe('scene')
    expect(refused.problem.fields?.[0]?.detail).toContain('第 2、3 张')
    expect((await enter(firm, [mine])).status).toBe(200)
  })

  test('keeps them when it is corrected, and its revisions are no second use', async () => {
    const digest = await add(firm)
    const { record } = (await enter(firm, [digest])).value
    const values = { ...drillWith([digest]), place: '三号车间' }
    const amended = await firm.does(ledgers.amend, { record, values, signature, reason: '地点写错了' })
    for (const within of [record, amended.record]) {
      const [facts] = (await firm.does(photos.facts, { digests: digest, within })).photos
      expect(facts?.uses).toEqual([])
    }
  })

  test('entered in a firm’s stead shows that firm the office’s pictures', async () => {
    const digest = await add(officer)
    expect((await look(firm, digest)).status).toBe(404)
    const [party] = await town.query<{ id: string }>(
      `select id from party where town = $1 and name = '锦榆家具有限公司'`,
      [hexi],
    )
    const entry = { party: party?.id ?? '', kind: 'drill', values: drillWith([digest]), signature }
    await officer.does(ledgers.enterFor, entry)
    expect((await look(firm, digest)).status).toBe(200)
  })

  test('is told of when the very same picture stands in another one, as far as the reader may know', async () => {
    const file = await anew()
    const digest = await add(firm, file)
    const first = (await enter(firm, [digest], '2026-06-03')).value.record
    const second = (await enter(firm, [digest], '2026-06-10')).value.record
    await add(village, file)
    const third = (await enter(village, [digest], '2026-06-11')).value.record
    const usesFor = async (who: Person, within?: string) =>
      (await who.does(photos.facts, { digests: digest, ...(within === undefined ? {} : { within }) }))
        .photos[0]?.uses
    expect((await usesFor(firm, second))?.map(({ file, on }) => [file, on])).toEqual([[first, '2026-06-03']])
    expect((await usesFor(officer, second))?.map(({ file }) => file)).toEqual([third, first])
    expect((await usesFor(officer, first))?.[0]).toMatchObject({
      title: { zh: '应急演练记录' },
      on: '2026-06-11',
    })
    expect(await usesFor(officer)).toHaveLength(3)
  })
})

test('a photo that no record uses within seven days is told from one that is used or new', async () => {
  const [used, unused] = [await add(firm), await add(firm)]
  await enter(firm, [used])
  const nineDays = 9 * 86_400_000
  await town.query(`update photo set uploaded_at = uploaded_at - $1 where digest in ($2, $3)`, [
    nineDays,
    used,
    unused,
  ])
  const fresh = await add(firm)
  const found = await town.desk.read(systemSigner(hexi), 'zh', (desk) =>
    leftOver(desk.rows, leftOverBefore(town.clock.now)),
  )
  const digests = found.map(({ digest }) => digest)
  expect(digests).toContain(unused)
  expect(digests).not.toContain(used)
  expect(digests).not.toContain(fresh)
})
