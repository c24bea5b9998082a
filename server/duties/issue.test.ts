import { archive } from '@bihuan/contract/archive.ts'
import { parties } from '@bihuan/contract/parties.ts'
import { plans } from '@bihuan/contract/plans.ts'
import { startOf } from '@bihuan/domain/base/day.ts'
import { standing } from '@bihuan/domain/duties/occasion.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countedByClause, type DutyRow, dutyRows } from '../testing/counted.ts'
import { hexi, today, yunling } from '../testing/known.ts'
import { openTestTown, type Person, type TestTown } from '../testing/town.ts'

let town: TestTown
let officer: Person
beforeAll(async () => {
  town = await openTestTown()
  officer = await town.signIn('officer')
})
afterAll(() => town.close())

const idOf = async (name: string) =>
  (await town.query<{ id: string }>('select id from party where town = $1 and name = $2', [hexi, name]))[0]
    ?.id ?? ''
const dutiesOf = async (name: string): Promise<DutyRow[]> => {
  const id = await idOf(name)
  return (await dutyRows(town, hexi)).filter(({ debtor }) => debtor === id)
}
const issues = () => town.query<{ digest: string }>('select digest from issue where town = $1', [hexi])
const tally = () =>
  town.query('select * from duty_tally where count > 0 order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10')
const nothing = { added: 0, moved: 0, withdrawn: 0, reopened: 0 }

/** What the plan page counts is what stands in the duties. */
const agree = async () => {
  const { clauses } = await officer.does(plans.show, {})
  const shown = clauses.filter(({ rules }) => rules.length > 0).map(({ id, counts }) => [id, counts] as const)
  const asked = shown.map(([id]) => id)
  expect(new Map(shown)).toEqual(countedByClause(asked, await dutyRows(town, hexi), today))
}

/** 佟雨桐 changes a firm's dates, as it stands now. */
const edit = async (
  name: string,
  dates: { until?: string | null; suspendedFrom?: string | null; suspendedTo?: string | null },
) => {
  const { version, since, until, suspendedFrom, suspendedTo, attributes, id } = await officer.does(
    parties.show,
    { party: await idOf(name) },
  )
  const facts = { party: id, version, name, since, until, suspendedFrom, suspendedTo, attributes }
  await officer.does(parties.edit, { ...facts, ...dates })
}

describe('an issue in June, after 澄湖新材料 opened and 云帆彩印包装 closed', () => {
  test('is shown before it is done, and shown exactly', async () => {
    const preview = await officer.does(plans.previewIssue, {})
    expect(preview.counts.added).toBeGreaterThan(0)
    expect(preview.counts.withdrawn).toBeGreaterThan(0)
    expect(await issues()).toHaveLength(1)

    const { id, issuedAt, ...done } = await officer.does(plans.issue, {})
    expect(done).toEqual(preview)
    const { whole, entries } = await officer.does(archive.file, { file: id })
    expect(whole).toBe(true)
    expect(entries[0]?.body).toMatchObject({ counts: done.counts, digest: done.digest, from: today })
    await agree()
  })

  test('gave the newcomer its duties, and none for a period in which it was not settled', async () => {
    const newcomer = await dutiesOf('澄湖新材料有限公司')
    expect(newcomer.length).toBeGreaterThan(5)
    expect(newcomer.every(({ state }) => state === 'open')).toBe(true)
    // It opened 100 days ago: settled for the drill (60 days) and the inspection (30) of this half year.
    expect(newcomer.map(({ due }) => due)).toContain('2026-06-30')
    expect(newcomer.every(({ due }) => due >= today)).toBe(true)
  })

  test('withdrew what the closed firm still owed, and left what it had delivered', async () => {
    const closed = await dutiesOf('云帆彩印包装有限公司')
    const due = closed.filter(({ due }) => due >= today)
    expect(due.length).toBeGreaterThan(0)
    expect(due.filter(({ state }) => state === 'open')).toEqual([])
    expect(closed.some(({ state }) => state === 'delivered')).toBe(true)
  })

  test('changes nothing the second time: no row, no count, no entry', async () => {
    const [before, counts, entries] = [
      await issues(),
      await tally(),
      await town.query('select 1 from journal'),
    ]
    const again = await officer.does(plans.issue, {})
    expect(again.counts).toMatchObject(nothing)
    expect(again.digest).not.toBe(before.at(-1)?.digest)
    expect(await issues()).toEqual(before)
    expect(await tally()).toEqual(counts)
    expect(await town.query('select 1 from journal')).toHaveLength(entries.length)
    expect(await officer.does(plans.previewIssue, {})).toMatchObject({ counts: nothing })
  })

  test('leaves the neighbour town alone', async () => {
    expect(await town.query('select 1 from issue where town = $1', [yunling])).toHaveLength(1)
  })
})

describe('a firm that closes and opens again', () => {
  test('has its open duties withdrawn, and opened again as the same duties', async () => {
    const name = '宏榉木业有限公司'
    const before = await dutiesOf(name)
    await edit(name, { until: today })
    const closing = await officer.does(plans.issue, {})
    // What is owed at every moment ends with the firm, delivered or not.
    const isStanding = ({ occasion }: DutyRow) => occasion === standing
    const open = before.filter(
      (row) => isStanding(row) || (row.due >= today && (row.state === 'open' || row.state === 'returned')),
    )
    expect(open.filter(isStanding).map(({ state }) => state)).toContain('delivered')
    expect(closing.counts).toMatchObject({ ...nothing, withdrawn: open.length })
    await agree()

    await edit(name, { until: null })
    const opening = await officer.does(plans.issue, {})
    expect(opening.counts).toMatchObject({ ...nothing, reopened: open.length })
    const after = await dutiesOf(name)
    expect(after.filter((row) => !isStanding(row))).toEqual(
      before
        .filter((row) => !isStanding(row))
        .map((row) => (row.state === 'returned' ? { ...row, state: 'open' } : row)),
    )
    // A firm that begins again shows its papers again, with the days that every newcomer has.
    const papers = after.filter(isStanding)
    expect(papers.map(({ id }) => id)).toEqual(before.filter(isStanding).map(({ id }) => id))
    for (const paper of papers)
      expect(paper).toMatchObject({ state: 'open', deliveredOn: null, lapsesOn: null, first: today })
    await agree()
  })

  test('owes nothing for a half year in which it was suspended to the last day', async () => {
    const name = '恒屹铸造有限公司'
    await edit(name, { suspendedFrom: '2026-07-01', suspendedTo: '2026-12-31' })
    await officer.does(plans.issue, {})
    const later = (await dutiesOf(name)).filter(({ first }) => first >= '2026-07-01' && first < '2027-01-01')
    expect(later.length).toBeGreaterThan(0)
    expect(later.every(({ state }) => state === 'withdrawn')).toBe(true)
    await agree()
  })
})

test('two officers issue at the same moment: one does it, the other finds nothing left to do', async () => {
  await edit('明岳机械有限公司', { until: today })
  town.clock.now += 60_000
  const before = (await issues()).length
  const answers = await Promise.all(
    [officer, await town.signIn('officer')].map((one) => one.does(plans.issue, {})),
  )
  const withdrawn = answers.map(({ counts }) => counts.withdrawn).sort((a, b) => a - b)
  expect(withdrawn[0]).toBe(0)
  expect(withdrawn[1]).toBeGreaterThan(0)
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await issues()).toHaveLength(before + 1)
  await agree()
})

test('an issue in the next year adds the year after and takes nothing old away', async () => {
  const before = new Map((await dutyRows(town, hexi)).map((row) => [row.id, row]))
  town.clock.now = startOf('2027-01-05') + 36_000_000
  officer = await town.signIn('officer')
  const { counts, from, to } = await officer.does(plans.issue, {})
  expect({ from, to }).toEqual({ from: '2027-01-05', to: '2028-12-31' })
  expect(counts).toMatchObject({ moved: 0, withdrawn: 0, reopened: 0 })
  const rows = await dutyRows(town, hexi)
  expect(rows).toHaveLength(before.size + counts.added)
  for (const row of rows) if (before.has(row.id)) expect(row).toEqual(before.get(row.id))
})
