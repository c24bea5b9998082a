import { randomUUID } from 'node:crypto'
import { checklists } from '@bihuan/contract/checklists.ts'
import { duties } from '@bihuan/contract/duties.ts'
import { hazards } from '@bihuan/contract/hazards.ts'
import { ledgers } from '@bihuan/contract/ledgers.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { photos } from '@bihuan/contract/photos.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoSignature } from '../demo/records.ts'
import { today } from '../testing/known.ts'
import { takenPhoto } from '../testing/pictures.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

type Run = InputOf<typeof checklists.submit>
type Answer = Run['answers'][number]

let town: TestTown
let firm: Person
let officer: Person
let before: string
let after: string
beforeAll(async () => {
  town = await openTestTown()
  firm = await town.signIn('enterprise')
  officer = await town.signIn('officer')
  const add = async (height: number) =>
    (await firm.does(photos.add, { source: 'camera', content: await takenPhoto({ width: 400, height }) }))
      .digest
  before = await add(330)
  after = await add(340)
})
afterAll(() => town.close())

const asked = { checkedOn: today, level: 'enterprise', places: '全厂', people: 2, rulesKept: true }
const itemsOf = async (rhythm: Run['rhythm']) =>
  (await firm.does(checklists.show, { list: 'fire', rhythm })).items
const runOf = (answers: Answer[], more: Partial<Run> = {}): Run => ({
  ...{ list: 'fire', rhythm: 'month', answers, values: asked },
  signature: demoSignature('self-check'),
  ...more,
})
const allGood = async (rhythm: Run['rhythm'] = 'month'): Promise<Answer[]> =>
  (await itemsOf(rhythm)).map(({ id }) => ({ item: id, answer: 'good' }))

describe('a run of a checklist', () => {
  test('becomes one record, which delivers the duty, and hazards that point back to their items', async () => {
    const items = await itemsOf('month')
    const general = items.filter(({ grade }) => grade === 'general')
    const major = items.find(({ grade }) => grade === 'major')
    const [fixed, reported] = general
    const answers = (await allGood()).map((said): Answer => {
      if (said.item === fixed?.id)
        return {
          ...{ item: said.item, answer: 'wrong', what: '通道堆了纸箱', place: '二楼东', photos: [before] },
          ...{ became: 'fixed', how: '搬走了', after: [after] },
        }
      if (said.item === reported?.id || said.item === major?.id)
        return { item: said.item, answer: 'wrong', became: 'hazard' }
      return said
    })
    const { record, delivered, hazards: found } = await firm.does(checklists.submit, runOf(answers))
    const wrong = answers.filter(({ answer }) => answer === 'wrong').length
    expect(found.map(({ item }) => item).sort()).toEqual(
      answers.flatMap(({ item, answer }) => (answer === 'wrong' ? [item] : [])).sort(),
    )
    expect(delivered.length).toBeGreaterThan(0)
    const { duty } = await firm.does(duties.show, { duty: delivered[0]?.duty ?? '' })
    expect(duty.lamp.kind).toBe('done')

    const { values } = await officer.does(ledgers.show, { record })
    expect(values).toMatchObject({ ticked: items.length, found: wrong, fixed: 1 })
    expect(values.items).toHaveLength(items.length)
    expect(values.list).toContain('消防')
    expect(values.findings).toContain('通道堆了纸箱（当场改好）')

    expect((await officer.does(checklists.found, { record })).hazards).toEqual(found)
    const of = (item: string | undefined) => found.find((one) => one.item === item)?.id ?? ''
    const spot = await officer.does(hazards.show, { hazard: of(fixed?.id) })
    expect(spot).toMatchObject({ place: '二楼东', source: 'self-check' })
    expect(spot.state).toMatchObject({ item: fixed?.id, after: [after] })
    const planned = await officer.does(hazards.show, { hazard: of(reported?.id) })
    expect(planned).toMatchObject({ grade: 'general', stage: 'planning', class: reported?.class.code })
    expect(planned.what).toBe(reported?.wording.zh)
    if (major !== undefined) {
      const grave = await officer.does(hazards.show, { hazard: of(major.id) })
      expect(grave).toMatchObject({ grade: null, stage: 'found' })
      expect(grave.state.criterion).toBe(major.criteria[0]?.id)
    }
  })

  test('sent twice under one command is filed once', async () => {
    const run = runOf(await allGood('week'), { rhythm: 'week' })
    const command = randomUUID()
    const first = await firm.does(checklists.submit, run, command)
    expect(await firm.does(checklists.submit, run, command)).toEqual(first)
    expect(first.hazards).toEqual([])
  })

  test('leaves nothing behind when a part of it is refused', async () => {
    const count = async () => (await firm.does(hazards.list, { q: '没有这张照片' })).hazards.length
    const answers = await allGood()
    answers[0] = {
      ...{ item: answers[0]?.item ?? '', answer: 'wrong', what: '没有这张照片' },
      ...{ became: 'hazard', photos: ['f'.repeat(64)] },
    }
    const records = async () => (await firm.does(ledgers.totals, { kind: 'self-check' })).count
    const stood = await records()
    expect((await firm.tries(checklists.submit, runOf(answers))).problem.code).toBe('photo.unknown')
    expect(await count()).toBe(0)
    expect(await records()).toBe(stood)
  })

  test('is refused with a sentence while something is open, of another list, or nobody’s', async () => {
    const answers = await allGood()
    const codeOf = async (run: Run) => (await firm.tries(checklists.submit, run)).problem.code
    expect(await codeOf(runOf(answers.slice(1)))).toBe('checklist.unanswered')
    expect(await codeOf(runOf([...answers, { item: 'dust-01', answer: 'good' }]))).toBe(
      'checklist.strange-item',
    )
    expect(await codeOf(runOf(answers, { list: 'nothing-here' }))).toBe('checklist.not-found')
    expect(await codeOf(runOf(answers, { values: { ...asked, people: 0 } }))).toBe('record.values-wrong')
  })

  test('decides its own counts, whatever else is handed in', async () => {
    const run = runOf(await allGood('day'), { rhythm: 'day', values: { ...asked, found: 7, ticked: 1 } })
    const { record } = await firm.does(checklists.submit, run)
    const { values } = await firm.does(ledgers.show, { record })
    expect(values).toMatchObject({ found: 0, ticked: run.answers.length })
  })

  test('tells what it found to nobody who may not see the record', async () => {
    const stranger = await town.signIn('officer-yunling')
    const run = runOf(
      (await allGood()).map((said, at) => (at === 0 ? { ...said, answer: 'wrong', became: 'hazard' } : said)),
    )
    const { record } = await firm.does(checklists.submit, run)
    expect((await firm.does(checklists.found, { record })).hazards).toHaveLength(1)
    expect((await stranger.tries(checklists.found, { record })).problem.code).toBe('record.not-found')
  })
})
