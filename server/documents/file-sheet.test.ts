import { documents } from '@bihuan/contract/documents.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import { messages } from '@bihuan/contract/messages.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { photos } from '@bihuan/contract/photos.ts'
import { addDays } from '@bihuan/domain/base/day.ts'
import { fingerprintOf, readFileMark } from '@bihuan/domain/documents/mark.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoSignature } from '../demo/records.ts'
import { today } from '../testing/known.ts'
import { squareIn, takenPhoto } from '../testing/pictures.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let people: Record<'officer' | 'enterprise' | 'department' | 'neighbour', Person>
let hazard: string
const origin = 'https://anquan.example'
const signature = demoSignature('file-sheet')
const minute = 60_000

beforeAll(async () => {
  town = await openTestTown()
  people = {
    officer: await town.signIn('officer'),
    enterprise: await town.signIn('enterprise'),
    department: await town.signIn('department'),
    neighbour: await town.signIn('officer-yunling'),
  }
  const party = (await people.officer.does(parties.list, { name: '锦榆家具' })).parties[0]?.id ?? ''
  const finding = { what: '砂光机除尘管漏粉', place: '砂光车间', foundOn: today, source: 'department' }
  hazard = (
    await people.officer.does(hazards.report, { party, values: { ...finding, class: 'S09' }, signature })
  ).id
  await step('officer', 'grade', { grade: 'general' })
  await step('officer', 'order', {
    ...{ issuer: '区应急管理局', demand: '更换密封垫', deadline: addDays(today, 12) },
  })
})
afterAll(() => town.close())

const step = async (who: keyof typeof people, act: string, values: Record<string, unknown>) => {
  town.clock.now += minute
  return people[who].does(hazards.act, { hazard, act: act as never, values, signature })
}
const print = (who: keyof typeof people = 'officer', asked: { at?: string } = {}) =>
  people[who].does(documents.file, { hazard, origin, ...asked })

describe('the printed file of a hazard', () => {
  test('has every act with its person, unit, day and name, and the square says which file it is', async () => {
    const shown = await print()
    expect(shown.acts.map(({ act }) => act)).toEqual(['report', 'grade', 'order'])
    for (const { by, signature: drawn, at } of shown.acts) {
      expect(by).toBe('佟雨桐')
      expect(drawn).toMatch(/^M/)
      expect(at).toBeLessThanOrEqual(shown.at)
    }
    expect(shown).toMatchObject({ isWhole: true, later: 0, sorted: { criterion: null } })
    expect(shown.town.name.zh).toMatch(/镇$/)
    expect(shown.sorted.class?.zh).toBeTruthy()
    const text = await squareIn(Buffer.from(shown.mark ?? ''))
    expect(text.startsWith(`${origin}/hazards/${hazard}/print#`)).toBe(true)
    expect(readFileMark(text)).toEqual({
      ...{ hazard, town: shown.town.code, at: shown.at },
      fingerprint: fingerprintOf(shown.digest),
    })
  })

  test('names the department that found it, and the unit that did', async () => {
    const [party] = (await people.officer.does(parties.list, { name: '锦榆家具' })).parties
    for (const [who, source, unit] of [
      ['department', 'department', '镇应急管理办公室'],
      ['enterprise', 'self-check', '锦榆家具有限公司'],
      ['officer', 'superior', null],
    ] as const) {
      const values = { what: `${who} 看见配电箱没有门`, place: '打磨车间', foundOn: today, source }
      const { id } = await people[who].does(hazards.report, { party: party?.id ?? '', values, signature })
      const [first] = (await people[who].does(documents.file, { hazard: id })).acts
      expect(first).toMatchObject({ act: 'report', unit })
    }
  })

  test('read back later is still what it was, whatever came after it', async () => {
    const before = await print()
    const five = { measures: '换密封垫', responsible: '季怀安', unit: '设备科', deadline: addDays(today, 10) }
    await step('enterprise', 'settle', five)
    const photo = { source: 'camera' as const, content: await takenPhoto({ shade: 30 }) }
    const { digest } = await people.enterprise.does(photos.add, photo)
    await step('enterprise', 'safeguard', { measures: '停机，围起来', photos: [digest] })
    await people.officer.does(documents.issue, {
      ...{ hazard, kind: 'rectification-notice', issuer: '禾溪镇安全生产办公室', code: '禾溪安整' },
    })
    const then = await print('officer', { at: String(before.at) })
    expect({ ...then, later: 0 }).toEqual(before)
    expect(then.later).toBe(3)
    const now = await print()
    expect(now.digest).not.toBe(before.digest)
    expect(now.state.five).toMatchObject(five)
    expect(now.state.safeguards).toEqual(['停机，围起来'])
    expect(now.acts.at(-1)).toMatchObject({
      unit: '锦榆家具有限公司',
      hand: 'owner',
      values: { photos: [digest] },
    })
    expect(
      now.papers.map(({ number, signedSheet }) => [number.startsWith('禾溪安整〔'), signedSheet]),
    ).toEqual([[true, null]])
  })

  test('is the same for whoever sees the file, and tells a letter as it was acknowledged', async () => {
    const waits = await print()
    expect(waits.letters.length).toBeGreaterThan(0)
    expect(waits.letters.every(({ receivedAt }) => receivedAt === null)).toBe(true)
    town.clock.now += minute
    await people.enterprise.does(messages.receive, { message: waits.letters[0]?.id ?? '' })
    const at = String(town.clock.now)
    const seen = await Promise.all(
      (['officer', 'enterprise', 'department'] as const).map((who) => print(who, { at })),
    )
    expect(new Set(seen.map(({ digest }) => digest)).size).toBe(1)
    expect(seen[0]?.letters[0]?.receivedBy).toBeTruthy()
    expect((await print('officer', { at: String(waits.at) })).digest).toBe(waits.digest)
  })

  test('says when somebody changed what was signed', async () => {
    const before = await print()
    await town.query(`update journal set at = at - 1 where file = $1 and seq = 2`, [hazard])
    const after = await print('officer', { at: String(before.at) })
    expect(after.isWhole).toBe(false)
    expect(after.digest).not.toBe(before.digest)
    await town.query(`update journal set at = at + 1 where file = $1 and seq = 2`, [hazard])
    expect(await print('officer', { at: String(before.at) })).toEqual(before)
  })

  test('is not there before the file was, for a neighbour, or for an instant that is none', async () => {
    const early = await people.officer.tries(documents.file, { hazard, at: '1000000000000' })
    expect(early.problem.code).toBe('hazard.not-found')
    expect((await people.neighbour.tries(documents.file, { hazard })).problem.code).toBe('hazard.not-found')
    expect((await people.officer.tries(documents.file, { hazard, at: 'gestern' })).status).toBe(400)
    expect((await people.officer.does(documents.file, { hazard })).mark).toBeNull()
  })
})

test('a department that takes the file over prints the same file, letters and all', async () => {
  const at = String(town.clock.now)
  const before = await print('officer', { at })
  const { parties: departments } = await people.officer.does(parties.list, { kind: 'department' })
  const mine = (await people.officer.does(hazards.show, { hazard })).handler?.id
  const others = departments.filter(({ id }) => id !== mine)
  const [next] = others
  await step('officer', 'hand-over', { to: next?.name ?? '', department: next?.id, reason: '职责在它' })
  const [moved] = await town.query<{ count: string }>(
    `select count(*) from message where hazard = $1 and handler is distinct from $2`,
    [hazard, next?.id],
  )
  expect(moved?.count).toBe('0')
  expect((await print('officer', { at })).digest).toBe(before.digest)
  expect((await people.department.tries(documents.file, { hazard })).problem.code).toBe('hazard.not-found')
})
