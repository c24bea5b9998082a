import { archive } from '@bihuan/contract/archive.ts'
import { duties } from '@bihuan/contract/duties.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexi } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
let inForce: string
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
  inForce = String((await officer.does(plans.download, {})).content)
})
afterAll(() => town.close())

const load = (text: string, name = '第二稿.yaml') => officer.does(plans.loadDraft, { name, text })
/** The draft's rule of that id, with another line in it. */
const changed = (rule: string, from: RegExp, to: string) => {
  const at = inForce.indexOf(`- id: ${rule}\n`)
  expect(at).toBeGreaterThan(0)
  const next = inForce.slice(at + 1).search(/\n\s*- id: /) + at + 1
  const piece = inForce.slice(at, next)
  expect(piece).toMatch(from)
  return inForce.slice(0, at) + piece.replace(from, to) + inForce.slice(next)
}
const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('the file of the plan in force', () => {
  test('is read back as the same plan', async () => {
    const { problems, holds, text } = await officer.does(plans.checkDraft, {
      name: 'v1.yaml',
      content: base64(inForce),
    })
    expect(problems).toEqual([])
    expect(holds).toMatchObject({ clauses: 58 })
    expect(text).toBe(inForce)
    const { problem } = await officer.tries(plans.loadDraft, { name: 'v1.yaml', text: inForce })
    expect(problem.code).toBe('plan.same')
  })
})

describe('a file that is not sound', () => {
  test.each([
    ['an unknown ledger', () => changed('drill', /ledger: drill/, 'ledger: dril'), /台账“dril”不存在/],
    ['a wrong indent', () => inForce.replace('\ntasks:', '\n  tasks:'), /YAML|缩进/],
    ['an unquoted number', () => inForce.replace('id: "4.2"', 'id: 4.2'), /没有加引号/],
    [
      'an impossible key',
      () => changed('drill', /settledFor/, 'setledFor'),
      /不认识键“setledFor”.*是否指“settledFor”/,
    ],
  ])('with %s is answered by line with the remedy, and not kept', async (_, spoil, says) => {
    const text = spoil()
    const { problems, holds } = await officer.does(plans.checkDraft, { name: 'a.yaml', text })
    expect(holds).toBeNull()
    const said = problems.find(({ words }) => says.test(words.zh))
    expect(said?.words.zh).toContain(`第 ${said?.line} 行`)
    const { problem } = await officer.tries(plans.loadDraft, { name: 'a.yaml', text })
    expect(problem).toMatchObject({ status: 422, code: 'plan.not-sound' })
  })

  test('with two duties that ask for the same is named as overlapping', async () => {
    const at = inForce.indexOf('- id: drill\n')
    const next = inForce.slice(at + 1).search(/\n\s*- id: /) + at + 1
    const rule = inForce.slice(at, next).replace(/\n\s*leaves:[\s\S]*$/, '')
    const indent = inForce.slice(0, at).match(/ *$/)?.[0] ?? ''
    const text = `${inForce.slice(0, at)}${rule.replace('drill', 'again')}\n${indent}${inForce.slice(at)}`
    const { problems } = await officer.does(plans.checkDraft, { name: 'a.yaml', text })
    expect(problems.map(({ words }) => words.zh).join()).toMatch(/合成一项/)
  })

  test('is refused when it is no text, and another plan when it is one', async () => {
    const picture = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')
    const { problem } = await officer.tries(plans.checkDraft, { name: 'a.png', content: picture })
    expect(problem).toMatchObject({ status: 422, code: 'plan.file-no-text' })
    const other = inForce.replace(/^id: \S+/m, 'id: four-grasps-2030')
    const answer = await officer.tries(plans.loadDraft, { name: 'b.yaml', text: other })
    expect(answer.problem.code).toBe('plan.other-plan')
  })
})

describe('a second version', () => {
  let draft: string
  test('is kept as a draft and changes nothing yet', async () => {
    const text = changed('drill', /every: half-year/, 'every: quarter').replace(/^version: 1$/m, 'version: 9')
    const kept = await load(text)
    draft = kept.id
    expect(kept).toMatchObject({ version: 2, state: 'open', loadedBy: '佟雨桐' })
    const { inForce: version, drafts } = await officer.does(plans.versions, {})
    expect(version).toBe(1)
    expect(drafts.map(({ id }) => id)).toContain(draft)
    expect((await officer.does(plans.previewIssue, {})).rules.length).toBeGreaterThan(0)
  })

  test('shows what differs and what it would do to open duties', async () => {
    const { diff, effect } = await officer.does(plans.showDraft, { draft })
    expect(diff.clauses).toEqual({ added: [], removed: [], reworded: [] })
    expect(diff.rules.changed).toHaveLength(1)
    expect(diff.rules.changed[0]?.in[0]).toMatchObject({
      aspect: { zh: '何时' },
      from: { zh: '每半年一次' },
      to: { zh: '每季度一次' },
    })
    expect(effect.counts.added).toBeGreaterThan(0)
    expect(effect.counts.withdrawn).toBeGreaterThan(0)
    const only = await officer.does(plans.showDraft, { draft, change: 'withdrawn', clause: '4.2' })
    expect(
      only.effect.changes.every(({ change, clause }) => change === 'withdrawn' && clause === '4.2'),
    ).toBe(true)
    expect(only.effect.total).toBe(effect.byClause.find(({ clause }) => clause === '4.2')?.withdrawn)
    expect(only.effect.changes[0]?.title.zh).toContain('演练')
  })

  test('is adopted by the office alone, journaled, and then issued', async () => {
    for (const who of ['leader', 'department', 'village', 'enterprise'])
      expect((await (await town.signIn(who)).tries(plans.adoptDraft, { draft })).status).toBe(403)
    const expected = (await officer.does(plans.showDraft, { draft })).effect.counts
    expect(await officer.does(plans.adoptDraft, { draft })).toMatchObject({ state: 'adopted', version: 2 })
    const { inForce: version, issued, versions } = await officer.does(plans.versions, {})
    expect({ version, issued }).toEqual({ version: 2, issued: 1 })
    expect(versions.map((one) => one.version)).toEqual([2, 1])
    const { counts, id } = await officer.does(plans.issue, {})
    expect(counts).toEqual(expected)
    const { whole, entries } = await officer.does(archive.file, { file: id })
    expect(whole).toBe(true)
    expect(entries[0]?.body).toMatchObject({ version: 2, counts })
    expect((await officer.does(plans.versions, {})).issued).toBe(2)
  })

  test('leaves what was delivered under the first version with the first version', async () => {
    const [old] = await town.query<{ id: string }>(
      `select id from duty where town = $1 and clause = '4.2' and state = 'delivered' and plan_version = 1 limit 1`,
      [hexi],
    )
    const shown = await officer.does(duties.show, { duty: old?.id ?? '' })
    expect(shown.duty.title.zh).toContain('演练')
    expect(JSON.stringify(shown.derivation)).toContain('现行第 2 版')
  })

  test('cannot be adopted twice, nor can a draft on a version that gave way', async () => {
    expect((await officer.tries(plans.adoptDraft, { draft })).problem.code).toBe('plan.draft-ended')
    const now = String((await officer.does(plans.download, {})).content)
    const [one, other] = [
      now.replace(/minutes: 120/, 'minutes: 130'),
      now.replace(/minutes: 120/, 'minutes: 140'),
    ]
    const [first, second] = [await load(one), await load(other)]
    await officer.does(plans.adoptDraft, { draft: first.id })
    const { problem } = await officer.tries(plans.adoptDraft, { draft: second.id })
    expect(problem).toMatchObject({ status: 409, code: 'plan.draft-outdated' })
    expect(problem.detail).toContain('第 2 版')
    expect(await officer.does(plans.dropDraft, { draft: second.id })).toMatchObject({ state: 'dropped' })
  })
})

describe('a version whose evidence is another', () => {
  test('lays open duties anew on the days they had', async () => {
    const now = String((await officer.does(plans.download, {})).content)
    await officer.does(plans.issue, {})
    const at = now.indexOf('- id: drill\n')
    const text = now.slice(0, at) + now.slice(at).replace('ledger: drill', 'ledger: meeting')
    const { id } = await load(text)
    const { counts, changes } = (await officer.does(plans.showDraft, { draft: id, change: 'moved' })).effect
    expect(counts).toMatchObject({ added: 0, withdrawn: 0 })
    expect(counts.moved).toBeGreaterThan(0)
    expect(changes[0]?.why.zh).toContain('期限不变')
    await officer.does(plans.adoptDraft, { draft: id })
    await officer.does(plans.issue, {})
    const rows = await town.query<{ state: string; version: number }>(
      `select distinct state, plan_version as version from duty where town = $1 and clause = '4.2'
         and rule = 'drill' and state in ('open', 'returned') and due_on >= '2026-06-12'`,
      [hexi],
    )
    expect(rows.map(({ version }) => version)).toEqual(rows.map(() => 4))
    expect((await officer.does(plans.issue, {})).counts).toMatchObject({ added: 0, moved: 0, withdrawn: 0 })
  })
})

test('the notices from above are told with what carries each clause', async () => {
  const reader = await town.signIn('leader')
  const { superiors, version } = await reader.does(plans.superiors, {})
  expect(version).toBeGreaterThan(1)
  for (const { clauses } of superiors)
    for (const { fate, by } of clauses) if (fate !== 'dropped') expect(by.length).toBeGreaterThan(0)
})

test('drafts are not shown to those who may not simulate', async () => {
  const firm = await town.signIn('enterprise')
  expect((await firm.does(plans.versions, {})).drafts).toEqual([])
  const [draft] = (await officer.does(plans.versions, {})).drafts
  expect((await firm.tries(plans.showDraft, { draft: draft?.id ?? '' })).status).toBe(403)
})
