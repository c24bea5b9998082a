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
    await village.does(plans.finishTask, {
      task: first?.id ?? '',
      version: 1,
      doneOn: '2026-06-12',
      note: '',
    })
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
