import { randomUUID } from 'node:crypto'
import { hazards } from '@bihuan/contract/hazards.ts'
import { messages } from '@bihuan/contract/messages.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { photos } from '@bihuan/contract/photos.ts'
import { canonical, type Json } from '@bihuan/domain/base/canonical.ts'
import { addDays, startOf } from '@bihuan/domain/base/day.ts'
import { replay } from '@bihuan/domain/hazards/evolve.ts'
import type { Hazard } from '@bihuan/domain/hazards/hazard.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoSignature } from '../demo/records.ts'
import { systemSigner } from '../frame/desk.ts'
import { hexi, morning, today } from '../testing/known.ts'
import { takenPhoto } from '../testing/pictures.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'
import { storyOf, toldIn } from './story.ts'

let town: TestTown
let people: Record<'officer' | 'leader' | 'department' | 'village' | 'enterprise', Person>
let firm: string
let before: string
let after: string

const signAll = async () => {
  const signed = await Promise.all(
    (['officer', 'leader', 'department', 'village', 'enterprise'] as const).map(
      async (name) => [name, await town.signIn(name)] as const,
    ),
  )
  people = Object.fromEntries(signed) as typeof people
}
beforeAll(async () => {
  town = await openTestTown()
  await signAll()
  firm = (await people.officer.does(parties.list, { name: '锦榆家具' })).parties[0]?.id ?? ''
  const add = async (who: Person, height: number) =>
    (
      await who.does(photos.add, {
        source: 'camera',
        content: await takenPhoto({ width: 400, height }),
      })
    ).digest
  before = await add(people.enterprise, 310)
  after = await add(people.enterprise, 320)
})
afterAll(() => town.close())
beforeEach(async () => {
  if (town.clock.now === morning) return
  town.clock.now = morning
  await signAll()
})

const on = async (day: string) => {
  town.clock.now = startOf(day) + 10 * 3_600_000
  await signAll()
}
type Step = InputOf<typeof hazards.act>
const signature = demoSignature('hazards')
const finding = { what: '打磨车间除尘器没有泄爆', place: '打磨车间', foundOn: today, photos: [] as string[] }
const report = async (who: keyof typeof people, source: string, more: Record<string, unknown> = {}) =>
  (
    await people[who].does(hazards.report, {
      party: firm,
      values: { ...finding, source, ...more },
      signature,
    })
  ).id
const step = (who: keyof typeof people, hazard: string, act: Step['act'], values: Step['values']) =>
  people[who].does(hazards.act, { hazard, act, values, signature })
const tries = (who: keyof typeof people, hazard: string, act: Step['act'], values: Step['values']) =>
  people[who].tries(hazards.act, { hazard, act, values, signature })

const five = (deadline: string) => ({
  ...{ measures: '加装泄爆片', responsible: '罗小满', unit: '设备科', funds: '26000.00' },
  ...{ deadline, contingency: '停用打磨线，专人看守' },
})
const majorReport = {
  ...{ on: today, to: '区应急局', cause: '没装泄爆装置', harm: '粉尘爆炸', difficulty: '要停线' },
  ...{ goal: '装好泄爆片', method: '更换除尘器顶盖', means: '2.6 万元', staff: '设备科', schedule: '一个月' },
  safety: '停用、看守',
}

describe('a major hazard that a department found', () => {
  test('comes to its strike-off step by step, and its journal tells it again', async () => {
    const id = await report('department', 'department', { photos: [] })
    await step('department', id, 'grade', { grade: 'major', criterion: 'industry-2023/11-3' })
    await step('department', id, 'order', {
      ...{ issuer: '区应急局', demand: '装泄爆装置，装好以前停用' },
      deadline: addDays(today, 40),
    })
    const short = await tries('enterprise', id, 'settle', { measures: '加装泄爆片' })
    expect(short.problem.code).toBe('hazard.five-incomplete')
    expect(short.problem.fields?.map(({ field }) => field)).toContain('contingency')
    await step('enterprise', id, 'settle', five(addDays(today, 30)))
    await step('enterprise', id, 'report-major', majorReport)
    await step('enterprise', id, 'tell-workers', { on: today, manner: 'assembly', people: 60 })
    await step('officer', id, 'list', {
      ...{ level: 'county', on: today, supervisor: '区安委办' },
      deadline: addDays(today, 40),
    })

    await on(addDays(today, 20))
    const asked = await step('enterprise', id, 'ask-extension', {
      ...{ until: addDays(today, 60), reason: '设备到货晚' },
    })
    expect(asked.clocks).toContainEqual(
      expect.objectContaining({ side: 'town', step: 'answer-extension', due: addDays(today, 25) }),
    )
    await step('department', id, 'answer-extension', { answer: 'granted', reason: '属实' })
    const right = await step('enterprise', id, 'rectify', {
      ...{ finishedOn: addDays(today, 20), how: '换了顶盖，装了泄爆片', spent: '21400', after: [after] },
    })
    expect(right.state.deadline).toBe(addDays(today, 60))
    await step('enterprise', id, 'accept', { result: 'good', opinion: '符合', acceptedBy: '罗小满' })
    const waiting = await step('enterprise', id, 'ask-review', {})
    expect(waiting.townLamp?.words.zh).toBe('还有 10 天')
    await step('officer', id, 'review', {
      ...{ on: addDays(today, 20), reviewers: '佟雨桐、季怀安', result: 'passed', opinion: '已装好' },
    })

    const early = await tries('department', id, 'strike-off', { opinion: '同意' })
    expect(early.problem.code).toBe('hazard.not-evaluated')
    await step('enterprise', id, 'evaluate', {
      ...{ on: addDays(today, 20), by: 'third-party', organisation: '安评机构', evaluator: '温书吟' },
      ...{ conclusion: 'fit', opinion: '符合' },
    })
    const same = await tries('department', id, 'strike-off', { opinion: '同意' })
    expect(same.problem).toMatchObject({ code: 'hazard.second-signature', status: 403 })
    const ended = await step('leader', id, 'strike-off', { opinion: '同意销号' })
    expect(ended).toMatchObject({ stage: 'struck-off', isListed: true })
    const gone = await step('officer', id, 'remove', { on: addDays(today, 20), opinion: '治理完成' })
    expect(gone.isListed).toBe(false)
    expect((await tries('officer', id, 'order', { issuer: '', demand: '' })).problem.code).toBe(
      'hazard.fields-wrong',
    )
    expect((await tries('enterprise', id, 'withdraw', { reason: '误报' })).problem.code).toBe('hazard.closed')

    const journal = await people.officer.does(hazards.journal, { hazard: id })
    expect(journal.whole).toBe(true)
    expect(journal.entries).toHaveLength(16)
    // Words and names are sealed; only what names nobody stands plain.
    expect(JSON.stringify(journal.entries)).not.toContain('罗小满')
    const row = await town.query<{ state: Hazard }>('select state from hazard where id = $1', [id])
    const told = await town.desk.read(systemSigner(hexi), 'zh', (desk) => toldIn(desk, id))
    expect(canonical(replay(storyOf(told)) as unknown as Json)).toBe(
      canonical(row[0]?.state as unknown as Json),
    )
  })
})

describe('a hazard that the firm found itself', () => {
  const own = () => report('enterprise', 'self-check', { photos: [before], what: '灭火器过期' })

  test('is fixed on the spot with a photo before and after', async () => {
    const id = await own()
    const same = await tries('enterprise', id, 'fix', { how: '换新', after: [before] })
    expect(same.problem.code).toBe('hazard.same-photo')
    const fixed = await step('enterprise', id, 'fix', { how: '换新', after: [after] })
    expect(fixed).toMatchObject({ stage: 'struck-off', grade: 'general' })
    expect(fixed.state.ended?.way).toBe('spot')
  })

  test('tells by their bytes which of its pictures another hazard shows too', async () => {
    const [one, other] = [await own(), await own()]
    const { photos: facts } = await people.officer.does(photos.facts, { digests: before, within: other })
    expect(facts[0]?.uses).toContainEqual(expect.objectContaining({ kind: 'hazard', file: one }))
    expect(facts[0]?.uses.map(({ file }) => file)).not.toContain(other)
  })

  test('is seen by its village and the office at once, and a village signs no order for it', async () => {
    const id = await own()
    expect((await people.officer.does(hazards.show, { hazard: id })).number.zh).toMatch(/^隐〔2026〕\d+ 号$/)
    const refused = await tries('village', id, 'grade', { grade: 'general' })
    expect([403, 404]).toContain(refused.status)
  })

  test('cannot be told by it as found by a department', async () => {
    const answer = await people.enterprise.tries(hazards.report, {
      values: { ...finding, source: 'department' },
      signature,
    })
    expect(answer.problem).toMatchObject({ code: 'hazard.not-your-source', status: 422 })
    expect(answer.problem.detail).toContain('企业自查')
  })
})

describe('one who acts', () => {
  test('with another at the same moment wins, or is told what the other did', async () => {
    const id = await report('officer', 'superior')
    const grading = { hazard: id, act: 'grade' as const, values: { grade: 'general' }, signature }
    await people.officer.does(hazards.act, grading)
    const settling = { measures: '清理', responsible: '罗小满', deadline: addDays(today, 5) }
    await step('enterprise', id, 'settle', settling)
    await step('enterprise', id, 'rectify', { finishedOn: today, how: '清理', after: [after] })
    await step('enterprise', id, 'accept', { result: 'good', opinion: '好', acceptedBy: '罗小满' })
    await step('enterprise', id, 'ask-review', {})
    const review = { on: today, reviewers: '佟、季', result: 'passed', opinion: '合格' }
    const both = await Promise.all([
      tries('officer', id, 'review', review),
      tries('department', id, 'review', review),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.problem.code).toBe('hazard.closed')
  })

  test('twice with one command does it once', async () => {
    const command = randomUUID()
    const input = { party: firm, values: { ...finding, source: 'superior' }, signature }
    const [one, two] = [
      await people.officer.does(hazards.report, input, command),
      await people.officer.does(hazards.report, input, command),
    ]
    expect(two.id).toBe(one.id)
    expect(two.acts).toHaveLength(1)
  })

  test('without a name drawn, or with words and days that cannot be, is told each of them', async () => {
    const id = await report('officer', 'superior')
    const unsigned = await people.officer.tries(hazards.act, {
      ...{ hazard: id, act: 'grade', values: { grade: 'general' } },
    })
    expect(unsigned.problem.code).toBe('hazard.unsigned')
    const wrong = await tries('officer', id, 'grade', { grade: 'larger', criterion: 'x'.repeat(90) })
    expect(wrong.problem.fields?.map(({ field }) => field).sort()).toEqual(['criterion', 'grade'])
    await step('officer', id, 'grade', { grade: 'general' })
    const past = await tries('officer', id, 'order', {
      ...{ issuer: '区应急局', demand: '清理', deadline: addDays(today, -1) },
    })
    expect(past.problem).toMatchObject({ code: 'hazard.term-is-over' })
    expect(past.problem.detail).toContain('整改期限')
  })

  test('on a hazard of another village or town finds none', async () => {
    const id = await report('officer', 'superior')
    const stranger = await town.signIn('enterprise-yunling')
    expect((await stranger.tries(hazards.show, { hazard: id })).problem.code).toBe('hazard.not-found')
    const answer = await stranger.tries(hazards.act, {
      ...{ hazard: id, act: 'grade', values: { grade: 'general' }, signature },
    })
    expect(answer.problem.code).toBe('hazard.not-found')
  })
})

describe('the ledger of hazards', () => {
  test('is asked by state, village and day, page by page, and misses none', async () => {
    for (let at = 0; at < 55; at++) await report('officer', 'superior', { what: `第 ${at} 处堆物，${at} 箱` })
    const all: string[] = []
    let cursor: string | undefined
    do {
      const page = await people.officer.does(hazards.list, {
        ...{ state: 'open', party: firm },
        ...(cursor === undefined ? {} : { cursor }),
      })
      all.push(...page.hazards.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    const [count] = await town.query<{ count: number }>(
      'select count(*)::int as count from hazard where town = $1 and party = $2 and is_open',
      [hexi, firm],
    )
    expect(new Set(all).size).toBe(count?.count)
    expect(all).toHaveLength(count?.count ?? 0)
    const found = await people.officer.does(hazards.list, { q: '堆物，7' })
    expect(found.hazards.map(({ what }) => what)).toEqual(['第 7 处堆物，7 箱'])
    const none = await people.officer.does(hazards.list, { from: '2027-01-01' })
    expect(none.hazards).toEqual([])
  })

  test('suggests what may be the same one', async () => {
    await report('enterprise', 'self-check', { what: '配电箱门坏了，电线露在外面', place: '喷漆房' })
    const { hazards: alike } = await people.enterprise.does(hazards.alike, {
      ...{ what: '喷漆房配电箱门坏，电线露出', place: '喷漆房' },
    })
    expect(alike[0]?.what).toContain('配电箱')
  })
})

describe('what the town did', () => {
  test('lies in the box of the unit with the way to the file, which tells when it was acknowledged', async () => {
    const id = await report('officer', 'department')
    await step('officer', id, 'grade', { grade: 'general' })
    await step('officer', id, 'order', { issuer: '镇安办', demand: '装门', deadline: addDays(today, 9) })
    const { messages: inbox } = await people.enterprise.does(messages.inbox, {})
    const [letter] = inbox.filter(({ hazard }) => hazard === id)
    expect(letter).toMatchObject({
      kind: 'notice',
      slip: null,
      title: expect.stringContaining('责令限期整改'),
    })
    await people.enterprise.does(messages.receive, { message: letter?.id ?? '' })
    const { letters } = await people.officer.does(hazards.show, { hazard: id })
    expect(letters).toMatchObject([{ id: letter?.id, receivedBy: expect.any(String) }])
    const { batches } = await people.officer.does(messages.sent, {})
    expect(batches.map(({ title }) => title)).not.toContain(letter?.title)
  })

  test('urging is a slip, and a unit is told nothing of its own steps', async () => {
    const id = await report('enterprise', 'self-check')
    await step('enterprise', id, 'grade', { grade: 'general' })
    const { letters } = await step('village', id, 'urge', { note: '早点改好' })
    expect(letters.map(({ slipName }) => slipName?.zh)).toEqual(['蓝单'])
  })
})
