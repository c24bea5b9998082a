import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeOf, type Existing, withdrawalOf } from './change.ts'
import type { Duty } from './duty.ts'

const window = { from: '2026-06-01', to: '2027-12-31' }
const duty = (key: string, due = '2026-06-30', soonFrom = '2026-06-15'): Duty => ({
  key,
  plan: 'plan',
  planVersion: 1,
  clause: '4.2',
  rule: 'drill',
  debtor: 'mill',
  area: '341004100201',
  subject: '',
  occasion: '2026-H1',
  first: '2026-01-01',
  due,
  soonFrom,
  because: {
    kind: 'enterprise',
    every: 'half-year',
    since: '2020-01-01',
    settledFor: 30,
    planFrom: '2023-01-19',
  },
  why: { zh: '因为', en: 'because' },
})
const row = (
  key: string,
  state: Existing['state'],
  due = '2026-06-30',
  soonFrom = '2026-06-15',
): Existing => ({
  ...{ key, state, due, soonFrom },
})
const because = withdrawalOf([])
const change = (had: Existing[], wanted: Duty[]) => changeOf(had, wanted, window, because)

/** The town after the change was carried out. */
const carryOut = (had: Existing[], wanted: Duty[]): Existing[] => {
  const done = change(had, wanted)
  const moves = new Map(done.moved.map((move) => [move.key, move]))
  const gone = new Set(done.withdrawn.map(({ key }) => key))
  const back = new Map(done.reopened.map((again) => [again.key, again]))
  const kept = had.map((one): Existing => {
    const [move, again] = [moves.get(one.key), back.get(one.key)]
    if (move) return { ...one, due: move.to, soonFrom: move.soonFrom }
    if (again) return row(one.key, 'open', again.due, again.soonFrom)
    return gone.has(one.key) ? { ...one, state: 'withdrawn' } : one
  })
  return [...kept, ...done.added.map(({ key, due, soonFrom }) => row(key, 'open', due, soonFrom))]
}

const anyKey = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const anyDue = fc.constantFrom('2026-03-31', '2026-06-30', '2026-12-31')
const anyWanted = fc.uniqueArray(
  fc.tuple(anyKey, fc.constantFrom('2026-06-30', '2026-12-31')).map(([key, due]) => duty(key, due)),
  { selector: ({ key }) => key },
)
const anyState = fc.constantFrom(
  'open' as const,
  'delivered' as const,
  'returned' as const,
  'withdrawn' as const,
)
const anyExisting = fc.uniqueArray(
  fc.tuple(anyKey, anyState, anyDue).map(([key, state, due]) => row(key, state, due)),
  { selector: ({ key }) => key },
)

describe('an issue', () => {
  test('adds what is new and keeps what is there', () => {
    expect(change([row('a', 'open')], [duty('a'), duty('b')])).toMatchObject({
      ...{ added: [{ key: 'b' }], moved: [], withdrawn: [], reopened: [], kept: 1 },
    })
  })

  test('moves and withdraws only what is undelivered', () => {
    const later = [duty('a', '2026-12-31'), duty('b', '2026-12-31'), duty('c', '2026-12-31')]
    const had = [row('a', 'open'), row('b', 'delivered'), row('c', 'returned')]
    expect(change(had, later).moved).toEqual([
      { key: 'a', from: '2026-06-30', to: '2026-12-31', soonFrom: '2026-06-15' },
      { key: 'c', from: '2026-06-30', to: '2026-12-31', soonFrom: '2026-06-15' },
    ])
    expect(change(had, [])).toMatchObject({ withdrawn: [{ key: 'a' }, { key: 'c' }], kept: 1 })
  })

  test('moves a duty whose reminder alone changed', () => {
    expect(change([row('a', 'open', '2026-06-30', '2026-06-01')], [duty('a')]).moved).toHaveLength(1)
  })

  test('lays a duty anew that asks for other evidence now, on the days that it has', () => {
    const had = { ...row('a', 'open'), revised: true }
    expect(change([had], [duty('a')]).moved).toMatchObject([{ key: 'a', from: had.due, to: had.due }])
    expect(change([{ ...had, state: 'delivered' }], [duty('a')])).toMatchObject({ moved: [], kept: 1 })
    const standing = { ...had, key: 'a/standing', due: '2026-02-01' }
    expect(change([standing], [duty('a/standing')]).moved).toMatchObject([
      { from: '2026-02-01', to: '2026-02-01' },
    ])
  })

  test('reopens what was withdrawn and is wanted again', () => {
    expect(change([row('a', 'withdrawn')], [duty('a')])).toMatchObject({
      added: [],
      reopened: [{ key: 'a' }],
    })
    expect(change([row('a', 'withdrawn')], [])).toMatchObject({ withdrawn: [], kept: 0 })
  })

  test('leaves alone what fell due before the window, though it is not wanted by this issue', () => {
    expect(change([row('a', 'open', '2026-03-31')], [])).toMatchObject({ withdrawn: [], kept: 0 })
  })

  test('says why it withdraws: the debtor’s excuse, or that the plan no longer asks', () => {
    const excuse = { zh: '已关闭', en: 'Closed' }
    const excused = {
      key: 'a',
      clause: '4.2',
      rule: 'drill',
      debtor: 'mill',
      occasion: '2026-H1',
      excuse: 'closed' as const,
    }
    const reason = withdrawalOf([{ ...excused, why: excuse }])
    expect(reason('a')).toEqual(excuse)
    expect(reason('b').en).toContain('no longer asks')
  })

  test('done twice changes nothing the second time', () => {
    fc.assert(
      fc.property(anyExisting, anyWanted, (had, wanted) => {
        const again = change(carryOut(had, wanted), wanted)
        expect(again).toMatchObject({ added: [], moved: [], withdrawn: [], reopened: [] })
      }),
    )
  })

  test('leaves the town with the wanted duties, and never touches what is delivered', () => {
    fc.assert(
      fc.property(anyExisting, anyWanted, (had, wanted) => {
        const after = new Map(carryOut(had, wanted).map((one) => [one.key, one]))
        for (const { key, due } of wanted) {
          const one = after.get(key)
          expect(one?.state === 'delivered' || (one?.due === due && one.state !== 'withdrawn')).toBe(true)
        }
        for (const one of had) if (one.state === 'delivered') expect(after.get(one.key)).toEqual(one)
      }),
    )
  })

  test('meets every kind of change in these stories', () => {
    const changes = fc
      .sample(fc.tuple(anyExisting, anyWanted), { numRuns: 200, seed: 7 })
      .map(([had, wanted]) => change(had, wanted))
    for (const kind of ['added', 'moved', 'withdrawn', 'reopened'] as const)
      expect(changes.filter((one) => one[kind].length > 0).length).toBeGreaterThan(20)
  })
})
