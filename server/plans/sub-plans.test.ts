import { ledgers } from '@bihuan/contract/ledgers.ts'
import { lists } from '@bihuan/contract/lists.ts'
import type { InputOf } from '@bihuan/contract/operation.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let village: Person
let department: Person
let officer: Person
beforeAll(async () => {
  town = await openTestTown()
  village = await town.signIn('village')
  department = await town.signIn('department')
  officer = await town.signIn('officer')
})
afterAll(() => town.close())

type Promised = InputOf<typeof plans.addTask>
const promise: Promised = {
  clause: '4.2',
  title: '联系消防站定演练日期',
  person: '上官禾',
  due: '2026-06-20',
}

const ownRecord = async () =>
  (await village.does(ledgers.list, {})).records.find(({ party }) => party.name === '上坊村')

describe('a sub-plan', () => {
  test('is written by its own body, task by task, with names and dates', async () => {
    const task = await village.does(plans.addTask, promise)
    expect(task).toMatchObject({ ...promise, doneOn: null, lamp: { kind: 'ok' }, madeOn: '2026-06-12' })
    expect(task.may).toEqual([{ act: 'subplan.edit', allowed: true, because: null }])
    await department.does(plans.addTask, { ...promise, title: '排定季度检查', person: '季怀安' })
    const { tasks, parties } = await officer.does(plans.subPlans, {})
    expect(tasks.map(({ person }) => person).sort()).toEqual(['上官禾', '季怀安'])
    expect(parties.find(({ name }) => name === '上坊村')).toMatchObject({ tasks: 1, done: 0 })
  })

  test('is seen by a village as its own alone, and read by the office without a pen', async () => {
    const { tasks } = await village.does(plans.subPlans, {})
    expect(tasks.every(({ party }) => party.name === '上坊村')).toBe(true)
    const all = await officer.does(plans.subPlans, {})
    expect(all.may[0]?.allowed).toBe(false)
    expect((await officer.tries(plans.addTask, promise)).status).toBe(403)
    expect((await (await town.signIn('enterprise')).tries(plans.addTask, promise)).status).toBe(403)
  })

  test('is not written by another body', async () => {
    const { tasks } = await officer.does(plans.subPlans, {})
    const ofVillage = tasks.find(({ person }) => person === '上官禾')
    const given = { task: ofVillage?.id ?? '', version: 1, doneOn: '2026-06-12', note: '' }
    expect((await department.tries(plans.finishTask, given)).status).toBe(404)
    const ofDepartment = tasks.find(({ person }) => person === '季怀安')
    const foreign = { ...given, task: ofDepartment?.id ?? '' }
    expect((await village.tries(plans.finishTask, foreign)).problem.code).toBe('subplan.not-found')
  })

  test.each([
    ['a clause that is not in the plan', { clause: '9.99' }, 'subplan.no-such-clause'],
    ['a day that has passed', { due: '2026-06-11' }, 'subplan.due-passed'],
  ])('refuses %s', async (_, wrong, code) => {
    const { problem } = await village.tries(plans.addTask, { ...promise, ...wrong })
    expect(problem).toMatchObject({ status: 422, code })
  })

  test('is finished with a note, opened again, changed and dropped; two at once do not overwrite', async () => {
    const { id } = await village.does(plans.addTask, { ...promise, title: '清点灭火器' })
    const done = await village.does(plans.finishTask, {
      task: id,
      version: 1,
      doneOn: '2026-06-12',
      note: '12 具',
    })
    expect(done).toMatchObject({ doneOn: '2026-06-12', note: '12 具', lamp: { kind: 'done' }, version: 2 })
    const ahead = await village.tries(plans.finishTask, {
      task: id,
      version: 2,
      doneOn: '2026-06-13',
      note: '',
    })
    expect(ahead.problem.code).toBe('subplan.done-ahead')
    const again = await village.tries(plans.finishTask, { task: id, version: 1, doneOn: null, note: '' })
    expect(again.problem).toMatchObject({ status: 409, code: 'subplan.changed-meanwhile' })
    const open = await village.does(plans.finishTask, { task: id, version: 2, doneOn: null, note: '' })
    expect(open.lamp.kind).not.toBe('done')
    const edited = await village.does(plans.editTask, {
      task: id,
      version: 3,
      ...promise,
      title: '清点并换新',
    })
    expect(edited).toMatchObject({ title: '清点并换新', version: 4 })
    await village.does(plans.dropTask, { task: id, version: 4, reason: '并入演练' })
    expect((await village.tries(plans.dropTask, { task: id, version: 5, reason: '并入' })).status).toBe(404)
    const acts = await town.query<{ act: string; body: object }>(
      'select act, body from journal where town = $1 and file = $2 order by seq',
      [hexi, id],
    )
    expect(acts.map(({ act }) => act.replace('subplan.', ''))).toEqual([
      'task-made',
      'task-done',
      'task-reopened',
      'task-changed',
      'task-dropped',
    ])
    expect(JSON.stringify(acts)).not.toMatch(/上官禾|灭火器|12 具/)
  })

  test('turns red the day after it was due, and its lamp is asked by day', async () => {
    const late = await officer.does(plans.subPlans, { asOf: '2026-06-25', lamp: 'late' })
    expect(late.tasks.length).toBeGreaterThan(0)
    expect(late.tasks.every(({ due }) => due < '2026-06-25')).toBe(true)
    expect(late.parties.find(({ name }) => name === '上坊村')?.late).toBeGreaterThan(0)
    expect((await officer.does(plans.subPlans, { lamp: 'late' })).tasks).toEqual([])
  })
})

describe('a progress meeting', () => {
  const meeting = { heldOn: '2026-06-11', subject: '六月推进会', people: '上官禾、村两委', note: '' }

  test('makes a task of each decision', async () => {
    const decisions = [
      { ...promise, title: '装好应急灯', due: '2026-06-30' },
      { ...promise, clause: 'R1', title: '再开一次推进会', due: '2026-07-10' },
    ]
    const { meeting: held, tasks } = await village.does(plans.holdMeeting, { ...meeting, decisions })
    expect(held).toMatchObject({ subject: '六月推进会', decisions: 2, done: 0 })
    const [first] = tasks
    const bare = { task: first?.id ?? '', version: 1, doneOn: '2026-06-12', note: '' }
    const { problem } = await village.tries(plans.finishTask, bare)
    expect(problem).toMatchObject({ status: 422, code: 'subplan.proof-needed' })
    const foreign = (await officer.does(ledgers.list, {})).records.find(
      ({ party }) => party.name !== '上坊村',
    )
    const others = await village.tries(plans.finishTask, { ...bare, record: foreign?.id ?? '' })
    expect(others.problem.code).toBe('subplan.no-such-record')
    const unknown = await village.tries(plans.finishTask, { ...bare, photos: ['a'.repeat(64)] })
    expect(unknown.problem.code).toBe('subplan.no-such-photo')
    const shown = await ownRecord()
    const done = await village.does(plans.finishTask, { ...bare, record: shown?.id ?? '' })
    expect(done.record).toEqual({ id: shown?.id, title: shown?.title, number: shown?.number })
    const { meetings } = await officer.does(plans.subPlans, {})
    expect(meetings).toMatchObject([{ subject: '六月推进会', decisions: 2, done: 1 }])
  })

  test('keeps nothing when one decision cannot stand', async () => {
    const before = (await village.does(plans.subPlans, {})).tasks.length
    const decisions = [promise, { ...promise, due: '2026-01-01' }]
    const { problem } = await village.tries(plans.holdMeeting, { ...meeting, decisions })
    expect(problem.code).toBe('subplan.due-passed')
    expect((await village.does(plans.subPlans, {})).tasks).toHaveLength(before)
    const ahead = { ...meeting, heldOn: '2026-06-13', decisions: [] }
    expect((await village.tries(plans.holdMeeting, ahead)).problem.code).toBe('subplan.done-ahead')
  })
})

describe('a meeting of the office', () => {
  const held = { heldOn: '2026-06-12', subject: '镇安委会推进会', people: '各村各部门', note: '' }
  const decision = { ...promise, title: '排查自建房', due: '2026-06-25' }
  const bodies = async () =>
    new Map((await officer.does(plans.subPlans, {})).parties.map(({ name, id }) => [name, id]))

  test('gives decisions to villages and departments, which see them among what they owe', async () => {
    const ids = await bodies()
    const before = await village.does(plans.myTasks, {})
    const { meeting } = await officer.does(plans.holdMeeting, {
      ...held,
      decisions: [
        { ...decision, party: ids.get('上坊村') ?? '' },
        { ...decision, party: ids.get('镇应急管理办公室') ?? '', person: '季怀安' },
        { ...decision, title: '汇总排查结果', person: '佟雨桐' },
      ],
    })
    expect(meeting).toMatchObject({ decisions: 3, done: 0 })
    const mine = await village.does(plans.myTasks, {})
    expect(mine.decisions).toBe(before.decisions + 1)
    const given = mine.tasks.find(({ title }) => title === '排查自建房')
    expect(given?.decided).toMatchObject({ on: '2026-06-12', subject: '镇安委会推进会' })
    expect(given?.decided?.by).not.toBe('')
    expect(given?.may.map(({ allowed }) => allowed)).toEqual([true, false])
    expect((await department.does(plans.myTasks, {})).decisions).toBe(1)
    const office = await officer.does(plans.myTasks, {})
    expect(office).toMatchObject({ decisions: 1, given: { open: 2, late: 0 } })
    expect((await village.does(plans.subPlans, {})).meetings.some(({ id }) => id === meeting.id)).toBe(false)
  })

  test('is the only one that gives tasks away, and only to those who refine the plan', async () => {
    const ids = await bodies()
    const toOther = { ...held, decisions: [{ ...decision, party: ids.get('云谷村') ?? '' }] }
    expect((await village.tries(plans.holdMeeting, toOther)).problem.code).toBe('subplan.not-assignable')
    const firm = (await town.signIn('enterprise')).tries(plans.holdMeeting, toOther)
    expect((await firm).status).toBe(403)
    const nobody = { ...held, decisions: [{ ...decision, party: '018f0000-0000-7000-8000-000000000000' }] }
    expect((await officer.tries(plans.holdMeeting, nobody)).problem.code).toBe('subplan.no-such-body')
  })

  test('alone changes and drops what it decided; its owner splits and finishes it, and may be sent back', async () => {
    const given = (await village.does(plans.myTasks, {})).tasks.find(({ title }) => title === '排查自建房')
    const of = { task: given?.id ?? '', version: 1 }
    const later = { ...of, ...promise, due: '2026-06-28' }
    expect((await village.tries(plans.editTask, later)).problem.code).toBe('subplan.set-by-other')
    const drop = { ...of, reason: '做不了' }
    expect((await village.tries(plans.dropTask, drop)).problem.code).toBe('subplan.set-by-other')
    expect((await department.tries(plans.dropTask, drop)).status).toBe(404)
    const done = { ...of, doneOn: '2026-06-12', note: '' }
    expect((await officer.tries(plans.finishTask, done)).problem.code).toBe('subplan.not-yours')
    expect(await officer.does(plans.editTask, later)).toMatchObject({ due: '2026-06-28', version: 2 })
    const shown = await ownRecord()
    await village.does(plans.finishTask, { ...done, version: 2, record: shown?.id ?? '' })
    const back = { ...of, version: 3, doneOn: null, note: '照片看不清' }
    expect(await officer.does(plans.finishTask, back)).toMatchObject({ doneOn: null, note: '照片看不清' })
  })
})

describe('a task split for groups and people', () => {
  const whole: Promised = { ...promise, clause: '8.1', title: '清理疏散通道', due: '2026-07-10' }
  const part = { ...whole, clause: '4.2', unit: '第三村民组', person: '欧阳谷', due: '2026-07-01' }

  test('counts its parts, is not closed by them, and waits for the last', async () => {
    const { id: parent } = await village.does(plans.addTask, whole)
    const first = await village.does(plans.addTask, { ...part, parent, title: '一组通道' })
    expect(first).toMatchObject({ clause: '8.1', unit: '第三村民组', parent: { title: '清理疏散通道' } })
    const second = await village.does(plans.addTask, { ...part, parent, title: '二组通道' })
    const end = (task: string, version = 1) =>
      village.tries(plans.finishTask, { task, version, doneOn: '2026-06-12', note: '' })
    expect((await end(parent)).problem.code).toBe('subplan.parts-open')
    expect((await end(first.id)).status).toBe(200)
    const now = async () => (await officer.does(plans.subPlans, {})).tasks.find(({ id }) => id === parent)
    expect(await now()).toMatchObject({ parts: { all: 2, done: 1 }, doneOn: null })
    expect((await end(second.id)).status).toBe(200)
    expect(await now()).toMatchObject({ parts: { all: 2, done: 2 }, doneOn: null })
    expect((await end(parent)).status).toBe(200)
    const again = await village.tries(plans.finishTask, {
      ...{ task: first.id, version: 2, doneOn: null, note: '' },
    })
    expect(again.problem.code).toBe('subplan.whole-done')
    expect((await village.tries(plans.addTask, { ...part, parent })).problem.code).toBe('subplan.whole-done')
  })

  test('is split once, by its own body, and within its days', async () => {
    const { id: parent } = await village.does(plans.addTask, { ...whole, title: '检查电气线路' })
    const code = async (said: Partial<Promised>) =>
      (await village.tries(plans.addTask, { ...part, parent, ...said })).problem.code
    expect(await code({ due: '2026-07-11' })).toBe('subplan.after-whole')
    const { id: inner } = await village.does(plans.addTask, { ...part, parent })
    expect(await code({ parent: inner })).toBe('subplan.too-deep')
    expect((await department.tries(plans.addTask, { ...part, parent })).status).toBe(404)
    const edit = { task: parent, version: 1, ...whole, title: '检查电气线路', due: '2026-06-30' }
    expect((await village.tries(plans.editTask, edit)).problem.code).toBe('subplan.before-part')
    const moved = { ...edit, clause: '4.2', due: '2026-07-05' }
    await village.does(plans.editTask, moved)
    const { tasks } = await village.does(plans.subPlans, {})
    expect(tasks.find(({ id }) => id === inner)).toMatchObject({ clause: '4.2', version: 2 })
    const drop = { task: parent, version: 2, reason: '并入' }
    expect((await village.tries(plans.dropTask, drop)).problem.code).toBe('subplan.has-parts')
  })

  test('stands above its parts on paper and in the workbook', async () => {
    const { columns, rows } = await officer.does(lists.tasks, {})
    const at = (heading: string) => columns.findIndex((column) => column.heading === heading)
    const above = rows.findIndex((row) => row[at('任务')] === '清理疏散通道')
    expect(rows[above]?.[at('分解办结')]).toBe('2 / 2')
    expect(rows.slice(above + 1, above + 3).map((row) => row[at('属于')])).toEqual([
      '清理疏散通道',
      '清理疏散通道',
    ])
  })

  test('is moved and split at once by two hands: no part is left due after its whole', async () => {
    const { id: parent } = await village.does(plans.addTask, { ...whole, title: '两人同时改' })
    const answers = await Promise.all([
      village.tries(plans.addTask, { ...part, parent, due: '2026-07-09' }),
      village.tries(plans.editTask, { task: parent, version: 1, ...whole, due: '2026-07-02' }),
    ])
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
  })
})
