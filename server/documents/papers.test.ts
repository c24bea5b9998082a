import { randomUUID } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { documents } from '@bihuan/contract/documents.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { photos } from '@bihuan/contract/photos.ts'
import { addDays } from '@bihuan/domain/base/day.ts'
import { wordsOfPaper } from '@bihuan/domain/documents/paper.ts'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoSignature } from '../demo/records.ts'
import { hexi, today } from '../testing/known.ts'
import { takenPhoto } from '../testing/pictures.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let people: Record<'officer' | 'department' | 'enterprise' | 'village' | 'neighbour', Person>
let firm: string
const origin = 'https://anquan.example'
const signature = demoSignature('documents')
const [issuer, code] = ['禾溪镇安全生产办公室', '禾溪安整']

beforeAll(async () => {
  town = await openTestTown()
  people = {
    officer: await town.signIn('officer'),
    department: await town.signIn('department'),
    enterprise: await town.signIn('enterprise'),
    village: await town.signIn('village'),
    neighbour: await town.signIn('officer-yunling'),
  }
  firm = (await people.officer.does(parties.list, { name: '锦榆家具' })).parties[0]?.id ?? ''
})
afterAll(() => town.close())

const step = (who: keyof typeof people, hazard: string, act: never, values: Record<string, unknown>) =>
  people[who].does(hazards.act, { hazard, act, values, signature })

/** A hazard that was found, graded and ordered to be put right. */
const orderedHazard = async (what = '消火栓被木料挡住，门打不开', party = firm) => {
  const finding = { what, place: '二号车间东墙', foundOn: today, source: 'department' }
  const { id } = await people.officer.does(hazards.report, { party, values: finding, signature })
  await step('officer', id, 'grade' as never, { grade: 'general' })
  await step('officer', id, 'order' as never, {
    ...{ issuer: '区应急管理局', demand: '清空消火栓前一米', deadline: addDays(today, 15) },
  })
  return id
}
const notice = { kind: 'rectification-notice', issuer, code } as const
const issue = (hazard: string, who: keyof typeof people = 'officer') =>
  people[who].does(documents.issue, { hazard, ...notice })

describe('a paper', () => {
  test('is looked at without a number, issued with one, and says what was looked at', async () => {
    const hazard = await orderedHazard()
    const before = await people.officer.does(documents.preview, { hazard, kind: 'rectification-notice' })
    expect(before).toMatchObject({ issuer, code })
    expect(before.paper.number).toBe('禾溪安整〔2026〕　号')
    const issued = await issue(hazard)
    expect(issued).toMatchObject({ to: '锦榆家具有限公司', on: today, voided: null, signedSheet: null })
    expect(issued.number).toMatch(/^禾溪安整〔2026〕[1-9]\d*号$/)
    const shown = await people.officer.does(documents.show, { document: issued.id, origin })
    expect(shown.isWhole).toBe(true)
    expect(shown.mark).toContain('<svg')
    expect({ ...shown.paper, number: '' }).toEqual({ ...before.paper, number: '' })
    const words = wordsOfPaper(shown.paper).join('\n')
    for (const word of ['不是行政处罚', '清空消火栓前一米', '2026年6月27日前', '区应急管理局'])
      expect(words).toContain(word)
    const journal = await people.officer.does(hazards.journal, { hazard })
    expect(journal.whole).toBe(true)
    expect(journal.entries.at(-1)).toMatchObject({
      act: 'document.issued',
      body: { number: issued.number, digest: shown.digest, document: issued.id },
    })
    expect(JSON.stringify(journal.entries.at(-1)?.body)).not.toContain('佟雨桐')
  })

  test('is issued once for one act; its void number never comes back', async () => {
    const hazard = await orderedHazard()
    const first = await issue(hazard)
    const twice = await people.officer.tries(documents.issue, { hazard, ...notice })
    expect(twice.problem).toMatchObject({ code: 'document.issued-already', status: 409 })
    expect(twice.problem.detail).toContain(first.number)
    const voided = await people.officer.does(documents.void, { document: first.id, reason: '期限写错' })
    expect(voided.voided).toMatchObject({ reason: '期限写错' })
    expect(voided.may.map(({ allowed }) => allowed)).toEqual([false, false])
    expect(
      (await people.officer.tries(documents.void, { document: first.id, reason: '再来' })).problem.code,
    ).toBe('document.voided-already')
    const again = await issue(hazard)
    expect(again.number).not.toBe(first.number)
    const { documents: all } = await people.officer.does(documents.ofHazard, { hazard })
    expect(all.map(({ number }) => number)).toEqual([first.number, again.number])
    const list = await people.officer.does(documents.list, { state: 'voided', year: '2026' })
    expect(list.documents.map(({ id }) => id)).toContain(first.id)
  })

  test('takes a number of its own when many are issued at once', async () => {
    const files = []
    for (let at = 0; at < 6; at++) files.push(await orderedHazard(`第 ${at} 处插座烧黑`))
    const [same = ''] = files
    const answers = await Promise.all([
      ...files.map((hazard) => people.officer.tries(documents.issue, { hazard, ...notice })),
      people.officer.tries(documents.issue, { hazard: same, ...notice }),
    ])
    const issued = answers.filter(({ status }) => status === 200).map(({ value }) => value.number)
    expect(issued).toHaveLength(6)
    expect(new Set(issued).size).toBe(6)
    expect(answers.filter(({ status }) => status !== 200).map(({ problem }) => problem.code)).toEqual([
      'document.issued-already',
    ])
  })

  test('is issued again by the same command only once', async () => {
    const [hazard, command] = [await orderedHazard(), randomUUID()]
    const one = await people.officer.does(documents.issue, { hazard, ...notice }, command)
    const two = await people.officer.does(documents.issue, { hazard, ...notice }, command)
    expect(two.id).toBe(one.id)
  })

  test('bears a code word that is its body’s alone', async () => {
    await issue(await orderedHazard())
    const hazard = await orderedHazard()
    const taken = await people.department.tries(documents.issue, { hazard, ...notice })
    expect(taken.problem.code).toBe('document.code-taken')
    const own = await people.department.does(documents.preview, { hazard, kind: 'rectification-notice' })
    expect(own.code).not.toBe(code)
    const bad = await people.officer.tries(documents.issue, { hazard, ...notice, code: '安 整〔' })
    expect(bad.problem.code).toBe('document.bad-code')
  })
})

describe('who may', () => {
  test('the unit reads what is addressed to it and issues its own report alone', async () => {
    const hazard = await orderedHazard()
    const { id, number } = await issue(hazard)
    const seen = await people.enterprise.does(documents.show, { document: id })
    expect(seen).toMatchObject({ number, may: [], mark: null })
    const refused = await people.enterprise.tries(documents.void, { document: id, reason: '不认' })
    expect(refused.problem).toMatchObject({ code: 'document.not-yours', status: 403 })
    const mine = await people.enterprise.does(documents.ofHazard, { hazard })
    expect(mine.may.map(({ act, allowed }) => [act, allowed])).toEqual([['major-report', false]])
  })

  test('nobody from elsewhere finds it', async () => {
    const strange = (await people.officer.does(parties.list, { name: '春禾食品厂' })).parties[0]?.id ?? ''
    const finding = { what: '冷库氨味很重', place: '冷库', foundOn: today, source: 'superior' }
    const hazard = (await people.officer.does(hazards.report, { party: strange, values: finding, signature }))
      .id
    await step('officer', hazard, 'grade' as never, { grade: 'general' })
    await step('officer', hazard, 'order' as never, { issuer, demand: '检修', deadline: addDays(today, 9) })
    const { id } = await issue(hazard)
    for (const who of ['enterprise', 'village', 'neighbour'] as const) {
      const answer = await people[who].tries(documents.show, { document: id })
      expect([who, answer.problem.code]).toEqual([who, 'document.not-found'])
      const list = await people[who].does(documents.list, {})
      expect(list.documents.map((one) => one.id)).not.toContain(id)
      const add = await people[who].tries(documents.issue, { hazard, ...notice })
      expect([who, add.problem.code]).toEqual([who, 'hazard.not-found'])
    }
  })
})

/** What a zip holds, by its own table of contents. */
const unzipped = (zip: Buffer): Map<string, Buffer> => {
  const files = new Map<string, Buffer>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, name] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)]
    const start = zip.readUInt32LE(at + 42)
    const body = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const bytes = zip.subarray(body, body + packed)
    files.set(
      zip.toString('utf8', at + 46, at + 46 + name),
      zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes),
    )
    at += 46 + name + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}

test('a Word file opens and says the words and the number', async () => {
  const { id, number } = await issue(await orderedHazard())
  const { name, content } = await people.officer.does(documents.docx, { document: id, origin })
  expect(name).toBe(`${number} 安全隐患整改通知书.docx`)
  const files = unzipped(Buffer.from(content as Uint8Array))
  const xml = files.get('word/document.xml')?.toString() ?? ''
  const shown = await people.officer.does(documents.show, { document: id })
  for (const word of [number, '锦榆家具有限公司', '清空消火栓前一米', shown.digest.slice(0, 4)])
    expect(xml).toContain(word)
  // A4 with the margins of official papers, in twentieths of a point.
  expect(xml).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/)
  expect(xml).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
  expect([...files.keys()].some((file) => file.startsWith('word/media/'))).toBe(true)
})

/** The printed sheet as a phone sees it: on a desk, a little turned, not quite sharp. */
const photographed = async (mark: string, turned = 4) => {
  const square = await sharp(Buffer.from(mark)).resize(250, 250, { kernel: 'nearest' }).png().toBuffer()
  const sheet = sharp({ create: { width: 1654, height: 2339, channels: 3, background: '#f4f2ec' } })
  const printed = await sheet
    .composite([{ input: square, left: 220, top: 1930 }])
    .png()
    .toBuffer()
  return Uint8Array.from(
    await sharp(printed)
      .rotate(turned, { background: '#7a6650' })
      .blur(0.8)
      .modulate({ brightness: 0.85 })
      .jpeg({ quality: 75 })
      .toBuffer(),
  )
}
const added = async (who: Person, content: Uint8Array<ArrayBuffer>) =>
  (await who.does(photos.add, { source: 'camera', content })).digest
const markOf = async (document: string, who: Person = people.officer) =>
  (await who.does(documents.show, { document, origin })).mark ?? ''

describe('a signed sheet', () => {
  test.each([0, 4, -7, 90, 183])('finds its paper by its square, turned by %i degrees', async (turned) => {
    const { id } = await issue(await orderedHazard())
    const photo = await added(people.officer, await photographed(await markOf(id), turned))
    const attached = await people.officer.does(documents.attach, { photo })
    expect(attached).toMatchObject({ id, signedSheet: { digest: photo } })
    const firmSees = await people.enterprise.tries(photos.show, { digest: photo })
    expect(firmSees.status).toBe(200)
  })

  test('is seen by the department to which the file is handed over', async () => {
    const [own] = await town.query<{ party: string }>(
      `select m.party from membership m join account a on a.id = m.account where a.name = 'department' and m.town = $1`,
      [hexi],
    )
    const [other] = await town.query<{ id: string }>(
      `select id from party where town = $1 and kind = 'enterprise' and handler is distinct from $2 and until is null limit 1`,
      [hexi, own?.party],
    )
    const hazard = await orderedHazard('货架堵住安全出口', other?.id)
    const { id } = await issue(hazard)
    const digest = await added(people.officer, await photographed(await markOf(id)))
    await people.officer.does(documents.attach, { photo: digest })
    expect((await people.department.tries(photos.show, { digest })).problem.code).toBe('photo.not-found')
    const department = own?.party ?? ''
    await step('officer', hazard, 'hand-over' as never, {
      to: '经济发展办',
      department,
      reason: '行业归该部门',
    })
    expect((await people.department.does(documents.show, { document: id })).number).not.toBe('')
    expect((await people.department.tries(photos.show, { digest })).status).toBe(200)
  })

  test('without a square is put to the paper that is chosen', async () => {
    const { id } = await issue(await orderedHazard())
    const photo = await added(people.officer, await takenPhoto({ shade: 33, width: 900, height: 1200 }))
    const none = await people.officer.tries(documents.attach, { photo })
    expect(none.problem.code).toBe('document.no-mark')
    const chosen = await people.officer.does(documents.attach, { photo, document: id })
    expect(chosen.signedSheet?.digest).toBe(photo)
  })

  test('of another town, of another system, or with other words is told apart', async () => {
    const { id, number } = await issue(await orderedHazard())
    const mark = await markOf(id)
    const { markSvg } = await import('./mark-picture.ts')
    const other = { document: id, town: '349901102', fingerprint: '7f3a91c4e05d2b68' }
    const tries = async (svg: string, document?: string) => {
      const photo = await added(people.officer, await photographed(svg, 2 + Math.random()))
      const input = document === undefined ? { photo } : { photo, document }
      return (await people.officer.tries(documents.attach, input)).problem
    }
    expect((await tries(markSvg(origin, other))).code).toBe('document.mark-of-another-town')
    const forged = await tries(markSvg(origin, { ...other, town: '349901101' }))
    expect(forged.code).toBe('document.mark-differs')
    const { default: encodeQR } = await import('qr')
    expect((await tries(encodeQR('https://pay.example/7788', 'svg'))).code).toBe('document.strange-mark')
    const second = await issue(await orderedHazard())
    const wrong = await tries(mark, second.id)
    expect(wrong.code).toBe('document.not-this-one')
    expect(wrong.detail).toContain(number)
  })

  test('is not put to a void paper, nor by whose it is not', async () => {
    const { id } = await issue(await orderedHazard())
    const content = await photographed(await markOf(id))
    const theirs = await added(people.enterprise, content)
    expect((await people.enterprise.tries(documents.attach, { photo: theirs })).problem.code).toBe(
      'document.not-yours',
    )
    const photo = await added(people.officer, content)
    await people.officer.does(documents.void, { document: id, reason: '写错单位' })
    expect((await people.officer.tries(documents.attach, { photo })).problem.code).toBe(
      'document.voided-already',
    )
  })
})
